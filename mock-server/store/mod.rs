//! What the server keeps: the log, the directory, the users, which consultation ids were used.
//!
//! [`Store`] is the door; SQLite in this program's own build is behind it. One thread alone calls a store
//! ([`crate::log`]), so it needs no locks. No clear number of a person is in it: the directory is kept by keyed tags.

mod sqlite;

use consult_log::{Record, Tag};
use domain::deliberation::Inscription;
use thiserror::Error;
use uuid::Uuid;

use crate::users::User;

pub(crate) use sqlite::Sqlite;

/// Why the store does not work.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database says so.
    #[error("the database: {0}")]
    Database(#[from] rusqlite::Error),
    /// SQLite before 3.51.3 can lose committed writes in WAL mode.
    #[error("SQLite {0} is too old: at least 3.51.3 is needed")]
    TooOld(&'static str),
    /// The file was made by another version of this program.
    #[error("the database has the layout {found}, this program has {expected}")]
    OtherLayout {
        /// What the file says.
        found: String,
        /// What this program works with.
        expected: &'static str,
    },
    /// The database did not take a setting that durability rests on.
    #[error("the database refused the setting {0}")]
    Setting(&'static str),
    /// Something in it is not what this program wrote.
    #[error("{0} in the database cannot be read")]
    Unreadable(&'static str),
}

/// What changes together with a record, or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// Nothing else.
    None,
    /// This consultation id is used, by the user with this tag.
    Opens(Uuid, Tag),
    /// This consultation has ended.
    Ends(Uuid),
}

/// The door to what is kept.
pub(crate) trait Store: Send {
    /// The place of the last record; 0 when there is none.
    fn last_sequence(&mut self) -> Result<u64, StoreError>;

    /// Appends these records and makes their changes: all of them, durably, or none.
    fn append(&mut self, batch: &[(Record, Change)]) -> Result<(), StoreError>;

    /// The inscriptions of the person with this tag, oldest first.
    fn inscriptions(&mut self, person: Tag) -> Result<Vec<Inscription>, StoreError>;

    /// The tag of the user who used this consultation id, if it was used.
    fn user_of(&mut self, consultation: Uuid) -> Result<Option<Tag>, StoreError>;

    /// All users, sorted by id.
    fn users(&mut self) -> Result<Vec<User>, StoreError>;

    /// Whether the directory and the users were ever filled.
    fn is_filled(&mut self) -> Result<bool, StoreError>;

    /// Fills the directory and the users; once.
    fn fill(&mut self, users: &[User], inscriptions: &[(Tag, Inscription)]) -> Result<(), StoreError>;
}
