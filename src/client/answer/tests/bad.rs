//! What a source may send that is wrong: what makes an answer unreadable, and what is kept and shown as it is.

use domain::dossier::ValueRef;
use serde_json::{Value, json};

use super::*;

/// A table with these columns: field, kind, values.
fn table(block: &str, parents: Option<&[u32]>, columns: &[(&str, &str, Value)]) -> Value {
    let rows = columns
        .first()
        .map_or(0, |(_, _, values)| values.as_array().unwrap().len());
    let columns: Vec<_> = columns
        .iter()
        .map(|(field, kind, values)| json!({"field": field, "values": {"type": kind, "values": values}}))
        .collect();
    json!({"block": block, "rows": rows, "parents": parents, "columns": columns})
}

/// An answer of these tables, in which everything else fits.
fn answer(source: &str, fields: &[&str], tables: &[Value]) -> Value {
    let mut sorted = fields.to_vec();
    sorted.sort_unstable();
    json!({"consultation": CONSULTATION, "source": source, "subject": SUBJECT, "outcome": {"outcome": "complete"},
        "tables": tables, "receipt": receipt(Logged::Complete, &sorted)})
}

fn tables(source: &str, fields: &[&str], tables: &[Value]) -> Result<Vec<Table>, Unavailable> {
    let text = answer(source, fields, tables).to_string();
    checked(text.as_bytes(), source, fields).map(|checked| checked.end.tables().to_vec())
}

const ATTESTATION: &str = "dmfa.attestation.attestation-number";
const DECLARATION: &str = "dmfa.employer-declaration.quarter";
const NET: &str = "dmfa.employer-declaration.net-owed";

fn attestations(count: i64) -> Value {
    let numbers: Vec<i64> = (1..=count).collect();
    table("dmfa.attestation", None, &[(ATTESTATION, "integer", json!(numbers))])
}

#[test]
fn a_declaration_without_its_attestation_makes_the_answer_unreadable() {
    let below = |parents: &[u32]| {
        let quarters = vec!["2025Q1"; parents.len()];
        table(
            "dmfa.employer-declaration",
            Some(parents),
            &[(DECLARATION, "quarter", json!(quarters))],
        )
    };
    let both = [ATTESTATION, DECLARATION];
    assert!(tables("dmfa", &both, &[attestations(2), below(&[1, 0])]).is_ok());
    // The second attestation is not there; then none is.
    assert_eq!(
        tables("dmfa", &both, &[attestations(1), below(&[0, 1])]),
        Err(Unavailable::Unreadable)
    );
    assert_eq!(
        tables("dmfa", &[DECLARATION], &[below(&[0])]),
        Err(Unavailable::Unreadable)
    );
}

#[test]
fn a_block_that_the_catalogue_lacks_makes_the_answer_unreadable() {
    let field = "dmfa.bonus-shares.amount";
    let unknown = table("dmfa.bonus-shares", None, &[(field, "cents", json!([1]))]);
    assert_eq!(tables("dmfa", &[field], &[unknown]), Err(Unavailable::Unreadable));
}

#[test]
fn a_code_that_is_not_in_its_list_is_kept_as_it_is() {
    let field = "register.identity.civil-state";
    let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
    let described = knowledge.catalogue.field(&FieldPath::parse(field).unwrap()).unwrap();
    let list = knowledge
        .catalogue
        .code_list(described.codes.as_ref().unwrap())
        .unwrap();
    assert!(!list.allows("zz9", chrono::NaiveDate::default()));
    let identity = table("register.identity", None, &[(field, "code", json!(["zz9"]))]);
    let tables = tables("register", &[field], &[identity]).unwrap();
    assert!(tables[0].value("civil-state", 0) == Some(ValueRef::Code("zz9")));
}

#[test]
fn a_period_that_ends_before_it_begins_is_kept_as_it_is() {
    let (name, begin, end) = (FIELDS[1], "register.residence.begin", "register.residence.end");
    let identity = table("register.identity", None, &[(name, "text", json!(["Fictief"]))]);
    let residence = table(
        "register.residence",
        Some(&[0]),
        &[
            (begin, "date", json!(["2025-03-01"])),
            (end, "date", json!(["2024-03-01"])),
        ],
    );
    let tables = tables("register", &[name, begin, end], &[identity, residence]).unwrap();
    let day = |id| match tables[1].value(id, 0) {
        Some(ValueRef::Date(day)) => day.to_string(),
        _ => String::new(),
    };
    assert_eq!(
        (day("begin"), day("end")),
        ("2025-03-01".to_owned(), "2024-03-01".to_owned())
    );
}

#[test]
fn an_amount_that_no_counter_holds_makes_the_answer_unreadable() {
    let of = |amount: &str| {
        let amount: Value = serde_json::from_str(amount).unwrap();
        let declaration = table(
            "dmfa.employer-declaration",
            Some(&[0]),
            &[(NET, "cents", json!([amount]))],
        );
        tables("dmfa", &[ATTESTATION, NET], &[attestations(1), declaration])
    };
    for amount in ["9223372036854775807", "-9223372036854775808", "0"] {
        let tables = of(amount).unwrap();
        assert!(
            matches!(tables[1].value("net-owed", 0), Some(ValueRef::Cents(cents)) if cents.0.to_string() == amount),
            "{amount}"
        );
    }
    for amount in ["9223372036854775808", "-9223372036854775809", "1e3", "12.5", "\"12\""] {
        assert_eq!(of(amount), Err(Unavailable::Unreadable), "{amount}");
    }
}

#[test]
fn what_is_new_must_be_rows_that_are_there_each_once() {
    let with = |since: Value| {
        let mut answer = good();
        answer["since"] = since;
        checked(answer.to_string().as_bytes(), "register", &FIELDS).map(|checked| checked.since)
    };
    let since = |changed: Value| json!({"consulted": "2026-06-30T10:00:00Z", "changed": changed, "gone": 3});
    let rows = |block: &str, rows: &[u32]| json!({"block": block, "rows": rows});
    assert_eq!(with(Value::Null), Ok(None));
    let fitting = [
        json!([]),
        json!([rows("register.residence", &[0, 1])]),
        json!([rows("register.residence", &[1]), rows("register.identity", &[0])]),
    ];
    for changed in fitting {
        let read = with(since(changed.clone())).unwrap().unwrap();
        assert_eq!((read.gone, read.changed.len()), (3, changed.as_array().unwrap().len()));
    }
    for changed in [
        json!([rows("register.residence", &[2])]),
        json!([rows("register.residence", &[])]),
        json!([rows("register.residence", &[1, 0])]),
        json!([rows("register.residence", &[1, 1])]),
        json!([rows("register.number", &[0])]),
        json!([rows("register.residence", &[0]), rows("register.residence", &[1])]),
        json!([rows("register.residence", &[0]), 7]),
    ] {
        assert_eq!(with(since(changed.clone())), Err(Unavailable::Unreadable), "{changed}");
    }
}
