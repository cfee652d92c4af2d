//! Declarations by another enterprise in the time of the agreement (23/166 §22): a sister company, for instance, that
//! declared the pupil.
//!
//! Under a purpose that shows the named enterprise alone the others cannot be seen: then nothing is decided.

use super::draft::{Draft, plain};
use super::relations::{Relation, merged, relations};
use super::rows::{Declared, block, declared, source};
use super::{Basis, CheckId, Figure, Finding, Why};
use crate::calendar::Period;
use crate::identifiers::EnterpriseNumber;

const PARAGRAPHS: &[&str] = &["§22"];

/// The one finding: whether the named enterprise declared, and no other one.
pub(super) fn findings(basis: &Basis<'_>) -> Vec<Finding> {
    let mut draft = Draft::new(CheckId::OtherEnterprise, None, PARAGRAPHS);
    let Some(enterprise) = basis.request.enterprise else {
        draft.because(Why::FactMissing("enterprise"));
        return vec![draft.finish(false)];
    };
    for id in ["dimona", "dmfa"].map(source) {
        if basis.scope.source(&id).is_some_and(|scope| scope.employer.is_some()) {
            draft.because(Why::NamedEmployerOnly(id));
        }
    }
    if draft.is_open() {
        return vec![draft.finish(false)];
    }
    let dimona = relations(basis);
    let dmfa = declared(basis, "dmfa.employer-declaration", &["quarter", "employer-number"]);
    let all: Vec<Relation<'_>> = match dimona {
        Ok(relations) => {
            draft_partial(&mut draft, relations.partial);
            relations.all
        }
        Err(why) => {
            draft.because(why);
            Vec::new()
        }
    };
    let lines: Vec<Declared<'_>> = match dmfa {
        Ok(rows) => {
            draft_partial(&mut draft, rows.partial);
            rows.rows
        }
        Err(why) => {
            draft.because(why);
            Vec::new()
        }
    };
    let Some(time) = time(basis, &mut draft, enterprise, &all) else {
        return vec![draft.finish(false)];
    };
    let in_time = |period: &Period| time.iter().any(|stretch| stretch.overlaps(period));
    let (own, others): (Vec<_>, Vec<_>) = all
        .into_iter()
        .filter(|relation| in_time(&relation.period))
        .partition(|relation| relation.employer == enterprise);
    let (own_lines, other_lines): (Vec<_>, Vec<_>) = lines
        .into_iter()
        .filter(|line| in_time(&line.quarter.period()))
        .partition(|line| line.employer == Some(enterprise));
    list(&mut draft, "own-dimona", "own-declaration", &own, &own_lines);
    let is_declared = count(&mut draft, "own-declarations", own.len() + own_lines.len(), |count| {
        count > 0
    });
    list(&mut draft, "other-dimona", "other-declaration", &others, &other_lines);
    let is_alone = count(
        &mut draft,
        "other-declarations",
        others.len() + other_lines.len(),
        |count| count == 0,
    );
    if is_alone {
        vec![draft.finish(is_declared)]
    } else {
        vec![draft.refused()]
    }
}

fn draft_partial(draft: &mut Draft, partial: Option<Why>) {
    if let Some(why) = partial {
        draft.because(why);
    }
}

/// The days to look at: the agreement's; else those of the relations with the enterprise; else all that the window shows.
fn time(
    basis: &Basis<'_>,
    draft: &mut Draft,
    enterprise: EnterpriseNumber,
    all: &[Relation<'_>],
) -> Option<Vec<Period>> {
    if let Some(agreement) = basis.facts.agreement {
        draft.step(
            "time-of-agreement",
            Vec::new(),
            Figure::Stretch(agreement.begin(), agreement.end()),
        );
        return Some(vec![agreement]);
    }
    let own = merged(
        all.iter()
            .filter(|relation| relation.employer == enterprise)
            .map(|relation| relation.period),
    );
    for period in &own {
        draft.step(
            "time-in-dimona",
            Vec::new(),
            Figure::Stretch(period.begin(), period.end()),
        );
    }
    if !own.is_empty() {
        draft.note("agreement-not-stated");
        return Some(own);
    }
    let window = basis
        .scope
        .source(&source("dimona"))
        .and_then(|scope| scope.window(&block("dimona.period")));
    let whole = window.and_then(|window| Period::new(window.from, Some(window.until)).ok());
    if let Some(whole) = whole {
        draft.note("agreement-not-stated");
        draft.step(
            "time-of-window",
            Vec::new(),
            Figure::Stretch(whole.begin(), whole.end()),
        );
        return Some(vec![whole]);
    }
    draft.because(Why::FactMissing("agreement-begin"));
    None
}

fn list(
    draft: &mut Draft,
    in_dimona: &'static str,
    in_dmfa: &'static str,
    relations: &[Relation<'_>],
    lines: &[Declared<'_>],
) {
    for relation in relations {
        relation.note(&mut draft.used);
        let stretch = Figure::Stretch(relation.period.begin(), relation.period.end());
        draft.step(in_dimona, vec![plain(stretch)], Figure::Enterprise(relation.employer));
    }
    for line in lines {
        line.note(&mut draft.used, &[]);
        let employer = line.employer.map_or(Figure::Word("not-declared"), Figure::Enterprise);
        draft.step(in_dmfa, vec![plain(Figure::Quarter(line.quarter))], employer);
    }
}

/// Adds the line that counts declarations; whether the number is as it should be.
fn count(draft: &mut Draft, name: &'static str, number: usize, fits: fn(i64) -> bool) -> bool {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    draft.condition(name, Vec::new(), Figure::Count(number), fits(number));
    fits(number)
}
