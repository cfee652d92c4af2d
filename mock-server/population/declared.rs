//! A declaration as data: what one employer declared about the person in one quarter, with what it owes for it.
//!
//! It decides nothing. [`super::declare`] makes it, [`super::dues`] fills in contributions and deductions, the source `dmfa`
//! turns it into tables.

use chrono::NaiveDate;
use domain::calendar::Quarter;
use domain::identifiers::{EstablishmentUnit, NisCode, NssoNumber, Ssin};

use super::employer::Employer;
use super::work::Regime;

/// One version of one employer's declaration about the person in one quarter.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// The number that all versions share.
    pub attestation: i64,
    /// 1, and more for a correction, a cancellation or a reactivation.
    pub version: i64,
    /// A code of the list of attestation states. A cancellation has no records.
    pub status: &'static str,
    /// The day on which this version was made.
    pub created: NaiveDate,
    /// What the sender's own reference is made from.
    pub reference: Option<(u32, i64)>,
    /// Why this version was made, where it is not the first.
    pub justification: Option<Justification>,
    /// Who declares.
    pub employer: Employer,
    /// The number that the employer had before, while it is given.
    pub previous_nsso: Option<NssoNumber>,
    /// Where the declaration was sent, a code of a list.
    pub source: &'static str,
    /// The quarter.
    pub quarter: Quarter,
    /// Whether a trustee declares.
    pub trusteeship: bool,
    /// What the employer owes for all workers, in cents.
    pub net_owed: i64,
    /// When the holidays of manual workers begin; in declarations of a fourth quarter.
    pub holiday_start: Option<NaiveDate>,
    /// What the employer owes for all its workers together.
    pub unrelated: [Option<Contribution>; 2],
    /// The worker's place in the declaration.
    pub sequence: i64,
    /// The number the worker had.
    pub worker: Ssin,
    /// The number the worker had before that one.
    pub previous_worker: Option<Ssin>,
    /// Whether the identification of the worker was validated.
    pub validated: bool,
    /// One record for each worker code.
    pub records: Vec<Record>,
}

/// Why a version was made.
#[derive(Clone, Copy, Debug)]
pub struct Justification {
    /// A code of a list.
    pub reason: &'static str,
    /// The number of a check.
    pub code: Option<i64>,
    /// When.
    pub date: NaiveDate,
}

/// Why there is another version of a declaration than the first, and since when.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// It puts right what the first one said.
    Corrects(NaiveDate),
    /// It takes the declaration back.
    Cancels(NaiveDate),
    /// It puts back what was taken back.
    Reactivates(NaiveDate),
}

impl Change {
    pub(super) const fn day(self) -> NaiveDate {
        match self {
            Self::Corrects(on) | Self::Cancels(on) | Self::Reactivates(on) => on,
        }
    }

    /// The version's number and its code in the list of attestation states.
    pub(super) const fn version(self) -> (i64, &'static str) {
        match self {
            Self::Corrects(_) => (2, "MODIFICATION"),
            Self::Cancels(_) => (2, "CANCELLATION"),
            Self::Reactivates(_) => (3, "REACTIVATION"),
        }
    }

    /// Why it was made, a code of a list. One correction in three follows from a check by the inspectorate, which gives
    /// a number.
    pub(super) fn justification(self, attestation: i64) -> Justification {
        let checked = matches!(self, Self::Corrects(_)) && attestation % 3 == 0;
        Justification {
            reason: match self {
                Self::Corrects(_) if checked => "2",
                Self::Corrects(_) => "1",
                Self::Cancels(_) | Self::Reactivates(_) => "4",
            },
            code: checked.then_some(attestation % 1000),
            date: self.day(),
        }
    }
}

