//! Answers that fit, and answers that do not.

mod bad;
mod large;

use super::*;
use chrono::DateTime;
use consult_log::{Header, Keys, Kind, NONCE_BYTES, Outcome as Logged, Particulars, Record};
use domain::assets::Assets;
use domain::catalogue::SourceId;
use domain::deliberation::{GrantedField, Paragraph};
use serde_json::json;

const CONSULTATION: Uuid = Uuid::from_u128(7);
const SUBJECT: &str = "85673000192";
const FIELDS: [&str; 3] = [
    "register.identity.birth-place",
    "register.identity.last-name",
    "register.residence.street",
];

fn keys() -> Keys {
    Keys::from_bytes(&[5; Keys::BYTES])
}

fn receipt_for(kind: Kind, outcome: Logged, consultation: Uuid, fields: &[&str]) -> Value {
    let mut header = Header::new(DateTime::UNIX_EPOCH, kind, outcome);
    header.consultation = Some(consultation);
    header.sources = vec![
        fields
            .first()
            .and_then(|field| field.split('.').next())
            .unwrap_or("register")
            .into(),
    ];
    header.fields = fields.iter().map(|&field| field.to_owned()).collect();
    let record = Record::seal(3, &header, &Particulars::default(), &keys(), &[1; NONCE_BYTES]);
    serde_json::to_value(record.receipt(&keys())).unwrap()
}

fn receipt(outcome: Logged, fields: &[&str]) -> Value {
    receipt_for(Kind::Release, outcome, CONSULTATION, fields)
}

fn identity() -> Value {
    let text = |field: &str, value: &str| json!({"field": field, "values": {"type": "text", "values": [value]}});
    json!({"block": "register.identity", "rows": 1, "parents": null,
        "columns": [text(FIELDS[1], "Fictief"), text(FIELDS[0], "Nergens")]})
}

fn residence(parents: &[u32]) -> Value {
    let streets = vec!["Teststraat"; parents.len()];
    json!({"block": "register.residence", "rows": parents.len(), "parents": parents,
        "columns": [{"field": FIELDS[2], "values": {"type": "text", "values": streets}}]})
}

/// An answer in which everything fits.
fn good() -> Value {
    json!({"consultation": CONSULTATION, "source": "register", "subject": SUBJECT,
        "outcome": {"outcome": "complete"}, "tables": [identity(), residence(&[0, 0])],
        "receipt": receipt(Logged::Complete, &FIELDS)})
}

fn check(answer: &Value) -> Result<SourceEnd, Unavailable> {
    check_bytes(answer.to_string().as_bytes())
}

fn check_bytes(bytes: &[u8]) -> Result<SourceEnd, Unavailable> {
    checked(bytes, "register", &FIELDS).map(|checked| checked.end)
}

/// Checks an answer of this source when these fields are granted.
fn checked(bytes: &[u8], source: &str, fields: &[&str]) -> Result<Checked, Unavailable> {
    let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
    let granted = fields.iter().map(|field| GrantedField {
        field: FieldPath::parse(field).unwrap(),
        paragraphs: vec![Paragraph("§11".into())],
    });
    let scope = SourceScope {
        source: SourceId::parse(source).unwrap(),
        windows: Vec::new(),
        employer: None,
        granted: granted.collect(),
        withheld: Vec::new(),
    };
    let receipts = Receipts::read(&keys().verifying_key().to_text()).unwrap();
    let subject = Ssin::parse(SUBJECT).unwrap();
    let expected = Expected {
        consultation: CONSULTATION,
        subject,
        scope: &scope,
        knowledge: &knowledge,
        receipts: &receipts,
    };
    expected.check(bytes)
}

fn changed(change: impl FnOnce(&mut Value)) -> Result<SourceEnd, Unavailable> {
    let mut answer = good();
    change(&mut answer);
    check(&answer)
}

