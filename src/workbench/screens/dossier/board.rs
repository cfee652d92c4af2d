//! The board of the declarations: years by quarters, one cell for each attestation, and in every other cell why there is
//! none.
//!
//! Pure. Called by the page of the `DmfA` when the dossier has changed. The texts are derived from a person's data and are
//! dropped with the dossier.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;
use domain::catalogue::{Block, BlockPath};
use domain::checks::employment::due;
use domain::dossier::{SourceEnd, SourceState, ValueRef};
use domain::identifiers::EnterpriseNumber;
use egui::Key;

use super::field_states::{part_words, unavailable_words, window};
use super::reading::{ABSENT, Reading, Row};
use super::sheet::notes;
use crate::widgets::cell::CellLook;

/// The block of the attestations.
pub(super) const ATTESTATION: &str = "dmfa.attestation";
/// More years than anybody works: a mistyped quarter makes no endless board.
const MOST_YEARS: i32 = 100;

/// The board, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Board {
    /// The years, the newest first.
    pub(super) years: Vec<YearView>,
    /// Every cell, in the order in which they are read.
    pub(super) cells: Vec<BoardCell>,
    /// The cell of the newest attestation.
    pub(super) newest: Option<usize>,
    /// What is not here.
    pub(super) notes: Vec<(CellLook, String)>,
}

/// A year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct YearView {
    /// `2025`.
    pub(super) label: String,
    /// Its employers.
    pub(super) strips: Vec<Strip>,
}

/// An employer in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Strip {
    /// Its number; empty on a board of one employer.
    pub(super) employer: String,
    /// The cells of the four quarters, by their place in [`Board::cells`]; several where there are several attestations.
    pub(super) quarters: [Vec<usize>; 4],
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BoardCell {
    /// The quarter and the employer in words.
    pub(super) title: String,
    /// The rows of the block of attestations, the newest version first; none in a cell without an attestation.
    pub(super) versions: Vec<usize>,
    /// Its form.
    pub(super) look: CellLook,
    /// The state of the last version, or why there is no attestation.
    pub(super) text: String,
    /// How many versions there are.
    pub(super) count: String,
    /// Whether the last version takes the attestation back.
    pub(super) is_struck: bool,
    /// All of it, for a screen reader.
    pub(super) spoken: String,
    /// The line of the board that it is on, counted over all years.
    pub(super) line: usize,
    /// Its quarter, counted from 0.
    pub(super) column: usize,
}

/// An attestation with its versions, the newest first.
struct Attestation<'a> {
    quarter: Quarter,
    employer: Option<EnterpriseNumber>,
    versions: Vec<Row<'a>>,
}

/// Makes the board.
pub(super) fn board(reading: &Reading<'_>) -> Board {
    let Some(block) = reading.block(ATTESTATION) else {
        return Board::default();
    };
    let attestations = attestations(reading, block);
    let from = window(reading, block).map(|window| window.from);
    let mut board = Board::default();
    let employers: BTreeSet<_> = attestations.iter().map(|found| found.employer).collect();
    let asked = reading.request.enterprise;
    let is_one = employers.iter().all(|employer| *employer == asked) || asked.is_none() && employers.len() < 2;
    let mut newest: Option<(Quarter, usize)> = None;
    let mut line = 0;
    for year in years(reading.today, from, &attestations) {
        let of_year: Vec<&Attestation<'_>> = attestations
            .iter()
            .filter(|found| found.quarter.year() == year)
            .collect();
        let mut strips = Vec::new();
        for employer in order(asked, &of_year) {
            let mut quarters: [Vec<usize>; 4] = Default::default();
            let mut depth = 1;
            for (column, number) in (1..=4).enumerate() {
                let Some(quarter) = Quarter::new(year, number) else {
                    continue;
                };
                let found = of_year
                    .iter()
                    .filter(|found| found.quarter == quarter && found.employer == employer);
                for (place, found) in found.enumerate() {
                    let cell = attestation_cell(reading, found, (line + place, column));
                    newest = newest.max(Some((quarter, board.cells.len())));
                    quarters[column].push(board.cells.len());
                    board.cells.push(cell);
                    depth = depth.max(place + 1);
                }
                if quarters[column].is_empty() {
                    quarters[column].push(board.cells.len());
                    board
                        .cells
                        .push(empty_cell(reading, quarter, employer, from, (line, column)));
                }
            }
            line += depth;
            let employer = employer.filter(|_| !is_one).map(EnterpriseNumber::grouped);
            strips.push(Strip {
                employer: employer.unwrap_or_default(),
                quarters,
            });
        }
        board.years.push(YearView {
            label: year.to_string(),
            strips,
        });
    }
    board.newest = newest.map(|(_, cell)| cell);
    board.notes = notes(reading, block)
        .into_iter()
        .map(|(note, _)| (note.look, note.text))
        .collect();
    board
}

