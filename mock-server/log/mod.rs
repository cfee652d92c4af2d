//! The consultation log and the one thread that writes it.
//!
//! [`Log::append`] resolves only when the record is durable; whoever shows anything awaits it first. The same thread
//! answers the few questions to the store, so that one connection is enough and nothing is locked.

mod entry;
mod writer;

use std::sync::Arc;
use std::thread::JoinHandle;

use consult_log::{Keys, Record};
use thiserror::Error;
use tokio::sync::{mpsc, oneshot};

use crate::store::{Store, StoreError};

pub(crate) use entry::{Ending, Entry, Events, Look, name};

/// How many requests wait for the writer at most; more wait for room.
const QUEUE: usize = 1024;

/// The log cannot be written, or the store not be read: nothing may be shown.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the log is closed")]
pub(crate) struct LogClosed;

/// The way to the log's thread.
pub(crate) struct Log {
    jobs: mpsc::Sender<Job>,
}

/// What the thread is asked to do.
enum Job {
    Append(Box<Entry>, oneshot::Sender<Result<Record, LogClosed>>),
    Read(Box<Read>),
    Close,
}

/// A question to the store, which answers whoever asked.
type Read = dyn FnOnce(&mut dyn Store) + Send;

impl Log {
    /// Starts the thread on this store.
    pub(crate) fn start(store: Box<dyn Store>, keys: Arc<Keys>) -> std::io::Result<(Self, JoinHandle<()>)> {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new()
            .name("inzage-log".into())
            .spawn(move || writer::Writer::new(store, keys).run(queue))?;
        Ok((Self { jobs }, thread))
    }

    /// Appends a record. It is durable when this resolves; when it fails, nothing may follow from it.
    pub(crate) async fn append(&self, entry: Entry) -> Result<Record, LogClosed> {
        self.ask(|answer| Job::Append(Box::new(entry), answer)).await
    }

    /// What the store answers to this question.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut dyn Store) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, LogClosed> {
        self.ask(|answer| {
            Job::Read(Box::new(move |store| {
                // Who asks does not wait any more when it does not take the answer: that is no failure.
                let _ = answer.send(question(store).map_err(|error| writer::closed(&error)));
            }))
        })
        .await
    }

    /// Lets the thread finish what it has and end.
    pub(crate) async fn close(&self) {
        // A thread that is gone is closed already.
        let _ = self.jobs.send(Job::Close).await;
    }

    async fn ask<T>(&self, job: impl FnOnce(oneshot::Sender<Result<T, LogClosed>>) -> Job) -> Result<T, LogClosed> {
        let (answer, answered) = oneshot::channel();
        self.jobs
            .send(job(answer))
            .await
            .map_err(|_the_thread_is_gone| LogClosed)?;
        answered.await.map_err(|_the_thread_is_gone| LogClosed)?
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::changes::Seen;
    use crate::directory::DirectoryRow;
    use crate::notices::OpenCase;
    use crate::store::{Change, Sqlite, Which};
    use crate::users::User;
    use crate::vault::Mark;
    use chrono::DateTime;
    use consult_log::{Header, Kind, Outcome, Particulars, Tag};
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use uuid::Uuid;

    fn keys() -> Arc<Keys> {
        Arc::new(Keys::from_bytes(&[1; Keys::BYTES]))
    }

    fn entry() -> Entry {
        Entry {
            header: Header::new(DateTime::UNIX_EPOCH, Kind::SignIn, Outcome::Granted),
            particulars: Particulars::default(),
            changes: Vec::new(),
        }
    }

    /// A store that counts its commits and fails on demand.
    struct Watched {
        inner: Sqlite,
        fails: Arc<AtomicBool>,
        commits: Arc<AtomicUsize>,
        slow: bool,
    }

    impl Store for Watched {
        fn last_sequence(&mut self) -> Result<u64, StoreError> {
            self.inner.last_sequence()
        }
        fn append(&mut self, batch: &[(Record, Vec<Change>)]) -> Result<(), StoreError> {
            if self.fails.load(Ordering::SeqCst) {
                return Err(StoreError::Setting("room on the disk"));
            }
            if self.slow {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            self.commits.fetch_add(1, Ordering::SeqCst);
            self.inner.append(batch)
        }
        fn directory(&mut self, which: &Which) -> Result<Vec<DirectoryRow>, StoreError> {
            self.inner.directory(which)
        }
        fn seen(&mut self, look: Mark) -> Result<Option<Seen>, StoreError> {
            self.inner.seen(look)
        }
        fn cases(&mut self, user: Mark) -> Result<Vec<OpenCase>, StoreError> {
            self.inner.cases(user)
        }
        fn user_of(&mut self, consultation: Uuid) -> Result<Option<Tag>, StoreError> {
            self.inner.user_of(consultation)
        }
        fn users(&mut self) -> Result<Vec<User>, StoreError> {
            self.inner.users()
        }
        fn is_filled(&mut self) -> Result<bool, StoreError> {
            self.inner.is_filled()
        }
        fn fill(&mut self, users: &[User], rows: &[DirectoryRow], cases: &[OpenCase]) -> Result<(), StoreError> {
            self.inner.fill(users, rows, cases)
        }
    }

    fn watched(slow: bool) -> (Watched, Arc<AtomicBool>, Arc<AtomicUsize>) {
        let (fails, commits) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let inner = Sqlite::in_memory().unwrap();
        (
            Watched {
                inner,
                fails: fails.clone(),
                commits: commits.clone(),
                slow,
            },
            fails,
            commits,
        )
    }

    #[tokio::test]
    async fn a_failed_append_is_told_and_leaves_no_gap() {
        let (store, fails, _) = watched(false);
        let (log, _thread) = Log::start(Box::new(store), keys()).unwrap();
        assert_eq!(log.append(entry()).await.unwrap().sequence, 1);
        fails.store(true, Ordering::SeqCst);
        assert_eq!(log.append(entry()).await, Err(LogClosed));
        fails.store(false, Ordering::SeqCst);
        assert_eq!(log.append(entry()).await.unwrap().sequence, 2);
    }

    #[tokio::test]
    async fn many_appends_share_a_commit() {
        let (store, _, commits) = watched(true);
        let (log, _thread) = Log::start(Box::new(store), keys()).unwrap();
        let log = Arc::new(log);
        let tasks: Vec<_> = (0..100)
            .map(|_| {
                let log = log.clone();
                tokio::spawn(async move { log.append(entry()).await.unwrap().sequence })
            })
            .collect();
        let mut places = Vec::new();
        for task in tasks {
            places.push(task.await.unwrap());
        }
        places.sort_unstable();
        assert_eq!(places, (1..=100).collect::<Vec<_>>());
        assert!(commits.load(Ordering::SeqCst) < 20, "{commits:?}");
    }

    #[tokio::test]
    async fn a_closed_log_takes_nothing_more() {
        let (store, _, _) = watched(false);
        let (log, thread) = Log::start(Box::new(store), keys()).unwrap();
        log.append(entry()).await.unwrap();
        log.close().await;
        tokio::task::spawn_blocking(|| thread.join().unwrap()).await.unwrap();
        assert_eq!(log.append(entry()).await, Err(LogClosed));
    }
}
