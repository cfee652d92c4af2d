//! Cedar policies out of the deliberation files, by code that shares nothing with the reader and the evaluator: one permission
//! per role and purpose, one prohibition per file with withheld fields, and the fields in groups that a permission names.
//!
//! Cedar has no "there is one": it is asked for each function of the asker and each inscription of the person in turn.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use cedar_policy::{
    Authorizer, Context, Decision as Answer, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression as Expression,
};
use chrono::Datelike;
use toml::{Table, Value};

use super::cases::Case;
use super::*;
use crate::catalogue::FieldPath;

/// A demand of the texts, as one condition of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Demand {
    InForce,
    Condition,
    ConditionOfASource,
    Organisation,
    FunctionBegun,
    FunctionNotEnded,
    Declared,
    DeclaredInTime,
    Applied,
    Assessable,
    Fictitious,
    Enterprise,
    Directory,
    Inscriber,
    Quality,
    InscriptionBegun,
    InscriptionNotEnded,
    SourcesOfPurpose,
    SourceAsked,
    /// No file gives a purpose a source of which its roles are granted nothing: only a file made for it shows this one.
    AllSourcesGranted,
    /// No file withholds what it also grants: only a file made for it shows this one.
    NotWithheld,
}

impl Demand {
    /// All that the files as they are can show.
    pub(super) const ALL: [Self; 19] = [
        Self::InForce,
        Self::Condition,
        Self::ConditionOfASource,
        Self::Organisation,
        Self::FunctionBegun,
        Self::FunctionNotEnded,
        Self::Declared,
        Self::DeclaredInTime,
        Self::Applied,
        Self::Assessable,
        Self::Fictitious,
        Self::Enterprise,
        Self::Directory,
        Self::Inscriber,
        Self::Quality,
        Self::InscriptionBegun,
        Self::InscriptionNotEnded,
        Self::SourcesOfPurpose,
        Self::SourceAsked,
    ];
}

/// Cedar, its policies, and the fields it is asked for.
pub(super) struct Policies {
    authorizer: Authorizer,
    set: PolicySet,
    entities: Entities,
}

fn uid(kind: &str, id: &str) -> EntityUid {
    let kind: EntityTypeName = kind.parse().expect("a name of a type");
    EntityUid::from_type_name_and_id(kind, EntityId::new(id))
}

/// A day as a number that grows with it: 20260617.
fn of_day(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}

fn of_toml(day: &Value) -> i64 {
    let day = day.as_datetime().and_then(|day| day.date).expect("a day");
    i64::from(day.year) * 10_000 + i64::from(day.month) * 100 + i64::from(day.day)
}

fn list<'a>(of: &'a Table, key: &str) -> &'a [Value] {
    of.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn tables<'a>(of: &'a Table, key: &str) -> impl Iterator<Item = &'a Table> {
    list(of, key).iter().filter_map(Value::as_table)
}

fn texts<'a>(of: &'a Table, key: &str) -> Vec<&'a str> {
    list(of, key).iter().filter_map(Value::as_str).collect()
}

fn text<'a>(of: &'a Table, key: &str) -> Option<&'a str> {
    of.get(key).and_then(Value::as_str)
}

/// One deliberation file, as TOML.
struct Text {
    number: String,
    root: Table,
}

impl Text {
    fn all(assets: &Assets) -> Vec<Self> {
        let files = assets.in_folder("deliberations").map(|file| {
            let root: Table = file.text.parse().expect("TOML");
            let head = root["deliberation"].as_table().expect("a table");
            let number = text(head, "number").expect("a number").to_owned();
            Self { number, root }
        });
        files.collect()
    }

    fn withheld(&self) -> HashSet<&str> {
        tables(&self.root, "withheld")
            .flat_map(|withheld| texts(withheld, "fields"))
            .collect()
    }

    fn granted(&self, role: &str) -> HashSet<&str> {
        let grants = tables(&self.root, "grant").filter(|grant| {
            let roles = texts(grant, "roles");
            roles.is_empty() || roles.contains(&role)
        });
        grants.flat_map(|grant| texts(grant, "fields")).collect()
    }

    fn roles(&self) -> impl Iterator<Item = &Table> {
        tables(&self.root, "role")
    }

    fn recipient<'a>(&'a self, role: &'a Table) -> &'a str {
        let first = tables(&self.root, "recipient")
            .next()
            .and_then(|first| text(first, "id"));
        text(role, "recipient").or(first).expect("a recipient")
    }

