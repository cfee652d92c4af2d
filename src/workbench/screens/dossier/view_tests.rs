//! Tests of the views over one hand-made dossier: what is said, and that what is not known is never said to be nothing.

use std::collections::BTreeMap;

use domain::Language;
use domain::catalogue::{Block, BlockPath};
use domain::dossier::{Missing, SourceEnd, TableBuilder, Unavailable, Value};
use domain::identifiers::Ssin;

use super::authority::authority;
use super::field_states::{FieldState, Place, field_state, fields};
use super::fixture::{Fixture, day, employer, person, sister, source};
use super::outline::{in_sight, open_at_first, outline};
use super::overview::{current_relations, overview};
use super::person::{Flag, flags, person as person_view};
use super::quarters::quarter_strip;
use super::relations::Sieve;
use super::sheet::sheet;
use super::sources::{strip, strip_end};
use crate::look::{Theme, Tokens};
use crate::widgets::cell::CellLook;

pub(super) fn block<'a>(fixture: &'a Fixture, path: &str) -> &'a Block {
    fixture
        .knowledge
        .catalogue
        .block(&BlockPath::parse(path).unwrap())
        .unwrap()
}

fn state<'a>(fixture: &'a Fixture, path: &str, field: &str, place: Place) -> FieldState<'a> {
    let block = block(fixture, path);
    field_state(&fixture.reading(), block, block.field(field).unwrap(), place)
}

#[test]
fn a_field_shows_its_value_or_that_the_source_has_none() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    // The rows of the window: the student's (0) and the current one (1) of the named employer.
    assert_eq!(
        state(&fixture, "dimona.period", "exit-date", Place::Row(0)),
        FieldState::Value("15/03/2024".into())
    );
    assert_eq!(
        state(&fixture, "dimona.period", "exit-date", Place::Row(1)),
        FieldState::Absent
    );
    assert_eq!(
        state(&fixture, "dimona.period", "status-checked", Place::Row(1)),
        FieldState::Value("ja".into())
    );
}

#[test]
fn a_field_that_no_grant_names_is_not_granted_whatever_the_source_does() {
    let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let silent = FieldState::NotGranted {
        paragraph: None,
        reason: None,
    };
    assert_eq!(state(&fixture, "dimona.period", "planned-hours", Place::Row(0)), silent);
    fixture.end("dimona", SourceEnd::Unavailable(Unavailable::Down));
    assert_eq!(
        state(&fixture, "dimona.period", "planned-hours", Place::Nothing),
        silent
    );
    let FieldState::NotGranted {
        paragraph: Some(paragraph),
        reason: Some(reason),
    } = state(&fixture, "dmfa.natural-person", "last-name", Place::Row(0))
    else {
        panic!("footnote 2 speaks of the name")
    };
    assert!(paragraph.0.contains("§17") && reason.contains("Rijksregister"));
}

#[test]
fn the_five_ends_of_a_source_never_look_alike() {
    let mut fixture = Fixture::awaiting(Language::Dutch, "wrong-worker-code");
    let field = |fixture: &Fixture| {
        let found = state(fixture, "dimona.period", "worker-type", Place::Nothing);
        format!("{found:?}")
    };
    let mut seen = vec![field(&fixture)];
    let missing = Missing {
        expected: 40,
        present: 31,
    };
    for end in [
        SourceEnd::Complete(Vec::new()),
        SourceEnd::Partial {
            tables: Vec::new(),
            missing,
        },
        SourceEnd::Unavailable(Unavailable::TooLate),
        SourceEnd::NotInScope,
    ] {
        fixture.end("dimona", end);
        seen.push(field(&fixture));
    }
    assert_eq!(seen[0], "Awaited");
    assert_eq!(seen[1], "Absent");
    assert!(
        seen[2].starts_with("Incomplete") && seen[3].contains("TooLate") && seen[4] == "NotInScope",
        "{seen:?}"
    );
    // Nothing there is also confirmed: the source has answered.
    fixture.end("dimona", SourceEnd::Empty);
    assert_eq!(field(&fixture), "Absent");
}

