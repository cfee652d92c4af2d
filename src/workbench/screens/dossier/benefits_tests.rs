//! Tests of what the dossier shows under the other deliberations: benefits, the job bonus, who it is about, and what the
//! deliberation depends on.

use domain::Language;
use domain::amount::{Cents, Hundredths};
use domain::catalogue::{BlockPath, Source};
use domain::dossier::{SourceEnd, Table, TableBuilder, Unavailable, ValueRef};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::authority::authority;
use super::field_states::{Place, fields};
use super::fixture::{Fixture, source};
use super::outline::outline;
use super::overview::overview;
use super::page_tests::{label, press, wide};
use super::person::person;
use super::quarters::quarter_strip;
use super::relations::Sieve;
use super::sheet::sheet;
use super::view_tests::block;
use crate::state::DossierTab;
use crate::widgets::cell::CellLook;

fn ibo(language: Language) -> Fixture {
    Fixture::complete_under(language, "22/118", "ibo-premium")
}

#[test]
fn the_tabs_are_those_of_the_sources_in_scope() {
    let tabs = |number: &str, purpose: &str| {
        let (knowledge, _, open) = Fixture::awaiting_under(Language::Dutch, number, purpose).open();
        open.tabs(&knowledge)
    };
    let page = |id: &str| DossierTab::Source(source(id));
    assert_eq!(
        tabs("23/166", "wrong-worker-code"),
        [
            DossierTab::Overview,
            DossierTab::Timeline,
            DossierTab::Employment,
            page("dmfa"),
            DossierTab::Addresses,
            DossierTab::Findings,
            DossierTab::Changes,
            DossierTab::Consultation
        ]
    );
    assert_eq!(
        tabs("22/118", "ibo-premium")[..3],
        [DossierTab::Overview, DossierTab::Timeline, DossierTab::Benefits]
    );
    assert!(!tabs("22/118", "ibo-premium").contains(&DossierTab::Addresses));
    let payment = tabs("22/172", "jobbonus-payment");
    assert_eq!(payment[2..4], [page("jobbonus"), DossierTab::Addresses]);
    assert!(!payment.contains(&DossierTab::Findings), "the purpose has no checks");
    let address = tabs("22/172", "jobbonus-address");
    assert!(
        !address.contains(&DossierTab::Timeline),
        "a register has no periods of work or benefit"
    );
}

#[test]
fn the_sources_of_benefits_share_a_page_with_a_choice_of_source_and_block() {
    let mut harness = wide(ibo(Language::Dutch));
    press(&mut harness, "Uitkeringen");
    harness.get_by_role_and_label(Role::Grid, "Uitkering");
    press(&mut harness, "Leefloon, 3 rijen");
    harness.get_by_role_and_label(Role::Grid, "Attest");
    press(&mut harness, "bedrag, 2 rijen");
    let rows: Vec<_> = harness.get_all_by_role(Role::Row).map(|node| label(&node)).collect();
    assert!(rows[0].contains("oktober 2026"), "a month is a month: {rows:?}");
    assert!(rows[0].contains("teruggevorderd €\u{a0}−123,45"), "{rows:?}");
    press(&mut harness, "Ziekte-uitkeringen, 3 rijen");
    harness.get_by_role_and_label(Role::Grid, "Betaling");
    harness.get_by(|node| {
        node.role() == Role::ListItem
            && node
                .label()
                .is_some_and(|label| label.contains("77 · niet in de lijst"))
    });
}

#[test]
fn a_row_of_a_benefit_is_gone_to_on_the_page_of_its_source() {
    let mut harness = wide(ibo(Language::English));
    harness
        .state_mut()
        .screen
        .select_row(&BlockPath::parse("sickness.payment").unwrap(), 1);
    harness.run_steps(3);
    assert_eq!(*harness.state().screen.tab(), DossierTab::Benefits);
    let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    assert!(label(&row).contains("3 February 2025"), "{:?}", label(&row));
}

