//! A look in which everything is as the text demands, made from the hand-written texts: a test changes one thing in it.

use super::texts::{self, TEXTS, text};
use super::*;

/// All that a decision is made of.
pub(super) struct Look {
    pub(super) request: ConsultRequest,
    pub(super) asker: Asker,
    pub(super) inscriptions: Vec<Inscription>,
    pub(super) today: NaiveDate,
}

/// A day on which all five deliberations are in force and all their conditions are met.
pub(super) fn a_day() -> NaiveDate {
    day("2026-09-10")
}

/// A look in this role for this purpose, everything being as it must. When the purpose is not the role's, everything else is.
pub(super) fn look(number: &str, role: &str, purpose: &str) -> Look {
    let text = text(number);
    let people = text.people.iter().find(|people| people.role == role).unwrap();
    let purposes = text.people.iter().flat_map(|people| people.purposes);
    let quality = purposes.clone().find(|(id, _)| *id == purpose).map_or("", |(_, q)| q);
    let function = Function {
        deliberation: number.into(),
        role: role.into(),
        period: Period::open(day("2010-01-01")),
        declared: (number == "13/021").then(|| day("2018-01-01")),
    };
    Look {
        request: ConsultRequest {
            deliberation: number.into(),
            purpose: purpose.into(),
            application: day("2026-08-01"),
            sources: text.sources_for(role, purpose),
            ..request()
        },
        asker: Asker {
            organisation: people.organisation.into(),
            functions: vec![function],
        },
        inscriptions: vec![Inscription {
            directory: text.directory,
            organisation: people.inscribed_by.into(),
            quality: quality.into(),
            period: Period::open(day("2015-01-01")),
            changed: day("2015-01-01"),
        }],
        today: a_day(),
    }
}

impl Look {
    pub(super) fn decide(&self) -> Decision {
        decide_with(&self.request, Some(&self.asker), &self.inscriptions, self.today)
    }

    /// The same look on another day, the case being of that day.
    pub(super) fn on(mut self, text: &str) -> Self {
        self.today = day(text);
        self.request.application = self.today;
        self
    }

    /// The same look at these sources.
    pub(super) fn at(mut self, sources: &[&str]) -> Self {
        self.request.sources = sources.iter().map(|id| source(id)).collect();
        self
    }

    pub(super) fn function(&mut self) -> &mut Function {
        &mut self.asker.functions[0]
    }

    pub(super) fn inscription(&mut self) -> &mut Inscription {
        &mut self.inscriptions[0]
    }
}

/// Every group of every text with each of its purposes, everything being as it must.
pub(super) fn every_look() -> impl Iterator<Item = Look> {
    let of = |text: &'static texts::Text| {
        text.pairs()
            .map(|(people, purpose)| look(text.number, people.role, purpose))
    };
    TEXTS.iter().flat_map(of)
}

/// The step that refuses, its reason and what it rests on.
pub(super) fn refused(look: &Look) -> (Gate, Reason, String) {
    let decision = look.decide();
    let step = decision
        .refusal()
        .unwrap_or_else(|| panic!("{:?} is let in", look.request.purpose));
    let paragraphs: Vec<_> = step.paragraphs.iter().map(|paragraph| paragraph.0.as_str()).collect();
    (step.gate, step.reason.clone().unwrap(), paragraphs.join(", "))
}

pub(super) fn granted(look: &Look) -> Scope {
    let decision = look.decide();
    decision
        .scope
        .unwrap_or_else(|| panic!("refused: {:?}", decision.steps))
}