#[test]
fn what_lies_before_the_window_and_of_other_employers_is_named_with_its_paragraph() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let FieldState::OutsideWindow { from, paragraph } = state(&fixture, "dmfa.service", "code", Place::BeforeWindow)
    else {
        panic!("services stand below the declaration, which has a window")
    };
    assert_eq!((from, paragraph.0.as_str()), (day("2023-01-01"), "§30"));
    let FieldState::OtherEmployer { paragraph } =
        state(&fixture, "dimona.period", "worker-type", Place::OtherEmployers)
    else {
        panic!("the purpose names one employer")
    };
    assert_eq!(paragraph.0, "§30");
}

#[test]
fn every_field_of_the_block_stands_in_the_list_in_the_order_of_the_catalogue() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let block = block(&fixture, "dmfa.worker-record");
    let list = fields(&fixture.reading(), block, Place::Row(0));
    assert_eq!(list.len(), block.fields.len());
    let code = list.iter().find(|field| field.number == "00037").unwrap();
    assert!(code.text.starts_with("015 ") && code.look == CellLook::Value && code.paragraph == "§17");
    assert_eq!(
        code.spoken,
        format!("werknemerskengetal, zone 00037: {}; §17", code.text)
    );
    // Ten withheld neighbours share one reason: written once, spoken at each.
    let withheld = fields(
        &fixture.reading(),
        self::block(&fixture, "dmfa.natural-person"),
        Place::Row(0),
    );
    let withheld: Vec<_> = withheld
        .iter()
        .filter(|field| field.paragraph.contains("voetnoot"))
        .collect();
    assert!(withheld.len() == 10 && withheld.iter().all(|field| field.spoken.contains("Rijksregister")));
    assert!(withheld.iter().filter(|field| !field.note.is_empty()).count() < 10);
}

#[test]
fn a_grid_has_the_newest_row_first_and_ends_with_what_is_not_there() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let sheet = sheet(
        &fixture.reading(),
        block(&fixture, "dimona.period"),
        false,
        Sieve::All,
        0,
    );
    assert_eq!(
        sheet.places(),
        [Place::Row(1), Place::Row(0), Place::BeforeWindow, Place::OtherEmployers]
    );
    let number = employer().grouped();
    let rows = sheet.drawn(&fixture.reading(), block(&fixture, "dimona.period"));
    assert_eq!(
        rows[1].name,
        format!("Dimona-periode 2 van 2: werkgever {number}, 1 oktober 2023 tot en met 15 maart 2024, STU Student")
    );
    assert_eq!(sheet.notes[0].text, "Vóór 01/01/2023: buiten het venster (§30)");
    assert_eq!(sheet.notes[1].text, "Andere werkgevers: niet in dit doel (§30)");
    assert_eq!(sheet.withheld, 3);
    assert!(rows.iter().all(|row| row.cells.len() == sheet.columns.len()));
    let with = super::sheet::sheet(
        &fixture.reading(),
        block(&fixture, "dimona.period"),
        true,
        Sieve::All,
        0,
    );
    assert_eq!(with.columns.iter().filter(|column| !column.granted).count(), 3);
}

#[test]
fn a_purpose_with_all_employers_shows_the_sister_company_and_no_note_about_others() {
    let fixture = Fixture::complete(Language::English, "working-relation");
    let sheet = sheet(
        &fixture.reading(),
        block(&fixture, "dimona.period"),
        false,
        Sieve::All,
        0,
    );
    let rows = sheet.drawn(&fixture.reading(), block(&fixture, "dimona.period"));
    assert_eq!(rows.len(), 3);
    assert!(rows[1].name.contains(&sister().grouped()), "{}", rows[1].name);
    assert_eq!(sheet.notes.len(), 1);
    assert!(
        rows[2].name.starts_with("Dimona period 3 of 3: employer"),
        "{}",
        rows[2].name
    );
}

