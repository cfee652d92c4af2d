//! The thread that sorts and finds while the frame goes on: one job at a time, the newest one counts.
//!
//! A job works on values that nobody changes. It is owned by the grid that asked: dropping the grid breaks the job off and
//! waits for its end, so that nothing of a dossier is left once it is closed. Called by the grid.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::JoinHandle;

use egui::Context;

use super::arrange::{Wish, arrange};

/// Sorts and finds on a thread of its own.
#[derive(Debug, Default)]
pub(super) struct Worker {
    running: Option<Running>,
    waiting: Option<Wish>,
}

#[derive(Debug)]
struct Running {
    is_over: Arc<AtomicBool>,
    found: Receiver<Option<Vec<u32>>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // A job that panicked has no result; there is nothing else to be done about it.
            drop(thread.join());
        }
    }
}

impl Worker {
    /// Asks for an arrangement in place of any that was asked for before.
    pub(super) fn ask(&mut self, ctx: &Context, wish: Wish) {
        match &self.running {
            Some(running) => {
                running.is_over.store(true, Ordering::Relaxed);
                self.waiting = Some(wish);
            }
            None => self.running = Some(start(ctx, wish)),
        }
    }

    /// Forgets what was asked for.
    pub(super) fn forget(&mut self) {
        self.waiting = None;
        if let Some(running) = &self.running {
            running.is_over.store(true, Ordering::Relaxed);
        }
    }

    /// Whether something is still to come.
    pub(super) fn is_busy(&self) -> bool {
        self.running.is_some()
    }

    /// What was found, once it is there.
    pub(super) fn found(&mut self, ctx: &Context) -> Option<Vec<u32>> {
        let found = match self.running.as_ref()?.found.try_recv() {
            Ok(found) => found,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
        };
        self.finish(ctx, found)
    }

    /// Waits for what was asked for, for tests and benches.
    pub(super) fn wait(&mut self, ctx: &Context) -> Option<Vec<u32>> {
        while let Some(running) = &self.running {
            let found = running.found.recv().unwrap_or_default();
            if let Some(found) = self.finish(ctx, found) {
                return Some(found);
            }
        }
        None
    }

    /// Ends the job that has given this, and begins the one that waits. What was superseded counts for nothing.
    fn finish(&mut self, ctx: &Context, found: Option<Vec<u32>>) -> Option<Vec<u32>> {
        let is_over = self
            .running
            .take()
            .is_some_and(|running| running.is_over.load(Ordering::Relaxed));
        self.running = self.waiting.take().map(|wish| start(ctx, wish));
        found.filter(|_| !is_over)
    }
}

fn start(ctx: &Context, wish: Wish) -> Running {
    let is_over = Arc::new(AtomicBool::new(false));
    let (give, found) = sync_channel(1);
    let (flag, ctx) = (Arc::clone(&is_over), ctx.clone());
    let job = move || {
        let found = arrange(&wish, &flag);
        drop(wish);
        // Whoever asked may be gone: then nobody wants it.
        if give.send(found).is_ok() {
            ctx.request_repaint();
        }
    };
    let thread = std::thread::Builder::new().name("grid".to_owned()).spawn(job);
    Running {
        is_over,
        found,
        // Without a thread the channel is closed, and the rows stay as they are.
        thread: thread.ok(),
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use domain::Language;

    use super::super::arrange::Direction;
    use super::super::index::{CellKey, Gather, Key, Values};
    use super::*;

    fn values(count: usize) -> Arc<Values> {
        let mut gather = Gather::default();
        let key = |row: usize| CellKey {
            key: Key::Text(Cow::Owned(format!("text {}", row * 7919 % count))),
            reading: 0,
        };
        gather.take(0..count, key, |row| format!("text {row}"));
        Arc::new(gather.finish())
    }

    fn wish(values: &Arc<Values>, direction: Direction) -> Wish {
        Wish {
            count: values.rows().len(),
            language: Language::Dutch,
            sort: Some((Arc::clone(values), direction)),
            find: None,
        }
    }

    #[test]
    fn the_newest_wish_counts_and_the_ones_before_it_are_never_seen() {
        let (ctx, mut worker) = (Context::default(), Worker::default());
        let values = values(1_000);
        worker.ask(&ctx, wish(&values, Direction::Ascending));
        worker.ask(&ctx, wish(&values, Direction::Ascending));
        worker.ask(&ctx, wish(&values, Direction::Descending));
        let found = worker.wait(&ctx).unwrap();
        let last = arrange(&wish(&values, Direction::Descending), &AtomicBool::new(false)).unwrap();
        assert_eq!(found, last);
        assert!(!worker.is_busy() && worker.wait(&ctx).is_none());
    }

    #[test]
    fn a_job_does_not_outlive_the_one_who_asked() {
        let (ctx, mut worker) = (Context::default(), Worker::default());
        let values = values(50_000);
        worker.ask(&ctx, wish(&values, Direction::Ascending));
        worker.ask(&ctx, wish(&values, Direction::Descending));
        drop(worker);
        assert_eq!(Arc::strong_count(&values), 1, "no job holds the values any more");
    }

    #[test]
    fn what_was_forgotten_does_not_come() {
        let (ctx, mut worker) = (Context::default(), Worker::default());
        worker.ask(&ctx, wish(&values(1_000), Direction::Ascending));
        worker.forget();
        assert!(worker.wait(&ctx).is_none());
    }
}
