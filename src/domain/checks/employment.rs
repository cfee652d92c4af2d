//! Dimona beside the `DmfA`, employer by employer: what each says of the same time, and where the two differ.
//!
//! It is no check: nothing is fulfilled or not. A difference is a fact about two sets of rows, and it is stated only where
//! both may be seen and have answered; what is missing because it was not granted, not asked, not answered, before the
//! window or not due yet is no difference. Called by the window's page of employment.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};

use super::relations::merged;
use super::rows::{InForce, Row, Rows, block, field, source};
use super::{Basis, Why};
use crate::calendar::{Period, Quarter};
use crate::catalogue::BlockPath;
use crate::deliberation::{SourceScope, Window};
use crate::identifiers::EnterpriseNumber;

/// The last declaration of a period that was taken back.
const CANCELLED: &str = "cancel";
/// The worker types that no `DmfA` is made for.
const UNDECLARED: &str = "dimona-types-without-dmfa";
/// The worker types that are declared without an occupation.
const UNOCCUPIED: &str = "dimona-types-without-occupation";
/// The block whose rows say the quarter and the employer.
const DECLARATION: &str = "dmfa.employer-declaration";
/// More quarters than anybody works in: a mistyped date makes no endless list.
const MOST_QUARTERS: usize = 400;

/// A row of a block.
pub type Place = (BlockPath, usize);

/// What the two sources say, employer by employer: the one that was asked for first, then the one with the newest rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Employment {
    /// The employers.
    pub employers: Vec<Employer>,
    /// Why a relation that is not seen may exist all the same; none when Dimona is whole.
    pub dimona: Option<Why>,
    /// Why a declaration that is not seen may exist all the same; none when the `DmfA` is whole.
    pub dmfa: Option<Why>,
    /// Why the days are not compared; none when they are.
    pub undated: Option<Why>,
}

/// One employer.
#[derive(Clone, Debug, PartialEq)]
pub struct Employer {
    /// Its number; none for rows whose number may not be seen.
    pub number: Option<EnterpriseNumber>,
    /// Whether it is the one that was asked for.
    pub is_asked: bool,
    /// Its relations, the newest first.
    pub relations: Vec<Relation>,
    /// What it declared, the newest quarter first.
    pub lines: Vec<Line>,
    /// The quarters that either is about, the newest first; none for the employer that was asked for and has no row.
    pub slots: Vec<Slot>,
    /// Where the two differ, the newest first.
    pub differences: Vec<Difference>,
    /// Set for another employer that has rows in the time of a relation with the one that was asked for: that time.
    pub meanwhile: Option<Period>,
}

/// A Dimona period.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The row of `dimona.period`.
    pub row: usize,
    /// The first day, where it may be seen.
    pub entry: Option<NaiveDate>,
    /// The last day, where there is one.
    pub exit: Option<NaiveDate>,
    /// Whether the last declaration took it back.
    pub is_cancelled: bool,
    /// The days that it covers for sure: none when it was or may have been taken back, or ends before it begins.
    days: Option<Period>,
    /// Whether declarations follow it; none when its worker type may not be seen.
    is_declared: Option<bool>,
    /// Whether these have occupations.
    is_occupied: bool,
}

/// A line of a quarterly declaration: an occupation, or the nearest row above where there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The row.
    pub place: Place,
    /// Of which quarter.
    pub quarter: Quarter,
    /// The first day of the occupation.
    pub begin: Option<NaiveDate>,
    /// Its last day, where it lies in the quarter.
    pub end: Option<NaiveDate>,
    /// Whether the attestation was taken back.
    pub is_cancelled: bool,
    has_days: bool,
}

/// A quarter of one employer.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// Which quarter.
    pub quarter: Quarter,
    /// What Dimona says.
    pub dimona: Side,
    /// What the `DmfA` says.
    pub dmfa: Side,
}

