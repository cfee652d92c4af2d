//! The thread behind the log: takes what has queued up, seals it, commits it as one group, and only then answers.

use std::sync::Arc;

use consult_log::{Keys, NONCE_BYTES, Record};
use tokio::sync::{mpsc, oneshot};

use super::{Entry, Job, LogClosed};
use crate::store::{Change, Store};

/// How many records share one commit at most.
const GROUP: usize = 256;

type Answer = oneshot::Sender<Result<Record, LogClosed>>;

pub(super) struct Writer {
    store: Box<dyn Store>,
    keys: Arc<Keys>,
    /// The place of the last record; none after a failure, until the store has told it anew.
    last: Option<u64>,
}

impl Writer {
    pub(super) fn new(store: Box<dyn Store>, keys: Arc<Keys>) -> Self {
        Self {
            store,
            keys,
            last: None,
        }
    }

    /// Works until it is told to close or nobody is left who could ask.
    pub(super) fn run(mut self, mut queue: mpsc::Receiver<Job>) {
        let mut group: Vec<(Entry, Answer)> = Vec::new();
        while let Some(first) = queue.blocking_recv() {
            let mut next = Some(first);
            let mut is_closing = false;
            while let Some(job) = next {
                match job {
                    Job::Append(entry, answer) => group.push((*entry, answer)),
                    Job::Read(read) => read(&mut *self.store),
                    Job::Close => {
                        is_closing = true;
                        queue.close();
                    }
                }
                next = if group.len() < GROUP {
                    queue.try_recv().ok()
                } else {
                    None
                };
            }
            self.append(&mut group);
            if is_closing && queue.is_empty() {
                return;
            }
        }
    }

    /// Commits the group and answers each of it.
    fn append(&mut self, group: &mut Vec<(Entry, Answer)>) {
        if group.is_empty() {
            return;
        }
        let (entries, answers): (Vec<_>, Vec<_>) = group.drain(..).unzip();
        let committed = self.commit(entries);
        if committed.is_err() {
            self.last = None;
        }
        match committed {
            Ok(records) => answers.into_iter().zip(records).for_each(|(answer, (record, _))| {
                let _ = answer.send(Ok(record));
            }),
            Err(LogClosed) => answers.into_iter().for_each(|answer| {
                let _ = answer.send(Err(LogClosed));
            }),
        }
    }

    fn commit(&mut self, entries: Vec<Entry>) -> Result<Vec<(Record, Vec<Change>)>, LogClosed> {
        let last = match self.last {
            Some(last) => last,
            None => self.store.last_sequence().map_err(|error| closed(&error))?,
        };
        let records = entries
            .into_iter()
            .zip(last + 1..)
            .map(|(entry, sequence)| {
                let mut nonce = [0; NONCE_BYTES];
                getrandom::fill(&mut nonce).map_err(|error| closed(&error))?;
                let record = Record::seal(sequence, &entry.header, &entry.particulars, &self.keys, &nonce);
                Ok((record, entry.changes))
            })
            .collect::<Result<Vec<_>, LogClosed>>()?;
        self.store.append(&records).map_err(|error| closed(&error))?;
        self.last = records.last().map(|(record, _)| record.sequence);
        Ok(records)
    }
}

/// The store's errors name tables and files, never a value.
pub(super) fn closed(error: &dyn std::error::Error) -> LogClosed {
    tracing::error!(%error, "the log is closed");
    LogClosed
}
