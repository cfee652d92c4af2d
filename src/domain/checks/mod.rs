//! The computed checks: what a handler would otherwise work out by hand from the rows, each as a finding with its evidence.
//!
//! A check never decides for the handler. It says fulfilled, not fulfilled, or cannot be decided and why; it shows the
//! formula with the figures filled in, and the rows that it used. Pure: rows, dated parameters, what the handler says of
//! the case and a day go in, findings come out. Called by the window's page of findings, and by the stand-in server for the
//! result that one recipient hands to another (22/172 §31).

mod agreement_length;
mod declared_dates;
mod draft;
pub mod employment;
mod facts;
mod finding;
mod ibo;
mod insurer_payments;
pub mod jobbonus;
mod other_enterprise;
mod presence;
mod relations;
mod replacement_income;
mod residence;
mod rows;
#[cfg(test)]
mod tests;
mod wage_cost;
mod worker_code;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use facts::Fact;
pub use finding::{Evidence, Figure, Finding, Note, Outcome, Step, Subject, Token, Why};

use crate::amount::{Cents, Hundredths};
use crate::calendar::{Period, SchoolYear};
use crate::catalogue::Catalogue;
use crate::deliberation::{ConsultRequest, Deliberation, Scope};
use crate::dossier::Dossier;
use crate::parameters::Parameters;

/// A check, by its short name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckId {
    /// Four months at the workplace in a school year, sickness not counted (23/166 §28-29).
    Presence,
    /// Main residence in the Flemish Region at the start of the agreement (23/166 §12).
    Residence,
    /// An agreement of at least four months (23/166 §1).
    AgreementLength,
    /// The dates of the agreement as declared in Dimona and `DmfA` (23/166 §28).
    DeclaredDates,
    /// The worker code against the type of apprentice (23/166 §22).
    WorkerCode,
    /// Declarations by another enterprise in the same period (23/166 §22).
    OtherEnterprise,
    /// The jobbonus per quarter and year (22/172 §1, §5, §35, §47).
    Jobbonus,
    /// The replacement income per month, out of three sources (22/118 §5, §16-18).
    ReplacementIncome,
    /// The wage cost, the reference wage and what is deducted from it (13/021 §14-20).
    WageCost,
}

/// What the handler says of the case, beyond the request. It is used here and goes nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFacts {
    /// The agreement's first and last day, as the application gives them.
    pub agreement: Option<Period>,
    /// The school year that the premium is asked for.
    pub school_year: Option<SchoolYear>,
    /// The year that the jobbonus is about.
    pub reference_year: Option<i32>,
    /// The gross monthly wage after hiring.
    pub gross_wage: Option<Cents>,
    /// The employment fraction, in hundredths of a full-time job.
    pub fraction: Option<Hundredths>,
    /// The wage premium, in hundredths of a per cent: 60.00 % is 6000.
    pub percentage: Option<Hundredths>,
}

/// What a check looks at.
#[derive(Clone, Copy)]
pub struct Basis<'a> {
    /// Sources, blocks, fields and code lists.
    pub catalogue: &'a Catalogue,
    /// Under which deliberation.
    pub deliberation: &'a Deliberation,
    /// What was asked.
    pub request: &'a ConsultRequest,
    /// What may be seen.
    pub scope: &'a Scope,
    /// What arrived.
    pub dossier: &'a Dossier,
    /// What the checks reckon with, day by day.
    pub parameters: &'a Parameters,
    /// What the handler says of the case.
    pub facts: &'a CaseFacts,
    /// The day it is.
    pub today: NaiveDate,
}

/// The findings of one check; none when there is nothing that it is about.
pub fn run(check: CheckId, basis: &Basis<'_>) -> Vec<Finding> {
    match check {
        CheckId::Jobbonus => jobbonus::findings(basis),
        CheckId::Presence => presence::findings(basis),
        CheckId::Residence => residence::findings(basis),
        CheckId::AgreementLength => agreement_length::findings(basis),
        CheckId::DeclaredDates => declared_dates::findings(basis),
        CheckId::WorkerCode => worker_code::findings(basis),
        CheckId::OtherEnterprise => other_enterprise::findings(basis),
        CheckId::ReplacementIncome => replacement_income::findings(basis),
        CheckId::WageCost => wage_cost::findings(basis),
    }
}
