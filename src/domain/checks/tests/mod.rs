//! The computed checks on rows made by hand, on rows that contradict themselves, and on random ones.

mod dates;
mod employment;
mod income;
mod jobbonus;
mod pupil;
mod random;
mod reading;
mod wage_cost;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::*;
use crate::assets::Assets;
use crate::calendar::Quarter;
use crate::catalogue::{BlockPath, FieldPath, SourceId};
use crate::deliberation::{CaseReference, GrantedField, SourceScope, Window};
use crate::dossier::{Missing, SourceEnd, TableBuilder, Unavailable, Value};
use crate::identifiers::{EnterpriseNumber, Ssin};
use crate::knowledge::Knowledge;

fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::read(&Assets::embedded()).unwrap());
    &KNOWLEDGE
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn bakery() -> EnterpriseNumber {
    EnterpriseNumber::fictitious(7).unwrap()
}

fn sister() -> EnterpriseNumber {
    EnterpriseNumber::fictitious(8).unwrap()
}

fn code(code: &str) -> Value {
    Value::Code(code.into())
}

fn date(text: &str) -> Value {
    Value::Date(day(text))
}

type Values = Vec<(&'static str, Value)>;

/// How a source ends, when not with all its rows.
#[derive(Clone, Copy)]
enum End {
    Partial,
    Down,
    NotInScope,
}

/// A dossier in the making, and what the checks look at beside it.
struct Case {
    rows: BTreeMap<&'static str, Vec<(u32, Values)>>,
    ends: BTreeMap<&'static str, End>,
    ungranted: BTreeSet<FieldPath>,
    employer: Option<EnterpriseNumber>,
    deliberation: &'static str,
    role: &'static str,
    sources: &'static [&'static str],
    window: (NaiveDate, NaiveDate),
    request: ConsultRequest,
    facts: CaseFacts,
    today: NaiveDate,
}

/// What one declaration says of an occupation.
struct Line<'a> {
    employer: EnterpriseNumber,
    quarter: &'a str,
    attestation: (i64, i64, &'static str),
    code: &'a str,
    begin: &'a str,
    end: Option<&'a str>,
    week: i64,
    apprenticeship: Option<&'a str>,
    services: &'a [(&'a str, i64)],
}

impl Line<'_> {
    /// An apprentice of the bakery in a five-day week, without a service line.
    fn of(quarter: &'static str) -> Line<'static> {
        Line {
            employer: bakery(),
            quarter,
            attestation: (quarter.parse().unwrap(), 1, "CREATION"),
            code: "035",
            begin: "2023-10-01",
            end: None,
            week: 500,
            apprenticeship: Some("1"),
            services: &[],
        }
    }
}