#[test]
fn a_line_below_a_declaration_says_its_quarter_and_employer() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let sheet = sheet(
        &fixture.reading(),
        block(&fixture, "dmfa.service"),
        false,
        Sieve::All,
        0,
    );
    assert_eq!(sheet.columns[0].title, "Periode");
    let rows = sheet.drawn(&fixture.reading(), block(&fixture, "dmfa.service"));
    assert_eq!(rows[0].cells[0].text, "2026/1");
    assert_eq!(rows[0].cells[1].text, employer().grouped());
    assert!(rows[0].name.starts_with("Prestatie"), "{}", rows[0].name);
}

#[test]
fn a_source_that_has_not_answered_has_no_rows_and_no_notes() {
    let fixture = Fixture::awaiting(Language::Dutch, "wrong-worker-code");
    let sheet = sheet(
        &fixture.reading(),
        block(&fixture, "dimona.period"),
        false,
        Sieve::All,
        0,
    );
    assert!(sheet.is_empty() && sheet.notes.is_empty());
}

#[test]
fn the_tree_has_the_newest_quarter_first_and_every_line_below_its_own() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let nodes = outline(&fixture.reading(), &source("dmfa"));
    let roots: Vec<usize> = in_sight(&nodes, &std::collections::BTreeSet::new());
    assert_eq!(roots.len(), 2);
    let shown = super::outline::items(&nodes, &roots, &std::collections::BTreeSet::new());
    assert!(shown[0].label.starts_with("2026/1") && shown[1].label.starts_with("2025/4"));
    let open = open_at_first(&nodes);
    let items = super::outline::items(&nodes, &in_sight(&nodes, &open), &open);
    let service = items.iter().find(|item| item.name.starts_with("Prestatie")).unwrap();
    assert_eq!(
        (service.depth, service.place, service.of, service.open),
        (5, 0, 2, None)
    );
}

#[test]
fn the_header_says_who_and_where_and_masks_the_number() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let view = person_view(&fixture.reading());
    assert_eq!((view.look, view.name.as_str()), (CellLook::Value, "FICTIEF, Marc"));
    assert_eq!(view.number, "85.67.**-***.**");
    assert_eq!(view.facts, "41 jaar · geboren 30/07/1985 · Gent (Vlaams Gewest)");
    assert!(view.flags.is_empty());
    let shown = super::reading::Reading {
        shows_numbers: true,
        ..fixture.reading()
    };
    assert_eq!(person_view(&shown).number, person().grouped());
}

#[test]
fn a_register_that_does_not_answer_leaves_the_name_open_and_never_says_unknown() {
    let mut fixture = Fixture::awaiting(Language::French, "wrong-worker-code");
    assert_eq!(person_view(&fixture.reading()).look, CellLook::Awaited);
    fixture.end("register", SourceEnd::Unavailable(Unavailable::Down));
    assert_eq!(person_view(&fixture.reading()).look, CellLook::Unavailable);
    assert!(flags(&fixture.reading()).is_empty());
    fixture.end("register", SourceEnd::Empty);
    assert!(flags(&fixture.reading()) == [Flag::Unknown]);
}

#[test]
fn a_replaced_number_leads_to_the_new_one_and_a_death_and_an_address_abroad_are_flagged() {
    let mut fixture = Fixture::awaiting(Language::Dutch, "wrong-worker-code");
    let new = Ssin::fictitious(day("1985-07-30"), 3).unwrap();
    let register = fixture.knowledge.catalogue.source(&source("register")).unwrap();
    let mut identity = TableBuilder::new(register.block("identity").unwrap());
    identity.row(
        0,
        [
            ("ssin", Value::Ssin(person())),
            ("death-date", Value::Date(day("2026-03-01"))),
        ],
    );
    let mut residence = TableBuilder::new(register.block("residence").unwrap());
    let abroad = [
        ("begin", Value::Date(day("2024-01-01"))),
        ("country", Value::Code("111".into())),
    ];
    residence.row(0, abroad);
    let mut number = TableBuilder::new(register.block("number").unwrap());
    let row = [
        ("number", Value::Ssin(person())),
        ("status", Value::Code("replaced".into())),
        ("replaced-by", Value::Ssin(new)),
        ("since", Value::Date(day("2025-05-05"))),
    ];
    number.row(0, row);
    let tables = fixture.release("register", &[identity.finish(), residence.finish(), number.finish()]);
    fixture.end("register", SourceEnd::Complete(tables));
    let view = person_view(&fixture.reading());
    let texts: Vec<&str> = view.flags.iter().map(|flag| flag.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "INSZ vervangen op 05/05/2025",
            "Overleden op 01/03/2026",
            "Adres in het buitenland: Frankrijk"
        ]
    );
    assert!(
        view.flags[0]
            .instead
            .as_ref()
            .is_some_and(|(ssin, words)| *ssin == new && words.contains("85.67.**"))
    );
}

