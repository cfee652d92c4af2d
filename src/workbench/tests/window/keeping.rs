//! What a user does beside consulting, with a played server: keeping the directory, hearing what changed, declaring.

use client::{ActError, CallError};
use domain::Language;
use domain::calendar::Period;
use domain::deliberation::{CaseReference, Directory, Inscription, NoticeKind, Paragraph};
use domain::wire::{
    ActFault, Attention, AttentionKind, DirectoryEntry, Notice, Registered, Review, ReviewRequest, ReviewRule,
};
use egui::Key;
use egui::accesskit::Role;
use uuid::Uuid;
use workbench::state::{Draft, Effect, Event};

use super::desk::{Desk, day, ssin};

fn keeper() -> Desk {
    let mut desk = Desk::connected(Language::Dutch);
    desk.node(Role::Button, "An Peeters, dienst").click();
    desk.harness.run();
    desk.asked();
    desk.let_in("an.peeters", "An Peeters", "directory-keeper");
    desk.asked();
    desk
}

fn entry(id: u128, begin: &str, end: Option<&str>) -> DirectoryEntry {
    DirectoryEntry {
        id: Uuid::from_u128(id),
        ssin: ssin(),
        inscription: Inscription {
            directory: Directory::FlemishIntegrator,
            organisation: "WEWIS".into(),
            quality: "QWL-L".into(),
            period: Period::new(day(begin), end.map(day)).unwrap(),
            changed: day(begin),
        },
    }
}

pub(crate) fn review() -> Review {
    Review {
        rule: ReviewRule {
            ends_within_days: 30,
            open_for_years: Some(7),
            paragraph: Some(Paragraph("§30".into())),
        },
        attention: vec![Attention {
            kind: AttentionKind::PastDue,
            entries: vec![entry(1, "2017-09-01", None)],
        }],
        attention_left_out: 0,
        entries: vec![entry(2, "2025-09-01", None), entry(1, "2017-09-01", None)],
        page: 0,
        total: 2,
    }
}

/// Somebody of an open case has died.
pub(crate) fn notice() -> Notice {
    Notice {
        id: Uuid::from_u128(7),
        deliberation: "22/172".into(),
        case: CaseReference::parse("QWL-2026-0042").unwrap(),
        kind: NoticeKind::Death,
        on: day("2026-11-02"),
        paragraphs: vec![Paragraph("§29".into())],
    }
}

fn in_the_directory() -> Desk {
    let mut desk = keeper();
    desk.press("Verwijzingsrepertorium · 23/166");
    let question = ReviewRequest {
        deliberation: "23/166".into(),
        ssin: None,
        page: 0,
    };
    assert_eq!(desk.asked(), [Effect::Review(question)]);
    assert!(desk.says("De inschrijvingen worden opgevraagd"));
    desk.tell(Event::Reviewed(Ok(Box::new(review()))));
    desk
}

/// Types into the field with this label.
fn type_into(desk: &mut Desk, label: &str, text: &str) {
    desk.node(Role::TextInput, label).focus();
    desk.harness.run();
    desk.node(Role::TextInput, label).type_text(text);
    desk.harness.run();
}

#[test]
fn only_those_whose_role_keeps_the_directory_are_offered_it() {
    let desk = Desk::signed_in(Language::Dutch);
    assert!(!desk.shows_part(Role::Button, "Verwijzingsrepertorium"));
    let desk = keeper();
    assert!(desk.shows(Role::Button, "Verwijzingsrepertorium · 23/166"));
}

#[test]
fn what_is_due_to_end_is_told_with_its_rule_and_its_paragraph_and_numbers_are_masked_until_asked_for() {
    let mut desk = in_the_directory();
    assert!(desk.says("Geen einde, en ouder dan 7 jaar (§30)"));
    assert!(!desk.shows_part(Role::Button, &ssin().grouped()));
    desk.press("Toon de nummers");
    assert!(desk.shows_part(Role::Button, &ssin().grouped()));
    desk.node(Role::RadioButton, "Alle (2)").click();
    desk.harness.run();
    assert!(desk.shows_part(Role::Button, "01/09/2025"), "the whole list is shown");
}

