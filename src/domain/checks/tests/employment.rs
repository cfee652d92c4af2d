//! Dimona beside the `DmfA`.

use super::*;
use crate::checks::employment::{Difference, Employer, Employment, Side, due, employment};

fn of(case: &Case) -> Employment {
    let knowledge = knowledge();
    let (scope, dossier) = (case.scope(), case.dossier());
    employment(&Basis {
        catalogue: &knowledge.catalogue,
        deliberation: knowledge.deliberation(case.deliberation).unwrap(),
        request: &case.request,
        scope: &scope,
        dossier: &dossier,
        parameters: &knowledge.parameters,
        facts: &case.facts,
        today: case.today,
    })
}

fn only(case: &Case) -> Employer {
    let mut found = of(case).employers;
    assert_eq!(found.len(), 1);
    found.remove(0)
}

fn quarter(text: &str) -> Quarter {
    Quarter::parse(text).unwrap()
}

/// A relation of two quarters that was declared in both; the first and the last occupation end as given.
fn declared(entry: &str, exit: Option<&str>, last: Option<&str>) -> Case {
    let mut case = Case::pupil();
    case.dimona(bakery(), entry, exit, "OTH", "in");
    case.declare(&Line::of("20234"));
    case.declare(&Line {
        end: last,
        ..Line::of("20241")
    });
    case
}

fn side(employer: &Employer, of: &str) -> Side {
    let slot = employer.slots.iter().find(|slot| slot.quarter == quarter(of));
    slot.unwrap_or_else(|| panic!("no slot of {of}")).dmfa.clone()
}

#[test]
fn a_declaration_is_due_at_the_end_of_the_month_after_its_quarter() {
    assert_eq!(due(quarter("20231")), day("2023-04-30"));
    assert_eq!(due(quarter("20234")), day("2024-01-31"));
}

#[test]
fn what_agrees_differs_in_nothing() {
    let found = only(&declared("2023-10-01", Some("2024-03-15"), Some("2024-03-15")));
    assert!(found.is_asked);
    assert_eq!(found.differences, []);
    assert_eq!((found.relations.len(), found.lines.len(), found.slots.len()), (1, 2, 2));
    assert!(
        found
            .slots
            .iter()
            .all(|slot| slot.dimona == Side::Rows && slot.dmfa == Side::Rows)
    );
}

#[test]
fn days_that_disagree_are_told_with_both_days() {
    let found = only(&declared("2023-10-03", Some("2024-03-10"), Some("2024-03-15")));
    let [
        Difference::End { relation, line, .. },
        Difference::Begin {
            relation: entered,
            line: begun,
        },
    ] = found.differences.as_slice()
    else {
        panic!("{:?}", found.differences);
    };
    assert_eq!((relation.1, line.1), (Some(day("2024-03-10")), Some(day("2024-03-15"))));
    assert_eq!((entered.1, begun.1), (day("2023-10-03"), day("2023-10-01")));
    let open = only(&declared("2023-10-01", Some("2024-03-10"), None));
    assert!(matches!(&open.differences[..], [Difference::End { line, .. }] if line.1.is_none()));
}

#[test]
fn an_exit_after_the_last_declared_quarter_is_not_told_by_the_days() {
    let found = only(&declared("2023-10-01", Some("2024-06-30"), None));
    assert!(
        matches!(&found.differences[..], [Difference::NotDeclared { quarter, .. }] if *quarter == super::employment::quarter("20242"))
    );
}

#[test]
fn a_quarter_is_missing_only_once_it_is_due() {
    let mut case = declared("2023-10-01", None, None);
    case.today = day("2024-07-31");
    let found = only(&case);
    assert_eq!(side(&found, "20242"), Side::NotDue(day("2024-07-31")));
    assert_eq!(found.differences, []);
    case.today = day("2024-08-01");
    let found = only(&case);
    assert_eq!(side(&found, "20242"), Side::Nothing);
    assert_eq!(
        found.differences,
        [Difference::NotDeclared {
            quarter: quarter("20242"),
            relation: 0,
            by: None
        }]
    );
}

#[test]
fn without_the_other_source_nothing_is_missing() {
    for end in [End::Down, End::Partial, End::NotInScope] {
        let mut case = declared("2023-10-03", Some("2024-06-30"), None);
        case.ends.insert("dmfa", end);
        let found = of(&case);
        assert!(found.dmfa.is_some() && found.undated.is_some());
        for employer in &found.employers {
            assert_eq!(employer.differences, []);
            assert!(matches!(side(employer, "20242"), Side::Silent(_)));
        }
        let mut case = Case::pupil();
        case.declare(&Line::of("20234"));
        case.ends.insert("dimona", end);
        assert_eq!(only(&case).differences, []);
    }
}

