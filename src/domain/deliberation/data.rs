//! What a deliberation says, in a form that a jurist can hold against the text.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::Period;
use crate::catalogue::{BlockPath, FieldPath, SourceId};
use crate::checks::CheckId;
use crate::language::Names;

/// A place in a deliberation's text, such as `§17` or `§17, footnote 2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Paragraph(pub String);

impl fmt::Display for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One deliberation.
#[derive(Clone, Debug)]
pub struct Deliberation {
    /// Its number: `23/166`.
    pub number: String,
    /// What it is about.
    pub title: Names,
    /// The day it was decided.
    pub decided: NaiveDate,
    /// Its amendments, oldest first.
    pub amendments: Vec<Amendment>,
    /// The days on which it is in force, and the paragraph that says so.
    pub in_force: Period,
    /// Where the text sets the day of force.
    pub in_force_paragraph: Paragraph,
    /// What must have happened elsewhere before it, or a part of it, is in force.
    pub conditions: Vec<Condition>,
    /// Set where no single person may be looked up under it at all, with the reason.
    pub no_look_up: Option<NoLookUp>,
    /// Who may receive data under it; never empty.
    pub recipients: Vec<Organisation>,
    /// To whom a recipient may pass data on, and to nobody else.
    pub onward: Vec<Onward>,
    /// Where the text demands that staff sign a declaration of honour and stand on a list that is kept up to date.
    pub declaration: Option<Paragraph>,
    /// In which directory the person must be integrated beforehand.
    pub directory: Directory,
    /// Where the text demands that integration.
    pub directory_paragraph: Paragraph,
    /// The roles that keep the recipient's inscriptions in that directory: they register and end them.
    pub registrars: Vec<String>,
    /// The qualities in which a person can be integrated.
    pub qualities: Vec<Quality>,
    /// Who within the recipient may ask.
    pub roles: Vec<Role>,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// How far back, per source.
    pub windows: Vec<WindowRule>,
    /// For how long after the application the recipient may assess it; none where the text sets no bound.
    pub assessment: Option<Assessment>,
    /// Where the text grants the successive changes of data, and not only their present state; empty where it does not.
    pub changes: Vec<Paragraph>,
    /// Of which changes the recipient is told while a case is open.
    pub notices: Vec<NoticeRule>,
    /// What may be seen.
    pub grants: Vec<Grant>,
    /// What the text names but does not let come from there.
    pub withheld: Vec<Withheld>,
}

/// A change of a deliberation.
#[derive(Clone, Debug)]
pub struct Amendment {
    /// The day it was decided.
    pub decided: NaiveDate,
    /// The day it came into force.
    pub in_force: NaiveDate,
}

/// What must have happened elsewhere before a deliberation, or a part of it, is in force.
#[derive(Clone, Debug)]
pub struct Condition {
    /// What it is, in a sentence.
    pub name: Names,
    /// Where the text sets it.
    pub paragraph: Paragraph,
    /// Since when it is met; none as long as it is not.
    pub met_from: Option<NaiveDate>,
    /// True where the text does not give that day: the value is a demonstration, and the window says so.
    pub demonstration: bool,
    /// The sources that depend on it; empty when everything does.
    pub sources: Vec<SourceId>,
}

impl Condition {
    /// Whether it is met on this day.
    pub fn is_met(&self, day: NaiveDate) -> bool {
        self.met_from.is_some_and(|from| from <= day)
    }
}

/// Why no single person may be looked up.
#[derive(Clone, Debug)]
pub struct NoLookUp {
    /// Where the text says what it allows instead.
    pub paragraphs: Vec<Paragraph>,
    /// Why, in a sentence.
    pub reason: Names,
}

/// Somebody to whom data may be passed on.
#[derive(Clone, Debug)]
pub struct Onward {
    /// Who.
    pub name: Names,
    /// Where the text allows it.
    pub paragraph: Paragraph,
}

