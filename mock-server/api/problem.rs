//! Problem details (RFC 9457): the only form that an error has on the wire. They say the kind of error and the step that
//! refused, and never more about a person than was asked.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::deliberation::Decision;
use domain::wire::{ActFault, PROBLEM_JSON, Problem, ProblemCode};

use crate::log::name;

/// A problem of this kind, with its own status and words.
pub(crate) fn problem(code: ProblemCode) -> Problem {
    Problem {
        r#type: format!("urn:inzage:problem:{}", name(&code)),
        title: title(code).to_owned(),
        status: code.status(),
        detail: None,
        code,
        decision: None,
        act: None,
    }
}

/// The refusal of the gate, with every step.
pub(crate) fn refused(decision: Decision) -> Problem {
    Problem {
        decision: Some(decision),
        ..problem(ProblemCode::Refused)
    }
}

/// An act that was not done, with the reason.
pub(crate) fn not_done(fault: ActFault) -> Problem {
    let (code, status) = (fault.code(), fault.status());
    Problem {
        status,
        act: Some(Box::new(fault)),
        ..problem(code)
    }
}

/// A request that is not what was agreed. `detail` never repeats what was sent.
pub(crate) fn bad_request(status: StatusCode, detail: impl Into<String>) -> Problem {
    Problem {
        status: status.as_u16(),
        detail: Some(detail.into()),
        ..problem(ProblemCode::BadRequest)
    }
}

const fn title(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Refused => "The gate refused",
        ProblemCode::NoSession => "No session, or it has ended",
        ProblemCode::UnknownUser => "No such user",
        ProblemCode::BadRequest => "The request is not what was agreed",
        ProblemCode::NotFictitious => "Not a number of the fictitious range",
        ProblemCode::NotFound => "No such resource",
        ProblemCode::IdReused => "The id was used for another request",
        ProblemCode::ConsultationEnded => "The consultation has ended",
        ProblemCode::NotInScope => "The source is not in the scope of the consultation",
        ProblemCode::TooMany => "Too many requests",
        ProblemCode::LogClosed => "The log cannot be written: nothing is shown",
        ProblemCode::SourceDown => "The source does not work at this moment",
        ProblemCode::Internal => "Something went wrong inside the server",
    }
}

/// A problem on its way out.
pub(crate) struct Refusal(pub(crate) Problem);

impl<P: Into<Problem>> From<P> for Refusal {
    fn from(problem: P) -> Self {
        Self(problem.into())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self(problem) = self;
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&problem).expect("a problem has only texts, numbers and string keys");
        let mut response = (status, [(header::CONTENT_TYPE, PROBLEM_JSON)], body).into_response();
        if status == StatusCode::UNAUTHORIZED {
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