#[test]
fn the_current_relation_is_the_one_that_covers_today() {
    let fixture = Fixture::complete(Language::Dutch, "working-relation");
    let reading = fixture.reading();
    let rows = current_relations(&reading);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].date("entry-date"), Some(day("2025-01-01")));
}

#[test]
fn the_overview_shows_the_rows_that_bear_on_the_question() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let view = overview(&fixture.reading());
    assert!(view.question.starts_with("Welke werknemerscode") && view.question.ends_with("(§22)"));
    assert!(view.about.contains("QWL-2026-0042") && view.about.contains(&employer().grouped()));
    let fact = &view.bearing[0].facts[0];
    assert_eq!(fact.lead, "2026/1", "the one employer that may be seen is named above");
    assert_eq!(view.bearing[0].numbers.len(), fact.said.len());
    assert!(
        fact.said[0].0 == "werknemerskengetal" && fact.said[0].1.starts_with("027 "),
        "{}",
        fact.spoken
    );
    assert_eq!(fact.block.as_str(), "dmfa.worker-record");
    assert_eq!(
        view.today[0].facts[0].said[0].1,
        "Kerkstraat 12 bus 3, 9000 Gent (Vlaams Gewest)"
    );
    assert!(
        view.bounds
            .iter()
            .any(|bound| bound.contains("1 januari 2023") && bound.contains("§30")),
        "{:?}",
        view.bounds
    );
    assert!(view.bounds.iter().any(|bound| bound.contains(&employer().grouped())));
}

#[test]
fn the_overview_says_what_is_awaited_or_not_available_and_never_that_there_is_nothing() {
    let mut fixture = Fixture::awaiting(Language::Dutch, "wrong-worker-code");
    let looks = |fixture: &Fixture| {
        let view = overview(&fixture.reading());
        view.today
            .iter()
            .filter_map(|part| part.none.as_ref().map(|none| none.0))
            .collect::<Vec<_>>()
    };
    assert_eq!(looks(&fixture), [CellLook::Awaited; 3]);
    fixture.end("dimona", SourceEnd::Unavailable(Unavailable::Down));
    fixture.end("dmfa", SourceEnd::Empty);
    assert_eq!(
        looks(&fixture),
        [CellLook::Awaited, CellLook::Unavailable, CellLook::Absent]
    );
}

#[test]
fn the_strip_of_quarters_has_a_lane_per_employer_and_every_quarter_in_words() {
    let fixture = Fixture::complete(Language::Dutch, "working-relation");
    let strip = quarter_strip(&fixture.reading());
    let titles: Vec<_> = strip.lanes.iter().map(|lane| lane.title.clone()).collect();
    let (ours, theirs) = (employer().grouped(), sister().grouped());
    assert_eq!(
        titles,
        [
            format!("Dimona {ours}"),
            format!("Dimona {theirs}"),
            format!("DmfA {ours}"),
            format!("DmfA {theirs}")
        ]
    );
    assert_eq!(strip.lanes[0].bars.len(), 2);
    let words = |quarter: &str| strip.spoken.iter().find(|words| words.starts_with(quarter)).unwrap();
    assert_eq!(words("2023/1"), "2023/1: geen periode, aangifte of uitkering");
    assert_eq!(
        words("2024/3"),
        &format!("2024/3: Dimona werkgever {theirs}; DmfA werkgever {theirs}")
    );
}

