//! The port that the sandbox listens on: it hands connections to the server, resets those that the plan wants refused,
//! and can be closed for a while.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, mpsc};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::answer::Faults;
use crate::fault_plan::{InjectedFault, Target};
use crate::line::{Line, Socket, reset_when_dropped};

/// Whether the port is to be open, and whom to tell once it is so.
type Order = (bool, mpsc::Sender<io::Result<()>>);

/// The listening side.
pub(crate) struct Port {
    address: SocketAddr,
    /// None while the port is closed.
    listener: Option<TcpListener>,
    orders: UnboundedReceiver<Order>,
    faults: Arc<Faults>,
}

/// Opens and closes a [`Port`] from elsewhere.
#[derive(Debug)]
pub(crate) struct Doorkeeper(UnboundedSender<Order>);

/// What a [`Doorkeeper`] orders.
pub(crate) struct Orders(UnboundedReceiver<Order>);

impl Port {
    /// Takes a bound listener over; to be called on the runtime that serves its connections.
    pub(crate) fn new(
        listener: std::net::TcpListener,
        orders: Orders,
        faults: Arc<Faults>,
    ) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        Ok(Self {
            address: listener.local_addr()?,
            listener: Some(TcpListener::from_std(listener)?),
            orders: orders.0,
            faults,
        })
    }

    async fn obey(&mut self, (open, done): Order) {
        let result = match (open, &self.listener) {
            (true, None) => TcpListener::bind(self.address)
                .await
                .map(|listener| self.listener = Some(listener)),
            (true, Some(_)) => Ok(()),
            (false, _) => {
                self.listener = None;
                Ok(())
            }
        };
        // Whoever asked may have gone.
        let _ = done.send(result);
    }
}

impl Listener for Port {
    type Io = Socket;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Socket, SocketAddr) {
        loop {
            let accepted = async {
                match &mut self.listener {
                    // The server's own way of waiting out what is no fault of the connection.
                    Some(listener) => Listener::accept(listener).await,
                    None => std::future::pending().await,
                }
            };
            let (stream, address) = tokio::select! {
                accepted = accepted => accepted,
                Some(order) = self.orders.recv() => {
                    self.obey(order).await;
                    continue;
                }
            };
            if self.faults.next(Target::Connection) == Some(InjectedFault::Refuse) {
                // Without linger it would end in good order; there is nothing better to do then.
                let _ = reset_when_dropped(&stream);
                continue;
            }
            // Without it, an answer can wait some 40 ms for the client's acknowledgement; it is no fault to lack it.
            let _ = stream.set_nodelay(true);
            return (Socket::new(stream), address);
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

impl Connected<IncomingStream<'_, Port>> for Line {
    fn connect_info(stream: IncomingStream<'_, Port>) -> Self {
        stream.io().line()
    }
}

impl Doorkeeper {
    pub(crate) fn new() -> (Self, Orders) {
        let (sender, orders) = unbounded_channel();
        (Self(sender), Orders(orders))
    }

    /// Opens or closes the port, and returns once it is so. Blocks the thread for as long as the sandbox's own thread
    /// takes, which waits for nobody.
    pub(crate) fn set_open(&self, open: bool) -> io::Result<()> {
        let (done, is_done) = mpsc::channel();
        self.0.send((open, done)).map_err(io::Error::other)?;
        is_done.recv().map_err(io::Error::other)?
    }
}
