//! The OpenAPI 3.1 description of the interface: served, printed by the program, committed as `openapi.json`.
//!
//! It is built here by hand, because the types of [`domain::wire`] know nothing of it; tests hold it against the
//! router's paths and against what a server really answers.

mod schemas;

use domain::wire::{API_VERSION, PROBLEM_JSON};
use serde_json::{Map, Value, json};

use schemas::{reference, schemas};

/// The description as a value, its members sorted, however `serde_json` was built.
pub fn document() -> Value {
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Inzage consultation service",
            "version": format!("{API_VERSION}"),
            "description": "Consultations of one person's social security data after a gate, field by field as a \
                deliberation grants. Every attempt and every release is durable in the log before it has an effect. A \
                person's number is in a body, never in a path or a query.",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}
        },
        "security": [{"session": []}],
        "paths": paths(),
        "components": {
            "securitySchemes": {"session": {"type": "http", "scheme": "bearer"}},
            "responses": {
                "Problem": {
                    "description": "An error (RFC 9457); `code` says which, `decision` has the gate's steps where it refused.",
                    "content": {PROBLEM_JSON: {"schema": reference("Problem")}}
                }
            },
            "schemas": schemas()
        }
    });
    document.sort_all_objects();
    document
}

/// The description as it is printed and committed.
pub fn text() -> String {
    format!("{:#}\n", document())
}