#[test]
fn a_quarter_of_a_source_that_did_not_answer_is_not_said_to_be_without() {
    let mut fixture = Fixture::complete(Language::Dutch, "working-relation");
    fixture.end("dmfa", SourceEnd::Unavailable(Unavailable::Down));
    let strip = quarter_strip(&fixture.reading());
    assert!(
        strip.spoken.iter().all(|words| words.contains("DmfA: niet bereikbaar")),
        "{:?}",
        strip.spoken
    );
    assert_eq!(strip.lanes.last().unwrap().look, CellLook::Unavailable);
}

#[test]
fn the_source_strip_says_each_state_in_form_and_words() {
    let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let tables = fixture.released("dmfa");
    fixture.end(
        "dmfa",
        SourceEnd::Partial {
            tables,
            missing: Missing {
                expected: 40,
                present: 31,
            },
        },
    );
    fixture.end("dimona", SourceEnd::Unavailable(Unavailable::Down));
    let tokens = Tokens::of(Theme::Light);
    let items = strip(&fixture.reading(), &tokens, &BTreeMap::new());
    let of = |id: &str| {
        let known = super::sources::in_order(&fixture.reading());
        &items[known.iter().position(|known| known.id.as_str() == id).unwrap()]
    };
    assert_eq!(items[0].source, "Register");
    assert_eq!((of("register").sign, of("register").words.as_str()), ("✓", "4 rijen"));
    assert_eq!(
        (of("dmfa").sign, of("dmfa").words.as_str()),
        ("◐", "31 van 40 kwartalen")
    );
    assert_eq!(
        (of("dimona").sign, of("dimona").words.as_str()),
        ("✗", "niet bereikbaar")
    );
    assert!(of("dimona").retry.is_some() && of("register").retry.is_none());
    assert_eq!(
        strip_end(&fixture.reading()).progress,
        "Klaar; 1 bron is niet beschikbaar"
    );
    fixture.end("dimona", SourceEnd::Empty);
    fixture.dossier.await_again(source("dmfa"));
    let waited = BTreeMap::from([(source("dmfa"), 3)]);
    let items = strip(&fixture.reading(), &tokens, &waited);
    assert!(
        items
            .iter()
            .any(|item| item.look == CellLook::Awaited && item.words == "wacht sinds 3 s")
    );
    assert!(items.iter().any(|item| item.sign == "✓" && item.words == "0 rijen"));
    let end = strip_end(&fixture.reading());
    assert_eq!(end.progress, "2 van 3 bronnen hebben geantwoord");
    let stop = end.stop.expect("who waits can stop");
    assert_eq!(stop.1, "Stop met wachten op DmfA (Ctrl+.)");
    fixture.end("dmfa", SourceEnd::Unavailable(Unavailable::Cancelled));
    assert_eq!(strip_end(&fixture.reading()).stop, None);
    let items = strip(&fixture.reading(), &tokens, &BTreeMap::new());
    assert!(
        items
            .iter()
            .any(|item| item.words == "door u gestopt" && item.retry.is_some())
    );
}

#[test]
fn a_source_that_was_not_asked_is_neither_empty_nor_missing() {
    let fixture = Fixture::complete(Language::Dutch, "premium-conditions");
    let items = strip(&fixture.reading(), &Tokens::of(Theme::Light), &BTreeMap::new());
    assert!(
        items
            .iter()
            .any(|item| item.sign == "–" && item.words.starts_with("niet gevraagd: DmfA"))
    );
    assert_eq!(strip_end(&fixture.reading()).progress, "Alle bronnen hebben geantwoord");
}

#[test]
fn the_consultation_names_every_field_once_as_granted_or_withheld() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let receipts = std::collections::BTreeMap::from([(source("register"), 12_345)]);
    let page = authority(&fixture.reading(), uuid::Uuid::nil(), &receipts);
    let count = |groups: &[super::authority::Group]| {
        groups
            .iter()
            .flat_map(|group| &group.blocks)
            .map(|(_, fields)| fields.split(", ").count())
            .sum::<usize>()
    };
    let all: usize = fixture
        .scope
        .sources
        .iter()
        .map(|scope| scope.granted.len() + scope.withheld.len())
        .sum();
    // A name may itself have a comma; no field is lost.
    assert!(count(&page.grants) + count(&page.withheld) >= all);
    assert!(page.grants.iter().any(|group| group.paragraph == "§14"));
    assert!(page.withheld.iter().any(|group| group.reason.contains("Rijksregister")));
    assert!(page.log.iter().any(|line| line.contains("12.345")), "{:?}", page.log);
    assert_eq!(page.log.len(), 4);
}

