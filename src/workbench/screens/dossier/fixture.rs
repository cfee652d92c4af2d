//! A dossier made by hand, for the tests of the views and the pages: what the sources hold goes through the evaluator and the
//! wire's form, as a real answer does.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use chrono::{DateTime, NaiveDate};
use domain::amount::Hundredths;
use domain::assets::Assets;
use domain::calendar::{IncompleteDate, Period, Quarter};
use domain::catalogue::{Catalogue, Source, SourceId};
use domain::deliberation::{
    Asker, CaseReference, ConsultRequest, Decision, EnterpriseRule, Function, Inscription, Scope, decide,
};
use domain::dossier::{Dossier, SourceEnd, Table, TableBuilder, Value};
use domain::identifiers::{EnterpriseNumber, NssoNumber, Ssin};
use domain::{Knowledge, Language};
use uuid::Uuid;

use super::fixture_benefits as benefits;
use super::reading::Reading;
use crate::state::OpenDossier;
use crate::words::Words;

/// The day of the tests.
pub(super) fn today() -> NaiveDate {
    day("2026-11-22")
}

/// A day.
pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The employer that is asked for.
pub(super) fn employer() -> EnterpriseNumber {
    EnterpriseNumber::fictitious(1).unwrap()
}

/// Another employer.
pub(super) fn sister() -> EnterpriseNumber {
    EnterpriseNumber::fictitious(2).unwrap()
}

/// The person.
pub(super) fn person() -> Ssin {
    Ssin::fictitious(day("1985-07-30"), 1).unwrap()
}

/// A source's name.
pub(super) fn source(id: &str) -> SourceId {
    SourceId::parse(id).unwrap()
}

/// A consultation, granted by the real deliberation.
pub(super) struct Fixture {
    pub(super) knowledge: Knowledge,
    pub(super) words: Words,
    pub(super) request: ConsultRequest,
    pub(super) decision: Decision,
    pub(super) scope: Scope,
    pub(super) dossier: Dossier,
}

impl Fixture {
    /// A consultation for this purpose of deliberation 23/166 whose sources are all awaited.
    pub(super) fn awaiting(language: Language, purpose: &str) -> Self {
        Self::awaiting_under(language, "23/166", purpose)
    }

    /// A consultation for this purpose of this deliberation, by the first role that has it, of somebody whom the right
    /// organisation has inscribed in the first quality that fits. All sources are awaited.
    pub(super) fn awaiting_under(language: Language, number: &str, purpose: &str) -> Self {
        let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
        let deliberation = knowledge.deliberation(number).unwrap();
        let purpose = deliberation.purpose(purpose).unwrap();
        let role = deliberation.role(&purpose.roles[0]).unwrap();
        let sources: BTreeSet<SourceId> = purpose.sources.iter().cloned().collect();
        let request = ConsultRequest {
            deliberation: number.into(),
            purpose: purpose.id.clone(),
            case: CaseReference::parse("QWL-2026-0042").unwrap(),
            application: day("2026-09-01"),
            ssin: person(),
            enterprise: (purpose.enterprise != EnterpriseRule::NotAsked).then(employer),
            sources: sources.clone(),
        };
        let period = || Period::open(day("2024-01-01"));
        let function = Function {
            declared: Some(day("2024-01-01")),
            deliberation: number.into(),
            role: role.id.clone(),
            period: period(),
        };
        let asker = Asker {
            organisation: role.recipient.clone(),
            functions: vec![function],
        };
        let inscription = Inscription {
            directory: deliberation.directory,
            organisation: role.inscribed_by.clone(),
            quality: purpose.qualities[0].clone(),
            period: period(),
            changed: day("2024-01-01"),
        };
        let decision = decide(
            &request,
            Some(&asker),
            Some(deliberation),
            &[inscription],
            &knowledge.catalogue,
            today(),
        );
        let scope = decision.scope.clone().unwrap();
        let words = Words::new(language).unwrap();
        let dossier = Dossier::awaiting(sources);
        Self {
            knowledge,
            words,
            request,
            decision,
            scope,
            dossier,
        }
    }

    /// The same with every source complete.
    pub(super) fn complete(language: Language, purpose: &str) -> Self {
        Self::complete_under(language, "23/166", purpose)
    }

    /// The same of this deliberation.
    pub(super) fn complete_under(language: Language, number: &str, purpose: &str) -> Self {
        let mut fixture = Self::awaiting_under(language, number, purpose);
        for id in fixture.request.sources.clone() {
            let end = SourceEnd::Complete(fixture.released(id.as_str()));
            fixture.dossier.end(id, end);
        }
        fixture
    }

    /// Ends a source otherwise.
    pub(super) fn end(&mut self, id: &str, end: SourceEnd) {
        self.dossier.end(source(id), end);
    }

