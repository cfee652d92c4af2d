//! Whether the agreement lasts at least four months (23/166 §1): the handler's dates, else the time at the enterprise
//! according to Dimona.
//!
//! How long somebody was really there is another question, answered by [`super::presence`].

use chrono::{Days, Months};

use super::draft::{Draft, named, sign};
use super::relations::{merged, relations};
use super::rows::block;
use super::{Basis, CheckId, Figure, Finding, Subject, Why};
use crate::calendar::Period;

const PARAGRAPHS: &[&str] = &["§1"];
const MONTHS: &str = "qwl-months-required";

/// The finding about the agreement that the handler names, or one about each stretch at the enterprise.
pub(super) fn findings(basis: &Basis<'_>) -> Vec<Finding> {
    if let Some(agreement) = basis.facts.agreement {
        let draft = Draft::new(
            CheckId::AgreementLength,
            Some(Subject::Day(agreement.begin())),
            PARAGRAPHS,
        );
        return vec![length(basis, draft, agreement)];
    }
    let mut draft = Draft::new(CheckId::AgreementLength, None, PARAGRAPHS);
    let Some(enterprise) = basis.request.enterprise else {
        draft.because(Why::FactMissing("enterprise"));
        return vec![draft.finish(false)];
    };
    let Some(relations) = draft.known(relations(basis)) else {
        return vec![draft.finish(false)];
    };
    let with = relations.with(enterprise);
    if with.is_empty() {
        draft.because(relations.partial.unwrap_or(Why::NoRow(block("dimona.period"))));
        draft.because(Why::FactMissing("agreement-begin"));
        return vec![draft.finish(false)];
    }
    let of_stretch = |stretch: Period| {
        let mut draft = Draft::new(
            CheckId::AgreementLength,
            Some(Subject::Day(stretch.begin())),
            PARAGRAPHS,
        );
        draft.note("agreement-not-stated");
        for relation in with.iter().filter(|relation| relation.period.overlaps(&stretch)) {
            relation.note(&mut draft.used);
        }
        if let Some(why) = &relations.partial {
            draft.because(why.clone());
        }
        length(basis, draft, stretch)
    };
    merged(with.iter().map(|relation| relation.period))
        .into_iter()
        .map(of_stretch)
        .collect()
}

/// Adds the one condition: the last day does not lie before the day that completes the months.
fn length(basis: &Basis<'_>, mut draft: Draft, agreement: Period) -> Finding {
    let begin = agreement.begin();
    let months = draft.number(basis, MONTHS, begin);
    let Some(months) = draft.known(months) else {
        return draft.finish(false);
    };
    let needed = u32::try_from(months).ok().and_then(|months| {
        begin
            .checked_add_months(Months::new(months))?
            .checked_sub_days(Days::new(1))
    });
    let Some(needed) = needed else {
        draft.because(Why::TooLarge);
        return draft.finish(false);
    };
    draft.step(
        "agreement-last-day-needed",
        vec![
            named(Figure::Day(begin), "first-day"),
            sign("+"),
            named(Figure::Months(months), "months-required"),
        ],
        Figure::Day(needed),
    );
    let (result, holds) = match agreement.end() {
        Some(end) => (Figure::Day(end), needed <= end),
        None => (Figure::Word("not-ended"), true),
    };
    if agreement.end().is_none() {
        draft.note("agreement-without-end");
    }
    let holds = draft.condition("agreement-last-day", Vec::new(), result, holds);
    draft.finish(holds)
}