    /// The policies of this file, without the conditions of the demand that is left out.
    fn policies(&self, without: Option<Demand>) -> String {
        let mut policies = String::new();
        for role in self.roles() {
            let id = text(role, "id").expect("a name");
            for purpose in tables(&self.root, "purpose") {
                if !texts(purpose, "roles").contains(&id) {
                    continue;
                }
                let conditions: Vec<String> = self
                    .conditions(role, purpose)
                    .into_iter()
                    .filter(|(demand, _)| Some(*demand) != without)
                    .map(|(_, condition)| format!("({condition})"))
                    .collect();
                let number = &self.number;
                let purpose = text(purpose, "id").expect("a name");
                let _ = writeln!(
                    policies,
                    "permit (principal == Role::\"{number}/{id}\", action == Action::\"{number}/{purpose}\", \
                     resource in Granted::\"{number}/{id}\") when {{ context has function && context has inscription && {} }};",
                    conditions.join(" && ")
                );
            }
        }
        let forbidden = format!("when {{ context.deliberation == \"{}\" }};", self.number);
        if without != Some(Demand::NotWithheld) && !self.withheld().is_empty() {
            let _ = writeln!(
                policies,
                "forbid (principal, action, resource in Withheld::\"{}\") {forbidden}",
                self.number
            );
        }
        if self.root.contains_key("no-look-up") {
            let _ = writeln!(policies, "forbid (principal, action, resource) {forbidden}");
        }
        policies
    }

    fn conditions(&self, role: &Table, purpose: &Table) -> Vec<(Demand, String)> {
        let id = text(role, "id").expect("a name");
        let head = self.root["deliberation"].as_table().expect("a table");
        let mut all = vec![(
            Demand::InForce,
            format!("context.today >= {}", of_toml(&head["in-force-from"])),
        )];
        if let Some(until) = head.get("in-force-until") {
            all.push((Demand::InForce, format!("context.today <= {}", of_toml(until))));
        }
        for condition in tables(&self.root, "condition") {
            let met = condition
                .get("met-from")
                .map_or("false".into(), |day| format!("context.today >= {}", of_toml(day)));
            match texts(condition, "sources") {
                none if none.is_empty() => all.push((Demand::Condition, met)),
                sources => all.extend(sources.into_iter().map(|source| {
                    let waits = format!("!context.sources.contains(\"{source}\") || {met}");
                    (Demand::ConditionOfASource, waits)
                })),
            }
        }
        let organisation = self.recipient(role);
        all.push((
            Demand::Organisation,
            format!("context.organisation == \"{organisation}\""),
        ));
        let begun = |what: &str| format!("context.{what}.begin <= context.today");
        let not_ended = |what: &str| format!("!(context.{what} has end) || context.today <= context.{what}.end");
        all.push((Demand::FunctionBegun, begun("function")));
        all.push((Demand::FunctionNotEnded, not_ended("function")));
        if self.root.contains_key("declaration") {
            all.push((Demand::Declared, "context.function has declared".into()));
            let in_time = "!(context.function has declared) || context.function.declared <= context.today";
            all.push((Demand::DeclaredInTime, in_time.into()));
        }
        all.push((Demand::Applied, "context.application <= context.today".into()));
        let assessment = self.root.get("assessment").and_then(Value::as_table);
        if let Some(years) = assessment.and_then(|rule| rule["years"].as_integer()) {
            // On the leap day of an application that has none in the last year the sum is no day; it lies between the days it must.
            let until = format!("context.today <= context.application + {}", years * 10_000);
            all.push((Demand::Assessable, until));
        }
        if purpose.get("test").and_then(Value::as_bool) == Some(true) {
            all.push((Demand::Fictitious, "context.fictitious".into()));
        }
        if text(purpose, "enterprise") == Some("required") {
            all.push((Demand::Enterprise, "context.enterprise".into()));
        }
        let keeper = self.root["directory"]["keeper"].as_str().expect("a keeper");
        all.push((
            Demand::Directory,
            format!("context.inscription.directory == \"{keeper}\""),
        ));
        let inscriber = text(role, "inscribed-by").unwrap_or(organisation);
        all.push((
            Demand::Inscriber,
            format!("context.inscription.organisation == \"{inscriber}\""),
        ));
        let qualities = texts(purpose, "qualities");
        all.push((
            Demand::Quality,
            format!("{qualities:?}.contains(context.inscription.quality)"),
        ));
        all.push((Demand::InscriptionBegun, begun("inscription")));
        all.push((Demand::InscriptionNotEnded, not_ended("inscription")));
        let withheld = self.withheld();
        let granted = self.granted(id);
        let sources: BTreeSet<&str> = granted
            .difference(&withheld)
            .filter_map(|field| field.split('.').next())
            .collect();
        let sources: Vec<&str> = sources.into_iter().collect();
        all.push((
            Demand::AllSourcesGranted,
            format!("{sources:?}.containsAll(context.sources)"),
        ));
        let of_purpose = texts(purpose, "sources");
        all.push((
            Demand::SourcesOfPurpose,
            format!("{of_purpose:?}.containsAll(context.sources)"),
        ));
        all.push((Demand::SourceAsked, "context.sources.contains(resource.source)".into()));
        all
    }
}