/// For how long an application may be assessed.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// So many years after it was submitted.
    pub years: u32,
    /// Where the text says so.
    pub paragraph: Paragraph,
}

/// A kind of change that the recipient is told of.
#[derive(Clone, Debug)]
pub struct NoticeRule {
    /// Which kind.
    pub kind: NoticeKind,
    /// Where the text says so.
    pub paragraphs: Vec<Paragraph>,
    /// The roles that are told; never empty.
    pub roles: Vec<String>,
}

/// A kind of change in what the network knows of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// The person died.
    Death,
    /// The person got another number.
    Number,
    /// The person has another main residence.
    Address,
    /// A declaration was corrected.
    CorrectedDeclaration,
}

/// An organisation that receives data.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its short name in the log and in the directory: `WEWIS`.
    pub id: String,
    /// Its full name.
    pub name: Names,
    /// The sector in which the network integrates its persons, in the Crossroads Bank's numbering: 53 is the VDAB's, 40 that
    /// of the Flemish integration platform.
    pub sector: u16,
}

/// A reference directory of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Directory {
    /// The directory of the Flemish service integrator.
    FlemishIntegrator,
    /// The directory of the Crossroads Bank for Social Security.
    CrossroadsBank,
}

/// In which capacity a person is known to the organisation.
#[derive(Clone, Debug)]
pub struct Quality {
    /// The quality code.
    pub code: String,
    /// What it means.
    pub name: Names,
    /// True where the text demands a specific code without giving it: the value is a demonstration, and the window says so.
    pub demonstration: bool,
}

/// A group of people who may ask.
#[derive(Clone, Debug)]
pub struct Role {
    /// Its short name: `case-handler`.
    pub id: String,
    /// What they are called.
    pub name: Names,
    /// The service they work for.
    pub unit: Names,
    /// Where the text names them.
    pub paragraph: Paragraph,
    /// The recipient that they work for.
    pub recipient: String,
    /// The recipient whose inscription of the person counts for them.
    pub inscribed_by: String,
}

/// What a consultation is for.
#[derive(Clone, Debug)]
pub struct Purpose {
    /// Its short name: `wrong-worker-code`.
    pub id: String,
    /// What it is called.
    pub name: Names,
    /// The question that the handler has to answer.
    pub question: Names,
    /// Where the text names it.
    pub paragraphs: Vec<Paragraph>,
    /// The roles that may have it.
    pub roles: Vec<String>,
    /// The qualities that fit it.
    pub qualities: Vec<String>,
    /// Whether the enterprise number belongs to the question.
    pub enterprise: EnterpriseRule,
    /// Which employers may be seen.
    pub employers: EmployerRule,
    /// Where the text says so.
    pub employers_paragraph: Paragraph,
    /// The sources that it may be answered from; no other is released for it.
    pub sources: Vec<SourceId>,
    /// The blocks and fields that bear on the question, the first first.
    pub bearings: Vec<Bearing>,
    /// The checks that belong to the question, by their short names.
    pub checks: Vec<CheckId>,
    /// True for testing the systems: every communication under it carries the mark of a test in the log (23/166 §39).
    pub test: bool,
}

/// A block of which rows bear on a question.
#[derive(Clone, Debug)]
pub struct Bearing {
    /// Which block.
    pub block: BlockPath,
    /// The fields of it that answer the question.
    pub fields: Vec<FieldPath>,
}

/// Whether the enterprise number belongs to the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EnterpriseRule {
    /// It must be given.
    Required,
    /// It may be given.
    Optional,
    /// It has no place in the question, and is not asked for.
    NotAsked,
}

/// Which employers' rows may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EmployerRule {
    /// Only the enterprise that the request names.
    Named,
    /// All employers.
    All,
}

/// How far back data may be seen.
#[derive(Clone, Debug)]
pub struct WindowRule {
    /// In which blocks it holds.
    pub blocks: Vec<BlockPath>,
    /// How far.
    pub reach: Reach,
    /// Whether it ends with the year before the application, and not today.
    pub until_previous_year: bool,
    /// Where the text says so.
    pub paragraph: Paragraph,
}

