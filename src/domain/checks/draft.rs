//! A finding while it is being made: steps, evidence, notes and reasons are added one by one.
//!
//! Called by the checks.

use chrono::NaiveDate;

use super::rows::{Used, parameter};
use super::{Basis, CheckId, Figure, Finding, Note, Outcome, Step, Subject, Token, Why};
use crate::amount::Cents;
use crate::deliberation::Paragraph;
use crate::parameters::Parameter;

/// A finding that is not finished.
#[derive(Clone)]
pub(super) struct Draft {
    check: CheckId,
    subject: Option<Subject>,
    paragraphs: &'static [&'static str],
    steps: Vec<Step>,
    notes: Vec<Note>,
    reasons: Vec<Why>,
    /// The rows that it used.
    pub(super) used: Used,
}

impl Draft {
    /// A finding without a step yet.
    pub(super) fn new(check: CheckId, subject: Option<Subject>, paragraphs: &'static [&'static str]) -> Self {
        Self {
            check,
            subject,
            paragraphs,
            steps: Vec::new(),
            notes: Vec::new(),
            reasons: Vec::new(),
            used: Used::default(),
        }
    }

    /// The same finding, about this.
    pub(super) fn about(self, subject: Subject) -> Self {
        Self {
            subject: Some(subject),
            ..self
        }
    }

    /// Adds a line that has no condition.
    pub(super) fn step(&mut self, name: &'static str, tokens: Vec<Token>, result: Figure) {
        self.push(name, tokens, result, None);
    }

    /// Adds a line with a condition, and says whether it is met.
    pub(super) fn condition(&mut self, name: &'static str, tokens: Vec<Token>, result: Figure, holds: bool) -> bool {
        self.push(name, tokens, result, Some(holds));
        holds
    }

    fn push(&mut self, name: &'static str, tokens: Vec<Token>, result: Figure, holds: Option<bool>) {
        self.steps.push(Step {
            name,
            tokens,
            result,
            holds,
        });
    }

    /// Adds a note, once.
    pub(super) fn note(&mut self, name: &'static str) {
        self.note_from(name, "");
    }

    fn note_from(&mut self, name: &'static str, source: &str) {
        let note = Note {
            name,
            source: source.to_owned(),
        };
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Adds a reason why it cannot be decided, once.
    pub(super) fn because(&mut self, why: Why) {
        if !self.reasons.contains(&why) {
            self.reasons.push(why);
        }
    }

    /// The value, or none and its reason noted.
    pub(super) fn known<T>(&mut self, value: Result<T, Why>) -> Option<T> {
        value.map_err(|why| self.because(why)).ok()
    }

    /// The parameter of this name on this day; a note says so when it was not read in a legal text.
    pub(super) fn parameter<'a>(
        &mut self,
        basis: &Basis<'a>,
        name: &str,
        day: NaiveDate,
    ) -> Result<&'a Parameter, Why> {
        let parameter = parameter(basis, name, day)?;
        if !parameter.verified {
            self.note_from("parameter-unverified", &parameter.source);
        }
        Ok(parameter)
    }

    /// The whole number of this name on this day.
    pub(super) fn number(&mut self, basis: &Basis<'_>, name: &str, day: NaiveDate) -> Result<i64, Why> {
        let parameter = self.parameter(basis, name, day)?;
        parameter
            .integer()
            .ok_or_else(|| Why::ParameterMissing(name.to_owned(), day))
    }

    /// The amount of this name on this day.
    pub(super) fn cents(&mut self, basis: &Basis<'_>, name: &str, day: NaiveDate) -> Result<Cents, Why> {
        let parameter = self.parameter(basis, name, day)?;
        parameter
            .cents()
            .ok_or_else(|| Why::ParameterMissing(name.to_owned(), day))
    }

    /// The codes of this name on this day.
    pub(super) fn codes<'a>(&mut self, basis: &Basis<'a>, name: &str, day: NaiveDate) -> Result<&'a [String], Why> {
        let parameter = self.parameter(basis, name, day)?;
        parameter
            .codes()
            .ok_or_else(|| Why::ParameterMissing(name.to_owned(), day))
    }

    /// Whether it can be decided so far.
    pub(super) fn is_open(&self) -> bool {
        !self.reasons.is_empty()
    }

    /// The finding: undecided when there is a reason for it.
    pub(super) fn finish(self, fulfilled: bool) -> Finding {
        let outcome = match (self.reasons.is_empty(), fulfilled) {
            (false, _) => Outcome::CannotBeDecided(self.reasons.clone()),
            (true, true) => Outcome::Fulfilled,
            (true, false) => Outcome::NotFulfilled,
        };
        self.close(outcome)
    }

    /// The finding, not fulfilled whatever else is not known.
    pub(super) fn refused(self) -> Finding {
        self.close(Outcome::NotFulfilled)
    }

    fn close(self, outcome: Outcome) -> Finding {
        Finding {
            check: self.check,
            subject: self.subject,
            outcome,
            paragraphs: self
                .paragraphs
                .iter()
                .map(|text| Paragraph((*text).to_owned()))
                .collect(),
            steps: self.steps,
            evidence: self.used.into_evidence(),
            notes: self.notes,
        }
    }
}

/// A figure in a formula.
pub(super) fn plain(figure: Figure) -> Token {
    Token::Figure(figure, None)
}

/// A figure in a formula, with the name of what it is.
pub(super) fn named(figure: Figure, name: &'static str) -> Token {
    Token::Figure(figure, Some(name))
}

/// Amounts with a plus between them, each with the name of what they are.
pub(super) fn joined(amounts: impl IntoIterator<Item = Cents>, name: &'static str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for amount in amounts {
        if !tokens.is_empty() {
            tokens.push(sign("+"));
        }
        tokens.push(named(Figure::Cents(amount), name));
    }
    tokens
}

/// A sign in a formula.
pub(super) fn sign(sign: &'static str) -> Token {
    Token::Sign(sign)
}