/// What a source says of a quarter.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    /// It has rows.
    Rows,
    /// It has none, and is whole.
    Nothing,
    /// A declaration is not made for this type of worker.
    NotMade,
    /// The declaration need not be there before this day is over.
    NotDue(NaiveDate),
    /// It lies before the first day that may be seen.
    OutsideWindow(NaiveDate),
    /// Rows of this employer may not be seen.
    OtherEmployer,
    /// It cannot be told.
    Silent(Why),
}

/// Where the two sources differ.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// The first days disagree.
    Begin {
        /// The row of Dimona and its first day.
        relation: (usize, NaiveDate),
        /// The row of the `DmfA` and the first day of the occupation.
        line: (Place, NaiveDate),
    },
    /// The last days disagree; one of the two has none.
    End {
        /// The row of Dimona and its last day.
        relation: (usize, Option<NaiveDate>),
        /// The row of the `DmfA` and the last day of the occupation.
        line: (Place, Option<NaiveDate>),
        /// The last quarter that was declared.
        quarter: Quarter,
    },
    /// A relation, and no declaration of a quarter that is due.
    NotDeclared {
        /// Of which quarter.
        quarter: Quarter,
        /// The row of Dimona.
        relation: usize,
        /// Who declared that quarter without a relation.
        by: Option<EnterpriseNumber>,
    },
    /// A declaration, and no relation on any of its days.
    NoRelation {
        /// Of which quarter.
        quarter: Quarter,
        /// The row of the `DmfA`.
        line: Place,
        /// Whether a relation that was taken back covers them.
        is_cancelled: bool,
    },
}

impl Difference {
    /// The quarter beside which it stands.
    pub fn quarter(&self) -> Quarter {
        match self {
            Self::Begin { relation, .. } => Quarter::containing(relation.1),
            Self::End { relation, quarter, .. } => relation.1.map_or(*quarter, Quarter::containing),
            Self::NotDeclared { quarter, .. } | Self::NoRelation { quarter, .. } => *quarter,
        }
    }
}

/// The last day on which the declaration of a quarter is made: the end of the month after it (RSZ, annual report 2014).
pub fn due(quarter: Quarter) -> NaiveDate {
    let after = quarter.last_day();
    let month = after
        .checked_add_days(Days::new(1))
        .and_then(|first| first.checked_add_months(Months::new(1)));
    month.and_then(|month| month.pred_opt()).unwrap_or(after)
}

/// Sets the two sources beside each other.
pub fn employment(basis: &Basis<'_>) -> Employment {
    let periods = ["employer-number", "entry-date", "exit-date", "last-action"];
    let dimona = silence(Rows::open(basis, "dimona.period", &periods));
    let in_force = InForce::of(basis, "dmfa.attestation", "attestation-number");
    let declarations = Rows::open(basis, DECLARATION, &["quarter", "employer-number"]);
    let dmfa = silence(declarations).or(in_force.as_ref().err().cloned());
    let occupations = silence(Rows::open(basis, "dmfa.occupation", &["begin", "end"]));
    let types = silence(Rows::open(basis, "dimona.period", &["worker-type"]));
    let undated = dimona.clone().or(dmfa.clone()).or(occupations).or(types);

    let mut by_employer: BTreeMap<Option<EnterpriseNumber>, (Vec<Relation>, Vec<Line>)> = BTreeMap::new();
    // The one that was asked for stands there even without a row: that it has none is an answer.
    if let Some(asked) = basis.request.enterprise {
        by_employer.entry(Some(asked)).or_default();
    }
    for (number, relation) in all_relations(basis) {
        by_employer.entry(number).or_default().0.push(relation);
    }
    for (number, line) in all_lines(basis, in_force.as_ref().ok()) {
        by_employer.entry(number).or_default().1.push(line);
    }
    let pair = Pair {
        basis,
        dimona: dimona.as_ref(),
        dmfa: dmfa.as_ref(),
        is_dated: undated.is_none(),
    };
    let employers = by_employer.into_iter();
    let mut employers: Vec<Employer> = employers
        .map(|(number, (relations, lines))| pair.employer(number, relations, lines))
        .collect();
    employers.sort_by_key(|employer| {
        let newest = employer.slots.first().map(|slot| slot.quarter);
        (!employer.is_asked, employer.number.is_none(), Reverse(newest))
    });
    name_the_others(&mut employers);
    note_meanwhile(&mut employers);
    Employment {
        employers,
        dimona,
        dmfa,
        undated,
    }
}