/// The attestations by number; where the number may not be seen, by quarter and employer.
fn attestations<'a>(reading: &Reading<'a>, block: &'a Block) -> Vec<Attestation<'a>> {
    let mut by_name: BTreeMap<(Quarter, Option<EnterpriseNumber>, Option<i64>), Vec<Row<'a>>> = BTreeMap::new();
    for row in reading.newest_first(block) {
        let Some((begin, _)) = reading.days(row) else { continue };
        let number = match row.value("attestation-number") {
            Some(ValueRef::Integer(number)) => Some(number),
            _ => None,
        };
        let name = (Quarter::containing(begin), reading.employer(row), number);
        by_name.entry(name).or_default().push(row);
    }
    by_name
        .into_iter()
        .map(|((quarter, employer, _), versions)| Attestation {
            quarter,
            employer,
            versions,
        })
        .collect()
}

/// The years of the window and of what is there, the newest first.
fn years(
    today: NaiveDate,
    from: Option<NaiveDate>,
    attestations: &[Attestation<'_>],
) -> impl Iterator<Item = i32> + use<> {
    let of_rows = || attestations.iter().map(|found| found.quarter.year());
    let last = of_rows().max().unwrap_or(today.year()).max(today.year());
    let first = of_rows().min().unwrap_or(today.year());
    let first = from.map_or(first, |from| first.min(from.year())).min(today.year());
    (first.max(last - MOST_YEARS)..=last).rev()
}

/// The employers of a year: the one that was asked for, and the others by number.
fn order(asked: Option<EnterpriseNumber>, of_year: &[&Attestation<'_>]) -> Vec<Option<EnterpriseNumber>> {
    let mut others: BTreeSet<_> = of_year.iter().map(|found| found.employer).collect();
    let mut order = Vec::new();
    if asked.is_some() || others.is_empty() {
        others.remove(&asked);
        order.push(asked);
    }
    order.extend(others);
    order
}

/// `2025 kwartaal 1, werkgever 1952.122.822`.
fn title(reading: &Reading<'_>, quarter: Quarter, employer: Option<EnterpriseNumber>) -> String {
    let values = [
        ("year", quarter.year().to_string().into()),
        ("quarter", quarter.number().into()),
    ];
    let mut parts = vec![reading.words.with("board-quarter", &values)];
    parts.extend(employer.map(|number| reading.employer_words(number)));
    parts.join(", ")
}

fn attestation_cell(reading: &Reading<'_>, found: &Attestation<'_>, (line, column): (usize, usize)) -> BoardCell {
    let words = reading.words;
    let title = title(reading, found.quarter, found.employer);
    let last = found.versions.first();
    let code = last.and_then(|row| row.code("status"));
    let state = last.zip(code).and_then(|(row, code)| {
        let name = reading.code_name(row.block.field("status")?, code, reading.day(*row));
        Some(name.map_or_else(|| reading.unknown_code(code), str::to_owned))
    });
    // A cell is narrow: where there is a shorter word, it has that one.
    let brief = code.map(|code| format!("board-state-{}", code.to_lowercase()));
    let brief = brief.filter(|key| words.has(key)).map(|key| words.text(&key));
    let count = words.with("board-versions", &[("count", found.versions.len().into())]);
    let created = last.and_then(|row| row.date("created"));
    let mut spoken = vec![title.clone(), count.clone()];
    spoken.extend(created.map(|day| words.with("board-last", &[("day", words.long_date(day).into())])));
    spoken.extend(state.clone());
    BoardCell {
        title,
        versions: found.versions.iter().map(|row| row.index).collect(),
        look: CellLook::Value,
        text: brief.or(state).unwrap_or_default(),
        count,
        is_struck: last.is_some_and(|row| row.code("status") == Some("CANCELLATION")),
        spoken: spoken.join(", "),
        line,
        column,
    }
}

/// A cell without an attestation: only a source that is whole says that there is none.
fn empty_cell(
    reading: &Reading<'_>,
    quarter: Quarter,
    employer: Option<EnterpriseNumber>,
    from: Option<NaiveDate>,
    (line, column): (usize, usize),
) -> BoardCell {
    let words = reading.words;
    let state = BlockPath::parse(ATTESTATION)
        .ok()
        .and_then(|path| reading.state(&path.source()));
    let outside = from.filter(|from| quarter.last_day() < *from);
    let (look, text, said) = match (outside, state) {
        (Some(from), _) => (
            CellLook::OutsideWindow,
            String::new(),
            words.with("field-before-window", &[("day", words.date(from).into())]),
        ),
        (_, None) => (CellLook::NotGranted, String::new(), words.text("source-not-in-scope")),
        (_, Some(SourceState::Awaited)) => (CellLook::Awaited, String::new(), words.text("field-awaited")),
        (_, Some(SourceState::Ended(SourceEnd::Unavailable(why)))) => {
            let why = unavailable_words(reading, *why);
            (CellLook::Unavailable, String::new(), why)
        }
        _ if reading.today <= due(quarter) => {
            let day = words.date(due(quarter));
            let text = words.text("board-not-due");
            (
                CellLook::Absent,
                text,
                words.with("employment-not-due", &[("day", day.into())]),
            )
        }
        (_, Some(SourceState::Ended(SourceEnd::Partial { missing, .. }))) => {
            let part = part_words(reading, missing);
            (
                CellLook::Unavailable,
                String::new(),
                words.with("dossier-part", &[("part", part.into())]),
            )
        }
        _ => (CellLook::Absent, ABSENT.to_owned(), words.text("employment-no-dmfa")),
    };
    let title = title(reading, quarter, employer);
    BoardCell {
        spoken: format!("{title}, {said}"),
        title,
        versions: Vec::new(),
        look,
        text,
        count: said,
        is_struck: false,
        line,
        column,
    }
}

/// The cell that a key leads to: to the side within a line and on to the next one, up and down within a column.
pub(super) fn step(cells: &[BoardCell], at: usize, key: Key) -> Option<usize> {
    let here = cells.get(at)?;
    let beside = |line: usize| {
        let of_line = cells.iter().enumerate().filter(|(_, cell)| cell.line == line);
        of_line
            .min_by_key(|(_, cell)| cell.column.abs_diff(here.column))
            .map(|(place, _)| place)
    };
    let lines = || cells.iter().map(|cell| cell.line);
    let by_place = || {
        let mut order: Vec<usize> = (0..cells.len()).collect();
        order.sort_by_key(|&place| (cells[place].line, cells[place].column));
        order
    };
    match key {
        Key::ArrowRight | Key::ArrowLeft => {
            let order = by_place();
            let place = order.iter().position(|&cell| cell == at)?;
            let to = if key == Key::ArrowRight {
                place + 1
            } else {
                place.checked_sub(1)?
            };
            order.get(to).copied()
        }
        Key::ArrowDown => lines().filter(|line| *line > here.line).min().and_then(beside),
        Key::ArrowUp => lines().filter(|line| *line < here.line).max().and_then(beside),
        Key::Home => by_place().first().copied(),
        Key::End => by_place().last().copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Fixture, corrected, employer};
    use super::*;
    use domain::Language;
    use domain::dossier::{Missing, Unavailable};

    fn cell<'b>(board: &'b Board, start: &str) -> &'b BoardCell {
        let found = board.cells.iter().find(|cell| cell.spoken.starts_with(start));
        found.unwrap_or_else(|| panic!("no cell {start}"))
    }

    #[test]
    fn the_board_has_a_line_for_each_year_and_a_cell_for_each_attestation() {
        let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
        let board = board(&fixture.reading());
        let years: Vec<_> = board.years.iter().map(|year| year.label.as_str()).collect();
        assert_eq!(years, ["2026", "2025", "2024", "2023"]);
        assert_eq!(board.cells.iter().filter(|cell| !cell.versions.is_empty()).count(), 2);
        let newest = &board.cells[board.newest.unwrap()];
        let number = employer().grouped();
        assert_eq!(
            newest.spoken,
            format!("2026 kwartaal 1, werkgever {number}, 1 versie, Nieuw")
        );
        let absent = cell(&board, "2025 kwartaal 1");
        assert_eq!((absent.look, absent.text.as_str()), (CellLook::Absent, "–"));
        let running = cell(&board, "2026 kwartaal 4");
        assert!(running.spoken.contains("31/01/2027"), "{}", running.spoken);
        let notes: Vec<_> = board.notes.iter().map(|(look, _)| *look).collect();
        assert_eq!(notes, [CellLook::OutsideWindow, CellLook::OutsideWindow]);
    }

    #[test]
    fn the_versions_of_an_attestation_share_a_cell() {
        let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
        let tables = fixture.release("dmfa", &corrected(&fixture.knowledge.catalogue));
        fixture.end("dmfa", SourceEnd::Complete(tables));
        let board = board(&fixture.reading());
        let found = &board.cells[board.newest.unwrap()];
        assert_eq!(
            (found.versions.as_slice(), found.count.as_str()),
            (&[1, 0][..], "2 versies")
        );
        assert_eq!(found.text, "Gewijzigd");
    }

    #[test]
    fn a_quarter_is_said_to_be_without_a_declaration_only_by_a_source_that_is_whole() {
        let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
        let missing = Missing {
            expected: 3,
            present: 2,
        };
        let tables = fixture.released("dmfa");
        for (end, look, said) in [
            (
                SourceEnd::Partial { tables, missing },
                CellLook::Unavailable,
                "Onvolledig: 2 van 3 ontvangen",
            ),
            (
                SourceEnd::Unavailable(Unavailable::Down),
                CellLook::Unavailable,
                "niet bereikbaar",
            ),
            (SourceEnd::Empty, CellLook::Absent, "geen DmfA-aangifte"),
        ] {
            fixture.end("dmfa", end);
            let board = board(&fixture.reading());
            let found = cell(&board, "2025 kwartaal 1");
            assert_eq!(found.look, look);
            assert!(found.spoken.ends_with(said), "{}", found.spoken);
        }
        let awaiting = Fixture::awaiting(Language::Dutch, "wrong-worker-code");
        let found = board(&awaiting.reading());
        assert_eq!(cell(&found, "2025 kwartaal 1").look, CellLook::Awaited);
    }

    #[test]
    fn several_employers_have_a_line_each_and_the_asked_one_comes_first() {
        let fixture = Fixture::complete(Language::English, "working-relation");
        let board = board(&fixture.reading());
        let of_2024 = board.years.iter().find(|year| year.label == "2024").unwrap();
        let names: Vec<_> = of_2024.strips.iter().map(|strip| strip.employer.clone()).collect();
        let sister = super::super::fixture::sister();
        assert_eq!(names, [employer().grouped(), sister.grouped()]);
    }

    #[test]
    fn the_arrows_go_round_the_board() {
        let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
        let cells = board(&fixture.reading()).cells;
        assert_eq!(cells.len(), 16);
        assert_eq!(step(&cells, 3, Key::ArrowRight), Some(4));
        assert_eq!(step(&cells, 4, Key::ArrowLeft), Some(3));
        assert_eq!(step(&cells, 1, Key::ArrowDown), Some(5));
        assert_eq!(step(&cells, 5, Key::ArrowUp), Some(1));
        assert_eq!(step(&cells, 0, Key::ArrowUp), None);
        assert_eq!(step(&cells, 0, Key::End), Some(15));
        assert_eq!(step(&cells, 9, Key::Home), Some(0));
    }
}
