//! The dates of the agreement as the employer declared them (23/166 §28): the handler's dates against Dimona and against
//! the `DmfA`; without the handler's dates, Dimona against the `DmfA`.

use chrono::NaiveDate;

use super::draft::{Draft, named, plain, sign};
use super::relations::{Relation, merged, relations};
use super::rows::{Declared, Row, block, declared, source};
use super::{Basis, CheckId, Figure, Finding, Subject, Why};
use crate::calendar::{Period, Quarter};

const PARAGRAPHS: &[&str] = &["§28"];

/// What a source says of the days of an agreement.
#[derive(Clone, Copy)]
struct Said {
    begin: Option<NaiveDate>,
    end: End,
}

/// What a source says of the end.
#[derive(Clone, Copy, PartialEq)]
enum End {
    /// It ended on this day.
    On(NaiveDate),
    /// It has not ended.
    Running,
    /// It had not ended by this day, the last one that is declared; nothing is known of the time after it.
    RunningUntil(NaiveDate),
}

/// The names of the lines that compare one source with the reference.
struct Names {
    begin: &'static str,
    end: &'static str,
    begin_of: &'static str,
    end_of: &'static str,
    reference_begin: &'static str,
    reference_end: &'static str,
}

const DIMONA_WITH_AGREEMENT: Names = Names {
    begin: "entry-against-agreement",
    end: "exit-against-agreement",
    begin_of: "entry-date",
    end_of: "exit-date",
    reference_begin: "agreement-begin",
    reference_end: "agreement-end",
};

const DMFA_WITH_AGREEMENT: Names = Names {
    begin: "occupation-begin-against-agreement",
    end: "occupation-end-against-agreement",
    begin_of: "occupation-begin",
    end_of: "occupation-end",
    reference_begin: "agreement-begin",
    reference_end: "agreement-end",
};

const DMFA_WITH_DIMONA: Names = Names {
    begin: "occupation-begin-against-entry",
    end: "occupation-end-against-exit",
    begin_of: "occupation-begin",
    end_of: "occupation-end",
    reference_begin: "entry-date",
    reference_end: "exit-date",
};

/// The finding about the agreement that the handler names, or one about each stretch at the enterprise.
pub(super) fn findings(basis: &Basis<'_>) -> Vec<Finding> {
    let mut draft = Draft::new(CheckId::DeclaredDates, None, PARAGRAPHS);
    let Some(enterprise) = basis.request.enterprise else {
        draft.because(Why::FactMissing("enterprise"));
        return vec![draft.finish(false)];
    };
    let occupations = declared(basis, "dmfa.occupation", &["begin", "end"]).map(|mut rows| {
        rows.rows.retain(|line| line.employer == Some(enterprise));
        rows
    });
    let relations = relations(basis);
    let agreement = basis.facts.agreement;
    let partial = match &relations {
        Ok(relations) => relations.partial.clone(),
        Err(why) => Some(why.clone()),
    };
    let with = relations.map_or_else(|_missing| Vec::new(), |relations| relations.with(enterprise));
    if let Some(agreement) = agreement {
        draft = draft.about(Subject::Day(agreement.begin()));
        let mut differs = compare_dimona(&mut draft, agreement, &with, partial);
        match &occupations {
            // A purpose that does not reach the declarations is answered by Dimona alone.
            Err(Why::NotInScope(id)) if *id == source("dmfa") => draft.note("dmfa-not-compared"),
            Err(why) => draft.because(why.clone()),
            Ok(rows) => {
                differs |= compare_dmfa(
                    &mut draft,
                    agreement,
                    &rows.rows,
                    rows.partial.clone(),
                    &DMFA_WITH_AGREEMENT,
                );
            }
        }
        return vec![close(draft, differs)];
    }
    if with.is_empty() {
        draft.because(partial.unwrap_or(Why::NoRow(block("dimona.period"))));
        draft.because(Why::FactMissing("agreement-begin"));
        return vec![draft.finish(false)];
    }
    let stretches = merged(with.iter().map(|relation| relation.period));
    let of_stretch = |stretch: Period| {
        let mut draft = Draft::new(CheckId::DeclaredDates, Some(Subject::Day(stretch.begin())), PARAGRAPHS);
        draft.note("agreement-not-stated");
        note(
            &mut draft,
            with.iter().filter(|relation| relation.period.overlaps(&stretch)),
        );
        if let Some(why) = &partial {
            draft.because(why.clone());
        }
        let differs = match &occupations {
            Ok(rows) => compare_dmfa(&mut draft, stretch, &rows.rows, rows.partial.clone(), &DMFA_WITH_DIMONA),
            Err(why) => {
                if matches!(why, Why::NotInScope(_)) {
                    draft.because(Why::FactMissing("agreement-begin"));
                }
                draft.because(why.clone());
                false
            }
        };
        // With a part of Dimona only, the stretch itself may not be whole.
        if partial.is_some() {
            draft.finish(false)
        } else {
            close(draft, differs)
        }
    };
    stretches.into_iter().map(of_stretch).collect()
}

/// A difference stays one whatever else is not known.
fn close(draft: Draft, differs: bool) -> Finding {
    if differs { draft.refused() } else { draft.finish(true) }
}

fn note<'a, 'b: 'a>(draft: &mut Draft, relations: impl Iterator<Item = &'a Relation<'b>>) {
    for relation in relations {
        relation.note(&mut draft.used);
    }
}