/// Why rows that are not there may exist all the same.
fn silence(rows: Result<Rows<'_>, Why>) -> Option<Why> {
    match rows {
        Ok(rows) => rows.partial(),
        Err(why) => Some(why),
    }
}

/// The rows of a block as far as they are there, whatever is granted.
fn seen<'a>(basis: &Basis<'a>, path: &str) -> impl Iterator<Item = Row<'a>> + use<'a> {
    Rows::open(basis, path, &[]).into_iter().flat_map(|rows| rows.iter())
}

fn scope<'a>(basis: &Basis<'a>, id: &str) -> Option<&'a SourceScope> {
    basis.scope.source(&source(id))
}

fn window<'a>(basis: &Basis<'a>, path: &str) -> Option<&'a Window> {
    let path = block(path);
    basis.scope.source(&path.source())?.window(&path)
}

fn all_relations(basis: &Basis<'_>) -> Vec<(Option<EnterpriseNumber>, Relation)> {
    let grants =
        |id: &str| scope(basis, "dimona").is_some_and(|scope| scope.grants(&field(&format!("dimona.period.{id}"))));
    let (knows_exit, knows_action) = (grants("exit-date"), grants("last-action"));
    let read = |row: Row<'_>| {
        let (entry, exit) = (row.date("entry-date"), row.date("exit-date"));
        let is_cancelled = row.code("last-action") == Some(CANCELLED);
        let days = entry.and_then(|entry| Period::new(entry, exit).ok());
        let kind = row.code("worker-type").filter(|_| grants("worker-type"));
        let day = entry.unwrap_or(basis.today);
        let lists = |name: &str, kind: &str| basis.parameters.get(name, day).is_some_and(|found| found.lists(kind));
        let relation = Relation {
            row: row.index(),
            entry,
            exit,
            is_cancelled,
            days: days.filter(|_| knows_exit && knows_action && !is_cancelled),
            is_declared: kind.map(|kind| !lists(UNDECLARED, kind)),
            is_occupied: kind.is_some_and(|kind| !lists(UNDECLARED, kind) && !lists(UNOCCUPIED, kind)),
        };
        (row.enterprise("employer-number"), relation)
    };
    seen(basis, "dimona.period").map(read).collect()
}

/// The lines of the attestations in force; of one that was taken back, its declaration. Where it cannot be told which
/// version is in force, those of all.
fn all_lines(basis: &Basis<'_>, in_force: Option<&InForce>) -> Vec<(Option<EnterpriseNumber>, Line)> {
    let mut lines = Vec::new();
    let mut above = BTreeSet::new();
    for path in ["dmfa.occupation", "dmfa.worker-record", DECLARATION] {
        for row in seen(basis, path) {
            let place = (row.block().clone(), row.index());
            let is_parent = above.contains(&place);
            let mut up = row.above(basis);
            while let Ok(here) = up {
                above.insert((here.block().clone(), here.index()));
                up = here.above(basis);
            }
            let Ok(declaration) = row.ancestor(basis, "employer-declaration") else {
                continue;
            };
            let Some(quarter) = declaration.quarter("quarter") else {
                continue;
            };
            let attestation = declaration.above(basis).ok();
            let is_cancelled = in_force
                .zip(attestation)
                .is_some_and(|(in_force, row)| in_force.takes_back(row));
            let stands = in_force.is_none() || attestation.zip(in_force).is_some_and(|(row, all)| all.has(row));
            let is_wanted = if is_cancelled {
                path == DECLARATION
            } else {
                stands && !is_parent
            };
            if !is_wanted {
                continue;
            }
            let has_days = path == "dmfa.occupation";
            let line = Line {
                place,
                quarter,
                begin: row.date("begin").filter(|_| has_days),
                end: row.date("end").filter(|_| has_days),
                is_cancelled,
                has_days,
            };
            lines.push((declaration.enterprise("employer-number"), line));
        }
    }
    lines
}

