//! What the server keeps: the log, the directory, the users, their open cases and what they have seen in them, which
//! consultation ids were used.
//!
//! [`Store`] is the door; SQLite in this program's own build is behind it. One thread alone calls a store
//! ([`crate::log`]), so it needs no locks. No clear number of a person and no clear case reference is in it: they are
//! known by keyed tags, and sealed where they must be read again.

mod sqlite;

use std::sync::Arc;

use consult_log::{Record, Tag};
use domain::deliberation::Inscription;
use thiserror::Error;
use uuid::Uuid;

use crate::changes::{Seen, Sees};
use crate::directory::DirectoryRow;
use crate::notices::OpenCase;
use crate::users::User;
use crate::vault::Mark;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// This consultation id is used, by the user with this tag.
    Opens(Uuid, Tag),
    /// This case is open, or looked at once more.
    OpensCase(Box<OpenCase>),
    /// This was released to a user, who keeps it in mind once the consultation is closed.
    Sees(Box<Sees>),
    /// This consultation has ended.
    Ends {
        /// Which one.
        consultation: Uuid,
        /// Whether the user has seen what it released: else the next look is held against the same state as this one.
        was_seen: bool,
    },
    /// A case is closed: this is the mark of user, deliberation and reference.
    ClosesCase(Mark),
    /// An inscription is registered.
    Registers(Box<DirectoryRow>),
    /// An inscription has ended, and is from now on this.
    EndsInscription(Uuid, Inscription),
    /// A user has made a declaration of honour: these are their functions now.
    Declares(Arc<User>),
}

/// Which inscriptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// The one with this id.
    Id(Uuid),
    /// Those of the person with this tag.
    Person(Tag),
    /// Those by this organisation.
    Organisation(String),
}

/// The door to what is kept.
pub(crate) trait Store: Send {
    /// The place of the last record; 0 when there is none.
    fn last_sequence(&mut self) -> Result<u64, StoreError>;

    /// Appends these records and makes their changes: all of them, durably, or none.
    fn append(&mut self, batch: &[(Record, Vec<Change>)]) -> Result<(), StoreError>;

    /// These inscriptions, oldest first.
    fn directory(&mut self, which: &Which) -> Result<Vec<DirectoryRow>, StoreError>;

    /// What was seen at the last look of this mark that was closed.
    fn seen(&mut self, look: Mark) -> Result<Option<Seen>, StoreError>;

    /// The open cases of the user with this mark.
    fn cases(&mut self, user: Mark) -> Result<Vec<OpenCase>, StoreError>;

    /// The tag of the user who used this consultation id, if it was used.
    fn user_of(&mut self, consultation: Uuid) -> Result<Option<Tag>, StoreError>;

    /// All users, sorted by id.
    fn users(&mut self) -> Result<Vec<User>, StoreError>;

    /// Whether the directory, the users and their cases were ever filled.
    fn is_filled(&mut self) -> Result<bool, StoreError>;

    /// Fills the directory, the users and their cases; once.
    fn fill(&mut self, users: &[User], directory: &[DirectoryRow], cases: &[OpenCase]) -> Result<(), StoreError>;
}
