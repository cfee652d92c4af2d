//! The gate under each of the five deliberations: whom it lets in, and whom each text refuses.

use super::looks::{Look, every_look, granted, look, refused};
use super::*;

fn not_granted(id: &str) -> Reason {
    Reason::SourceNotGranted { source: source(id) }
}

#[test]
fn every_role_is_let_in_for_each_of_its_purposes_and_every_step_has_its_paragraph() {
    for look in every_look() {
        let decision = look.decide();
        assert!(
            decision.is_granted(),
            "{}: {:?}",
            look.request.purpose,
            decision.refusal()
        );
        for step in &decision.steps {
            let told = step.gate == Gate::SignedIn || !step.paragraphs.is_empty();
            assert!(told, "{}: {:?} rests on nothing", look.request.purpose, step.gate);
        }
    }
}

#[test]
fn another_organisation_is_refused_under_every_deliberation() {
    for mut look in every_look() {
        look.asker.organisation = "RVA".into();
        let (gate, reason, paragraphs) = refused(&look);
        assert_eq!((gate, reason), (Gate::Role, Reason::OtherRecipient));
        assert!(paragraphs.starts_with('§'));
    }
}

#[test]
fn a_role_of_one_recipient_is_not_held_by_the_staff_of_the_other() {
    let mut handler = look("22/172", "employment-handler", "jobbonus-amount");
    handler.asker.organisation = "VLABEL".into();
    assert_eq!(refused(&handler), (Gate::Role, Reason::NoRole, "§11, §16".into()));
    let mut officer = look("22/172", "payment-officer", "jobbonus-payment");
    officer.asker.organisation = "DWSE".into();
    assert_eq!(refused(&officer).1, Reason::NoRole);
}

#[test]
fn a_function_under_another_deliberation_gives_no_role() {
    for mut look in every_look() {
        look.function().deliberation = "18/184".into();
        assert_eq!(refused(&look).1, Reason::NoRole);
    }
}

#[test]
fn a_purpose_of_other_roles_is_refused_and_the_keepers_of_the_directory_have_none() {
    for (number, role, purpose, of) in [
        ("22/172", "employment-handler", "jobbonus-control", "social-inspector"),
        ("22/172", "social-inspector", "jobbonus-amount", "employment-handler"),
        ("22/172", "social-inspector", "jobbonus-address", "employment-handler"),
        ("22/172", "payment-officer", "jobbonus-amount", "employment-handler"),
        ("22/172", "directory-keeper", "jobbonus-amount", "employment-handler"),
        ("22/118", "mediator", "ibo-control", "financial-controller"),
        ("22/118", "financial-controller", "ibo-complaint", "complaint-expert"),
        ("22/118", "complaint-expert", "ibo-premium", "mediator"),
        ("13/021", "payment-handler", "subsidy-period", "subsidy-handler"),
    ] {
        let (gate, reason, _) = refused(&look(number, role, purpose));
        let roles = vec![of.to_owned()];
        assert_eq!(
            (gate, reason),
            (Gate::PurposeAndCase, Reason::PurposeOfOtherRoles { roles })
        );
    }
    for number in ["22/172", "23/166"] {
        let file = knowledge().deliberation(number).unwrap();
        assert_eq!(file.registrars, ["directory-keeper"]);
        assert!(
            file.purposes
                .iter()
                .all(|purpose| !purpose.roles.contains(&file.registrars[0]))
        );
    }
    for number in ["13/021", "22/118", "23/186"] {
        assert!(knowledge().deliberation(number).unwrap().registrars.is_empty());
    }
}