/// A worker record (block 90012).
#[derive(Clone, Debug)]
pub struct Record {
    /// The employer category.
    pub class: &'static str,
    /// The worker code.
    pub code: &'static str,
    /// Whether the worker lives across the border.
    pub border: bool,
    /// The activity.
    pub risk: Option<&'static str>,
    /// The establishment, for those without an occupation.
    pub unit: Option<EstablishmentUnit>,
    /// The occupations; students have none.
    pub occupations: Vec<Occupation>,
    /// Whether the employer has ten workers or more.
    pub large: bool,
    /// Whether the employer is a public one.
    pub public: bool,
    /// What is due (block 90001).
    pub contributions: Vec<Contribution>,
    /// What the worker need not pay of it (block 90110).
    pub deductions: Vec<Deduction>,
    /// The solidarity contribution of a student (block 90003).
    pub student: Option<StudentWork>,
}

/// A contribution, of a worker record or of the employer as a whole (blocks 90001 and 90002).
#[derive(Clone, Copy, Debug)]
pub struct Contribution {
    /// The worker code of the contribution.
    pub code: &'static str,
    /// The type: which part of the wage it is computed on.
    pub kind: &'static str,
    /// What it is computed on, in cents.
    pub basis: Option<i64>,
    /// Cents.
    pub amount: i64,
}

/// A deduction (blocks 90109 and 90110).
#[derive(Clone, Copy, Debug)]
pub struct Deduction {
    /// The code.
    pub code: &'static str,
    /// What it is computed on, in cents, for the few that have one.
    pub basis: Option<i64>,
    /// Cents.
    pub amount: i64,
    /// Since when there is a right to it.
    pub start: Option<NaiveDate>,
    /// Who certified the right.
    pub origin: Option<&'static str>,
}

/// What a student earned and owes (block 90003).
#[derive(Clone, Copy, Debug, Default)]
pub struct StudentWork {
    /// Cents.
    pub remuneration: i64,
    /// Cents.
    pub contribution: i64,
    /// Days, before 2017.
    pub days: Option<i64>,
    /// Whole hours, since 2017.
    pub hours: Option<i64>,
}

/// An occupation (block 90015).
#[derive(Clone, Debug)]
pub struct Occupation {
    /// The first day, which may lie before the quarter.
    pub begin: NaiveDate,
    /// The last day, where it lies in the quarter.
    pub end: Option<NaiveDate>,
    /// The establishment.
    pub unit: EstablishmentUnit,
    /// The joint committee.
    pub committee: &'static str,
    /// The week.
    pub regime: Regime,
    /// Whether the contract is for part of the week.
    pub part_time: bool,
    /// A measure to reorganise working time.
    pub reorganisation: Option<&'static str>,
    /// A measure to promote employment.
    pub promotion: Option<&'static str>,
    /// The status of the worker.
    pub status: Option<&'static str>,
    /// Whether the worker is retired.
    pub retired: bool,
    /// The type of apprenticeship.
    pub apprenticeship: Option<&'static str>,
    /// The method of remuneration.
    pub method: Option<&'static str>,
    /// The position.
    pub position: Option<&'static str>,
    /// The class of flying staff.
    pub flying_class: Option<&'static str>,
    /// Payment in tenths or twelfths.
    pub tenths: Option<&'static str>,
    /// Why there are more or fewer days than expected.
    pub days_justification: Option<&'static str>,
    /// The hours of the worker in hundredths of those of somebody who works full time; none with a full interruption.
    pub fraction: Option<i64>,
    /// The employer's own number of the occupation.
    pub internal: Option<u64>,
    /// The code of the establishment's municipality at the start of the quarter.
    pub municipality: NisCode,
    /// A measure for the employability of somebody who is dismissed.
    pub employability: Option<&'static str>,
    /// The services: code, hundredths of a day, hundredths of an hour where they are declared.
    pub services: Vec<(&'static str, i64, Option<i64>)>,
    /// The minutes in the air on the days of work, of flying staff.
    pub flight_minutes: Option<i64>,
    /// The remunerations: code, payment frequency, cents.
    pub pay: Vec<(&'static str, Option<i64>, i64)>,
    /// The percentage of the ordinary pay on a yearly basis, in hundredths.
    pub percentage: Option<i64>,
    /// What the employer need not pay of the contributions (block 90109).
    pub deductions: Vec<Deduction>,
}
