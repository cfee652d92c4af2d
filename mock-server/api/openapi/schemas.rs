//! The shapes of [`domain::wire`] as JSON schemas.

mod acts;

use domain::deliberation::{Directory, Gate, Verdict};
use domain::wire::{EndReason, ProblemCode};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::log::name;

/// A reference to the schema with this name.
pub(super) fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

fn object(members: &[(&str, Value)], optional: &[(&str, Value)]) -> Value {
    let all = members.iter().chain(optional).cloned();
    let properties: Map<String, Value> = all.map(|(name, schema)| (name.to_owned(), schema)).collect();
    let required: Vec<_> = members.iter().map(|(name, _)| *name).collect();
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

fn list(of: impl Into<Value>) -> Value {
    json!({"type": "array", "items": of.into()})
}

fn or_null(schema: impl Into<Value>) -> Value {
    json!({"oneOf": [schema.into(), {"type": "null"}]})
}

fn one_of<T: Serialize>(values: &[T]) -> Value {
    let names: Vec<_> = values.iter().map(name).collect();
    json!({"type": "string", "enum": names})
}

fn text() -> Value {
    json!({"type": "string"})
}

fn day() -> Value {
    json!({"type": "string", "format": "date"})
}

fn moment() -> Value {
    json!({"type": "string", "format": "date-time"})
}

fn uuid() -> Value {
    json!({"type": "string", "format": "uuid"})
}

fn count() -> Value {
    json!({"type": "integer", "minimum": 0})
}

fn digits(many: usize, what: &str) -> Value {
    json!({"type": "string", "pattern": format!("^[0-9]{{{many}}}$"), "description": what})
}

fn path(parts: usize) -> Value {
    let part = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    json!({"type": "string", "pattern": format!("^{part}(\\.{part}){{{}}}$", parts - 1)})
}

/// All schemas, by name.
pub(super) fn schemas() -> Value {
    let schemas: Map<String, Value> = [
        basics(),
        service(),
        people(),
        acts::directory(),
        acts::cases(),
        requests(),
        decisions(),
        answers(),
    ]
    .into_iter()
    .flatten()
    .collect();
    Value::Object(schemas)
}

type Named = Vec<(String, Value)>;

fn named<const N: usize>(schemas: [(&str, Value); N]) -> Named {
    schemas
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect()
}

fn basics() -> Named {
    named([
        (
            "Description",
            json!({"type": "object", "description": "An OpenAPI 3.1 document."}),
        ),
        (
            "Ssin",
            digits(11, "A person's number; a training server takes month + 60 only."),
        ),
        ("EnterpriseNumber", digits(10, "An enterprise number.")),
        (
            "CaseReference",
            json!({"type": "string", "minLength": 1, "maxLength": 40}),
        ),
        ("SourceId", path(1)),
        ("BlockPath", path(2)),
        ("FieldPath", path(3)),
        (
            "Paragraph",
            json!({"type": "string", "description": "A place in a deliberation's text: `§17`."}),
        ),
        (
            "Names",
            object(&[("nl", text()), ("fr", text()), ("de", text()), ("en", text())], &[]),
        ),
        ("Period", object(&[("begin", day())], &[("end", day())])),
    ])
}

fn service() -> Named {
    let info = [
        ("api-version", count()),
        ("knowledge", json!({"type": "string", "pattern": "^[0-9a-f]{64}$"})),
        ("training", json!({"type": "boolean"})),
        ("now", moment()),
        (
            "receipt-key",
            json!({"type": "string", "description": "Ed25519, base64."}),
        ),
    ];
    let training = [
        ("users", list(reference("TrainingUser"))),
        ("personas", list(reference("Persona"))),
    ];
    let user = [
        ("id", text()),
        ("name", text()),
        ("organisation", text()),
        ("unit", reference("Names")),
        ("about", reference("Names")),
    ];
    let persona = [
        ("id", text()),
        ("name", text()),
        ("ssin", reference("Ssin")),
        ("situation", reference("Names")),
        ("user", text()),
        ("deliberation", text()),
        ("purpose", text()),
        ("case", text()),
        ("application", day()),
        ("enterprise", or_null(reference("EnterpriseNumber"))),
        ("refused-at", or_null(reference("Gate"))),
    ];
    named([
        ("ServiceInfo", object(&info, &[])),
        ("Training", object(&training, &[])),
        ("TrainingUser", object(&user, &[])),
        ("Persona", object(&persona, &[])),
    ])
}

fn people() -> Named {
    let session = [
        ("token", text()),
        ("user", text()),
        ("name", text()),
        ("unit", reference("Names")),
        ("organisation", text()),
        ("expires", moment()),
        ("idle-seconds", count()),
    ];
    let session_end = [("now", moment()), ("ends", moment())];
    let function = [
        ("deliberation", text()),
        ("role", text()),
        ("period", reference("Period")),
    ];
    let inscription = [
        (
            "directory",
            one_of(&[Directory::FlemishIntegrator, Directory::CrossroadsBank]),
        ),
        ("organisation", text()),
        ("quality", text()),
        ("period", reference("Period")),
        ("changed", day()),
    ];
    named([
        ("SignIn", object(&[("user", text())], &[])),
        ("Session", object(&session, &[])),
        ("SessionEnd", object(&session_end, &[])),
        ("Rights", object(&[("functions", list(reference("Function")))], &[])),
        ("Function", object(&function, &[("declared", day())])),
        ("InscriptionsRequest", object(&[("ssin", reference("Ssin"))], &[])),
        (
            "Inscriptions",
            object(&[("inscriptions", list(reference("Inscription")))], &[]),
        ),
        ("Inscription", object(&inscription, &[])),
    ])
}

fn requests() -> Named {
    let request = [
        ("deliberation", text()),
        ("purpose", text()),
        ("case", reference("CaseReference")),
        ("application", day()),
        ("ssin", reference("Ssin")),
        ("sources", list(reference("SourceId"))),
    ];
    let optional = [("enterprise", or_null(reference("EnterpriseNumber")))];
    let reasons = [
        EndReason::Closed,
        EndReason::Cancelled,
        EndReason::Locked,
        EndReason::SignedOut,
        EndReason::Stopped,
    ];
    named([
        ("ConsultRequest", object(&request, &optional)),
        (
            "Open",
            object(&[("id", uuid()), ("request", reference("ConsultRequest"))], &[]),
        ),
        ("End", object(&[("reason", one_of(&reasons))], &[])),
    ])
}

fn decisions() -> Named {
    let step = [
        ("gate", reference("Gate")),
        (
            "verdict",
            one_of(&[Verdict::Passed, Verdict::Refused, Verdict::NotReached]),
        ),
        ("reason", or_null(reference("Reason"))),
        ("paragraphs", list(reference("Paragraph"))),
    ];
    // The other members depend on the reason: days, roles, qualities.
    let reason = json!({"type": "object", "properties": {"reason": text()}, "required": ["reason"]});
    let employer = json!({
        "type": "array",
        "prefixItems": [reference("EnterpriseNumber"), reference("Paragraph")],
        "minItems": 2,
        "maxItems": 2
    });
    let source = [
        ("source", reference("SourceId")),
        ("windows", list(reference("Window"))),
        ("employer", or_null(employer)),
        ("granted", list(reference("GrantedField"))),
        ("withheld", list(reference("WithheldField"))),
    ];
    let window = [
        ("blocks", list(reference("BlockPath"))),
        ("from", day()),
        ("until", day()),
        ("paragraph", reference("Paragraph")),
    ];
    let granted = [
        ("field", reference("FieldPath")),
        ("paragraphs", list(reference("Paragraph"))),
    ];
    let withheld = [
        ("field", reference("FieldPath")),
        ("paragraph", or_null(reference("Paragraph"))),
        ("reason", or_null(reference("Names"))),
    ];
    named([
        ("Gate", one_of(&Gate::ALL)),
        ("Reason", reason),
        ("StepOutcome", object(&step, &[])),
        (
            "Decision",
            object(
                &[
                    ("steps", list(reference("StepOutcome"))),
                    ("scope", or_null(reference("Scope"))),
                ],
                &[],
            ),
        ),
        (
            "Scope",
            object(
                &[
                    ("sources", list(reference("SourceScope"))),
                    ("test", json!({"type": "boolean"})),
                ],
                &[],
            ),
        ),
        ("SourceScope", object(&source, &[])),
        ("Window", object(&window, &[])),
        ("GrantedField", object(&granted, &[])),
        ("WithheldField", object(&withheld, &[])),
    ])
}

fn answers() -> Named {
    let receipt = [
        ("sequence", json!({"type": "integer", "minimum": 1})),
        (
            "header",
            json!({"type": "string", "description": "The exact JSON text of the record's header."}),
        ),
        ("sealed-digest", json!({"type": "string", "pattern": "^[0-9a-f]{64}$"})),
        (
            "signature",
            json!({"type": "string", "description": "Ed25519, base64."}),
        ),
    ];
    let opened = [
        ("id", uuid()),
        ("decision", reference("Decision")),
        ("receipt", reference("Receipt")),
    ];
    let answer = [
        ("consultation", uuid()),
        ("source", reference("SourceId")),
        ("subject", reference("Ssin")),
        ("outcome", reference("Outcome")),
        ("tables", list(reference("Table"))),
        ("receipt", reference("Receipt")),
    ];
    let since = [
        ("consulted", moment()),
        ("changed", list(reference("ChangedRows"))),
        ("gone", count()),
    ];
    let whole = object(
        &[("outcome", json!({"type": "string", "enum": ["complete", "empty"]}))],
        &[],
    );
    let partial = [
        ("outcome", json!({"type": "string", "enum": ["partial"]})),
        ("expected", count()),
        ("present", count()),
    ];
    let table = [
        ("block", reference("BlockPath")),
        ("rows", count()),
        ("parents", or_null(list(count()))),
        ("columns", list(reference("Column"))),
    ];
    let kinds = json!({"type": "string", "enum": [
        "text", "integer", "boolean", "date", "incomplete-date", "quarter", "cents", "hundredths", "code", "ssin",
        "enterprise-number", "establishment-unit", "nsso-number"
    ]});
    // One value per row: a text, a whole number, a yes or no, or null where the source has none.
    let values = object(
        &[
            ("type", kinds),
            (
                "values",
                list(json!({"type": ["string", "integer", "boolean", "null"]})),
            ),
        ],
        &[],
    );
    let codes = [
        ProblemCode::Refused,
        ProblemCode::NoSession,
        ProblemCode::UnknownUser,
        ProblemCode::BadRequest,
        ProblemCode::NotFictitious,
        ProblemCode::NotFound,
        ProblemCode::IdReused,
        ProblemCode::ConsultationEnded,
        ProblemCode::NotInScope,
        ProblemCode::TooMany,
        ProblemCode::LogClosed,
        ProblemCode::SourceDown,
        ProblemCode::Internal,
    ];
    let problem = [
        ("type", text()),
        ("title", text()),
        ("status", json!({"type": "integer", "minimum": 400, "maximum": 599})),
        ("code", one_of(&codes)),
    ];
    named([
        ("Receipt", object(&receipt, &[])),
        ("Opened", object(&opened, &[])),
        ("SourceAnswer", object(&answer, &[("since", reference("Since"))])),
        ("Since", object(&since, &[])),
        (
            "ChangedRows",
            object(&[("block", reference("BlockPath")), ("rows", list(count()))], &[]),
        ),
        ("Outcome", json!({"oneOf": [whole, object(&partial, &[])]})),
        ("Table", object(&table, &[])),
        (
            "Column",
            object(&[("field", reference("FieldPath")), ("values", values)], &[]),
        ),
        (
            "Problem",
            object(
                &problem,
                &[
                    ("detail", text()),
                    ("decision", reference("Decision")),
                    ("act", reference("ActFault")),
                ],
            ),
        ),
    ])
}