#[test]
fn a_code_of_a_demonstration_list_says_so_beside_the_value() {
    let fixture = ibo(Language::Dutch);
    let list = fields(
        &fixture.reading(),
        block(&fixture, "unemployment.benefit"),
        Place::Row(0),
    );
    let kind = list.iter().find(|field| field.name == "type uitkering").unwrap();
    assert_eq!(kind.note, "De betekenis komt uit een demonstratielijst.");
    let rate = list
        .iter()
        .find(|field| field.name == "volledige of halve daguitkering")
        .unwrap();
    assert_eq!(rate.note, "");
}

#[test]
fn what_is_true_today_names_the_running_benefits() {
    let fixture = ibo(Language::Dutch);
    let view = overview(&fixture.reading());
    let titles: Vec<_> = view.today.iter().map(|part| part.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Lopende werkloosheidsuitkering",
            "Lopend leefloon",
            "Ziekte-uitkering van de laatste 60 dagen"
        ]
    );
    assert_eq!(view.today[0].facts.len(), 1);
    let said = &view.today[0].facts[0].spoken;
    assert!(said.contains("01/07/2026") && said.contains("€\u{a0}55,00"), "{said}");
    assert_eq!(view.today[2].facts.len(), 1, "the payment of last year is not recent");
    assert!(
        !view.bounds.iter().any(|bound| bound.contains("werkgever")),
        "{:?}",
        view.bounds
    );
}

#[test]
fn a_benefit_whose_source_did_not_answer_is_never_said_not_to_run() {
    let mut fixture = Fixture::awaiting_under(Language::Dutch, "22/118", "ibo-premium");
    fixture.end("unemployment", SourceEnd::Unavailable(Unavailable::Down));
    fixture.end("sickness", SourceEnd::Empty);
    let looks: Vec<_> = overview(&fixture.reading())
        .today
        .iter()
        .map(|part| part.none.as_ref().unwrap().0)
        .collect();
    assert_eq!(looks, [CellLook::Unavailable, CellLook::Awaited, CellLook::Absent]);
}

#[test]
fn the_tax_administration_sees_the_job_bonus_of_the_last_year() {
    let fixture = Fixture::complete_under(Language::Dutch, "22/172", "jobbonus-payment");
    let view = overview(&fixture.reading());
    let part = view
        .today
        .iter()
        .find(|part| part.title.starts_with("Jobbonus"))
        .unwrap();
    assert_eq!(part.facts.len(), 1);
    assert!(
        part.facts[0].lead == "2025" && part.facts[0].spoken.contains("450,00"),
        "{}",
        part.facts[0].spoken
    );
    let mut harness = wide(fixture);
    press(&mut harness, "Jobbonus");
    harness.get_by_role(Role::Grid);
}

#[test]
fn without_the_register_the_name_comes_from_the_unemployment_office_and_else_there_is_only_the_number() {
    let fixture = ibo(Language::Dutch);
    assert_eq!(person(&fixture.reading()).name, "FICTIEF, Marc");
    let awaiting = Fixture::awaiting_under(Language::Dutch, "22/118", "ibo-premium");
    assert_eq!(person(&awaiting.reading()).name, "Naam: wacht op Werkloosheid");
    let mut nothing = Fixture::awaiting_under(Language::Dutch, "22/118", "ibo-premium");
    nothing
        .scope
        .sources
        .retain(|scope| scope.source.as_str() == "living-wage");
    let view = person(&nothing.reading());
    assert_eq!((view.look, view.name.as_str()), (CellLook::Value, ""));
    assert_eq!(view.number, "85.67.**-***.**");
}

#[test]
fn the_strip_of_quarters_has_a_lane_per_benefit_and_none_of_sources_out_of_scope() {
    let fixture = ibo(Language::Dutch);
    let strip = quarter_strip(&fixture.reading());
    let titles: Vec<_> = strip.lanes.iter().map(|lane| lane.title.as_str()).collect();
    assert_eq!(titles, ["Werkloosheid", "Leefloon", "Ziekte-uitkeringen"]);
    let quarter = strip.spoken.iter().find(|words| words.starts_with("2026/4")).unwrap();
    assert_eq!(quarter, "2026/4: Werkloosheid; Leefloon; Ziekte-uitkeringen");
}