/// One resource.
struct Operation {
    method: &'static str,
    path: &'static str,
    name: &'static str,
    summary: &'static str,
    is_open: bool,
    request: Option<&'static str>,
    /// The status of success and the schema of its body.
    answer: (u16, Option<&'static str>),
    problems: &'static [u16],
}

const OPERATIONS: [Operation; 17] = [
    Operation {
        method: "get",
        path: "/v1/openapi.json",
        name: "description",
        summary: "This description",
        is_open: true,
        request: None,
        answer: (200, Some("Description")),
        problems: &[],
    },
    Operation {
        method: "get",
        path: "/v1/service",
        name: "service",
        summary: "What the server says of itself",
        is_open: true,
        request: None,
        answer: (200, Some("ServiceInfo")),
        problems: &[],
    },
    Operation {
        method: "get",
        path: "/v1/training",
        name: "training",
        summary: "The training users and the fictitious persons to practise on (training servers only)",
        is_open: true,
        request: None,
        answer: (200, Some("Training")),
        problems: &[],
    },
    Operation {
        method: "post",
        path: "/v1/sessions",
        name: "signIn",
        summary: "Signs in; the attempt is recorded first",
        is_open: true,
        request: Some("SignIn"),
        answer: (201, Some("Session")),
        problems: &[400, 401, 413, 415, 429, 503],
    },
    Operation {
        method: "post",
        path: "/v1/sessions/current/prolong",
        name: "prolong",
        summary: "Lets the session last longer and says until when, within the longest that a session lasts",
        is_open: false,
        request: None,
        answer: (200, Some("SessionEnd")),
        problems: &[401],
    },
    Operation {
        method: "delete",
        path: "/v1/sessions/current",
        name: "signOut",
        summary: "Ends the session and everything it has open",
        is_open: false,
        request: None,
        answer: (204, None),
        problems: &[401, 503],
    },
    Operation {
        method: "get",
        path: "/v1/rights",
        name: "rights",
        summary: "The user's functions, also those that ended or have not begun",
        is_open: false,
        request: None,
        answer: (200, Some("Rights")),
        problems: &[401],
    },
    Operation {
        method: "post",
        path: "/v1/directory/inscriptions",
        name: "inscriptions",
        summary: "The organisation's own inscriptions of a person; the reading is recorded first",
        is_open: false,
        request: Some("InscriptionsRequest"),
        answer: (200, Some("Inscriptions")),
        problems: &[400, 401, 403, 413, 415, 422, 429, 503],
    },
    Operation {
        method: "post",
        path: "/v1/directory/registrations",
        name: "register",
        summary: "Registers an inscription by the user's organisation; the same one again changes nothing. What it \
            overlaps is allowed, and told",
        is_open: false,
        request: Some("Registration"),
        answer: (201, Some("Registered")),
        problems: &[400, 401, 403, 409, 413, 415, 422, 429, 503],
    },
    Operation {
        method: "post",
        path: "/v1/directory/endings",
        name: "endInscription",
        summary: "Ends an inscription by the user's organisation; the same ending again changes nothing",
        is_open: false,
        request: Some("Ending"),
        answer: (200, Some("DirectoryEntry")),
        problems: &[400, 401, 403, 404, 409, 413, 415, 422, 429, 503],
    },
    Operation {
        method: "post",
        path: "/v1/directory/review",
        name: "review",
        summary: "The organisation's own inscriptions in the qualities of a deliberation, and which need attention; the \
            reading is recorded first",
        is_open: false,
        request: Some("ReviewRequest"),
        answer: (200, Some("Review")),
        problems: &[400, 401, 403, 413, 415, 422, 429, 503],
    },
    Operation {
        method: "post",
        path: "/v1/declarations",
        name: "declare",
        summary: "Makes the declaration of honour that a deliberation demands; it counts at once",
        is_open: false,
        request: Some("Declaration"),
        answer: (200, Some("Rights")),
        problems: &[400, 401, 403, 413, 415, 429, 503],
    },
    Operation {
        method: "get",
        path: "/v1/notices",
        name: "notices",
        summary: "What changed about the persons of the user's open cases since the last look, without naming a person; \
            what is told is recorded first",
        is_open: false,
        request: None,
        answer: (200, Some("Notices")),
        problems: &[401, 429, 503],
    },
    Operation {
        method: "post",
        path: "/v1/cases/close",
        name: "closeCase",
        summary: "Closes a case of the user: nothing more is told of it, and what was seen in it is forgotten",
        is_open: false,
        request: Some("CloseCase"),
        answer: (204, None),
        problems: &[400, 401, 404, 413, 415, 429, 503],
    },
    Operation {
        method: "post",
        path: "/v1/consultations",
        name: "open",
        summary: "Opens a consultation; granted or refused, the attempt is recorded first. The same id and request again \
            is the same consultation, not another look",
        is_open: false,
        request: Some("Open"),
        answer: (201, Some("Opened")),
        problems: &[400, 401, 403, 409, 410, 413, 415, 422, 429, 503],
    },
    Operation {
        method: "post",
        path: "/v1/consultations/{id}/sources/{source}",
        name: "source",
        summary: "Asks one source of an open consultation; what is released is recorded first",
        is_open: false,
        request: None,
        answer: (200, Some("SourceAnswer")),
        problems: &[401, 403, 404, 410, 429, 503],
    },
    Operation {
        method: "post",
        path: "/v1/consultations/{id}/end",
        name: "end",
        summary: "Ends a consultation; a second time nothing happens",
        is_open: false,
        request: Some("End"),
        answer: (204, None),
        problems: &[400, 401, 404, 413, 415, 503],
    },
];

fn paths() -> Value {
    let mut paths = Map::new();
    for operation in &OPERATIONS {
        let item = paths
            .entry(operation.path)
            .or_insert_with(|| parameters(operation.path));
        item[operation.method] = described(operation);
    }
    Value::Object(paths)
}

/// A path item with the parameters that stand in its path.
fn parameters(path: &str) -> Value {
    let named = path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let parameters: Vec<_> = named
        .map(|name| {
            let schema = if name == "id" {
                json!({"type": "string", "format": "uuid"})
            } else {
                reference("SourceId")
            };
            json!({"name": name, "in": "path", "required": true, "schema": schema})
        })
        .collect();
    if parameters.is_empty() {
        json!({})
    } else {
        json!({"parameters": parameters})
    }
}

fn described(operation: &Operation) -> Value {
    let mut responses = Map::new();
    let (status, schema) = operation.answer;
    responses.insert(
        status.to_string(),
        match schema {
            Some(name) => {
                json!({"description": operation.summary, "content": {"application/json": {"schema": reference(name)}}})
            }
            None => json!({"description": "Done"}),
        },
    );
    for status in operation.problems {
        responses.insert(status.to_string(), json!({"$ref": "#/components/responses/Problem"}));
    }
    responses.insert("default".into(), json!({"$ref": "#/components/responses/Problem"}));
    let mut described = json!({
        "operationId": operation.name,
        "summary": operation.summary,
        "responses": responses
    });
    if operation.is_open {
        described["security"] = json!([]);
    }
    if let Some(name) = operation.request {
        described["requestBody"] =
            json!({"required": true, "content": {"application/json": {"schema": reference(name)}}});
    }
    described
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_description_is_the_one_that_is_served() {
        let committed = include_str!("../../openapi.json");
        assert!(
            committed == text(),
            "run `cargo run -p mock-server -- openapi > mock-server/openapi.json`"
        );
    }

    #[test]
    fn every_reference_leads_somewhere() {
        fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
            match value {
                Value::Object(members) => members.iter().for_each(|(key, value)| match value.as_str() {
                    Some(target) if key == "$ref" => found.push(target),
                    _ => references(value, found),
                }),
                Value::Array(items) => items.iter().for_each(|item| references(item, found)),
                _ => {}
            }
        }
        let document = document();
        let mut found = Vec::new();
        references(&document, &mut found);
        assert!(found.len() > 50);
        for target in found {
            assert!(document.pointer(target.trim_start_matches('#')).is_some(), "{target}");
        }
    }
}
