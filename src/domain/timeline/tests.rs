//! Tests of lanes and bars, and of the arithmetic on days against counting them one by one.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::cover::{Together, breaks, common, outside, together, union};
use super::*;
use crate::Knowledge;
use crate::assets::Assets;
use crate::catalogue::SourceId;
use crate::dossier::{TableBuilder, Value};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(first: &str, last: &str) -> Days {
    Days {
        first: number(date(first)),
        last: number(date(last)),
    }
}

fn employer(n: u32) -> EnterpriseNumber {
    EnterpriseNumber::fictitious(n).unwrap()
}

/// The block with this path, with its table out of these rows.
fn block(path: &str, rows: &[Vec<(&str, Value)>]) -> (Block, Table) {
    let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
    let path = BlockPath::parse(path).unwrap();
    let block = knowledge.catalogue.block(&path).unwrap().clone();
    let mut table = TableBuilder::new(&block);
    for row in rows {
        table.row(0, row.iter().cloned());
    }
    (block, table.finish())
}

fn relation(employer_number: u32, begin: &str, end: Option<&str>, action: &str) -> Vec<(&'static str, Value)> {
    let mut row = vec![
        ("employer-number", Value::EnterpriseNumber(employer(employer_number))),
        ("entry-date", Value::Date(date(begin))),
        ("last-action", Value::Code(action.into())),
    ];
    row.extend(end.map(|end| ("exit-date", Value::Date(date(end)))));
    row
}

#[test]
fn each_employer_has_a_lane_and_the_one_that_began_first_comes_first() {
    let rows = [
        relation(1, "2025-01-01", None, "in"),
        relation(2, "2024-05-01", Some("2024-12-31"), "out"),
        relation(1, "2023-10-01", Some("2024-03-15"), "out"),
    ];
    let (block, table) = block("dimona.period", &rows);
    let found = lanes(&block, &table, None, date("2026-11-22"));
    assert_eq!(found.undated, 0);
    let employers: Vec<_> = found.lanes.iter().map(|lane| lane.employer).collect();
    assert_eq!(employers, [Some(employer(1)), Some(employer(2))]);
    let first = &found.lanes[0].bars;
    assert_eq!((first[0].row, first[0].standing), (2, Standing::Ended));
    assert_eq!((first[1].row, first[1].standing), (0, Standing::Running));
    assert_eq!(first[0].days, days("2023-10-01", "2024-03-15"));
    assert_eq!(first[1].days, days("2025-01-01", "2026-11-22"), "until today");
}

#[test]
fn what_was_taken_back_or_turned_round_covers_no_day() {
    let rows = [
        relation(1, "2024-02-01", None, "cancel"),
        relation(1, "2024-06-10", Some("2024-06-01"), "out"),
        relation(1, "2027-01-01", None, "in"),
    ];
    let (block, table) = block("dimona.period", &rows);
    let lane = &lanes(&block, &table, None, date("2026-11-22")).lanes[0];
    let standings: Vec<_> = lane.bars.iter().map(|bar| bar.standing).collect();
    assert_eq!(standings, [Standing::Cancelled, Standing::Inverted, Standing::Running]);
    assert_eq!(lane.bars[1].days, days("2024-06-10", "2024-06-10"));
    assert_eq!(lane.cover(), [days("2027-01-01", "2027-01-01")], "it has not begun");
}

#[test]
fn an_end_that_may_not_be_seen_is_not_taken_for_none() {
    let (block, table) = block("dimona.period", &[relation(1, "2024-02-01", Some("2024-03-01"), "out")]);
    let text = serde_json::to_string(&Cut(&table, "exit-date")).unwrap();
    let table: Table = serde_json::from_str(&text).unwrap();
    let lane = &lanes(&block, &table, None, date("2026-11-22")).lanes[0];
    assert_eq!(lane.bars[0].standing, Standing::EndWithheld);
    assert_eq!(lane.bars[0].days, days("2024-02-01", "2024-02-01"));
    assert!(lane.cover().is_empty());
}

/// A table without one of its columns, as the wire carries it.
struct Cut<'a>(&'a Table, &'a str);

impl serde::Serialize for Cut<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let columns: Vec<_> = self
            .0
            .columns()
            .iter()
            .filter(|column| !column.field.has_id(self.1))
            .collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("block", self.0.block())?;
        map.serialize_entry("rows", &self.0.rows())?;
        map.serialize_entry("columns", &columns)?;
        map.end()
    }
}

#[test]
fn nothing_is_drawn_of_a_block_whose_begin_may_not_be_seen_and_rows_without_one_are_counted() {
    let (block, table) = block("dimona.period", &[relation(1, "2024-02-01", None, "in")]);
    let text = serde_json::to_string(&Cut(&table, "entry-date")).unwrap();
    let cut: Table = serde_json::from_str(&text).unwrap();
    assert_eq!(lanes(&block, &cut, None, date("2026-11-22")), Lanes::default());

    let mut rows = TableBuilder::new(&block);
    rows.row(0, [("employer-number", Value::EnterpriseNumber(employer(1)))]);
    let found = lanes(&block, &rows.finish(), None, date("2026-11-22"));
    assert_eq!((found.lanes.len(), found.undated), (0, 1));
}