#[test]
fn another_quality_another_directory_and_another_inscriber_do_not_fit() {
    for mut look in every_look() {
        let fitting = look.inscriptions[0].clone();
        look.inscription().quality = "ANDER".into();
        let (gate, reason, _) = refused(&look);
        assert_eq!(gate, Gate::Integrated);
        assert!(matches!(reason, Reason::OtherQuality { .. }), "{reason:?}");

        look.inscriptions = vec![fitting.clone()];
        look.inscription().directory = match fitting.directory {
            Directory::FlemishIntegrator => Directory::CrossroadsBank,
            Directory::CrossroadsBank => Directory::FlemishIntegrator,
        };
        assert!(matches!(refused(&look).1, Reason::NotIntegrated { .. }));

        look.inscriptions = vec![fitting];
        look.inscription().organisation = "RVA".into();
        assert!(matches!(refused(&look).1, Reason::NotIntegrated { .. }));

        look.inscriptions.clear();
        let (gate, _, paragraphs) = refused(&look);
        assert_eq!(gate, Gate::Integrated);
        let file = knowledge().deliberation(&look.request.deliberation).unwrap();
        assert_eq!(paragraphs, file.directory_paragraph.0);
    }
}

#[test]
fn the_tax_administration_looks_under_the_department_s_inscription_and_not_under_its_own() {
    let mut look = look("22/172", "payment-officer", "jobbonus-payment");
    assert_eq!(look.inscriptions[0].organisation, "DWSE");
    let scope = granted(&look);
    assert_eq!(
        scope.sources.iter().map(|s| s.source.as_str()).collect::<Vec<_>>(),
        ["jobbonus", "register"]
    );
    look.inscription().organisation = "VLABEL".into();
    assert!(matches!(refused(&look).1, Reason::NotIntegrated { .. }));
}

#[test]
fn a_source_that_the_role_may_see_for_another_purpose_is_refused_for_this_one() {
    for (number, role, purpose, id, other) in [
        (
            "22/172",
            "employment-handler",
            "jobbonus-address",
            "dmfa",
            "jobbonus-amount",
        ),
        (
            "13/021",
            "payment-handler",
            "wage-cost",
            "unemployment",
            "other-interventions",
        ),
        (
            "13/021",
            "subsidy-handler",
            "subsidy-period",
            "unemployment",
            "other-interventions",
        ),
        (
            "23/166",
            "social-inspector",
            "premium-conditions",
            "dmfa",
            "working-relation",
        ),
    ] {
        granted(&look(number, role, other).at(&[id]));
        for sources in [vec![id], vec!["register", id]] {
            let (gate, reason, paragraphs) = refused(&look(number, role, purpose).at(&sources));
            let expected = Reason::SourceOfOtherPurposes { source: source(id) };
            assert_eq!((gate, reason), (Gate::Scope, expected));
            let file = knowledge().deliberation(number).unwrap();
            let purpose = file.purpose(purpose).unwrap();
            let of_purpose: Vec<_> = purpose
                .paragraphs
                .iter()
                .map(|paragraph| paragraph.0.as_str())
                .collect();
            assert_eq!(paragraphs, of_purpose.join(", "));
        }
    }
}

#[test]
fn a_source_of_which_the_text_grants_the_role_nothing_is_refused() {
    for (number, role, purpose, id) in [
        ("22/172", "payment-officer", "jobbonus-payment", "dmfa"),
        ("22/172", "employment-handler", "jobbonus-amount", "dimona"),
        ("22/172", "employment-handler", "jobbonus-amount", "jobbonus"),
        ("22/172", "social-inspector", "jobbonus-control", "unemployment"),
        ("22/118", "mediator", "ibo-premium", "register"),
        ("22/118", "mediator", "ibo-premium", "dmfa"),
        ("13/021", "subsidy-handler", "wage-cost", "dimona"),
        ("13/021", "subsidy-handler", "wage-cost", "sickness"),
        ("23/166", "case-handler", "working-relation", "jobbonus"),
    ] {
        let look = look(number, role, purpose);
        let refusal = refused(&Look { ..look }.at(&[id]));
        assert_eq!((refusal.0, refusal.1), (Gate::Scope, not_granted(id)));
    }
}

#[test]
fn one_source_that_is_not_granted_refuses_the_whole_request() {
    let look = look("22/172", "payment-officer", "jobbonus-payment").at(&["register", "jobbonus", "dmfa"]);
    assert_eq!(refused(&look).1, not_granted("dmfa"));
}

