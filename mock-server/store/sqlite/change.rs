//! What changes in the database together with a record of the log, one function per kind of change.

use rusqlite::{Transaction, params};

use super::to_json;
use crate::changes::Sees;
use crate::directory::DirectoryRow;
use crate::notices::OpenCase;
use crate::store::{Change, StoreError};

/// Makes a change that belongs to the record at this place of the log.
pub(super) fn make(transaction: &Transaction<'_>, sequence: i64, change: &Change) -> Result<(), StoreError> {
    match change {
        Change::Opens(id, user) => {
            transaction
                .prepare_cached("INSERT INTO consultations (id, user, opened_at) VALUES (?1, ?2, ?3)")?
                .execute(params![id.as_bytes(), String::from(*user), sequence])?;
        }
        Change::OpensCase(case) => look_at(transaction, case)?,
        Change::Sees(sees) => see(transaction, sees)?,
        Change::Ends { consultation, was_seen } => {
            let id = consultation.as_bytes();
            transaction
                .prepare_cached("UPDATE consultations SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL")?
                .execute(params![id, sequence])?;
            if *was_seen {
                transaction
                    .prepare_cached("UPDATE seen SET at = next_at, versions = next_versions WHERE next_by = ?1")?
                    .execute([id])?;
            }
            transaction
                .prepare_cached("DELETE FROM seen WHERE next_by = ?1 AND at IS NULL")?
                .execute([id])?;
            transaction
                .prepare_cached(
                    "UPDATE seen SET next_at = NULL, next_versions = NULL, next_by = NULL WHERE next_by = ?1",
                )?
                .execute([id])?;
        }
        Change::ClosesCase(reference) => {
            transaction.execute("DELETE FROM cases WHERE reference = ?1", [reference.0])?;
            transaction.execute("DELETE FROM seen WHERE reference = ?1", [reference.0])?;
        }
        Change::Registers(row) => register(transaction, row)?,
        Change::EndsInscription(id, inscription) => {
            transaction.execute(
                "UPDATE directory SET inscription = ?2 WHERE id = ?1",
                params![id.as_bytes(), to_json(inscription)],
            )?;
        }
        Change::Declares(user) => {
            for function in &user.functions {
                let declared = function.declared.as_ref().map(to_json);
                transaction.execute(
                    "UPDATE functions SET declared = ?5 WHERE user = ?1 AND deliberation = ?2 AND role = ?3 AND period = ?4",
                    params![user.id, function.deliberation, function.role, to_json(&function.period), declared],
                )?;
            }
        }
    }
    Ok(())
}

pub(super) fn register(transaction: &Transaction<'_>, row: &DirectoryRow) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO directory (id, person, organisation, inscription, first, by, sealed) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            row.id.as_bytes(),
            String::from(row.person),
            row.inscription.organisation,
            to_json(&row.inscription),
            to_json(&row.first),
            row.by.map(String::from),
            row.sealed
        ])?;
    Ok(())
}

/// Opens a case, or notes that it was looked at once more.
pub(super) fn look_at(transaction: &Transaction<'_>, case: &OpenCase) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO cases (place, reference, user, deliberation, looked, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
             ON CONFLICT (place) DO UPDATE SET looked = excluded.looked, sealed = excluded.sealed",
        )?
        .execute(params![
            case.place.0,
            case.reference.0,
            case.user.0,
            case.deliberation,
            to_json(&case.looked),
            case.sealed
        ])?;
    Ok(())
}

/// Keeps what was released, beside the state at the last closed look.
fn see(transaction: &Transaction<'_>, sees: &Sees) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO seen (look, reference, next_at, next_versions, next_by) VALUES (?1, ?2, ?3, ?4, ?5) \
             ON CONFLICT (look) DO UPDATE SET \
             next_at = excluded.next_at, next_versions = excluded.next_versions, next_by = excluded.next_by",
        )?
        .execute(params![
            sees.look.0,
            sees.reference.0,
            to_json(&sees.seen.at),
            sees.seen.versions,
            sees.consultation.as_bytes()
        ])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::changes::Seen;
    use crate::store::{Sqlite, Store};
    use crate::vault::{MARK_BYTES, Mark};
    use chrono::DateTime;
    use consult_log::{Header, Keys, Kind, NONCE_BYTES, Outcome, Particulars, Record};
    use uuid::Uuid;

    fn ends(consultation: Uuid, was_seen: bool) -> Change {
        Change::Ends { consultation, was_seen }
    }

    /// A store in which each step is a record of its own.
    struct Steps(Sqlite, u64);

    impl Steps {
        fn take(&mut self, change: Change) {
            self.1 += 1;
            let header = Header::new(DateTime::UNIX_EPOCH, Kind::Release, Outcome::Complete);
            let keys = Keys::from_bytes(&[1; Keys::BYTES]);
            let nonce = [1; NONCE_BYTES];
            let record = Record::seal(self.1, &header, &Particulars::default(), &keys, &nonce);
            self.0.append(&[(record, vec![change])]).unwrap();
        }

        fn seen(&mut self) -> Option<Vec<u8>> {
            self.0.seen(Mark([1; MARK_BYTES])).unwrap().map(|seen| seen.versions)
        }
    }

    fn sees(consultation: u128, versions: u8) -> Change {
        Change::Sees(Box::new(Sees {
            look: Mark([1; MARK_BYTES]),
            reference: Mark([2; MARK_BYTES]),
            consultation: Uuid::from_u128(consultation),
            seen: Seen {
                at: DateTime::UNIX_EPOCH,
                versions: vec![versions],
            },
        }))
    }

    #[test]
    fn what_was_released_counts_as_seen_once_its_consultation_is_closed() {
        let mut steps = Steps(Sqlite::in_memory().unwrap(), 0);
        let [one, two] = [1, 2].map(Uuid::from_u128);
        // The same source twice in one consultation: the state before it stays.
        steps.take(sees(1, 10));
        steps.take(sees(1, 11));
        assert_eq!(steps.seen(), None);
        steps.take(ends(one, true));
        assert_eq!(steps.seen(), Some(vec![11]));
        // One that was not seen leaves the state as it was.
        steps.take(sees(2, 12));
        steps.take(ends(two, false));
        assert_eq!(steps.seen(), Some(vec![11]));
        // Of two that are open at once, the one that released last counts.
        steps.take(sees(3, 13));
        steps.take(sees(4, 14));
        steps.take(ends(Uuid::from_u128(3), true));
        assert_eq!(steps.seen(), Some(vec![11]));
        steps.take(ends(Uuid::from_u128(4), true));
        assert_eq!(steps.seen(), Some(vec![14]));
        steps.take(Change::ClosesCase(Mark([2; MARK_BYTES])));
        assert_eq!(steps.seen(), None);
    }

    #[test]
    fn a_first_look_that_was_not_seen_leaves_nothing() {
        let mut steps = Steps(Sqlite::in_memory().unwrap(), 0);
        steps.take(sees(1, 10));
        steps.take(ends(Uuid::from_u128(1), false));
        let left: i64 = steps
            .0
            .0
            .query_row("SELECT count(*) FROM seen", [], |row| row.get(0))
            .unwrap();
        assert_eq!(left, 0);
    }
}