    /// What the source releases, as it is read from the wire.
    pub(super) fn released(&self, id: &str) -> Vec<Table> {
        let catalogued = self.knowledge.catalogue.source(&source(id)).unwrap();
        let tables = match id {
            "register" => register(catalogued),
            "dimona" => dimona(catalogued),
            "unemployment" => benefits::unemployment(catalogued),
            "living-wage" => benefits::living_wage(catalogued),
            "sickness" => benefits::sickness(catalogued),
            "jobbonus" => benefits::jobbonus(catalogued),
            _ => dmfa(catalogued),
        };
        self.release(id, &tables)
    }

    /// These tables, cut down to the scope and read from the wire.
    pub(super) fn release(&self, id: &str, tables: &[Table]) -> Vec<Table> {
        let catalogued = self.knowledge.catalogue.source(&source(id)).unwrap();
        let released = self
            .scope
            .source(&source(id))
            .unwrap()
            .release(catalogued, tables, &[person()])
            .unwrap();
        serde_json::from_str(&serde_json::to_string(&released).unwrap()).unwrap()
    }

    /// What the views are computed from.
    pub(super) fn reading(&self) -> Reading<'_> {
        Reading {
            catalogue: &self.knowledge.catalogue,
            deliberation: self.knowledge.deliberation(&self.request.deliberation),
            words: &self.words,
            request: &self.request,
            scope: &self.scope,
            dossier: &self.dossier,
            today: today(),
            shows_numbers: false,
        }
    }

    /// The same as the app holds it.
    pub(super) fn open(self) -> (Knowledge, Words, OpenDossier) {
        let now = Instant::now();
        let open = OpenDossier {
            awaited_since: self.request.sources.iter().map(|id| (id.clone(), now)).collect(),
            request: self.request,
            consultation: Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_00f3),
            decision: self.decision,
            scope: self.scope,
            dossier: self.dossier,
            took: BTreeMap::new(),
            receipts: BTreeMap::from([(source("register"), 12_345)]),
            since: BTreeMap::new(),
            attempt: 1,
            opened: DateTime::UNIX_EPOCH,
        };
        (self.knowledge, self.words, open)
    }
}

/// A text.
pub(super) fn text(text: &str) -> Value {
    Value::Text(text.into())
}

/// A code.
pub(super) fn code(code: &str) -> Value {
    Value::Code(code.into())
}

/// The register: Brussels until 2023, then Ghent.
fn register(source: &Source) -> Vec<Table> {
    let mut identity = TableBuilder::new(source.block("identity").unwrap());
    let birth = Value::IncompleteDate(IncompleteDate::from(day("1985-07-30")));
    identity.row(
        0,
        [
            ("ssin", Value::Ssin(person())),
            ("last-name", text("Fictief")),
            ("first-names", text("Marc")),
            ("birth-date", birth),
            ("sex", code("1")),
        ],
    );
    let mut residence = TableBuilder::new(source.block("residence").unwrap());
    residence.row(
        0,
        [
            ("begin", Value::Date(day("2019-02-01"))),
            ("end", Value::Date(day("2023-06-30"))),
            ("street", text("Hoogstraat")),
            ("house-number", text("7")),
            ("postal-code", text("1000")),
            ("municipality", code("21004")),
            ("country", code("150")),
        ],
    );
    residence.row(
        0,
        [
            ("begin", Value::Date(day("2023-07-01"))),
            ("street", text("Kerkstraat")),
            ("house-number", text("12")),
            ("box", text("3")),
            ("postal-code", text("9000")),
            ("municipality", code("44021")),
            ("country", code("150")),
        ],
    );
    let mut number = TableBuilder::new(source.block("number").unwrap());
    number.row(0, [("number", Value::Ssin(person())), ("status", code("valid"))]);
    vec![identity.finish(), residence.finish(), number.finish()]
}

/// The personnel file: a student, then a worker at the same employer, a sister company, and a period before the window.
fn dimona(source: &Source) -> Vec<Table> {
    let mut period = TableBuilder::new(source.block("period").unwrap());
    for (employer, begin, end, kind) in [
        (employer(), "2015-03-01", Some("2016-01-31"), "OTH"),
        (employer(), "2023-10-01", Some("2024-03-15"), "STU"),
        (sister(), "2024-05-01", Some("2024-12-31"), "OTH"),
        (employer(), "2025-01-01", None, "OTH"),
    ] {
        let mut values = vec![
            ("ssin", Value::Ssin(person())),
            ("employer-number", Value::EnterpriseNumber(employer)),
            (
                "employer-nsso-number",
                Value::NssoNumber(NssoNumber::fictitious(1).unwrap()),
            ),
            ("dimona-number", text("123456789012")),
            ("entry-date", Value::Date(day(begin))),
            ("worker-type", code(kind)),
            ("joint-committee", code("200")),
            ("status-checked", Value::Boolean(true)),
        ];
        values.extend(end.map(|end| ("exit-date", Value::Date(day(end)))));
        period.row(0, values);
    }
    vec![period.finish()]
}

