//! What the files say beside the grants: amendments, changes, notices, to whom data may be passed on, and what belongs to a question.

use super::texts::{TEXTS, text};
use super::*;
use crate::checks::CheckId;

#[test]
fn an_assessment_of_a_leap_day_ends_on_the_last_of_february() {
    let file = knowledge().deliberation("23/166").unwrap();
    assert_eq!(file.assessable_until(day("2020-02-29")), Some(day("2027-02-28")));
    assert_eq!(file.assessable_until(day("2020-03-01")), Some(day("2027-03-01")));
    assert_eq!(file.assessable_until(NaiveDate::MAX), None);
    let unbounded = knowledge().deliberation("22/118").unwrap();
    assert_eq!(unbounded.assessable_until(day("2020-02-29")), None);
}
#[test]
fn a_window_of_calendar_years_begins_in_january_and_one_of_years_on_the_same_day() {
    let (application, today) = (day("2024-12-31"), day("2028-02-29"));
    assert_eq!(Reach::CalendarYears(3).from(application, today), day("2021-01-01"));
    assert_eq!(Reach::CalendarYears(0).from(application, today), day("2024-01-01"));
    assert_eq!(Reach::Years(5).from(application, today), day("2023-02-28"));
    assert_eq!(Reach::Years(0).from(application, today), today);
    // What the calendar cannot hold shows nothing old.
    assert_eq!(Reach::CalendarYears(u32::MAX).from(application, today), application);
    assert_eq!(Reach::Years(u32::MAX).from(application, today), today);
}

#[test]
fn changes_and_notices_are_those_of_the_text() {
    let said = |number: &str| {
        let file = knowledge().deliberation(number).unwrap();
        assert_eq!(file.grants_changes(), !file.changes.is_empty());
        let changes: Vec<&str> = file.changes.iter().map(|paragraph| paragraph.0.as_str()).collect();
        let mut notices: Vec<NoticeKind> = file.notices.iter().map(|notice| notice.kind).collect();
        notices.sort();
        (changes.join(" "), notices)
    };
    assert_eq!(
        said("23/166"),
        ("§4 §12 §30".into(), vec![NoticeKind::CorrectedDeclaration])
    );
    assert_eq!(
        said("22/172"),
        (
            "§10 §50".into(),
            vec![NoticeKind::Death, NoticeKind::Number, NoticeKind::CorrectedDeclaration]
        )
    );
    assert_eq!(said("22/118"), ("§4 §18".into(), vec![]));
    assert_eq!(said("13/021"), ("§7".into(), vec![]));
    assert_eq!(said("23/186"), (String::new(), vec![]));
}

/// 22/172 §10, §30, §50: the department is told, the tax administration is not. 23/166 §6: developers handle no case.
#[test]
fn only_those_who_handle_the_cases_are_told_of_changes() {
    for (number, roles) in [
        ("22/172", ["employment-handler", "social-inspector"]),
        ("23/166", ["case-handler", "social-inspector"]),
    ] {
        for notice in &knowledge().deliberation(number).unwrap().notices {
            assert_eq!(notice.roles, roles, "{number}: {:?}", notice.kind);
        }
    }
}

#[test]
fn data_are_passed_on_to_those_whom_the_text_names_and_to_nobody_else() {
    let onward = |number: &str| {
        let file = knowledge().deliberation(number).unwrap();
        let names = file.onward.iter();
        names
            .map(|onward| (onward.name.nl.clone(), onward.paragraph.0.clone()))
            .collect::<Vec<_>>()
    };
    for number in ["22/118", "23/166", "23/186"] {
        assert!(onward(number).is_empty(), "{number}");
    }
    let [(name, paragraph)] = &onward("22/172")[..] else {
        panic!("one")
    };
    assert!(name.starts_with("Vlaamse Belastingdienst") && paragraph == "§30, §31");
    let [(name, paragraph)] = &onward("13/021")[..] else {
        panic!("one")
    };
    assert!(name.contains("Inspectie Werk en Sociale Economie") && paragraph == "§26");
}

#[test]
fn the_inscribers_of_an_organisation_are_those_whose_inscriptions_count_for_its_roles() {
    let file = knowledge().deliberation("22/172").unwrap();
    let of = |organisation| file.inscribers(organisation).collect::<BTreeSet<_>>();
    assert_eq!(of("VLABEL"), BTreeSet::from(["DWSE"]));
    assert_eq!(of("DWSE"), BTreeSet::from(["DWSE"]));
    assert!(of("VDAB").is_empty());
}

