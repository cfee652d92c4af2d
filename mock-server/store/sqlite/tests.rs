//! What a database keeps, and what it refuses.

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
        .append(&[(record(1), vec![Change::Opens(id, tag("an"))]), (record(2), Vec::new())])
        .unwrap();
    assert_eq!(store.last_sequence().unwrap(), 2);
    // The second one uses the id again.
    assert!(
        store
            .append(&[
                (record(3), Vec::new()),
                (record(4), vec![Change::Opens(id, tag("luc"))])
            ])
            .is_err()
    );
    assert_eq!(store.last_sequence().unwrap(), 2);
    assert_eq!(store.user_of(id).unwrap(), Some(tag("an")));
    assert_eq!(store.user_of(Uuid::from_u128(6)).unwrap(), None);
    let ends = Change::Ends {
        consultation: id,
        was_seen: true,
    };
    store.append(&[(record(3), vec![ends])]).unwrap();
}

#[test]
fn a_record_is_neither_changed_nor_removed() {
    let mut store = Sqlite::in_memory().unwrap();
    store.append(&[(record(1), Vec::new())]).unwrap();
    assert!(store.0.execute("UPDATE log SET header = '{}'", []).is_err());
    assert!(store.0.execute("DELETE FROM log", []).is_err());
    assert!(store.append(&[(record(1), Vec::new())]).is_err());
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
    store.append(&[(record(1), Vec::new())]).unwrap();
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