#[test]
fn a_part_never_passes_for_the_whole() {
    let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let tables = fixture.released("dmfa");
    fixture.end(
        "dmfa",
        SourceEnd::Partial {
            tables,
            missing: Missing {
                expected: 40,
                present: 31,
            },
        },
    );
    let reading = fixture.reading();
    let sheet = sheet(&reading, block(&fixture, "dmfa.worker-record"), false, Sieve::All, 0);
    assert_eq!(sheet.place(2), Some(Place::Missing));
    assert!(sheet.notes[0].look == CellLook::Unavailable && sheet.notes[0].text.contains("31 van 40"));
    let strip = quarter_strip(&reading);
    let words = |quarter: &str| strip.spoken.iter().find(|words| words.starts_with(quarter)).unwrap();
    assert!(words("2023/1").contains("31 van 40"), "{}", words("2023/1"));
    assert!(!words("2026/1").contains("31 van 40"), "{}", words("2026/1"));
    assert!(
        overview(&reading).today[2]
            .incomplete
            .as_ref()
            .is_some_and(|part| part.contains("31 van 40"))
    );
}

#[test]
fn a_corrected_declaration_counts_in_its_last_version_and_each_line_says_of_which_it_is() {
    let mut fixture = Fixture::awaiting(Language::Dutch, "wrong-worker-code");
    let tables = fixture.release("dmfa", &super::fixture::corrected(&fixture.knowledge.catalogue));
    fixture.end("dmfa", SourceEnd::Complete(tables));
    let reading = fixture.reading();
    let view = overview(&reading);
    let last = &view.today[2].facts;
    assert_eq!(last.len(), 1);
    assert!(
        last[0].spoken.contains("015") && last[0].spoken.contains("versie 2"),
        "{}",
        last[0].spoken
    );
    assert!(last[0].spoken.contains("MODIFICATION"), "{}", last[0].spoken);
    let leads: Vec<_> = view.bearing[0].facts.iter().map(|fact| fact.lead.clone()).collect();
    assert!(
        leads[0].ends_with("versie 2") && leads[1].ends_with("versie 1"),
        "{leads:?}"
    );
    let sheet = sheet(&reading, block(&fixture, "dmfa.worker-record"), false, Sieve::All, 0);
    let rows = sheet.drawn(&reading, block(&fixture, "dmfa.worker-record"));
    assert_eq!(
        (sheet.columns[2].title.as_str(), rows[0].cells[2].text.as_str()),
        ("Versie", "2")
    );
}

#[test]
fn a_number_that_replaced_another_says_so() {
    let mut fixture = Fixture::awaiting(Language::Dutch, "wrong-worker-code");
    let old = Ssin::fictitious(day("1985-07-30"), 5).unwrap();
    let register = fixture.knowledge.catalogue.source(&source("register")).unwrap();
    let mut number = TableBuilder::new(register.block("number").unwrap());
    let row = [
        ("number", Value::Ssin(old)),
        ("status", Value::Code("replaced".into())),
        ("replaced-by", Value::Ssin(person())),
        ("since", Value::Date(day("2025-03-03"))),
    ];
    let mut identity = TableBuilder::new(register.block("identity").unwrap());
    let person = identity.row(0, [("ssin", Value::Ssin(person()))]);
    number.row(person, row);
    let tables = fixture.release("register", &[identity.finish(), number.finish()]);
    fixture.end("register", SourceEnd::Complete(tables));
    let view = person_view(&fixture.reading());
    assert_eq!(view.flags[0].text, "INSZ vervangt sinds 03/03/2025 een ander nummer");
    assert!(view.flags[0].instead.is_none());
}
