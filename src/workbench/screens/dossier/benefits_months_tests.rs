//! Tests of the months of the benefits, and of their chart as a screen reader meets it.

use domain::Language;
use domain::amount::{Cents, Hundredths};
use domain::calendar::Quarter;
use domain::catalogue::BlockPath;
use domain::dossier::{Missing, SourceEnd, TableBuilder, Unavailable, Value};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::benefits::{BenefitMonths, Lane, Measure, MonthCell, axis_end, benefit_months, months};
use super::fixture::{Fixture, code, day, person, source, today};
use super::page_tests::{bench, press};
use crate::command::Command;
use crate::widgets::cell::CellLook;

fn ibo() -> Fixture {
    Fixture::complete_under(Language::Dutch, "22/118", "ibo-premium")
}

fn of(fixture: &Fixture) -> BenefitMonths {
    benefit_months(&fixture.reading())
}

fn lane<'b>(benefits: &'b BenefitMonths, id: &str) -> &'b Lane {
    benefits.lanes.iter().find(|lane| lane.source == source(id)).unwrap()
}

fn cell<'b>(benefits: &'b BenefitMonths, id: &str, month: &str) -> &'b MonthCell {
    let place = benefits.months.iter().position(|first| *first == day(month)).unwrap();
    &lane(benefits, id).cells[place]
}

#[test]
fn three_years_of_months_end_with_this_one() {
    let months = months(today());
    assert_eq!(months.len(), 36);
    assert_eq!((months[0], months[35]), (day("2023-12-01"), day("2026-11-01")));
}

#[test]
fn an_axis_ends_at_a_round_figure_that_covers_its_values() {
    for (value, end) in [
        (0, 1),
        (1, 1),
        (131_400, 200_000),
        (200_000, 200_000),
        (200_001, 500_000),
        (600, 1_000),
    ] {
        assert_eq!(axis_end(value), end, "{value}");
    }
    assert_eq!(axis_end(i64::MAX), i64::MAX);
}

#[test]
fn each_month_has_what_its_source_says_and_what_was_claimed_back_stands_below_zero() {
    let benefits = of(&ibo());
    let wage = cell(&benefits, "living-wage", "2026-09-01");
    assert_eq!(
        (wage.paid, wage.recovered, wage.look),
        (Cents(131_400), Cents(0), CellLook::Value)
    );
    let back = cell(&benefits, "living-wage", "2026-10-01");
    assert_eq!((back.paid, back.recovered), (Cents(0), Cents(-12_345)));
    assert!(back.words.starts_with("teruggevorderd"), "{}", back.words);
    let ill = cell(&benefits, "sickness", "2026-10-01");
    assert_eq!((ill.paid, ill.days), (Cents(61_240), Some(Hundredths(1_000))));
    assert_eq!(ill.row, Some((BlockPath::parse("sickness.payment").unwrap(), 0)));
    assert_eq!(cell(&benefits, "sickness", "2026-09-01").look, CellLook::Absent);
    assert_eq!(
        lane(&benefits, "living-wage").reach(Measure::Amount),
        (131_400, -12_345)
    );
}

#[test]
fn a_daily_amount_is_said_to_be_one_in_every_month_that_it_runs_in_and_is_never_added_up() {
    let benefits = of(&ibo());
    let before = cell(&benefits, "unemployment", "2026-06-01");
    let after = cell(&benefits, "unemployment", "2026-07-01");
    assert_eq!((before.paid, after.paid), (Cents(6_000), Cents(5_500)));
    assert!(after.words.starts_with("dagbedrag €\u{a0}55,00"), "{}", after.words);
    assert_eq!(lane(&benefits, "unemployment").unit, "dagbedrag");
    assert!(lane(&benefits, "unemployment").why_nothing(Measure::Days).is_some());
    assert_eq!(cell(&benefits, "unemployment", "2025-02-01").look, CellLook::Absent);
    assert_eq!(
        cell(&benefits, "unemployment", "2024-12-01").look,
        CellLook::OutsideWindow
    );
}