impl Policies {
    /// The policies of these files; with one demand left out, to see whether anybody notices.
    pub(super) fn from_files(assets: &Assets, without: Option<Demand>) -> Self {
        let files = Text::all(assets);
        let policies: String = files.iter().map(|file| file.policies(without)).collect();
        let mut groups: HashMap<String, HashSet<EntityUid>> = HashMap::new();
        let mut put = |field: &str, group: EntityUid| {
            groups.entry(field.to_owned()).or_default().insert(group);
        };
        for file in &files {
            for role in file.roles() {
                let id = text(role, "id").expect("a name");
                for field in file.granted(id) {
                    put(field, uid("Granted", &format!("{}/{id}", file.number)));
                }
            }
            for field in file.withheld() {
                put(field, uid("Withheld", &file.number));
            }
        }
        let fields = knowledge().catalogue.fields().map(|field| {
            let path = field.path.as_str();
            let source = Expression::new_string(field.path.source().as_str().to_owned());
            let attributes = HashMap::from([("source".to_owned(), source)]);
            let groups = groups.get(path).cloned().unwrap_or_default();
            Entity::new(uid("Field", path), attributes, groups).expect("an entity")
        });
        Self {
            authorizer: Authorizer::new(),
            set: policies.parse().expect("policies"),
            entities: Entities::from_entities(fields, None).expect("entities"),
        }
    }

    /// Whether Cedar allows this field for one of the asker's functions and one of the person's inscriptions.
    pub(super) fn allow(&self, case: &Case, field: &FieldPath) -> bool {
        let Some(asker) = &case.asker else {
            return self.answer(case, None, None, field);
        };
        let functions = some_or_none(&asker.functions);
        let mut pairs = functions.iter().flat_map(|function| {
            some_or_none(&case.inscriptions)
                .into_iter()
                .map(move |i| (*function, i))
        });
        pairs.any(|(function, inscription)| self.answer(case, function, inscription, field))
    }

    fn answer(
        &self,
        case: &Case,
        function: Option<&Function>,
        inscription: Option<&Inscription>,
        field: &FieldPath,
    ) -> bool {
        let request = &case.request;
        let principal = function.map_or_else(
            || uid("Role", "none"),
            |function| uid("Role", &format!("{}/{}", function.deliberation, function.role)),
        );
        let action = uid("Action", &format!("{}/{}", request.deliberation, request.purpose));
        let request = Request::new(
            principal,
            action,
            uid("Field", field.as_str()),
            context(case, function, inscription),
            None,
        );
        let request = request.expect("a request");
        let response = self.authorizer.is_authorized(&request, &self.set, &self.entities);
        assert!(
            response.diagnostics().errors().next().is_none(),
            "a policy has a mistake: {response:?}"
        );
        response.decision() == Answer::Allow
    }
}

/// Each of them, or none when there is none: Cedar is asked at least once.
fn some_or_none<T>(of: &[T]) -> Vec<Option<&T>> {
    if of.is_empty() {
        vec![None]
    } else {
        of.iter().map(Some).collect()
    }
}

fn context(case: &Case, function: Option<&Function>, inscription: Option<&Inscription>) -> Context {
    let request = &case.request;
    let text = |text: &str| Expression::new_string(text.to_owned());
    let day = |day: NaiveDate| Expression::new_long(of_day(day));
    let sources = request.sources.iter().map(|source| text(source.as_str()));
    let organisation = case.asker.as_ref().map_or("", |asker| asker.organisation.as_str());
    let mut pairs = vec![
        ("deliberation", text(&request.deliberation)),
        ("today", day(case.today)),
        ("organisation", text(organisation)),
        ("application", day(request.application)),
        ("enterprise", Expression::new_bool(request.enterprise.is_some())),
        ("fictitious", Expression::new_bool(request.ssin.is_fictitious())),
        ("sources", Expression::new_set(sources)),
    ];
    if let Some(function) = function {
        let mut record = vec![("begin".to_owned(), day(function.period.begin()))];
        record.extend(function.period.end().map(|end| ("end".to_owned(), day(end))));
        record.extend(function.declared.map(|on| ("declared".to_owned(), day(on))));
        pairs.push(("function", Expression::new_record(record).expect("a record")));
    }
    if let Some(inscription) = inscription {
        let directory = match inscription.directory {
            Directory::FlemishIntegrator => "flemish-integrator",
            Directory::CrossroadsBank => "crossroads-bank",
        };
        let mut record = vec![
            ("directory".to_owned(), text(directory)),
            ("organisation".to_owned(), text(&inscription.organisation)),
            ("quality".to_owned(), text(&inscription.quality)),
            ("begin".to_owned(), day(inscription.period.begin())),
        ];
        record.extend(inscription.period.end().map(|end| ("end".to_owned(), day(end))));
        pairs.push(("inscription", Expression::new_record(record).expect("a record")));
    }
    let pairs = pairs.into_iter().map(|(name, value)| (name.to_owned(), value));
    Context::from_pairs(pairs).expect("a context")
}