/// Relations of the employer, each with how it was last declared: one that runs, one that was cancelled, one that was
/// updated, and one that ends before it begins.
pub(super) fn odd_relations(catalogue: &Catalogue) -> Vec<Table> {
    let source = catalogue.source(&source("dimona")).unwrap();
    let mut period = TableBuilder::new(source.block("period").unwrap());
    for (begin, end, action, worker) in [
        ("2025-01-01", None, "in", "OTH"),
        ("2024-02-01", None, "cancel", "OTH"),
        ("2023-09-01", Some("2023-12-31"), "update", "STU"),
        ("2024-06-10", Some("2024-06-01"), "out", "ZZZ"),
    ] {
        let mut values = vec![
            ("ssin", Value::Ssin(person())),
            ("employer-number", Value::EnterpriseNumber(employer())),
            ("entry-date", Value::Date(day(begin))),
            ("worker-type", code(worker)),
            ("last-action", code(action)),
        ];
        values.extend(end.map(|end| ("exit-date", Value::Date(day(end)))));
        period.row(0, values);
    }
    vec![period.finish()]
}

/// Two declarations of the employer and one of the sister company, each with one line of each block.
fn dmfa(source: &Source) -> Vec<Table> {
    let mut tables: Vec<TableBuilder> = source.blocks.iter().map(TableBuilder::new).collect();
    let at = |id: &str| source.blocks.iter().position(|block| block.path.id() == id).unwrap();
    for (n, (quarter, employer, worker)) in [
        ("2025Q4", employer(), "015"),
        ("2024Q3", sister(), "015"),
        ("2026Q1", employer(), "027"),
    ]
    .into_iter()
    .enumerate()
    {
        let number = i64::try_from(n).unwrap() + 1;
        let quarter = Quarter::parse(quarter).unwrap();
        let attestation = tables[at("attestation")].row(
            0,
            [
                ("attestation-number", Value::Integer(10_000_000_000 + number)),
                ("version", Value::Integer(1)),
                ("status", code("CREATION")),
            ],
        );
        let declaration = tables[at("employer-declaration")].row(
            attestation,
            [
                ("quarter", Value::Quarter(quarter)),
                ("employer-number", Value::EnterpriseNumber(employer)),
            ],
        );
        let person = tables[at("natural-person")].row(
            declaration,
            [("sequence", Value::Integer(1)), ("ssin", Value::Ssin(person()))],
        );
        let record =
            tables[at("worker-record")].row(person, [("worker-code", code(worker)), ("employer-class", code("010"))]);
        let occupation = tables[at("occupation")].row(
            record,
            [
                ("sequence", Value::Integer(1)),
                ("begin", Value::Date(quarter.first_day())),
            ],
        );
        for service in 1..=2 {
            tables[at("service")].row(
                occupation,
                [
                    ("sequence", Value::Integer(service)),
                    ("code", code(if service == 1 { "001" } else { "050" })),
                    ("days", Value::Hundredths(Hundredths(3_800 * service))),
                ],
            );
        }
    }
    tables.into_iter().map(TableBuilder::finish).collect()
}

/// One declaration that was corrected: the worker code of version 1 was wrong.
pub(super) fn corrected(catalogue: &Catalogue) -> Vec<Table> {
    let source = catalogue.source(&source("dmfa")).unwrap();
    let mut tables: Vec<TableBuilder> = source.blocks.iter().map(TableBuilder::new).collect();
    let at = |id: &str| source.blocks.iter().position(|block| block.path.id() == id).unwrap();
    for (version, status, worker) in [(1, "CREATION", "035"), (2, "MODIFICATION", "015")] {
        let values = [("version", Value::Integer(version)), ("status", code(status))];
        let attestation = tables[at("attestation")].row(0, values);
        let quarter = Value::Quarter(Quarter::parse("2026Q1").unwrap());
        let values = [
            ("quarter", quarter),
            ("employer-number", Value::EnterpriseNumber(employer())),
        ];
        let declaration = tables[at("employer-declaration")].row(attestation, values);
        let person = tables[at("natural-person")].row(declaration, [("ssin", Value::Ssin(person()))]);
        tables[at("worker-record")].row(person, [("worker-code", code(worker))]);
    }
    tables.into_iter().map(TableBuilder::finish).collect()
}