#[test]
fn the_consultation_names_conditions_the_declaration_and_to_whom_data_may_be_passed_on() {
    let page = |number: &str, purpose: &str| {
        let fixture = Fixture::awaiting_under(Language::Dutch, number, purpose);
        authority(
            &fixture.reading(),
            uuid::Uuid::nil(),
            &std::collections::BTreeMap::new(),
        )
    };
    let sheltered = page("13/021", "wage-cost");
    assert!(sheltered.conditions[0].contains("maatwerk") && sheltered.conditions[0].contains("demonstratiewaarde"));
    assert!(
        sheltered
            .conditions
            .iter()
            .any(|line| line.contains("verklaring op eer"))
    );
    assert!(sheltered.onward[0].contains("§26"), "{:?}", sheltered.onward);
    assert_eq!(sheltered.onward.last().unwrap(), "Aan niemand anders.");
    let premium = page("23/166", "wrong-worker-code");
    assert!(premium.conditions.is_empty() && premium.onward.len() == 1);
}

/// Every block of a source with one row each, below the row of the block above.
fn one_of_each(source: &Source) -> Vec<Table> {
    let row = |block: &domain::catalogue::Block| {
        let mut table = TableBuilder::new(block);
        table.row(0, []);
        table.finish()
    };
    source.blocks.iter().map(row).collect()
}

#[test]
fn the_tree_shows_every_block_of_a_declaration_in_its_official_order() {
    let mut fixture = Fixture::awaiting(Language::Dutch, "wrong-worker-code");
    let dmfa = fixture.knowledge.catalogue.source(&source("dmfa")).unwrap();
    let tables = one_of_each(dmfa);
    fixture.end("dmfa", SourceEnd::Complete(tables));
    let reading = fixture.reading();
    let nodes = outline(&reading, &source("dmfa"));
    let found: Vec<&str> = nodes.iter().map(|node| node.key.0.id()).collect();
    let dmfa = reading.catalogue.source(&source("dmfa")).unwrap();
    // Each block stands below the one above it, in the order of the catalogue, and none is left out.
    let mut expected = Vec::new();
    let mut add = vec![dmfa.blocks.iter().find(|block| block.parent.is_none()).unwrap()];
    while let Some(block) = add.pop() {
        expected.push(block.path.id());
        let below = dmfa
            .blocks
            .iter()
            .filter(|below| below.parent.as_ref() == Some(&block.path));
        add.extend(below.rev());
    }
    assert_eq!(found, expected);
    for new in [
        "worker-contribution",
        "worker-deduction",
        "occupation-deduction",
        "student-contribution",
    ] {
        assert!(found.contains(&new), "{new}");
    }
}

#[test]
fn a_percentage_has_its_sign_and_only_benefits_are_claimed_back() {
    let fixture = Fixture::awaiting(Language::Dutch, "wrong-worker-code");
    let reading = fixture.reading();
    let words = |path: &str, id: &str, value: ValueRef<'_>| {
        let field = block(&fixture, path).field(id).unwrap();
        reading.value_text(field, value, reading.today)
    };
    let share = ValueRef::Hundredths(Hundredths(11_000));
    assert_eq!(words("dmfa.remuneration", "percentage", share), "110,00\u{a0}%");
    let negative = ValueRef::Cents(Cents(-100));
    assert_eq!(words("dmfa.employer-declaration", "net-owed", negative), "€\u{a0}−1,00");
    assert_eq!(
        words("sickness.payment", "amount", negative),
        "teruggevorderd €\u{a0}−1,00"
    );
    assert_eq!(
        words("living-wage.amount", "amount-type", ValueRef::Code("42")),
        "42 · niet in de lijst"
    );
}

#[test]
fn a_block_of_a_month_says_the_month_in_a_few_words() {
    let fixture = ibo(Language::French);
    let sheet = sheet(
        &fixture.reading(),
        block(&fixture, "living-wage.amount"),
        false,
        Sieve::All,
        0,
    );
    let rows = sheet.drawn(&fixture.reading(), block(&fixture, "living-wage.amount"));
    assert!(rows[0].name.contains("octobre 2026"), "{}", rows[0].name);
}
