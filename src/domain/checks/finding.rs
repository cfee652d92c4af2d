//! What a check finds: an outcome, the formula with its figures, the rows that it used, and what is not sure about it.
//!
//! Values only; the window words them. Nothing here prints a value.

use std::fmt;

use chrono::NaiveDate;

use super::CheckId;
use crate::amount::{Cents, Hundredths};
use crate::calendar::{Quarter, SchoolYear};
use crate::catalogue::{BlockPath, FieldPath, SourceId};
use crate::deliberation::Paragraph;
use crate::identifiers::EnterpriseNumber;

/// What one check finds about one thing.
#[derive(Clone, PartialEq)]
pub struct Finding {
    /// Which check.
    pub check: CheckId,
    /// About which stretch of time, where there can be several findings.
    pub subject: Option<Subject>,
    /// How it comes out.
    pub outcome: Outcome,
    /// Where the deliberation asks it.
    pub paragraphs: Vec<Paragraph>,
    /// The formula, step by step, with the figures filled in.
    pub steps: Vec<Step>,
    /// The rows that it used.
    pub evidence: Vec<Evidence>,
    /// What is not sure about it: assumptions, parameters that are not verified.
    pub notes: Vec<Note>,
}

/// Nothing of a finding is printed.
impl fmt::Debug for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Finding({:?} ***)", self.check)
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A school year.
    SchoolYear(SchoolYear),
    /// A calendar year.
    Year(i32),
    /// A quarter.
    Quarter(Quarter),
    /// A month, by its first day.
    Month(NaiveDate),
    /// A day.
    Day(NaiveDate),
}

/// How a check comes out.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The condition is met, or the amount could be worked out.
    Fulfilled,
    /// The condition is not met.
    NotFulfilled,
    /// It cannot be told, for these reasons; never empty.
    CannotBeDecided(Vec<Why>),
}

/// Why a check cannot be decided.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The source has not answered, or could not.
    SourceMissing(SourceId),
    /// The source gave a part only.
    SourcePartial(SourceId),
    /// The consultation does not cover the source.
    NotInScope(SourceId),
    /// Only the rows of the employer that was named may be seen in this source.
    NamedEmployerOnly(SourceId),
    /// The field may not be seen under this deliberation.
    NotGranted(FieldPath),
    /// No row says it.
    NoRow(BlockPath),
    /// The handler has not said something of the case; the name of the fact: `agreement`.
    FactMissing(&'static str),
    /// There is no parameter of this name for this day.
    ParameterMissing(String, NaiveDate),
    /// Rows contradict each other or themselves (a period that ends before it begins); the name of the contradiction.
    Contradiction(&'static str),
    /// A sum is larger than an amount can be.
    TooLarge,
    /// A code is not in its list.
    UnknownCode(FieldPath),
}

/// One line of a formula: a name, what is reckoned, and the result.
#[derive(Clone, PartialEq)]
pub struct Step {
    /// The name of the line; the window words it as `step-<name>`.
    pub name: &'static str,
    /// What is reckoned, from left to right; empty for a figure that is only stated.
    pub tokens: Vec<Token>,
    /// The result.
    pub result: Figure,
    /// Whether the condition of this line, if it has one, is met.
    pub holds: Option<bool>,
}

/// A part of a formula.
#[derive(Clone, PartialEq)]
pub enum Token {
    /// A figure, with the name of what it is (worded as `figure-<name>`), or none.
    Figure(Figure, Option<&'static str>),
    /// A sign: `+`, `−`, `×`, `÷`, `≥`, `≤`, `<`, `(`, `)`, or `min`, `max` and `,`.
    Sign(&'static str),
}

/// A value in a formula.
#[derive(Clone, PartialEq)]
pub enum Figure {
    /// An amount.
    Cents(Cents),
    /// A fraction or a number in hundredths, without a unit.
    Hundredths(Hundredths),
    /// A percentage, in hundredths of a per cent.
    Percent(Hundredths),
    /// A number of days.
    Days(i64),
    /// Days as declared, in hundredths of a day.
    DeclaredDays(Hundredths),
    /// Hours as declared, in hundredths of an hour.
    Hours(Hundredths),
    /// A number of months.
    Months(i64),
    /// A number of rows or things.
    Count(i64),
    /// A day.
    Day(NaiveDate),
    /// A stretch of days, which may be open at its end.
    Stretch(NaiveDate, Option<NaiveDate>),
    /// A quarter.
    Quarter(Quarter),
    /// A code of the field's list.
    Code(FieldPath, String),
    /// An enterprise.
    Enterprise(EnterpriseNumber),
    /// Yes or no.
    Answer(bool),
    /// Something without a value: `word-<name>`, such as a region.
    Word(&'static str),
}

/// Figures are about a person.
impl fmt::Debug for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Figure(***)")
    }
}

/// A row that a check used, and the fields of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// Which block.
    pub block: BlockPath,
    /// Which row of its table.
    pub row: usize,
    /// Which of its fields.
    pub fields: Vec<FieldPath>,
}

/// What is not sure about a finding; the window words it as `note-<name>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its name.
    pub name: &'static str,
    /// Where it comes from, as the parameters' file says; may be empty.
    pub source: String,
}