#[test]
fn a_declaration_without_a_relation_is_told_and_one_that_was_taken_back_is_no_relation() {
    let mut case = Case::pupil();
    case.declare(&Line::of("20234"));
    assert!(matches!(
        &only(&case).differences[..],
        [Difference::NoRelation {
            is_cancelled: false,
            ..
        }]
    ));
    case.dimona(bakery(), "2023-10-01", None, "OTH", "cancel");
    assert!(matches!(
        &only(&case).differences[..],
        [Difference::NoRelation { is_cancelled: true, .. }]
    ));
}

#[test]
fn what_another_enterprise_declared_is_named_where_the_asked_one_did_not() {
    let mut case = Case::pupil();
    case.dimona(bakery(), "2023-10-01", Some("2023-12-31"), "OTH", "out");
    case.declare(&Line {
        employer: sister(),
        ..Line::of("20234")
    });
    let found = of(&case).employers;
    assert_eq!(found[0].number, Some(bakery()));
    assert!(matches!(&found[0].differences[..], [Difference::NotDeclared { by: Some(by), .. }] if *by == sister()));
    assert!(found[0].meanwhile.is_none() && found[1].meanwhile.is_some());
    case.employer = Some(bakery());
    case.rows.retain(|block, _| block.starts_with("dimona"));
    assert!(matches!(
        &only(&case).differences[..],
        [Difference::NotDeclared { by: None, .. }]
    ));
}

#[test]
fn the_asked_employer_stands_there_without_a_row() {
    let mut case = Case::pupil();
    case.dimona(sister(), "2023-10-01", None, "OTH", "in");
    let found = of(&case).employers;
    assert_eq!((found[0].number, found[0].slots.len()), (Some(bakery()), 0));
    assert_eq!(found[1].number, Some(sister()));
    case.request.enterprise = None;
    assert_eq!(of(&case).employers.len(), 1);
}

#[test]
fn workers_without_declarations_or_without_occupations_are_not_held_to_them() {
    let mut case = Case::pupil();
    case.dimona(bakery(), "2023-01-01", Some("2023-09-30"), "IVT", "out");
    case.dimona(bakery(), "2023-10-01", Some("2023-12-31"), "OTH", "out");
    case.declare(&Line {
        end: Some("2023-12-31"),
        ..Line::of("20234")
    });
    let found = only(&case);
    assert_eq!(found.differences, []);
    assert_eq!(side(&found, "20232"), Side::NotMade);
}

#[test]
fn before_the_window_nothing_is_missing() {
    let mut case = declared("2020-03-01", Some("2024-03-15"), Some("2024-03-15"));
    case.window.0 = day("2023-07-01");
    let found = only(&case);
    assert_eq!(side(&found, "20201"), Side::OutsideWindow(day("2023-07-01")));
    let missing: Vec<_> = found.differences.iter().map(Difference::quarter).collect();
    // The first day of the occupation is a later one: another occupation may have come before it, out of sight.
    assert_eq!(missing, [quarter("20233")]);
}

#[test]
fn a_field_that_is_not_granted_ends_the_comparison_it_is_needed_for() {
    for (ungranted, differs) in [
        ("dimona.period.worker-type", false),
        ("dimona.period.exit-date", false),
        ("dmfa.attestation.status", false),
        ("dmfa.occupation.end", true),
    ] {
        let mut case = declared("2023-10-03", Some("2024-06-30"), None);
        case.ungranted.insert(field(ungranted));
        let found = of(&case);
        assert_eq!(found.undated, Some(Why::NotGranted(field(ungranted))), "{ungranted}");
        assert_eq!(!found.employers[0].differences.is_empty(), differs, "{ungranted}");
    }
}

#[test]
fn a_corrected_declaration_stands_once_and_one_taken_back_stands_as_such() {
    let mut case = Case::pupil();
    case.dimona(bakery(), "2023-10-01", Some("2023-12-31"), "OTH", "out");
    for (version, status) in [(1, "CREATION"), (2, "MODIFICATION")] {
        case.declare(&Line {
            attestation: (7, version, status),
            end: Some("2023-12-31"),
            ..Line::of("20234")
        });
    }
    assert_eq!(only(&case).lines.len(), 1);
    case.declare(&Line {
        attestation: (7, 3, "CANCELLATION"),
        ..Line::of("20234")
    });
    let found = only(&case);
    assert!(matches!(&found.lines[..], [line] if line.is_cancelled));
    assert!(matches!(&found.differences[..], [Difference::NotDeclared { .. }]));
    assert_eq!(side(&found, "20234"), Side::Rows);
}
