//! The store in SQLite, which is built into the program so that its version is ours.
//!
//! A file is in WAL mode with `synchronous=FULL`: what `COMMIT` reported is there after a loss of power. The file is
//! locked for this process. Records can be added; a trigger refuses to change or remove them.

mod change;

use std::path::Path;
use std::time::Duration;

use consult_log::{Record, Tag};
use domain::Names;
use domain::calendar::Period;
use domain::deliberation::Function;
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{Change, Store, StoreError, Which};
use crate::changes::Seen;
use crate::directory::DirectoryRow;
use crate::notices::OpenCase;
use crate::users::User;
use crate::vault::{MARK_BYTES, Mark};
use change::{look_at, make, register};

/// SQLite 3.51.3, as its version number writes it.
const OLDEST_SQLITE: i32 = 3_051_003;

/// The version of [`SCHEMA`], in `meta`.
const LAYOUT: &str = "3";

const SCHEMA: &str = "
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE log (
    sequence INTEGER PRIMARY KEY,
    header TEXT NOT NULL,
    sealed BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'a record is not changed'); END;
CREATE TRIGGER log_is_not_removed BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'a record is not removed'); END;
CREATE TABLE consultations (
    id BLOB PRIMARY KEY,
    user TEXT NOT NULL,
    opened_at INTEGER NOT NULL REFERENCES log (sequence),
    ended_at INTEGER REFERENCES log (sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE directory (
    id BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    organisation TEXT NOT NULL,
    inscription TEXT NOT NULL,
    first TEXT NOT NULL,
    by TEXT,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX directory_by_person ON directory (person);
CREATE INDEX directory_by_organisation ON directory (organisation);
CREATE TABLE cases (
    place BLOB PRIMARY KEY,
    reference BLOB NOT NULL,
    user BLOB NOT NULL,
    deliberation TEXT NOT NULL,
    looked TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_by_user ON cases (user);
CREATE INDEX cases_by_reference ON cases (reference);
-- What was seen at the last closed look, and what the open consultation `next_by` has released since.
CREATE TABLE seen (
    look BLOB PRIMARY KEY,
    reference BLOB NOT NULL,
    at TEXT,
    versions BLOB,
    next_at TEXT,
    next_versions BLOB,
    next_by BLOB
) STRICT;
CREATE INDEX seen_by_reference ON seen (reference);
CREATE INDEX seen_by_consultation ON seen (next_by) WHERE next_by IS NOT NULL;
CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    unit TEXT NOT NULL,
    about TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE functions (
    user TEXT NOT NULL REFERENCES users (id),
    deliberation TEXT NOT NULL,
    role TEXT NOT NULL,
    period TEXT NOT NULL,
    declared TEXT
) STRICT;
";

/// The store in one SQLite database.
pub(crate) struct Sqlite(Connection);

impl Sqlite {
    /// Opens the database in this file, making it when it is empty.
    pub(crate) fn in_file(path: &Path) -> Result<Self, StoreError> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(Duration::from_millis(500))?;
        // Nobody else opens this file while we do; and no shared-memory file lies beside it.
        set(&connection, "locking_mode", "EXCLUSIVE", "exclusive")?;
        set(&connection, "journal_mode", "WAL", "wal")?;
        Self::prepared(connection)
    }

    /// A database that is gone with the server.
    pub(crate) fn in_memory() -> Result<Self, StoreError> {
        Self::prepared(Connection::open_in_memory()?)
    }

    fn prepared(mut connection: Connection) -> Result<Self, StoreError> {
        if rusqlite::version_number() < OLDEST_SQLITE {
            return Err(StoreError::TooOld(rusqlite::version()));
        }
        connection.pragma_update(None, "synchronous", "FULL")?;
        if connection.pragma_query_value(None, "synchronous", |row| row.get::<_, i64>(0))? != 2 {
            return Err(StoreError::Setting("synchronous=FULL"));
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let is_new = transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))? == 0;
        if is_new {
            transaction.execute_batch(SCHEMA)?;
            transaction.execute("INSERT INTO meta VALUES ('layout', ?1)", [LAYOUT])?;
        }
        transaction.commit()?;
        let found: Option<String> = connection
            .query_row("SELECT value FROM meta WHERE name = 'layout'", [], |row| row.get(0))
            .optional()
            .unwrap_or_default();
        match found {
            Some(found) if found == LAYOUT => Ok(Self(connection)),
            found => Err(StoreError::OtherLayout {
                found: found.unwrap_or_else(|| "unknown".into()),
                expected: LAYOUT,
            }),
        }
    }
}

fn set(connection: &Connection, name: &'static str, value: &str, answer: &str) -> Result<(), StoreError> {
    let taken: String = connection.pragma_update_and_check(None, name, value, |row| row.get(0))?;
    if taken.eq_ignore_ascii_case(answer) {
        Ok(())
    } else {
        Err(StoreError::Setting(name))
    }
}

fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("names, periods and inscriptions are texts and days")
}

fn from_json<T: DeserializeOwned>(text: &str, what: &'static str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_may_show_a_value| StoreError::Unreadable(what))
}

fn place(sequence: u64) -> Result<i64, StoreError> {
    i64::try_from(sequence).map_err(|_no_room| StoreError::Unreadable("a place beyond SQLite's integers"))
}

impl Store for Sqlite {
    fn last_sequence(&mut self) -> Result<u64, StoreError> {
        let last: i64 = self
            .0
            .query_row("SELECT coalesce(max(sequence), 0) FROM log", [], |row| row.get(0))?;
        u64::try_from(last).map_err(|_negative| StoreError::Unreadable("the last place of the log"))
    }

    fn append(&mut self, batch: &[(Record, Vec<Change>)]) -> Result<(), StoreError> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (record, changes) in batch {
            let sequence = place(record.sequence)?;
            transaction
                .prepare_cached("INSERT INTO log (sequence, header, sealed, digest) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![sequence, record.header, record.sealed, record.digest()])?;
            for change in changes {
                make(&transaction, sequence, change)?;
            }
        }
        Ok(transaction.commit()?)
    }

    fn directory(&mut self, which: &Which) -> Result<Vec<DirectoryRow>, StoreError> {
        const COLUMNS: &str = "SELECT id, person, inscription, first, by, sealed FROM directory WHERE";
        let select = |by: &str| format!("{COLUMNS} {by} = ?1");
        let mut found = match which {
            Which::Id(id) => rows(&self.0, &select("id"), params![id.as_bytes()], directory_row),
            Which::Person(tag) => rows(&self.0, &select("person"), params![String::from(*tag)], directory_row),
            Which::Organisation(name) => rows(&self.0, &select("organisation"), params![name], directory_row),
        }?;
        found.sort_by_key(|row| (row.inscription.period.begin(), row.inscription.changed, row.id));
        Ok(found)
    }

    fn seen(&mut self, look: Mark) -> Result<Option<Seen>, StoreError> {
        let select = "SELECT at, versions FROM seen WHERE look = ?1 AND at IS NOT NULL";
        let found = rows(&self.0, select, params![look.0], |row| {
            Ok(Seen {
                at: from_json(&row.get::<_, String>(0)?, "the time of a look")?,
                versions: row.get(1)?,
            })
        });
        Ok(found?.pop())
    }

    fn cases(&mut self, user: Mark) -> Result<Vec<OpenCase>, StoreError> {
        let select = "SELECT place, reference, deliberation, looked, sealed FROM cases WHERE user = ?1 ORDER BY place";
        rows(&self.0, select, params![user.0], |row| {
            Ok(OpenCase {
                place: mark(row, 0)?,
                reference: mark(row, 1)?,
                user,
                deliberation: row.get(2)?,
                looked: from_json(&row.get::<_, String>(3)?, "the day of a look")?,
                sealed: row.get(4)?,
            })
        })
    }

    fn user_of(&mut self, consultation: Uuid) -> Result<Option<Tag>, StoreError> {
        let mut statement = self.0.prepare_cached("SELECT user FROM consultations WHERE id = ?1")?;
        let user: Option<String> = statement
            .query_row([consultation.as_bytes()], |row| row.get(0))
            .optional()?;
        user.map(|user| Tag::try_from(user).map_err(|_no_tag| StoreError::Unreadable("the user of a consultation")))
            .transpose()
    }

    fn users(&mut self) -> Result<Vec<User>, StoreError> {
        let mut statement = self
            .0
            .prepare("SELECT id, name, organisation, unit, about FROM users ORDER BY id")?;
        let rows = statement.query_map([], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
                row.get::<_, String>(4)?,
            ))
        })?;
        let mut users = Vec::new();
        for row in rows {
            let (id, name, organisation, unit, about) = row?;
            let unit = from_json::<Names>(&unit, "a service")?;
            let about = from_json::<Names>(&about, "a description")?;
            let functions = self.functions(&id)?;
            users.push(User {
                id,
                name,
                organisation,
                unit,
                about,
                functions,
            });
        }
        Ok(users)
    }

    fn is_filled(&mut self) -> Result<bool, StoreError> {
        let filled = self
            .0
            .query_row("SELECT count(*) FROM meta WHERE name = 'filled'", [], |row| {
                row.get::<_, i64>(0)
            });
        Ok(filled? > 0)
    }

    fn fill(&mut self, users: &[User], directory: &[DirectoryRow], cases: &[OpenCase]) -> Result<(), StoreError> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for user in users {
            transaction.execute(
                "INSERT INTO users (id, name, organisation, unit, about) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    user.id,
                    user.name,
                    user.organisation,
                    to_json(&user.unit),
                    to_json(&user.about)
                ],
            )?;
            for function in &user.functions {
                transaction.execute(
                    "INSERT INTO functions (user, deliberation, role, period, declared) VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![
                        user.id,
                        function.deliberation,
                        function.role,
                        to_json(&function.period),
                        function.declared.as_ref().map(to_json)
                    ],
                )?;
            }
        }
        for row in directory {
            register(&transaction, row)?;
        }
        for case in cases {
            look_at(&transaction, case)?;
        }
        transaction.execute("INSERT INTO meta VALUES ('filled', 'yes')", [])?;
        Ok(transaction.commit()?)
    }
}