/// What the two sources can be asked.
struct Pair<'b, 'a> {
    basis: &'b Basis<'a>,
    dimona: Option<&'b Why>,
    dmfa: Option<&'b Why>,
    is_dated: bool,
}

impl Pair<'_, '_> {
    fn employer(&self, number: Option<EnterpriseNumber>, relations: Vec<Relation>, lines: Vec<Line>) -> Employer {
        let mut employer = Employer {
            number,
            is_asked: number.is_some() && number == self.basis.request.enterprise,
            relations,
            lines,
            slots: Vec::new(),
            differences: Vec::new(),
            meanwhile: None,
        };
        employer
            .relations
            .sort_by_key(|relation| Reverse((relation.entry, relation.row)));
        employer
            .lines
            .sort_by_key(|line| (Reverse(line.quarter), line.place.clone()));
        employer.slots = self.slots(&employer);
        if number.is_some() {
            self.differences(&mut employer);
        }
        employer
    }

    fn slots(&self, employer: &Employer) -> Vec<Slot> {
        let mut quarters: BTreeSet<Quarter> = employer.lines.iter().map(|line| line.quarter).collect();
        let first = window(self.basis, DECLARATION).map(|window| Quarter::containing(window.from));
        for relation in &employer.relations {
            let Some(entry) = relation.entry else { continue };
            let last = relation.exit.unwrap_or(self.basis.today).max(entry);
            quarters.extend([Quarter::containing(entry), Quarter::containing(last)]);
            // Every quarter that a declaration could be seen of; of a source that was not asked, none.
            if relation.days.is_some() && !matches!(self.dmfa, Some(Why::NotInScope(_))) {
                let from = first.map_or(Quarter::containing(entry), |first| {
                    first.max(Quarter::containing(entry))
                });
                let until = Quarter::containing(last.min(self.basis.today));
                quarters.extend(Quarter::through(from, until).rev().take(MOST_QUARTERS));
            }
        }
        let slot = |quarter| Slot {
            quarter,
            dimona: self.dimona_side(employer, quarter),
            dmfa: self.dmfa_side(employer, quarter),
        };
        quarters.into_iter().rev().map(slot).collect()
    }

    fn dimona_side(&self, employer: &Employer, quarter: Quarter) -> Side {
        let window = window(self.basis, "dimona.period");
        let has_rows = employer
            .relations
            .iter()
            .any(|relation| relation.touches(quarter.period()));
        match (self.dimona, window) {
            _ if has_rows => Side::Rows,
            (Some(why), _) => Side::Silent(why.clone()),
            _ if !self.shows("dimona", employer) => Side::OtherEmployer,
            (None, Some(window)) if quarter.first_day() < window.from => Side::OutsideWindow(window.from),
            (None, _) => Side::Nothing,
        }
    }

    fn dmfa_side(&self, employer: &Employer, quarter: Quarter) -> Side {
        let window = window(self.basis, DECLARATION);
        let days = quarter.period();
        let mut covering = employer
            .relations
            .iter()
            .filter(|relation| relation.days.is_some_and(|covered| covered.overlaps(&days)))
            .peekable();
        let has_lines = employer.lines.iter().any(|line| line.quarter == quarter);
        match (self.dmfa, window) {
            _ if has_lines => Side::Rows,
            (Some(why), _) => Side::Silent(why.clone()),
            _ if !self.shows("dmfa", employer) => Side::OtherEmployer,
            (None, Some(window)) if quarter.last_day() < window.from => Side::OutsideWindow(window.from),
            _ if self.basis.today <= due(quarter) => Side::NotDue(due(quarter)),
            _ if covering.peek().is_some() && covering.all(|relation| relation.is_declared == Some(false)) => {
                Side::NotMade
            }
            _ => Side::Nothing,
        }
    }

