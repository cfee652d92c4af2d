//! What a deliberation says, in a form that a jurist can hold against the text.

use std::fmt;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::Period;
use crate::catalogue::{BlockPath, FieldPath, SourceId};
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
    /// Who may receive data under it.
    pub recipient: Organisation,
    /// In which directory the person must be integrated beforehand.
    pub directory: Directory,
    /// Where the text demands that integration.
    pub directory_paragraph: Paragraph,
    /// The qualities in which a person can be integrated.
    pub qualities: Vec<Quality>,
    /// Who within the recipient may ask.
    pub roles: Vec<Role>,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// How far back, per source.
    pub windows: Vec<WindowRule>,
    /// For how many years after the application the recipient may assess it.
    pub assessment_years: u32,
    /// Where the text says so.
    pub assessment_paragraph: Paragraph,
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

/// An organisation that receives data.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its short name in the log and in the directory: `WEWIS`.
    pub id: String,
    /// Its full name.
    pub name: Names,
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
    /// The sources that it preselects.
    pub sources: Vec<SourceId>,
    /// True for testing the systems: every communication under it carries the mark of a test in the log (23/166 §39).
    pub test: bool,
}

/// Whether the enterprise number belongs to the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EnterpriseRule {
    /// It must be given.
    Required,
    /// It may be given.
    Optional,
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
    /// How many whole calendar years before the year of the application.
    pub calendar_years: u32,
    /// Where the text says so.
    pub paragraph: Paragraph,
}

/// Fields that may be seen.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Which fields.
    pub fields: Vec<FieldPath>,
    /// Where the text grants them.
    pub paragraphs: Vec<Paragraph>,
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

    /// The paragraphs that grant this field; empty when none does.
    pub fn paragraphs_granting(&self, field: &FieldPath) -> Vec<Paragraph> {
        let grants = self.grants.iter().filter(|grant| grant.fields.contains(field));
        let mut paragraphs: Vec<_> = grants.flat_map(|grant| grant.paragraphs.iter().cloned()).collect();
        paragraphs.sort();
        paragraphs.dedup();
        paragraphs
    }

    /// The last day on which an application of this day may still be assessed. None when the calendar ends first.
    pub fn assessable_until(&self, application: NaiveDate) -> Option<NaiveDate> {
        application.checked_add_months(Months::new(self.assessment_years.checked_mul(12)?))
    }
}