/// A payment of sickness benefits for these days, once for each attest.
fn paid(fixture: &mut Fixture, begin: &str, end: &str, attests: usize) {
    let known = fixture.knowledge.catalogue.source(&source("sickness")).unwrap();
    let mut attest = TableBuilder::new(known.block("attest").unwrap());
    let mut payment = TableBuilder::new(known.block("payment").unwrap());
    for _ in 0..attests {
        let quarter = Value::Quarter(Quarter::parse("2026Q1").unwrap());
        let row = attest.row(0, [("ssin", Value::Ssin(person())), ("quarter", quarter)]);
        let values = [
            ("document", code("C21")),
            ("begin", Value::Date(day(begin))),
            ("end", Value::Date(day(end))),
            ("amount", Value::Cents(Cents(90_000))),
            ("days", Value::Integer(30)),
        ];
        payment.row(row, values);
    }
    let tables = fixture.release("sickness", &[attest.finish(), payment.finish()]);
    fixture.end("sickness", SourceEnd::Complete(tables));
}

#[test]
fn a_payment_over_two_months_stands_whole_in_the_first_and_says_for_which_days_it_is() {
    let mut fixture = ibo();
    paid(&mut fixture, "2026-03-16", "2026-04-20", 1);
    let benefits = of(&fixture);
    let march = cell(&benefits, "sickness", "2026-03-01");
    assert_eq!((march.paid, march.days), (Cents(90_000), Some(Hundredths(3_000))));
    assert!(march.words.contains("voor 16/03/2026 – 20/04/2026"), "{}", march.words);
    assert_eq!(cell(&benefits, "sickness", "2026-04-01").look, CellLook::Absent);
}

#[test]
fn what_a_later_attest_repeats_counts_once() {
    let mut fixture = ibo();
    paid(&mut fixture, "2026-03-02", "2026-03-27", 2);
    assert_eq!(cell(&of(&fixture), "sickness", "2026-03-01").paid, Cents(90_000));
}

#[test]
fn a_source_that_gave_nothing_or_a_part_is_never_a_month_without_benefit() {
    let mut fixture = ibo();
    let tables = fixture.released("living-wage");
    let missing = Missing {
        expected: 12,
        present: 11,
    };
    fixture.end("living-wage", SourceEnd::Partial { tables, missing });
    fixture.end("sickness", SourceEnd::Unavailable(Unavailable::Down));
    fixture.dossier.await_again(source("unemployment"));
    let benefits = of(&fixture);
    assert_eq!(cell(&benefits, "living-wage", "2026-08-01").look, CellLook::Unavailable);
    assert_eq!(cell(&benefits, "living-wage", "2026-09-01").look, CellLook::Value);
    assert!(lane(&benefits, "living-wage").incomplete.is_some());
    let looks = ["sickness", "unemployment"].map(|id| lane(&benefits, id).nothing.as_ref().unwrap().0);
    assert_eq!(looks, [CellLook::Unavailable, CellLook::Awaited]);
    assert!(
        benefits.spoken[35].contains("niet bereikbaar"),
        "{}",
        benefits.spoken[35]
    );
}

#[test]
fn a_month_is_one_named_node_and_the_arrows_tell_it_and_select_its_row() {
    let mut harness = bench(ibo(), 1408.0, 800.0);
    press(&mut harness, "Uitkeringen");
    let options: Vec<_> = harness
        .get_all_by_role(Role::ListBoxOption)
        .filter_map(|node| {
            use egui_kittest::kittest::NodeT as _;
            node.accesskit_node().label()
        })
        .collect();
    assert_eq!(options.len(), 36);
    let october = options.iter().find(|name| name.starts_with("oktober 2026 · ")).unwrap();
    for part in [
        "Werkloosheid: dagbedrag €\u{a0}55,00",
        "Leefloon: teruggevorderd",
        "€\u{a0}612,40, 10 dagen",
    ] {
        assert!(october.contains(part), "{october}");
    }
    harness
        .get_by_role_and_label(Role::ListBox, "Uitkeringen per maand")
        .focus();
    harness.run_steps(1);
    harness.key_press(Key::ArrowLeft);
    harness.run_steps(2);
    harness.key_press(Key::ArrowLeft);
    harness.run_steps(2);
    harness.get_by_value(october);
    let row = Command::SelectRow {
        block: BlockPath::parse("unemployment.benefit").unwrap(),
        row: 1,
    };
    assert!(harness.state().sent.contains(&row));
}