    /// Whether rows of this employer may be seen in this source.
    fn shows(&self, id: &str, employer: &Employer) -> bool {
        let only = scope(self.basis, id).and_then(|scope| scope.employer.as_ref());
        only.is_none_or(|(only, _)| employer.number == Some(*only))
    }

    fn differences(&self, employer: &mut Employer) {
        let mut found = Vec::new();
        for slot in &employer.slots {
            let days = slot.quarter.period();
            if slot.dmfa == Side::Nothing || self.is_taken_back(employer, slot.quarter) {
                let mut missed = employer.relations.iter().filter(|relation| {
                    relation.is_declared == Some(true) && relation.days.is_some_and(|covered| covered.overlaps(&days))
                });
                found.extend(missed.next().map(|relation| Difference::NotDeclared {
                    quarter: slot.quarter,
                    relation: relation.row,
                    by: None,
                }));
            }
        }
        for line in employer.lines.iter().filter(|line| !line.is_cancelled) {
            found.extend(self.without_relation(employer, line));
        }
        if self.is_dated {
            let occupied = employer.relations.iter().filter(|relation| relation.is_occupied);
            for stretch in merged(occupied.filter_map(|relation| relation.days)) {
                self.compare_days(employer, stretch, &mut found);
            }
        }
        found.sort_by_key(|difference| Reverse(difference.quarter()));
        employer.differences = found;
    }

    /// Whether everything that was declared of a quarter was taken back, and the quarter is due.
    fn is_taken_back(&self, employer: &Employer, quarter: Quarter) -> bool {
        let mut lines = employer.lines.iter().filter(|line| line.quarter == quarter).peekable();
        let is_sure = self.dmfa.is_none() && due(quarter) < self.basis.today;
        is_sure && lines.peek().is_some() && lines.all(|line| line.is_cancelled)
    }

    /// A line on none of whose days there is a relation.
    fn without_relation(&self, employer: &Employer, line: &Line) -> Option<Difference> {
        let days = line.days()?;
        let begins = window(self.basis, "dimona.period").map(|window| window.from);
        let is_seen = self.dimona.is_none()
            && self.shows("dimona", employer)
            && begins.is_none_or(|begins| begins <= days.begin());
        let covers = |relation: &&Relation| relation.touches(days);
        let (cancelled, standing): (Vec<_>, Vec<_>) = employer
            .relations
            .iter()
            .filter(covers)
            .partition(|relation| relation.is_cancelled);
        (is_seen && standing.is_empty()).then(|| Difference::NoRelation {
            quarter: line.quarter,
            line: line.place.clone(),
            is_cancelled: !cancelled.is_empty(),
        })
    }