#[test]
fn recipients_roles_and_qualities_are_found_by_their_short_names_only() {
    let file = knowledge().deliberation("22/172").unwrap();
    assert_eq!(file.recipient("VLABEL").unwrap().id, "VLABEL");
    assert!(file.recipient("VDAB").is_none());
    assert_eq!(file.quality("JOBBONUS-GRENS").unwrap().code, "JOBBONUS-GRENS");
    assert!(file.quality("IBO").is_none());
    assert_eq!(file.role("payment-officer").unwrap().inscribed_by, "DWSE");
    assert!(file.role("mediator").is_none());
    assert_eq!(text("22/172").sources("payment-officer").len(), 2);
    for number in ["13/021", "22/118", "22/172", "23/166"] {
        let file = knowledge().deliberation(number).unwrap();
        assert!(file.qualities.iter().all(|quality| quality.demonstration), "{number}");
    }
}

#[test]
fn the_days_of_decision_and_amendment_are_those_of_the_text() {
    let said = |number: &str| {
        let file = knowledge().deliberation(number).unwrap();
        let amendments = file.amendments.iter();
        let days: Vec<_> = amendments
            .map(|amendment| (amendment.decided, amendment.in_force))
            .collect();
        (file.decided, days)
    };
    assert_eq!(said("13/021"), (day("2013-03-05"), vec![]));
    assert_eq!(
        said("22/118"),
        (day("2022-05-03"), vec![(day("2026-06-02"), day("2026-06-17"))])
    );
    assert_eq!(said("22/172"), (day("2022-07-11"), vec![]));
    let amended = vec![
        (day("2024-09-03"), day("2024-09-18")),
        (day("2025-05-06"), day("2025-05-21")),
    ];
    assert_eq!(said("23/166"), (day("2023-07-04"), amended));
    assert_eq!(said("23/186"), (day("2023-09-05"), vec![]));
}

#[test]
fn what_bears_on_a_question_is_granted_to_everybody_who_asks_it() {
    for text in TEXTS {
        let file = knowledge().deliberation(text.number).unwrap();
        for (people, purpose) in text.pairs() {
            let purpose = file.purpose(purpose).unwrap();
            assert!(!purpose.bearings.is_empty(), "{} shows nothing", purpose.id);
            for bearing in &purpose.bearings {
                assert!(
                    purpose.sources.contains(&bearing.block.source()),
                    "{} bears on {}",
                    bearing.block,
                    purpose.id
                );
                for field in &bearing.fields {
                    assert!(
                        !text.paragraphs(field.as_str(), people.role).is_empty(),
                        "{field} bears on {} and is not granted to {}",
                        purpose.id,
                        people.role
                    );
                }
            }
            let sources: BTreeSet<SourceId> = purpose.sources.iter().cloned().collect();
            assert_eq!(sources, text.sources_for(people.role, &purpose.id), "{}", purpose.id);
        }
    }
}

#[test]
fn each_question_has_the_checks_that_answer_it() {
    let checks = |number: &str, purpose: &str| {
        let file = knowledge().deliberation(number).unwrap();
        file.purpose(purpose).unwrap().checks.clone()
    };
    for (number, purpose, check) in [
        ("22/172", "jobbonus-amount", Some(CheckId::Jobbonus)),
        ("22/172", "jobbonus-control", Some(CheckId::Jobbonus)),
        ("22/172", "jobbonus-address", None),
        ("22/172", "jobbonus-payment", None),
        ("22/118", "ibo-premium", Some(CheckId::ReplacementIncome)),
        ("22/118", "ibo-control", Some(CheckId::ReplacementIncome)),
        ("22/118", "ibo-complaint", Some(CheckId::ReplacementIncome)),
        ("13/021", "subsidy-period", Some(CheckId::WageCost)),
        ("13/021", "wage-cost", Some(CheckId::WageCost)),
        ("13/021", "other-interventions", Some(CheckId::WageCost)),
    ] {
        assert_eq!(checks(number, purpose), Vec::from_iter(check), "{purpose}");
    }
}

#[test]
fn a_paragraph_is_written_as_it_stands_in_the_file() {
    assert_eq!(Paragraph("§17, voetnoot 2".into()).to_string(), "§17, voetnoot 2");
}
