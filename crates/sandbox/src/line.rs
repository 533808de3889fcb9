//! A connection as a fault sees it: it can be reset, or end or fall silent in the middle of an answer.
//!
//! That happens on the socket itself and not in what the HTTP server is told, so that a client sees what it would see
//! of a broken line.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// The hand on a connection: what is to become of the answer that is written next.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line(Arc<Mutex<Option<Cut>>>);

/// How a connection is cut.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cut {
    /// By a reset (TCP RST), before anything of the answer.
    Reset,
    /// After so many bytes of the answer's body: the connection ends.
    End(Left),
    /// After so many bytes of the answer's body: nothing more comes.
    Silence(Left),
}

/// The bytes that may still pass.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Left {
    /// The head, and then so many of the body.
    Body(usize),
    /// So many of whatever comes.
    Bytes(usize),
}

impl Line {
    /// Cuts the connection while the next answer is written.
    pub(crate) fn cut(&self, cut: Cut) {
        self.set(Some(cut));
    }

    fn get(&self) -> Option<Cut> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, cut: Option<Cut>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = cut;
    }
}

/// A connection of which a [`Line`] disposes.
#[derive(Debug)]
pub(crate) struct Socket {
    stream: TcpStream,
    line: Line,
}

impl Socket {
    pub(crate) fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            line: Line::default(),
        }
    }

    pub(crate) fn line(&self) -> Line {
        self.line.clone()
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Socket {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let socket = self.get_mut();
        let stream = Pin::new(&mut socket.stream);
        let Some(cut) = socket.line.get() else {
            return stream.poll_write(cx, bytes);
        };
        let left = match cut {
            Cut::Reset => {
                reset_when_dropped(&stream)?;
                return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
            }
            Cut::End(left) | Cut::Silence(left) => left.of(bytes),
        };
        let passing = bytes.get(..left).unwrap_or(bytes);
        if passing.is_empty() {
            return match cut {
                // Nobody wakes this up but the client, who may go.
                Cut::Silence(_) => Poll::Pending,
                _ => Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())),
            };
        }
        let written = ready!(stream.poll_write(cx, passing))?;
        let left = Left::Bytes(left.saturating_sub(written));
        socket.line.set(Some(match cut {
            Cut::Silence(_) => Cut::Silence(left),
            _ => Cut::End(left),
        }));
        Poll::Ready(Ok(written))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}

impl Left {
    /// The bytes of `bytes` that may pass. An answer's head comes in one piece: without vectored writes, the server puts
    /// it into one buffer, with what there is of the body.
    fn of(self, bytes: &[u8]) -> usize {
        match self {
            Self::Bytes(left) => left,
            Self::Body(left) => {
                const END: &[u8] = b"\r\n\r\n";
                let head = bytes.windows(END.len()).position(|window| window == END);
                head.map_or(bytes.len(), |start| start + END.len())
                    .saturating_add(left)
            }
        }
    }
}

/// Makes the system reset the connection instead of ending it, once the socket is dropped.
pub(crate) fn reset_when_dropped(stream: &TcpStream) -> io::Result<()> {
    stream.set_zero_linger()
}