impl Case {
    fn new(deliberation: &'static str, role: &'static str, sources: &'static [&'static str], from: &str) -> Self {
        let today = day("2026-03-10");
        Self {
            rows: BTreeMap::new(),
            ends: BTreeMap::new(),
            ungranted: BTreeSet::new(),
            employer: None,
            deliberation,
            role,
            sources,
            window: (day(from), today),
            request: ConsultRequest {
                deliberation: deliberation.into(),
                purpose: "any".into(),
                case: CaseReference::parse("PROEF-1").unwrap(),
                application: day("2026-02-01"),
                ssin: Ssin::fictitious(day("2006-05-19"), 101).unwrap(),
                enterprise: Some(bakery()),
                sources: sources.iter().map(|id| SourceId::parse(id).unwrap()).collect(),
            },
            facts: CaseFacts::default(),
            today,
        }
    }

    fn pupil() -> Self {
        Self::new("23/166", "case-handler", &["register", "dimona", "dmfa"], "2023-01-01")
    }

    fn trainee() -> Self {
        let sources = &["unemployment", "living-wage", "sickness"];
        let case = Self::new("22/118", "mediator", sources, "2025-01-01");
        let request = ConsultRequest {
            enterprise: None,
            ..case.request
        };
        Self { request, ..case }
    }

    fn add(&mut self, block: &'static str, parent: u32, values: impl Into<Values>) -> u32 {
        let rows = self.rows.entry(block).or_default();
        rows.push((parent, values.into()));
        u32::try_from(rows.len() - 1).unwrap()
    }

    fn dimona(&mut self, employer: EnterpriseNumber, entry: &str, exit: Option<&str>, kind: &str, action: &str) {
        let mut values = vec![
            ("employer-number", Value::EnterpriseNumber(employer)),
            ("entry-date", date(entry)),
            ("worker-type", code(kind)),
            ("last-action", code(action)),
        ];
        values.extend(exit.map(|exit| ("exit-date", date(exit))));
        self.add("dimona.period", 0, values);
    }

    fn declare(&mut self, line: &Line<'_>) {
        let (number, version, status) = line.attestation;
        let attestation = [
            ("attestation-number", Value::Integer(number)),
            ("version", Value::Integer(version)),
            ("status", code(status)),
        ];
        let attestation = self.add("dmfa.attestation", 0, attestation);
        let declaration = [
            ("quarter", Value::Quarter(Quarter::parse(line.quarter).unwrap())),
            ("employer-number", Value::EnterpriseNumber(line.employer)),
        ];
        let declaration = self.add("dmfa.employer-declaration", attestation, declaration);
        if status == "CANCELLATION" {
            return;
        }
        let person = self.add("dmfa.natural-person", declaration, []);
        let record = self.add("dmfa.worker-record", person, [("worker-code", code(line.code))]);
        let mut values = vec![
            ("begin", date(line.begin)),
            ("days-per-week", Value::Hundredths(Hundredths(line.week))),
        ];
        values.extend(line.end.map(|end| ("end", date(end))));
        values.extend(line.apprenticeship.map(|kind| ("apprenticeship", code(kind))));
        let occupation = self.add("dmfa.occupation", record, values);
        for (service, days) in line.services {
            let values = [("code", code(service)), ("days", Value::Hundredths(Hundredths(*days)))];
            self.add("dmfa.service", occupation, values);
        }
    }

    fn living_at(&mut self, begin: &str, end: Option<&str>, place: (&str, Option<&str>)) {
        let mut values = vec![("begin", date(begin)), ("country", code(place.0))];
        values.extend(end.map(|end| ("end", date(end))));
        values.extend(place.1.map(|municipality| ("municipality", code(municipality))));
        self.add("register.residence", 0, values);
    }

    fn scope(&self) -> Scope {
        let knowledge = knowledge();
        let deliberation = knowledge.deliberation(self.deliberation).unwrap();
        let sources = self.sources.iter().map(|id| SourceId::parse(id).unwrap());
        let scope = |source: SourceId| SourceScope {
            windows: deliberation
                .windows
                .iter()
                .map(|rule| Window {
                    blocks: rule.blocks.clone(),
                    from: self.window.0,
                    until: self.window.1,
                    paragraph: rule.paragraph.clone(),
                })
                .collect(),
            employer: self
                .employer
                .map(|employer| (employer, crate::deliberation::Paragraph("§30".into()))),
            granted: knowledge
                .catalogue
                .fields()
                .filter(|field| field.path.source() == source && !self.ungranted.contains(&field.path))
                .map(|field| GrantedField {
                    field: field.path.clone(),
                    paragraphs: deliberation.paragraphs_granting(&field.path, self.role),
                })
                .filter(|granted| !granted.paragraphs.is_empty())
                .collect(),
            withheld: Vec::new(),
            source,
        };
        Scope {
            sources: sources.map(scope).collect(),
            test: false,
        }
    }

    fn dossier(&self) -> Dossier {
        let catalogue = &knowledge().catalogue;
        let mut dossier = Dossier::awaiting(self.sources.iter().map(|id| SourceId::parse(id).unwrap()));
        for id in self.sources {
            let mut tables = Vec::new();
            for (path, rows) in &self.rows {
                let path = BlockPath::parse(path).unwrap();
                if path.source().as_str() != *id {
                    continue;
                }
                let mut builder = TableBuilder::new(catalogue.block(&path).unwrap());
                for (parent, values) in rows {
                    builder.row(*parent, values.clone());
                }
                tables.push(builder.finish());
            }
            let missing = Missing {
                expected: 2,
                present: 1,
            };
            let end = match self.ends.get(id) {
                None if tables.is_empty() => SourceEnd::Empty,
                None => SourceEnd::Complete(tables),
                Some(End::Partial) => SourceEnd::Partial { tables, missing },
                Some(End::Down) => SourceEnd::Unavailable(Unavailable::Down),
                Some(End::NotInScope) => SourceEnd::NotInScope,
            };
            dossier.end(SourceId::parse(id).unwrap(), end);
        }
        dossier
    }

    fn run(&self, check: CheckId) -> Vec<Finding> {
        let knowledge = knowledge();
        let (scope, dossier) = (self.scope(), self.dossier());
        let found = run(
            check,
            &Basis {
                catalogue: &knowledge.catalogue,
                deliberation: knowledge.deliberation(self.deliberation).unwrap(),
                request: &self.request,
                scope: &scope,
                dossier: &dossier,
                parameters: &knowledge.parameters,
                facts: &self.facts,
                today: self.today,
            },
        );
        for finding in &found {
            assert_well_formed(finding, &dossier);
        }
        found
    }

    /// The finding of a check that has one.
    fn one(&self, check: CheckId) -> Finding {
        let mut found = self.run(check);
        assert_eq!(found.len(), 1);
        found.remove(0)
    }
}

/// What holds of every finding: a reason for what is open, a row behind every piece of evidence, paragraphs.
fn assert_well_formed(finding: &Finding, dossier: &Dossier) {
    assert!(!finding.paragraphs.is_empty());
    assert!(finding.outcome != Outcome::CannotBeDecided(Vec::new()));
    for evidence in &finding.evidence {
        let table = dossier.table(&evidence.block).unwrap();
        assert!(evidence.row < table.rows());
        assert!(evidence.fields.iter().all(|field| table.column(field.id()).is_some()));
    }
}

fn result<'a>(finding: &'a Finding, name: &str) -> &'a Figure {
    let step = finding.steps.iter().find(|step| step.name == name);
    &step.unwrap_or_else(|| panic!("there is no step {name}")).result
}

fn has_note(finding: &Finding, name: &str) -> bool {
    finding.notes.iter().any(|note| note.name == name)
}

fn open(whys: impl Into<Vec<Why>>) -> Outcome {
    Outcome::CannotBeDecided(whys.into())
}

fn no_row(path: &str) -> Why {
    Why::NoRow(BlockPath::parse(path).unwrap())
}

fn source(id: &str) -> SourceId {
    SourceId::parse(id).unwrap()
}

fn field(path: &str) -> FieldPath {
    FieldPath::parse(path).unwrap()
}
