//! Waiting without a call into the language: calls that can go on stand in a queue. A thread of the language waits at it, or
//! an event loop at a socket that tells that there are some.
//!
//! uniffi tells that a future can go on by calling back, on a thread of the runtime. An interpreter with one lock pays for
//! each such call, and can't take it while it ends. Here the callback is a function of this library. These functions have
//! the C calling convention and no name in uniffi; `bindings/python` and the Kotlin library call them. All take and give plain
//! numbers.

#[cfg(unix)]
mod unix {
    use crate::per_process::PerProcess;
    use std::cell::Cell;
    use std::collections::{HashMap, VecDeque};
    use std::io::Write;
    use std::os::fd::IntoRawFd;
    use std::os::unix::net::UnixStream;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

    /// What uniffi calls when a future can go on, or is ready.
    type Told = extern "C" fn(u64, i8);
    /// uniffi's function that polls a future.
    type Poll = extern "C" fn(u64, Told, u64);

    /// uniffi's word for a future that is ready; the other one is that it may be polled again.
    const READY: i8 = 0;

    struct Queue {
        can_go_on: VecDeque<u32>,
        bell: Bell,
    }

    /// How whoever waits hears of something new in the queue.
    enum Bell {
        Thread {
            wakes: Arc<Condvar>,
            /// Whether the thread waits and was not woken since.
            waits: bool,
        },
        Socket {
            socket: UnixStream,
            /// Whether it was rung and nobody has found the queue empty since.
            is_rung: bool,
        },
    }

    type Queues = HashMap<u32, Queue>;

    static QUEUES: PerProcess<Mutex<Queues>> = PerProcess::new();
    /// The number of the last queue. It goes on in a forked process, so that a queue from before is none of its own.
    static LAST: AtomicU32 = AtomicU32::new(0);

    thread_local! {
        /// The future that this thread polls just now, and what was told of it meanwhile.
        static POLLED: Cell<(u64, Option<i8>)> = const { Cell::new((0, None)) };
    }

    fn lock() -> MutexGuard<'static, Queues> {
        QUEUES.get().lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn join(queue: u32, ticket: u32) -> u64 {
        (u64::from(queue) << 32) | u64::from(ticket)
    }

    fn part(joined: u64) -> (u32, u32) {
        let low = joined & u64::from(u32::MAX);
        let part = |number: u64| u32::try_from(number).unwrap_or_default();
        (part(joined >> 32), part(low))
    }

    fn open(bell: Bell) -> u32 {
        // Zero is none: it comes after four thousand million.
        let number = LAST.fetch_add(1, Ordering::Relaxed).wrapping_add(1).max(1);
        let queue = Queue {
            can_go_on: VecDeque::new(),
            bell,
        };
        lock().insert(number, queue);
        number
    }

    /// Makes a queue at which one thread waits; its number.
    #[unsafe(no_mangle)]
    pub(super) extern "C" fn qwac_psd2_bell_open_for_thread() -> u32 {
        open(Bell::Thread {
            wakes: Arc::default(),
            waits: false,
        })
    }

    /// Waits for the next ticket in a queue that was made for a thread; 0 where it is none.
    #[unsafe(no_mangle)]
    pub(super) extern "C" fn qwac_psd2_bell_wait(queue: u32) -> u32 {
        let mut all = lock();
        loop {
            let Some(Queue {
                can_go_on,
                bell: Bell::Thread { wakes, waits },
            }) = all.get_mut(&queue)
            else {
                return 0;
            };
            if let Some(ticket) = can_go_on.pop_front() {
                return ticket;
            }
            *waits = true;
            let wakes = Arc::clone(wakes);
            all = wakes.wait(all).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Makes a queue with a socket: the queue's number in the upper half, in the lower the descriptor of a socket, which is
    /// the caller's from now on and can be read whenever the queue has something new. 0 where the system gives no socket.
    #[unsafe(no_mangle)]
    pub(super) extern "C" fn qwac_psd2_bell_open() -> u64 {
        let Ok((bell, heard)) = UnixStream::pair() else {
            return 0;
        };
        // One that is not listened to must not hold up whoever rings.
        if bell.set_nonblocking(true).is_err() {
            return 0;
        }
        let Ok(heard) = u32::try_from(heard.into_raw_fd()) else {
            return 0;
        };
        let queue = open(Bell::Socket {
            socket: bell,
            is_rung: false,
        });
        join(queue, heard)
    }

    /// Drops a queue. What its calls tell from now on is told to nobody.
    #[unsafe(no_mangle)]
    pub(super) extern "C" fn qwac_psd2_bell_close(queue: u32) {
        let queue = lock().remove(&queue);
        if let Some(Queue {
            bell: Bell::Thread { wakes, .. },
            ..
        }) = queue
        {
            wakes.notify_all();
        }
    }

    /// The next ticket in the queue; 0 where there is none.
    #[unsafe(no_mangle)]
    pub(super) extern "C" fn qwac_psd2_bell_next(queue: u32) -> u32 {
        let mut all = lock();
        let Some(queue) = all.get_mut(&queue) else {
            return 0;
        };
        match queue.can_go_on.pop_front() {
            Some(ticket) => ticket,
            None => {
                if let Bell::Socket { is_rung, .. } = &mut queue.bell {
                    *is_rung = false;
                }
                0
            }
        }
    }

    /// Polls a future with uniffi's function for its kind: 1 where it is ready, else 0, and the ticket comes into the queue
    /// once it may be polled again.
    #[unsafe(no_mangle)]
    pub(super) extern "C" fn qwac_psd2_bell_poll(
        poll: Poll,
        future: u64,
        queue: u32,
        ticket: u32,
    ) -> u8 {
        let mine = join(queue, ticket);
        loop {
            let around = POLLED.replace((mine, None));
            poll(future, told, mine);
            let (_, told) = POLLED.replace(around);
            match told {
                Some(READY) => return 1,
                // It woke itself while it was polled.
                Some(_) => {}
                None => return 0,
            }
        }
    }

    extern "C" fn told(ticket: u64, how: i8) {
        let (polled, _) = POLLED.get();
        if polled == ticket {
            POLLED.set((ticket, Some(how)));
            return;
        }
        let (queue, ticket) = part(ticket);
        let mut all = lock();
        let Some(queue) = all.get_mut(&queue) else {
            return;
        };
        queue.can_go_on.push_back(ticket);
        match &mut queue.bell {
            Bell::Thread { wakes, waits } => {
                if std::mem::take(waits) {
                    let wakes = Arc::clone(wakes);
                    // Woken before, it would only wait for the lock.
                    drop(all);
                    wakes.notify_one();
                }
            }
            Bell::Socket { socket, is_rung } => {
                if !std::mem::replace(is_rung, true) {
                    // One that is full has rung long ago.
                    let _ = socket.write(&[1]);
                }
            }
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::unix::*;

    #[test]
    fn a_thread_that_waits_goes_on_when_its_queue_is_closed() {
        let queue = qwac_psd2_bell_open_for_thread();
        let waits = std::thread::spawn(move || qwac_psd2_bell_wait(queue));
        qwac_psd2_bell_close(queue);
        assert_eq!(waits.join().unwrap(), 0);
    }
}