#[test]
fn a_keeper_ends_an_inscription_and_the_list_is_asked_for_again() {
    let mut desk = in_the_directory();
    desk.node(Role::Button, "01/09/2017").click();
    desk.harness.run();
    type_into(&mut desk, "Laatste dag van deze inschrijving", "31.8.2017");
    assert!(desk.says("De laatste dag ligt voor de eerste."));
    desk.press("Beëindigen");
    assert_eq!(desk.asked(), [], "an ending before the beginning goes nowhere");
    type_into(&mut desk, "Laatste dag van deze inschrijving", "\u{8}\u{8}\u{8}\u{8}");
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    desk.harness.run();
    type_into(&mut desk, "Laatste dag van deze inschrijving", "30.11.2026");
    desk.press("Beëindigen");
    let end = day("2026-11-30");
    let inscription = Uuid::from_u128(1);
    assert_eq!(desk.asked(), [Effect::EndInscription { inscription, end }]);
    desk.tell(Event::InscriptionEnded(Ok(Box::new(entry(
        1,
        "2017-09-01",
        Some("2026-11-30"),
    )))));
    assert!(desk.says("Beëindigd: de laatste dag is 30 november 2026."));
    assert!(matches!(desk.asked()[..], [Effect::Review(_)]));
}

#[test]
fn a_keeper_registers_somebody_and_is_told_of_overlaps() {
    let mut desk = in_the_directory();
    desk.press("Inschrijven");
    assert_eq!(desk.asked(), [], "nothing was typed");
    assert!(desk.says("Kies een hoedanigheid."));
    type_into(&mut desk, "INSZ", &ssin().grouped());
    type_into(&mut desk, "Eerste dag", "1.9.2026");
    desk.node(Role::RadioButton, "QWL-L").click();
    desk.harness.run();
    desk.press("Inschrijven");
    let draft = Draft {
        deliberation: "23/166".into(),
        ssin: ssin(),
        quality: "QWL-L".into(),
        begin: day("2026-09-01"),
        end: None,
    };
    assert_eq!(desk.asked(), [Effect::Register(draft)]);
    desk.tell(Event::Registered(Ok(Box::new(Registered {
        entry: entry(3, "2026-09-01", None),
        overlaps: vec![entry(2, "2025-09-01", None)],
    }))));
    assert!(desk.says("er is nog 1 inschrijving van deze persoon"));
    assert!(matches!(desk.asked()[..], [Effect::Review(_)]));
}

#[test]
fn each_reason_for_not_doing_an_act_has_a_sentence_of_its_own() {
    let on = day("2026-06-30");
    let role = || "directory-keeper".to_owned();
    let faults = [
        ActFault::UnknownDeliberation,
        ActFault::NotInForce,
        ActFault::OtherRecipient,
        ActFault::NotRegistrar { roles: Vec::new() },
        ActFault::NotRegistrar { roles: vec![role()] },
        ActFault::RoleEnded { role: role(), on },
        ActFault::NotDeclared { role: role() },
        ActFault::UnknownQuality {
            known: vec!["QWL-L".into()],
        },
        ActFault::EndsBeforeBegin { begin: on },
        ActFault::BeginsTooLate { latest: on },
        ActFault::AlreadyEnded { on },
        ActFault::Duplicate { of: Uuid::nil() },
        ActFault::NoSuchInscription,
        ActFault::NoDeclaration,
        ActFault::NoFunction,
        ActFault::NoSuchCase,
    ];
    let mut desk = in_the_directory();
    for fault in faults {
        let words = format!("{fault:?}");
        desk.tell(Event::Reviewed(Err(ActError::Fault(fault))));
        let sentences: Vec<_> = ["act-", "Fault"].into_iter().filter(|raw| desk.says(raw)).collect();
        assert_eq!(sentences, [""; 0], "{words} has no sentence");
        assert!(desk.shows(Role::Button, "Opnieuw vragen"), "{words}");
    }
    desk.tell(Event::Reviewed(Err(ActError::Call(CallError::TooLate))));
    desk.press("Opnieuw vragen");
    assert!(matches!(desk.asked()[..], [Effect::Review(_)]));
}

#[test]
fn what_changed_in_open_cases_is_told_at_sign_in_without_saying_who() {
    let mut desk = Desk::signed_in(Language::Dutch);
    let case = notice().case;
    desk.tell(Event::Notices(Ok(vec![notice()])));
    assert!(desk.shows(Role::Heading, "1 wijziging in uw lopende dossiers"));
    assert!(desk.says("Dossier QWL-2026-0042: een overlijden is gemeld op 2 november 2026."));
    assert!(desk.says("22/172 §29"));
    assert!(!desk.says(&ssin().grouped()));
    desk.press("Dossier QWL-2026-0042 niet meer volgen");
    let deliberation = "22/172".into();
    assert_eq!(desk.asked(), [Effect::CloseCase { deliberation, case }]);
    assert!(!desk.shows_part(Role::Heading, "lopende dossiers"));
}