/// Compares Dimona with the agreement; true when it surely differs.
fn compare_dimona(draft: &mut Draft, agreement: Period, with: &[Relation<'_>], partial: Option<Why>) -> bool {
    let is_partial = partial.is_some();
    if let Some(why) = partial {
        draft.because(why);
    }
    let in_time: Vec<_> = with
        .iter()
        .filter(|relation| relation.period.overlaps(&agreement))
        .collect();
    let stretches = merged(in_time.iter().map(|relation| relation.period));
    let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else {
        if !is_partial {
            draft.because(Why::NoRow(block("dimona.period")));
        }
        return false;
    };
    note(draft, in_time.iter().copied());
    let said = Said {
        begin: Some(first.begin()),
        end: last.end().map_or(End::Running, End::On),
    };
    let mut differs = compare(draft, agreement, said, &DIMONA_WITH_AGREEMENT);
    for pair in stretches.windows(2) {
        let gap = pair[0].gap_to(&pair[1]).map_or(0, i64::from);
        let between = pair
            .iter()
            .map(|period| plain(Figure::Stretch(period.begin(), period.end())));
        differs |= !draft.condition("gap-in-dimona", between.collect(), Figure::Days(gap), gap == 0);
    }
    differs && !is_partial
}

/// Compares the occupations with the reference; true when they surely differ.
fn compare_dmfa(
    draft: &mut Draft,
    reference: Period,
    occupations: &[Declared<'_>],
    partial: Option<Why>,
    names: &Names,
) -> bool {
    let is_partial = partial.is_some();
    if let Some(why) = partial {
        draft.because(why);
    }
    let Some(in_time) = draft.known(in_time(occupations, reference)) else {
        return false;
    };
    let Some(last) = in_time.iter().map(|line| line.quarter).max() else {
        if !is_partial {
            draft.because(Why::NoRow(block("dmfa.occupation")));
        }
        return false;
    };
    // Every quarter repeats the first day; the last day stands in the last quarter alone.
    let begin = in_time.iter().filter_map(|line| line.row.date("begin")).min();
    let mut ends = in_time
        .iter()
        .filter(|line| line.quarter == last)
        .map(|line| line.row.date("end"));
    let end = ends.try_fold(None, |latest: Option<NaiveDate>, end| {
        end.map(|end| latest.max(Some(end)))
    });
    for line in &in_time {
        let date = line.row.date("begin");
        if line.quarter == last || (date == begin && begin.is_some()) {
            line.note(&mut draft.used, &["begin", "end"]);
        }
    }
    let said = Said {
        begin,
        end: end.flatten().map_or(End::RunningUntil(last.last_day()), End::On),
    };
    compare(draft, reference, said, names) && !is_partial
}

/// The occupations of which the declared part overlaps with the reference.
fn in_time<'a>(occupations: &[Declared<'a>], reference: Period) -> Result<Vec<Declared<'a>>, Why> {
    let mut found = Vec::new();
    for line in occupations {
        let part = part_of_quarter(line.row, line.quarter)?;
        if part.is_some_and(|part| part.overlaps(&reference)) {
            found.push(*line);
        }
    }
    Ok(found)
}

/// The days of an occupation within its quarter.
fn part_of_quarter(row: Row<'_>, quarter: Quarter) -> Result<Option<Period>, Why> {
    match row.date("begin") {
        Some(_) => Ok(row.period("begin", "end")?.intersect(&quarter.period())),
        None => Ok(Some(quarter.period())),
    }
}

/// Adds the lines about the first and the last day; true when one differs.
fn compare(draft: &mut Draft, reference: Period, said: Said, names: &Names) -> bool {
    let mut differs = false;
    match said.begin {
        Some(begin) => {
            let tokens = against((begin, names.begin_of), (reference.begin(), names.reference_begin));
            let days = (begin - reference.begin()).num_days();
            differs |= !draft.condition(names.begin, tokens, Figure::Days(days), days == 0);
        }
        None => draft.because(Why::NoRow(block("dmfa.occupation"))),
    }
    match (said.end, reference.end()) {
        (End::On(end), Some(expected)) => {
            let tokens = against((end, names.end_of), (expected, names.reference_end));
            let days = (end - expected).num_days();
            differs |= !draft.condition(names.end, tokens, Figure::Days(days), days == 0);
        }
        (End::RunningUntil(day), Some(expected)) if day < expected => draft.note("end-not-declared-yet"),
        (End::Running | End::RunningUntil(_), Some(expected)) => {
            let tokens = vec![named(Figure::Day(expected), names.reference_end)];
            differs |= !draft.condition(names.end, tokens, Figure::Word("not-ended"), false);
        }
        (End::On(end), None) => {
            let tokens = vec![named(Figure::Day(end), names.end_of)];
            differs |= !draft.condition(names.end, tokens, Figure::Word("ended"), false);
        }
        (End::Running, None) => {
            draft.condition(names.end, Vec::new(), Figure::Word("not-ended"), true);
        }
        (End::RunningUntil(day), None) => {
            let tokens = vec![named(Figure::Day(day), "last-declared-day")];
            draft.condition(names.end, tokens, Figure::Word("not-ended"), true);
        }
    }
    differs
}

fn against(
    (day, name): (NaiveDate, &'static str),
    (other, other_name): (NaiveDate, &'static str),
) -> Vec<super::Token> {
    vec![
        named(Figure::Day(day), name),
        sign("−"),
        named(Figure::Day(other), other_name),
    ]
}