/// All rows that a question finds, each read by `read`.
fn rows<T>(
    connection: &Connection,
    question: &str,
    parameters: impl rusqlite::Params,
    read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(question)?;
    let mut answer = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = answer.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn directory_row(row: &Row<'_>) -> Result<DirectoryRow, StoreError> {
    let tag = |text: String| Tag::try_from(text).map_err(|_no_tag| StoreError::Unreadable("a tag of the directory"));
    let id = row.get::<_, [u8; 16]>(0)?;
    Ok(DirectoryRow {
        id: Uuid::from_bytes(id),
        person: tag(row.get(1)?)?,
        inscription: from_json(&row.get::<_, String>(2)?, "an inscription")?,
        first: from_json(&row.get::<_, String>(3)?, "an inscription")?,
        by: row.get::<_, Option<String>>(4)?.map(tag).transpose()?,
        sealed: row.get(5)?,
    })
}

fn mark(row: &Row<'_>, place: usize) -> Result<Mark, StoreError> {
    Ok(Mark(row.get::<_, [u8; MARK_BYTES]>(place)?))
}

impl Sqlite {
    fn functions(&self, user: &str) -> Result<Vec<Function>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT deliberation, role, period, declared FROM functions WHERE user = ?1 ORDER BY rowid",
        )?;
        let rows = statement.query_map([user], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, Option<String>>(3)?,
            ))
        })?;
        rows.map(|row| {
            let (deliberation, role, period, declared) = row?;
            Ok(Function {
                deliberation,
                role,
                period: from_json::<Period>(&period, "a period")?,
                declared: declared
                    .map(|declared| from_json(&declared, "the day of a declaration"))
                    .transpose()?,
            })
        })
        .collect()
    }
}

#[cfg(test)]
mod tests;
