//! The result of the check as the department hands it to the tax administration each quarter (22/172 §31): amounts, without
//! the reckoning and its reasons.
//!
//! It reckons nothing itself. The department sees all that the registers and the declarations hold, so the scope here grants
//! every field of the two. Called by the stand-in server.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::reckon;
use super::work::Work;
use crate::Knowledge;
use crate::amount::{Cents, Hundredths};
use crate::calendar::Quarter;
use crate::catalogue::{Catalogue, SourceId};
use crate::checks::rows::source;
use crate::checks::{Basis, CaseFacts};
use crate::deliberation::{CaseReference, ConsultRequest, GrantedField, Paragraph, Scope, SourceScope};
use crate::dossier::Dossier;
use crate::identifiers::Ssin;

/// The deliberation under which the department computes it.
const DELIBERATION: &str = "22/172";

/// What the jobbonus of one reference year comes to, for somebody who gets one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearAmount {
    /// The reference year.
    pub year: i32,
    /// The quarters in which something was earned that counts, in their order.
    pub quarters: Vec<QuarterAmount>,
    /// The sum of the quarters, without the flat increase.
    pub amount: Cents,
    /// What everybody who gets something gets on top of it, where it was found for this year.
    pub flat_increase: Option<Cents>,
}

/// What it comes to in one quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarterAmount {
    /// Which quarter.
    pub quarter: Quarter,
    /// The gross wages that count, of all employers together.
    pub wage: Cents,
    /// The part of the quarter that was worked: 100 is the whole of it, full-time.
    pub fraction: Hundredths,
    /// The amount.
    pub amount: Cents,
}

/// The jobbonus of every reference year for which it can be worked out and is due, by year, out of everything that the
/// registers and the declarations hold: the sources `register` and `dmfa` of the dossier, with all their fields.
pub fn amounts(knowledge: &Knowledge, dossier: &Dossier, ssin: Ssin, today: NaiveDate) -> Vec<YearAmount> {
    let Some(deliberation) = knowledge.deliberation(DELIBERATION) else {
        return Vec::new();
    };
    let sources = BTreeSet::from(["register", "dmfa"].map(source));
    let scope = everything(&knowledge.catalogue, &sources);
    let request = ConsultRequest {
        deliberation: DELIBERATION.into(),
        purpose: "jobbonus-amount".into(),
        case: CaseReference::parse(DELIBERATION).expect("the number is short and visible"),
        application: today,
        ssin,
        enterprise: None,
        sources,
    };
    let basis = Basis {
        catalogue: &knowledge.catalogue,
        deliberation,
        request: &request,
        scope: &scope,
        dossier,
        parameters: &knowledge.parameters,
        facts: &CaseFacts::default(),
        today,
    };
    let work = Work::read(&basis);
    let years = work.as_ref().map(Work::years).unwrap_or_default();
    years
        .into_iter()
        .filter_map(|year| reckon(&basis, &work, year).amount)
        .collect()
}

/// A scope that grants every field of these sources, for as long as they go back.
fn everything(catalogue: &Catalogue, sources: &BTreeSet<SourceId>) -> Scope {
    let granted = |id: &SourceId| {
        let fields = catalogue.fields().filter(|field| field.path.source() == *id);
        let granted = fields.map(|field| GrantedField {
            field: field.path.clone(),
            paragraphs: vec![Paragraph("§33".into())],
        });
        granted.collect()
    };
    Scope {
        sources: sources
            .iter()
            .map(|id| SourceScope {
                source: id.clone(),
                windows: Vec::new(),
                employer: None,
                granted: granted(id),
                withheld: Vec::new(),
            })
            .collect(),
        test: false,
    }
}
