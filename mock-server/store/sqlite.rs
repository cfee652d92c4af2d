//! The store in SQLite, which is built into the program so that its version is ours.
//!
//! A file is in WAL mode with `synchronous=FULL`: what `COMMIT` reported is there after a loss of power. The file is
//! locked for this process. Records can be added; a trigger refuses to change or remove them.

use std::path::Path;
use std::time::Duration;

use consult_log::{Record, Tag};
use domain::Names;
use domain::calendar::Period;
use domain::deliberation::{Function, Inscription};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{Change, Store, StoreError};
use crate::users::User;

/// SQLite 3.51.3, as its version number writes it.
const OLDEST_SQLITE: i32 = 3_051_003;

/// The version of [`SCHEMA`], in `meta`.
const LAYOUT: &str = "2";

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
    person TEXT NOT NULL,
    inscription TEXT NOT NULL
) STRICT;
CREATE INDEX directory_by_person ON directory (person);
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

    fn append(&mut self, batch: &[(Record, Change)]) -> Result<(), StoreError> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (record, change) in batch {
            let sequence = place(record.sequence)?;
            transaction
                .prepare_cached("INSERT INTO log (sequence, header, sealed, digest) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![sequence, record.header, record.sealed, record.digest()])?;
            match change {
                Change::None => {}
                Change::Opens(id, user) => {
                    transaction
                        .prepare_cached("INSERT INTO consultations (id, user, opened_at) VALUES (?1, ?2, ?3)")?
                        .execute(params![id.as_bytes(), String::from(*user), sequence])?;
                }
                Change::Ends(id) => {
                    transaction
                        .prepare_cached("UPDATE consultations SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL")?
                        .execute(params![id.as_bytes(), sequence])?;
                }
            }
        }
        Ok(transaction.commit()?)
    }

    fn inscriptions(&mut self, person: Tag) -> Result<Vec<Inscription>, StoreError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT inscription FROM directory WHERE person = ?1")?;
        let texts = statement.query_map([String::from(person)], |row| row.get::<_, String>(0))?;
        let mut found = texts
            .map(|text| from_json::<Inscription>(&text?, "an inscription"))
            .collect::<Result<Vec<_>, StoreError>>()?;
        found.sort_by_key(|inscription| (inscription.period.begin(), inscription.changed));
        Ok(found)
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

    fn fill(&mut self, users: &[User], inscriptions: &[(Tag, Inscription)]) -> Result<(), StoreError> {
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
        for (person, inscription) in inscriptions {
            transaction
                .prepare_cached("INSERT INTO directory (person, inscription) VALUES (?1, ?2)")?
                .execute(params![String::from(*person), to_json(inscription)])?;
        }
        transaction.execute("INSERT INTO meta VALUES ('filled', 'yes')", [])?;
        Ok(transaction.commit()?)
    }
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
mod tests {
    use super::*;
    use chrono::DateTime;
    use consult_log::{Header, Keys, Kind, NONCE_BYTES, Outcome, Particulars};

    fn record(sequence: u64) -> Record {
        let header = Header::new(DateTime::UNIX_EPOCH, Kind::Attempt, Outcome::Granted);
        let keys = Keys::from_bytes(&[1; Keys::BYTES]);
        Record::seal(sequence, &header, &Particulars::default(), &keys, &[1; NONCE_BYTES])
    }

    fn tag(text: &str) -> Tag {
        Keys::from_bytes(&[1; Keys::BYTES]).tags().user(text)
    }

    #[test]
    fn the_sqlite_that_is_built_in_is_new_enough() {
        assert!(rusqlite::version_number() >= OLDEST_SQLITE, "{}", rusqlite::version());
    }

    #[test]
    fn a_batch_is_there_as_a_whole_or_not_at_all() {
        let mut store = Sqlite::in_memory().unwrap();
        let id = Uuid::from_u128(5);
        store
            .append(&[(record(1), Change::Opens(id, tag("an"))), (record(2), Change::None)])
            .unwrap();
        assert_eq!(store.last_sequence().unwrap(), 2);
        // The second one uses the id again.
        assert!(
            store
                .append(&[(record(3), Change::None), (record(4), Change::Opens(id, tag("luc")))])
                .is_err()
        );
        assert_eq!(store.last_sequence().unwrap(), 2);
        assert_eq!(store.user_of(id).unwrap(), Some(tag("an")));
        assert_eq!(store.user_of(Uuid::from_u128(6)).unwrap(), None);
        store.append(&[(record(3), Change::Ends(id))]).unwrap();
    }

    #[test]
    fn a_record_is_neither_changed_nor_removed() {
        let mut store = Sqlite::in_memory().unwrap();
        store.append(&[(record(1), Change::None)]).unwrap();
        assert!(store.0.execute("UPDATE log SET header = '{}'", []).is_err());
        assert!(store.0.execute("DELETE FROM log", []).is_err());
        assert!(store.append(&[(record(1), Change::None)]).is_err());
    }

    #[test]
    fn a_file_is_durable_locked_and_found_again() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("store.sqlite");
        let mut store = Sqlite::in_file(&path).unwrap();
        let mode: String = store
            .0
            .pragma_query_value(None, "journal_mode", |row| row.get(0))
            .unwrap();
        assert_eq!(mode, "wal");
        store.append(&[(record(1), Change::None)]).unwrap();
        assert!(Sqlite::in_file(&path).is_err());
        drop(store);
        assert_eq!(Sqlite::in_file(&path).unwrap().last_sequence().unwrap(), 1);
    }

    #[test]
    fn a_file_of_another_layout_is_not_touched() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("store.sqlite");
        let store = Sqlite::in_file(&path).unwrap();
        store
            .0
            .execute("UPDATE meta SET value = '99' WHERE name = 'layout'", [])
            .unwrap();
        drop(store);
        assert!(matches!(Sqlite::in_file(&path), Err(StoreError::OtherLayout { found, .. }) if found == "99"));
        let other = place.path().join("other.sqlite");
        Connection::open(&other)
            .unwrap()
            .execute_batch("CREATE TABLE t (x)")
            .unwrap();
        assert!(matches!(Sqlite::in_file(&other), Err(StoreError::OtherLayout { .. })));
    }
}
