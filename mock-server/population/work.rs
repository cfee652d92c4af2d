//! What somebody does for an employer: the relation that Dimona knows, and the terms that the declarations follow from.

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;
use domain::identifiers::EnterpriseNumber;

use super::employer::{Employer, LOCAL_AUTHORITIES_SINCE};

/// A relation between a worker and an employer.
#[derive(Clone, Copy, Debug)]
pub struct Relation {
    /// Who employs.
    pub employer: Employer,
    /// The place of the establishment in the employer's list.
    pub unit: u32,
    /// The first day.
    pub entry: NaiveDate,
    /// The last day, once it is known: from the start where it was agreed.
    pub exit: Option<NaiveDate>,
    /// Whether the last day was agreed at the start.
    pub fixed_term: bool,
    /// As what the person works.
    pub kind: Kind,
    /// For how long each week.
    pub regime: Regime,
    /// From when on the week is shorter, under a measure to reorganise working time.
    pub shortened: Option<(NaiveDate, Regime)>,
    /// Full-time gross cents a month, at the level of 2025.
    pub wage: i64,
    /// Who makes use of a temporary worker.
    pub user: Option<EnterpriseNumber>,
    /// What is wrong with its declarations.
    pub fault: Option<Fault>,
    /// Whether chance has no part in it: nobody is ill or on leave.
    pub(super) steady: bool,
    /// How Dimona and the declarations see a worker of this relation, drawn once.
    pub(super) draw: u64,
}

/// As what somebody works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A manual worker.
    Manual,
    /// An employee.
    Employee,
    /// An official with a permanent appointment.
    Official,
    /// A teacher who is paid in tenths or twelfths.
    Teacher,
    /// A worker with a disability in a maatwerk company.
    Sheltered,
    /// A pupil in alternating training; manual or not, and as an apprentice or under a part-time contract.
    Pupil {
        /// Whether the work is manual.
        manual: bool,
        /// Whether the agreement is an apprentice's.
        apprentice: bool,
    },
    /// A student with the solidarity contribution.
    Student {
        /// Whether the work is manual.
        manual: bool,
    },
    /// A flexi-job.
    Flexi,
    /// An occasional worker in agriculture or horticulture.
    Occasional,
    /// Individual vocational training: Dimona without a declaration.
    Training,
}

/// The week of a worker, in hundredths of a day and of an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regime {
    /// Days of work in a week.
    pub days: i64,
    /// Hours of work in a week.
    pub hours: i64,
    /// Hours in the week of somebody who works full time.
    pub reference: i64,
}

impl Regime {
    /// Five days, 38 hours.
    pub const FULL: Self = Self {
        days: 500,
        hours: 3800,
        reference: 3800,
    };

    /// So many days of the usual length.
    pub const fn of_days(days: i64) -> Self {
        Self {
            days: days * 100,
            hours: days * 760,
            reference: 3800,
        }
    }
}

/// What is wrong with the declarations of a relation. Quarters are inclusive.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// Another worker code than the right one was declared.
    WrongCode {
        /// The quarters.
        quarters: (Quarter, Quarter),
        /// The code that was declared.
        code: &'static str,
    },
    /// A sister company declared the quarters, and where `relation` is set the Dimona period too.
    Sister {
        /// Which company.
        by: Employer,
        /// The quarters.
        quarters: (Quarter, Quarter),
    },
    /// The quarters were not declared.
    Undeclared {
        /// The quarters.
        quarters: (Quarter, Quarter),
    },
    /// The first declaration of the quarter gave too many days; it was corrected on that day.
    Corrected {
        /// The quarter.
        quarter: Quarter,
        /// The day of the second version.
        on: NaiveDate,
    },
    /// The declaration of the quarter was cancelled by mistake and later reactivated.
    Cancelled {
        /// The quarter.
        quarter: Quarter,
        /// The days of the cancellation and of the reactivation.
        on: (NaiveDate, NaiveDate),
    },
    /// The declarations show so many days of sickness in these quarters, as many as fit.
    Sick {
        /// The quarters.
        quarters: (Quarter, Quarter),
        /// Days in each quarter.
        days: u32,
    },
}

impl Relation {
    /// A number drawn once for the relation: the Dimona number, and what varies without a meaning.
    pub fn number(&self) -> u64 {
        self.draw
    }

    /// The last day for comparisons: the calendar's while it is open.
    pub fn last_day(&self) -> NaiveDate {
        self.exit.unwrap_or(NaiveDate::MAX)
    }

    /// Whether the work is manual.
    pub fn is_manual(&self) -> bool {
        match self.kind {
            Kind::Manual | Kind::Sheltered | Kind::Flexi | Kind::Occasional | Kind::Training => true,
            Kind::Pupil { manual, .. } | Kind::Student { manual } => manual,
            Kind::Employee | Kind::Official | Kind::Teacher => false,
        }
    }

    /// The joint committee as the declarations write it (zone 00046).
    pub fn committee(&self) -> &'static str {
        if self.is_manual() {
            self.employer.sector.manual
        } else {
            self.employer.sector.employee
        }
    }

    /// The worker type of Dimona.
    pub fn worker_type(&self) -> &'static str {
        match self.kind {
            Kind::Student { .. } => "STU",
            Kind::Flexi => "FLX",
            Kind::Occasional => "EXT",
            Kind::Training => "IVT",
            Kind::Manual if self.employer.sector.manual == "124" => "BCW",
            _ => "OTH",
        }
    }

    /// The right worker code (zone 00037) on this day of somebody born in this year. An apprentice's code ends with the
    /// year of the eighteenth birthday.
    pub fn worker_code(&self, day: NaiveDate, born: i32) -> &'static str {
        // Local authorities had codes of their own until 2021/4.
        let local = self.employer.sector.is_local() && day.year() < LOCAL_AUTHORITIES_SINCE;
        match self.kind {
            Kind::Manual | Kind::Training if local => "101",
            Kind::Employee | Kind::Teacher if local => "201",
            Kind::Official if local => "601",
            Kind::Manual | Kind::Training => "015",
            Kind::Employee | Kind::Teacher => "495",
            Kind::Official => "675",
            Kind::Sheltered => "012",
            Kind::Occasional => "010",
            Kind::Flexi => "050",
            // The students' code for employees is younger than the one for manual workers.
            Kind::Student { manual: false } if day.year() > 2004 => "841",
            Kind::Student { .. } => "840",
            Kind::Pupil { manual, apprentice } => match (day.year() - born <= 18, manual, apprentice) {
                (true, true, true) => "035",
                (true, true, false) => "027",
                (true, false, true) => "439",
                (true, false, false) => "487",
                (false, true, _) => "015",
                (false, false, _) => "495",
            },
        }
    }

    /// The regime on this day.
    pub fn regime_on(&self, day: NaiveDate) -> Regime {
        self.shortened
            .filter(|(from, _)| *from <= day)
            .map_or(self.regime, |(_, regime)| regime)
    }

    /// Whether the declarations exist at all: those of vocational training do not.
    pub fn is_declared(&self) -> bool {
        self.kind != Kind::Training
    }
}