    /// The first and the last day of a stretch of relations against those of the occupations on its days.
    fn compare_days(&self, employer: &Employer, stretch: Period, found: &mut Vec<Difference>) {
        let in_time: Vec<(&Line, NaiveDate)> = employer
            .lines
            .iter()
            .filter(|line| !line.is_cancelled && line.has_days)
            .filter(|line| line.days().is_some_and(|days| days.overlaps(&stretch)))
            .filter_map(|line| Some((line, line.begin?)))
            .collect();
        let of_stretch = || {
            let all = employer.relations.iter().filter(|relation| relation.is_occupied);
            all.filter(|relation| relation.days.is_some_and(|days| days.overlaps(&stretch)))
        };
        let Some((first, begin)) = in_time.iter().min_by_key(|(line, begin)| (*begin, line.quarter)) else {
            return;
        };
        // A later first day is one only if the declaration of the quarter of entry is there: it could hold an earlier one.
        let entry = stretch.begin();
        let is_declared = in_time
            .iter()
            .any(|(line, _)| line.quarter == Quarter::containing(entry));
        if *begin < entry || (*begin > entry && is_declared) {
            let relation = of_stretch().find(|relation| relation.entry == Some(entry));
            found.extend(relation.map(|relation| Difference::Begin {
                relation: (relation.row, entry),
                line: (first.place.clone(), *begin),
            }));
        }
        let Some(last) = in_time.iter().map(|(line, _)| line.quarter).max() else {
            return;
        };
        let of_last = || in_time.iter().filter(|(line, _)| line.quarter == last);
        let open = of_last().find(|(line, _)| line.end.is_none());
        let latest = of_last().max_by_key(|(line, _)| line.end);
        let Some((line, _)) = open.or(latest) else { return };
        let is_told = match (line.end, stretch.end()) {
            (None, None) => false,
            // Nothing is declared yet of the time after the quarter.
            (None, Some(exit)) => exit <= last.last_day(),
            // Another occupation may begin in a quarter that is not due yet.
            (Some(end), exit) => {
                let goes_on = exit.is_none_or(|exit| end < exit);
                let may_follow = end == last.last_day() && self.basis.today <= due(last.next());
                exit != Some(end) && !(goes_on && may_follow)
            }
        };
        if is_told {
            let relation = of_stretch().find(|relation| relation.exit == stretch.end());
            found.extend(relation.map(|relation| Difference::End {
                relation: (relation.row, stretch.end()),
                line: (line.place.clone(), line.end),
                quarter: last,
            }));
        }
    }
}

impl Relation {
    /// Whether a day of the relation, taken back or not, lies in these days. One that ends before it begins touches what
    /// lies between the two.
    fn touches(&self, days: Period) -> bool {
        let Some(entry) = self.entry else { return true };
        let first = self.exit.map_or(entry, |exit| exit.min(entry));
        let last = self.exit.map(|exit| exit.max(entry));
        Period::new(first, last).is_ok_and(|covered| covered.overlaps(&days))
    }
}

impl Line {
    /// The days that the line is about, within its quarter; none where they contradict each other.
    fn days(&self) -> Option<Period> {
        match self.begin {
            Some(begin) => Period::new(begin, self.end).ok()?.intersect(&self.quarter.period()),
            None => Some(self.quarter.period()),
        }
    }
}

/// Where an employer has no declaration of a quarter and another one has one without a relation, names that one.
fn name_the_others(employers: &mut [Employer]) {
    let mut alone: BTreeMap<Quarter, Vec<EnterpriseNumber>> = BTreeMap::new();
    for employer in employers.iter() {
        for difference in &employer.differences {
            if let (Difference::NoRelation { quarter, .. }, Some(number)) = (difference, employer.number) {
                alone.entry(*quarter).or_default().push(number);
            }
        }
    }
    for difference in employers.iter_mut().flat_map(|employer| &mut employer.differences) {
        if let Difference::NotDeclared { quarter, by, .. } = difference {
            *by = alone.get(quarter).and_then(|numbers| numbers.first().copied());
        }
    }
}

/// Notes which other employers have rows in the time of a relation with the one that was asked for.
fn note_meanwhile(employers: &mut [Employer]) {
    let Some(asked) = employers.iter().find(|employer| employer.is_asked) else {
        return;
    };
    let times = merged(asked.relations.iter().filter_map(|relation| relation.days));
    for employer in employers.iter_mut().filter(|employer| !employer.is_asked) {
        let relations = employer.relations.iter().filter_map(|relation| relation.days);
        let lines = employer
            .lines
            .iter()
            .filter(|line| !line.is_cancelled)
            .filter_map(Line::days);
        let rows: Vec<Period> = relations.chain(lines).collect();
        let mut times = times.iter().rev();
        employer.meanwhile = times.find_map(|time| rows.iter().find_map(|days| days.intersect(time)));
    }
}