/// How far back a window reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// So many whole calendar years before the year of the application: from 1 January.
    CalendarYears(u32),
    /// So many years back from the day of the consultation.
    Years(u32),
}

impl WindowRule {
    /// The first and the last day of the window.
    pub fn days(&self, application: NaiveDate, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let end_of_year = NaiveDate::from_ymd_opt(application.year().saturating_sub(1), 12, 31);
        let until = end_of_year.filter(|_| self.until_previous_year).unwrap_or(today);
        (self.reach.from(application, today), until.min(today))
    }
}

impl Reach {
    /// The first day of the window.
    pub fn from(self, application: NaiveDate, today: NaiveDate) -> NaiveDate {
        match self {
            Self::CalendarYears(years) => {
                let years = i32::try_from(years).unwrap_or(i32::MAX);
                NaiveDate::from_ymd_opt(application.year().saturating_sub(years), 1, 1).unwrap_or(application)
            }
            Self::Years(years) => years
                .checked_mul(12)
                .and_then(|months| today.checked_sub_months(Months::new(months)))
                .unwrap_or(today),
        }
    }
}

/// Fields that may be seen.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Which fields.
    pub fields: Vec<FieldPath>,
    /// Where the text grants them.
    pub paragraphs: Vec<Paragraph>,
    /// The roles that they are granted to; empty when to all.
    pub roles: Vec<String>,
}

impl Grant {
    /// Whether it grants this field to this role.
    fn covers(&self, field: &FieldPath, role: &str) -> bool {
        self.fields.contains(field) && (self.roles.is_empty() || self.roles.iter().any(|id| id == role))
    }
}

/// Fields that the text names but that must come from elsewhere, or that it leaves open.
#[derive(Clone, Debug)]
pub struct Withheld {
    /// Which fields.
    pub fields: Vec<FieldPath>,
    /// Where the text says so.
    pub paragraph: Paragraph,
    /// Why.
    pub reason: Names,
}

impl Deliberation {
    /// The role with this short name.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The purpose with this short name.
    pub fn purpose(&self, id: &str) -> Option<&Purpose> {
        self.purposes.iter().find(|purpose| purpose.id == id)
    }

    /// The quality with this code.
    pub fn quality(&self, code: &str) -> Option<&Quality> {
        self.qualities.iter().find(|quality| quality.code == code)
    }

    /// The recipient with this short name.
    pub fn recipient(&self, id: &str) -> Option<&Organisation> {
        self.recipients.iter().find(|recipient| recipient.id == id)
    }

    /// The organisations whose inscriptions can count for somebody of this one: its own, and those of the recipients that
    /// inscribe for it.
    pub fn inscribers<'a>(&'a self, organisation: &'a str) -> impl Iterator<Item = &'a str> {
        let of_roles = self.roles.iter().filter(move |role| role.recipient == organisation);
        of_roles.map(|role| role.inscribed_by.as_str())
    }

    /// The paragraphs that grant this field to this role; empty when none does.
    pub fn paragraphs_granting(&self, field: &FieldPath, role: &str) -> Vec<Paragraph> {
        let grants = self.grants.iter().filter(|grant| grant.covers(field, role));
        let mut paragraphs: Vec<_> = grants.flat_map(|grant| grant.paragraphs.iter().cloned()).collect();
        paragraphs.sort();
        paragraphs.dedup();
        paragraphs
    }

    /// The last day on which an application of this day may still be assessed. None when nothing bounds it, or when the
    /// calendar ends first.
    pub fn assessable_until(&self, application: NaiveDate) -> Option<NaiveDate> {
        let months = self.assessment.as_ref()?.years.checked_mul(12)?;
        application.checked_add_months(Months::new(months))
    }

    /// Whether its text grants the successive changes of data.
    pub fn grants_changes(&self) -> bool {
        !self.changes.is_empty()
    }
}