#[test]
fn an_answer_in_which_everything_fits_becomes_tables() {
    let SourceEnd::Complete(tables) = check(&good()).unwrap() else {
        panic!("complete")
    };
    assert_eq!(tables.iter().map(Table::rows).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn an_answer_about_another_person_is_refused_whatever_else_is_wrong() {
    let other = |answer: &mut Value| answer["subject"] = "85673000291".into();
    assert_eq!(changed(other), Err(Unavailable::WrongPerson));
    assert_eq!(
        changed(|answer| {
            other(answer);
            answer["receipt"] = Value::Null;
            answer["consultation"] = json!(Uuid::from_u128(8));
        }),
        Err(Unavailable::WrongPerson)
    );
}

#[test]
fn an_answer_without_a_receipt_that_proves_this_release_is_not_shown() {
    let receipts = [
        Value::Null,
        json!({"signature": "none"}),
        // Fewer and more fields in the log than in the answer.
        receipt(Logged::Complete, &FIELDS[..2]),
        receipt(
            Logged::Complete,
            &[FIELDS[0], FIELDS[1], "register.identity.sex", FIELDS[2]],
        ),
        receipt(Logged::Partial, &FIELDS),
        receipt(Logged::WrongPerson, &FIELDS),
        receipt_for(Kind::Release, Logged::Complete, Uuid::from_u128(8), &FIELDS),
        receipt_for(Kind::Attempt, Logged::Granted, CONSULTATION, &FIELDS),
    ];
    for receipt in receipts {
        assert_eq!(
            changed(|answer| answer["receipt"] = receipt),
            Err(Unavailable::NoReceipt)
        );
    }
    let without = changed(|answer| {
        answer.as_object_mut().unwrap().remove("receipt");
    });
    assert_eq!(without, Err(Unavailable::NoReceipt));
    let forged = changed(|answer| answer["receipt"]["sequence"] = json!(4));
    assert_eq!(forged, Err(Unavailable::NoReceipt));
}

#[test]
fn an_answer_that_is_not_what_was_agreed_is_not_shown() {
    type Change = fn(&mut Value);
    let changes: [(&str, Change); 11] = [
        ("another consultation", |answer| {
            answer["consultation"] = json!(Uuid::from_u128(8));
        }),
        ("another source", |answer| answer["source"] = "dmfa".into()),
        ("a field that is not granted", |answer| {
            answer["tables"][0]["columns"][0]["field"] = "register.identity.first-names".into();
        }),
        ("a field that nobody knows", |answer| {
            answer["tables"][0]["columns"][0]["field"] = "register.identity.shoe-size".into();
        }),
        ("another kind of value", |answer| {
            answer["tables"][0]["columns"][0]["values"] = json!({"type": "integer", "values": [1]});
        }),
        ("a block that nobody knows", |answer| {
            answer["tables"][0]["block"] = "register.pets".into();
        }),
        ("a block twice", |answer| answer["tables"][1] = identity()),
        ("a parent that is not there", |answer| {
            answer["tables"][1] = residence(&[0, 1]);
        }),
        ("no parents where there must be", |answer| {
            answer["tables"][1]["parents"] = Value::Null;
        }),
        ("parents where there are none above", |answer| {
            answer["tables"][0]["parents"] = json!([0]);
        }),
        ("an unknown member", |answer| answer["more"] = 1.into()),
    ];
    for (what, change) in changes {
        assert_eq!(changed(change), Err(Unavailable::Unreadable), "{what}");
    }
    let whole = good().to_string();
    for length in [0, 1, whole.len() / 2, whole.len() - 1] {
        assert_eq!(
            check_bytes(&whole.as_bytes()[..length]),
            Err(Unavailable::Unreadable),
            "{length}"
        );
    }
}

#[test]
fn rows_below_a_block_that_is_not_there_are_not_shown() {
    let orphans = changed(|answer| {
        answer["tables"] = json!([residence(&[0])]);
        answer["receipt"] = receipt(Logged::Complete, &FIELDS[2..]);
    });
    assert_eq!(orphans, Err(Unavailable::Unreadable));
}

#[test]
fn outcome_and_tables_must_agree() {
    let with = |outcome: Value, logged, tables: Value, fields: &[&str]| {
        changed(|answer| {
            answer["outcome"] = outcome;
            answer["tables"] = tables;
            answer["receipt"] = receipt(logged, fields);
        })
    };
    let all = || json!([identity(), residence(&[0])]);
    let partial = |present| json!({"outcome": "partial", "expected": 4, "present": present});
    let (complete, empty) = (json!({"outcome": "complete"}), json!({"outcome": "empty"}));
    assert_eq!(with(empty.clone(), Logged::Empty, json!([]), &[]), Ok(SourceEnd::Empty));
    assert_eq!(with(empty, Logged::Empty, all(), &FIELDS), Err(Unavailable::Unreadable));
    assert_eq!(
        with(complete, Logged::Complete, json!([]), &[]),
        Err(Unavailable::Unreadable)
    );
    assert_eq!(
        with(partial(4), Logged::Partial, all(), &FIELDS),
        Err(Unavailable::Unreadable)
    );
    let end = with(partial(3), Logged::Partial, all(), &FIELDS).unwrap();
    let missing = Missing {
        expected: 4,
        present: 3,
    };
    assert!(matches!(end, SourceEnd::Partial { missing: said, .. } if said == missing));
}
