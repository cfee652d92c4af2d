//! Main residence in the Flemish Region on the first day of the agreement (23/166 §12).

use chrono::NaiveDate;

use super::draft::{Draft, plain};
use super::relations::relations;
use super::rows::{Row, Rows, block};
use super::{Basis, CheckId, Figure, Finding, Subject, Why};
use crate::calendar::Period;
use crate::identifiers::{NisCode, Region};

const PARAGRAPHS: &[&str] = &["§12"];
/// Belgium among the countries of the register (RSZ annex 5).
const BELGIUM: &str = "150";

/// The finding about the first day of the agreement.
pub(super) fn findings(basis: &Basis<'_>) -> Vec<Finding> {
    let mut draft = Draft::new(CheckId::Residence, None, PARAGRAPHS);
    let Some(day) = first_day(basis, &mut draft) else {
        return vec![draft.finish(false)];
    };
    draft = draft.about(Subject::Day(day));
    let homes = home_on(basis, &mut draft, day);
    let Some(home) = draft.known(homes) else {
        return vec![draft.finish(false)];
    };
    let place = place(basis, home, day);
    draft.used.note(home, &["begin", "end", "municipality", "country"]);
    let Some((figure, word)) = draft.known(place) else {
        return vec![draft.finish(false)];
    };
    let stretch = home
        .period("begin", "end")
        .map(|period| Figure::Stretch(period.begin(), period.end()));
    draft.step("main-residence", stretch.into_iter().map(plain).collect(), figure);
    let is_flemish = word == FLEMISH;
    draft.condition("region", Vec::new(), Figure::Word(word), is_flemish);
    vec![draft.finish(is_flemish)]
}

pub(super) const FLEMISH: &str = "flemish-region";

/// The first day of the agreement: as the handler gives it, else the first entry at the enterprise.
fn first_day(basis: &Basis<'_>, draft: &mut Draft) -> Option<NaiveDate> {
    if let Some(agreement) = basis.facts.agreement {
        draft.step("start-stated", Vec::new(), Figure::Day(agreement.begin()));
        return Some(agreement.begin());
    }
    let relations = relations(basis);
    let entry = relations.and_then(|relations| {
        let enterprise = basis.request.enterprise.ok_or(Why::FactMissing("enterprise"))?;
        let first = relations.with(enterprise).first().copied();
        match relations.partial {
            Some(why) => Err(why),
            None => first.ok_or(Why::NoRow(block("dimona.period"))),
        }
    });
    match entry {
        Ok(relation) => {
            relation.note(&mut draft.used);
            draft.step("start-in-dimona", Vec::new(), Figure::Day(relation.period.begin()));
            draft.note("start-from-dimona");
            Some(relation.period.begin())
        }
        Err(why) => {
            draft.because(Why::FactMissing("agreement-begin"));
            draft.because(why);
            None
        }
    }
}

/// The main residence on this day.
pub(super) fn home_on<'a>(basis: &Basis<'a>, draft: &mut Draft, day: NaiveDate) -> Result<Row<'a>, Why> {
    let rows = Rows::open(
        basis,
        "register.residence",
        &["begin", "end", "municipality", "country"],
    )?;
    if let Some(why) = rows.partial() {
        draft.because(why);
    }
    let mut found = None;
    for row in rows.iter() {
        if row.period("begin", "end")?.contains(day) && found.replace(row).is_some() {
            return Err(Why::Contradiction("two-residences"));
        }
    }
    found.ok_or(Why::NoRow(block("register.residence")))
}

/// The municipality or country, and the word for the region.
pub(super) fn place(basis: &Basis<'_>, home: Row<'_>, day: NaiveDate) -> Result<(Figure, &'static str), Why> {
    // A municipality that has merged keeps its old code in the history: any day of the residence will do.
    let days = home.period("begin", "end").unwrap_or(Period::open(day));
    let country = home.known_code(basis, "country", days)?;
    if country != BELGIUM {
        return Ok((Figure::Code(home.field("country"), country.to_owned()), "abroad"));
    }
    let code = home.known_code(basis, "municipality", days)?;
    let region = NisCode::parse(code).ok().and_then(NisCode::region);
    let word = match region.ok_or_else(|| Why::UnknownCode(home.field("municipality")))? {
        Region::Flemish => FLEMISH,
        Region::Brussels => "brussels-region",
        Region::Walloon => "walloon-region",
    };
    Ok((Figure::Code(home.field("municipality"), code.to_owned()), word))
}