#[test]
fn maatwerk_asks_for_the_declaration_of_honour_and_the_others_do_not() {
    let mut handler = look("13/021", "subsidy-handler", "wage-cost");
    let role = || "subsidy-handler".to_owned();
    for (declared, lets_in) in [
        (None, false),
        (Some("2026-09-11"), false),
        (Some("2026-09-10"), true),
        (Some("2018-01-01"), true),
    ] {
        handler.function().declared = declared.map(day);
        assert_eq!(handler.decide().is_granted(), lets_in, "{declared:?}");
        if !lets_in {
            let expected = (Gate::Role, Reason::NotDeclared { role: role() }, "§24".to_owned());
            assert_eq!(refused(&handler), expected);
        }
    }
    for mut look in every_look().filter(|look| look.request.deliberation != "13/021") {
        look.function().declared = None;
        granted(&look);
    }
}

/// In whatever order the functions stand: who has signed for one of them is let in.
#[test]
fn a_function_with_the_declaration_counts_beside_one_without() {
    let signed = look("13/021", "payment-handler", "wage-cost").asker.functions[0].clone();
    let mut unsigned = look("13/021", "subsidy-handler", "wage-cost").asker.functions[0].clone();
    unsigned.declared = None;
    for functions in [vec![signed.clone(), unsigned.clone()], vec![unsigned, signed]] {
        let mut look = look("13/021", "subsidy-handler", "wage-cost");
        look.asker.functions = functions;
        let decision = look.decide();
        let reason = decision.steps[2].reason.clone().unwrap();
        let role = "payment-handler".to_owned();
        assert_eq!((decision.is_granted(), reason), (true, Reason::RoleHeld { role }));
    }
}

/// Of several functions the one counts that the purpose belongs to; of none, the one that is held explains the refusal.
#[test]
fn the_role_that_the_purpose_belongs_to_is_the_one_that_is_looked_at() {
    let mut look = look("22/172", "social-inspector", "jobbonus-control");
    let mut keeper = look.asker.functions[0].clone();
    keeper.role = "directory-keeper".into();
    look.asker.functions.insert(0, keeper.clone());
    granted(&look);
    look.asker.functions = vec![keeper];
    let roles = vec!["social-inspector".to_owned()];
    assert_eq!(refused(&look).1, Reason::PurposeOfOtherRoles { roles });
}

#[test]
fn the_latest_ended_and_the_next_coming_function_explain_why_there_is_none_today() {
    let mut look = look("22/172", "social-inspector", "jobbonus-control");
    let during = |begin: &str, end: Option<&str>| Function {
        period: Period::new(day(begin), end.map(day)).unwrap(),
        ..look.asker.functions[0].clone()
    };
    let past = [
        during("2020-01-01", Some("2021-12-31")),
        during("2024-01-01", Some("2026-09-09")),
        during("2022-01-01", Some("2022-12-31")),
    ];
    let coming = [
        during("2027-06-01", None),
        during("2026-09-11", None),
        during("2028-01-01", None),
    ];
    let role = || "social-inspector".to_owned();
    look.asker.functions = [past.to_vec(), coming.to_vec()].concat();
    let on = day("2026-09-09");
    assert_eq!(refused(&look).1, Reason::RoleEnded { role: role(), on });
    look.asker.functions = coming.to_vec();
    let from = day("2026-09-11");
    assert_eq!(refused(&look).1, Reason::RoleNotBegun { role: role(), from });
}
#[test]
fn nobody_is_looked_up_under_the_deliberation_for_research() {
    for purpose in ["", "research", "wage-cost"] {
        let mut look = look("23/186", "researcher", purpose);
        look.request.sources = BTreeSet::from([source("register")]);
        let (gate, reason, paragraphs) = refused(&look);
        let Reason::NoIndividualLookUp { why } = reason else {
            panic!("{reason:?}")
        };
        assert_eq!(gate, Gate::InForce);
        assert_eq!(paragraphs, "§5, §8, §17, §18, §23, §24, §25");
        assert!(why.en.contains("anonymous"));
    }
    let file = knowledge().deliberation("23/186").unwrap();
    assert!(file.purposes.is_empty() && file.grants.is_empty() && file.qualities.is_empty());
}