#[test]
fn of_a_declaration_the_last_version_counts_unless_it_takes_it_back() {
    let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
    let source = knowledge.catalogue.source(&SourceId::parse("dmfa").unwrap()).unwrap();
    let block = source.block("employer-declaration").unwrap();
    let mut above = TableBuilder::new(source.block("attestation").unwrap());
    let mut below = TableBuilder::new(block);
    for (number, version, status, quarter) in [
        (7, 1, "CREATION", "2025Q1"),
        (7, 2, "MODIFICATION", "2025Q1"),
        (8, 1, "CREATION", "2025Q2"),
        (8, 2, "CANCELLATION", "2025Q2"),
    ] {
        let values = [
            ("attestation-number", Value::Integer(number)),
            ("version", Value::Integer(version)),
            ("status", Value::Code(status.into())),
        ];
        let row = above.row(0, values);
        let values = [
            ("quarter", Value::Quarter(Quarter::parse(quarter).unwrap())),
            ("employer-number", Value::EnterpriseNumber(employer(1))),
        ];
        below.row(row, values);
    }
    let (above, below) = (above.finish(), below.finish());
    let lane = &lanes(block, &below, Some(&above), date("2026-11-22")).lanes[0];
    let standings: Vec<_> = lane.bars.iter().map(|bar| (bar.row, bar.standing)).collect();
    assert_eq!(
        standings,
        [
            (0, Standing::Superseded),
            (1, Standing::Ended),
            (2, Standing::Superseded),
            (3, Standing::Cancelled)
        ]
    );
    assert_eq!(lane.cover(), [days("2025-01-01", "2025-03-31")]);
}

#[test]
fn every_track_is_a_block_of_the_catalogue_that_has_days() {
    let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
    assert_eq!(tracks().count(), TRACKS.len());
    for (path, track) in tracks() {
        let block = knowledge.catalogue.block(&path).unwrap();
        assert!(begin_field(block).is_some(), "{path}");
        let is_exact = matches!(track, Track::Relation | Track::Benefit);
        assert_eq!(end_field(block).is_some(), is_exact, "{path}");
    }
}

#[test]
fn school_years_begin_on_the_first_of_september() {
    let found = units(Unit::SchoolYear, days("2024-08-31", "2025-09-01"));
    let expected = [
        days("2023-09-01", "2024-08-31"),
        days("2024-09-01", "2025-08-31"),
        days("2025-09-01", "2026-08-31"),
    ];
    assert_eq!(found, expected);
    assert_eq!(
        units(Unit::Month, days("2024-02-10", "2024-03-01"))[0],
        days("2024-02-01", "2024-02-29")
    );
    assert_eq!(
        units(Unit::Quarter, days("2024-02-10", "2024-02-10")),
        [days("2024-01-01", "2024-03-31")]
    );
}

fn any_span() -> impl Strategy<Value = Days> {
    (0_i32..60, 0_i32..12).prop_map(|(first, more)| Days {
        first,
        last: first + more,
    })
}

fn any_spans() -> impl Strategy<Value = Vec<Days>> {
    proptest::collection::vec(any_span(), 0..8)
}

fn has(cover: &[Days], day: i32) -> bool {
    cover.iter().any(|span| (span.first..=span.last).contains(&day))
}

/// The days on which this holds, as runs of days.
fn runs(holds: impl Fn(i32) -> bool) -> Vec<Days> {
    let single = (-5..90)
        .filter(|day| holds(*day))
        .map(|day| Days { first: day, last: day });
    let mut runs: Vec<Days> = Vec::new();
    for day in single {
        match runs.last_mut() {
            Some(run) if run.last + 1 == day.first => run.last = day.last,
            _ => runs.push(day),
        }
    }
    runs
}

proptest! {
    #[test]
    fn covers_agree_with_counting_day_by_day(one in any_spans(), other in any_spans(), within in any_span()) {
        let (a, b) = (union(one.clone()), union(other.clone()));
        prop_assert_eq!(&a, &runs(|day| has(&one, day)));
        let both = runs(|day| has(&one, day) && has(&other, day));
        prop_assert_eq!(union(common(&a, &b)), both);
        let open = runs(|day| (within.first..=within.last).contains(&day) && !has(&one, day));
        prop_assert_eq!(outside(&a, within), open);
        let ends = a.first().zip(a.last()).map(|(first, last)| first.first..=last.last);
        let between = runs(|day| ends.as_ref().is_some_and(|ends| ends.contains(&day)) && !has(&one, day));
        prop_assert_eq!(breaks(&a), between);
    }

    #[test]
    fn what_falls_together_agrees_with_counting_day_by_day(spans in proptest::collection::vec(any_spans(), 0..5)) {
        let covers: Vec<_> = spans.iter().cloned().map(union).collect();
        let found = together(&covers);
        for day in -5..90 {
            let here: Vec<usize> = (0..covers.len()).filter(|n| has(&covers[*n], day)).collect();
            let said: Vec<&Together> = found.iter().filter(|together| has(&[together.days], day)).collect();
            if here.len() < 2 {
                prop_assert!(said.is_empty());
            } else {
                prop_assert_eq!(said.len(), 1);
                prop_assert_eq!(&said[0].of, &here);
            }
        }
        for two in found.windows(2) {
            prop_assert!(two[0].days.last < two[1].days.first);
            prop_assert!(two[0].days.last + 1 < two[1].days.first || two[0].of != two[1].of, "each is as long as it can be");
        }
    }

    #[test]
    fn units_follow_each_other_without_a_break(first in 700_000_i32..750_000, more in 0_i32..4_000) {
        let within = Days { first, last: first + more };
        for unit in [Unit::Year, Unit::SchoolYear, Unit::Quarter, Unit::Month] {
            let found = units(unit, within);
            prop_assert!(found[0].first <= within.first && within.last <= found[found.len() - 1].last);
            prop_assert!(found.windows(2).all(|two| two[0].last + 1 == two[1].first));
            let all: BTreeSet<_> = found.iter().collect();
            prop_assert_eq!(all.len(), found.len());
        }
    }
}
