//! The evaluator and the deliberation files held against the texts: every step refuses what it must, nothing is granted that
//! no text names, and nothing that is not granted is released.

mod bounds;
mod cedar;
mod fields;
mod files;
mod gate;
mod gates;
mod looks;
mod markers;
mod random;
mod readme;
mod release;
mod said;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::*;
use crate::assets::Assets;
use crate::calendar::Period;
use crate::catalogue::SourceId;
use crate::identifiers::{EnterpriseNumber, Ssin};
use crate::knowledge::Knowledge;

fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::read(&Assets::embedded()).unwrap());
    &KNOWLEDGE
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-03-10")
}

fn source(id: &str) -> SourceId {
    SourceId::parse(id).unwrap()
}

fn person() -> Ssin {
    Ssin::fictitious(day("2008-05-19"), 101).unwrap()
}

fn stranger() -> Ssin {
    Ssin::fictitious(day("1990-01-02"), 7).unwrap()
}

fn bakery() -> EnterpriseNumber {
    EnterpriseNumber::fictitious(7).unwrap()
}

fn other_bakery() -> EnterpriseNumber {
    EnterpriseNumber::fictitious(8).unwrap()
}

fn request() -> ConsultRequest {
    ConsultRequest {
        deliberation: "23/166".into(),
        purpose: "wrong-worker-code".into(),
        case: CaseReference::parse("QWL-2026-0042").unwrap(),
        application: day("2026-02-01"),
        ssin: person(),
        enterprise: Some(bakery()),
        sources: ["register", "dimona", "dmfa"].map(source).into(),
    }
}

fn asker(role: &str) -> Asker {
    let function = Function {
        deliberation: "23/166".into(),
        role: role.into(),
        period: Period::open(day("2024-01-01")),
        declared: None,
    };
    Asker {
        organisation: "WEWIS".into(),
        functions: vec![function],
    }
}

fn inscription(quality: &str, begin: &str, end: Option<&str>) -> Inscription {
    Inscription {
        directory: Directory::FlemishIntegrator,
        organisation: "WEWIS".into(),
        quality: quality.into(),
        period: Period::new(day(begin), end.map(day)).unwrap(),
        changed: day(begin),
    }
}

fn pupil() -> Vec<Inscription> {
    vec![inscription("QWL-L", "2025-09-01", None)]
}

fn decide_with(
    request: &ConsultRequest,
    asker: Option<&Asker>,
    inscriptions: &[Inscription],
    on: NaiveDate,
) -> Decision {
    let knowledge = knowledge();
    let deliberation = knowledge.deliberation(&request.deliberation);
    decide(request, asker, deliberation, inscriptions, &knowledge.catalogue, on)
}

/// The step that refuses and its reason.
fn refusal(decision: &Decision) -> (Gate, Reason) {
    let step = decision.refusal().expect("a refusal was expected");
    assert!(decision.scope.is_none());
    (step.gate, step.reason.clone().unwrap())
}
