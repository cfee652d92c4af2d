//! One HTTP/2 connection to the server, and what can go wrong on it.
//!
//! It knows methods, paths and bytes; it does not know what they mean. A person's number is in a body, never in a path;
//! the token is in one header, marked so that no layer prints or indexes it. No proxy, no redirect, no cookie, and no
//! repetition by a layer below: only [`Transport::send`] tries again, once, when nothing was sent.

use std::error::Error;
use std::fmt;
use std::io;
use std::time::Duration;

use domain::wire::{MAX_ANSWER, PROBLEM_JSON, Problem, Token};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Client, Method, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::time::{sleep, timeout};

use crate::{ConnectError, Endpoint};

/// How long a call may take that looks at no source.
pub(crate) const CALL_DEADLINE: Duration = Duration::from_secs(10);

/// How long the network may take to build a connection.
const CONNECT_DEADLINE: Duration = Duration::from_secs(5);

/// The pause before the one repetition of what was not sent: a server that restarts is back by then.
const PAUSE: Duration = Duration::from_millis(200);

/// How often an idle connection is tried, so that the first look after a pause finds it standing.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// How much may be under way before the reader has to ask for more: a long dossier in one go.
const WINDOW: u32 = 4 * 1024 * 1024;

/// Why a request came to nothing.
pub(crate) enum Failure {
    /// No connection: the server has not seen the request.
    NotSent,
    /// The other side is not the holder of the trusted certificate.
    OtherCertificate,
    /// The other side speaks no TLS 1.3 with HTTP/2.
    OtherProtocol,
    /// The connection or the stream broke.
    CutOff,
    /// The deadline passed.
    TooLate,
    /// The answer exceeds its limit.
    TooLarge,
    /// The answer is not what was agreed.
    Unreadable,
    /// The server says what is wrong.
    Problem(Box<Problem>),
}

/// Of a problem only its code: its detail and decision belong to a consultation.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSent => f.write_str("NotSent"),
            Self::OtherCertificate => f.write_str("OtherCertificate"),
            Self::OtherProtocol => f.write_str("OtherProtocol"),
            Self::CutOff => f.write_str("CutOff"),
            Self::TooLate => f.write_str("TooLate"),
            Self::TooLarge => f.write_str("TooLarge"),
            Self::Unreadable => f.write_str("Unreadable"),
            Self::Problem(problem) => write!(f, "Problem({:?})", problem.code),
        }
    }
}

/// A request.
pub(crate) struct Call<'a> {
    method: Method,
    path: String,
    token: Option<&'a Token>,
    body: Option<Vec<u8>>,
}

/// Neither the token nor the body is printed.
impl fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

impl<'a> Call<'a> {
    pub(crate) fn get(path: &str) -> Self {
        Self {
            method: Method::GET,
            path: path.to_owned(),
            token: None,
            body: None,
        }
    }

    pub(crate) fn post(path: &str) -> Self {
        Self {
            method: Method::POST,
            ..Self::get(path)
        }
    }

    pub(crate) fn delete(path: &str) -> Self {
        Self {
            method: Method::DELETE,
            ..Self::get(path)
        }
    }

    pub(crate) fn by(self, token: &'a Token) -> Self {
        Self {
            token: Some(token),
            ..self
        }
    }

    pub(crate) fn with(self, body: &impl Serialize) -> Result<Self, Failure> {
        let body = serde_json::to_vec(body).map_err(|_error| Failure::Unreadable)?;
        Ok(Self {
            body: Some(body),
            ..self
        })
    }
}

/// The connection. Cheap to clone; all clones share it.
#[derive(Clone)]
pub(crate) struct Transport {
    http: Client,
    base: String,
}

impl Transport {
    pub(crate) fn new(endpoint: &Endpoint) -> Result<Self, ConnectError> {
        let base = endpoint.base()?;
        let http = Client::builder()
            .tls_backend_preconfigured(endpoint.tls()?)
            .http2_prior_knowledge()
            .http2_initial_stream_window_size(WINDOW)
            .http2_initial_connection_window_size(4 * WINDOW)
            .http2_keep_alive_interval(HEARTBEAT)
            .http2_keep_alive_timeout(CALL_DEADLINE)
            .http2_keep_alive_while_idle(true)
            .pool_idle_timeout(None)
            .connect_timeout(CONNECT_DEADLINE)
            .tcp_nodelay(true)
            .https_only(true)
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .build()
            .map_err(|_error| ConnectError::BadCertificate)?;
        Ok(Self { http, base })
    }

    /// Sends the request and reads the whole answer, up to [`MAX_ANSWER`] bytes. It has no deadline of its own. Dropping
    /// it resets the stream, which the server sees.
    pub(crate) async fn send(&self, call: &Call<'_>) -> Result<Vec<u8>, Failure> {
        let response = match self.try_once(call).await {
            Err(Failure::NotSent) => {
                sleep(PAUSE).await;
                self.try_once(call).await?
            }
            other => other?,
        };
        read_answer(response).await
    }

    /// [`Self::send`] within [`CALL_DEADLINE`], with the answer read as JSON.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, call: &Call<'_>) -> Result<T, Failure> {
        let answer = timeout(CALL_DEADLINE, self.send(call))
            .await
            .map_err(|_elapsed| Failure::TooLate)??;
        serde_json::from_slice(&answer).map_err(|_error| Failure::Unreadable)
    }

    async fn try_once(&self, call: &Call<'_>) -> Result<Response, Failure> {
        let mut request = self
            .http
            .request(call.method.clone(), format!("{}{}", self.base, call.path));
        request = request.header(ACCEPT, "application/json, application/problem+json");
        if let Some(token) = call.token {
            let shown = HeaderValue::from_str(&format!("Bearer {}", token.expose()));
            let mut shown = shown.map_err(|_error| Failure::Unreadable)?;
            shown.set_sensitive(true);
            request = request.header(AUTHORIZATION, shown);
        }
        if let Some(body) = &call.body {
            request = request.header(CONTENT_TYPE, "application/json").body(body.clone());
        }
        request.send().await.map_err(|error| sort_out(&error))
    }
}

/// Reads the body piece by piece, so that no announcement of a size is believed and no excess is kept.
async fn read_answer(mut response: Response) -> Result<Vec<u8>, Failure> {
    let status = response.status();
    let is_problem = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.split(';').next().is_some_and(|kind| kind.trim() == PROBLEM_JSON));
    let announced = response
        .content_length()
        .and_then(|length| usize::try_from(length).ok())
        .unwrap_or(0);
    if announced > MAX_ANSWER {
        return Err(Failure::TooLarge);
    }
    let mut answer = Vec::with_capacity(announced);
    while let Some(piece) = response.chunk().await.map_err(|error| sort_out(&error))? {
        if answer.len() + piece.len() > MAX_ANSWER {
            return Err(Failure::TooLarge);
        }
        answer.extend_from_slice(&piece);
    }
    if status.is_success() {
        Ok(answer)
    } else if is_problem {
        let problem = serde_json::from_slice(&answer).map_err(|_error| Failure::Unreadable)?;
        Err(Failure::Problem(Box::new(problem)))
    } else {
        Err(Failure::Unreadable)
    }
}

/// Says which kind an error of the layers below is. The error itself ends here: its text holds the address.
fn sort_out(error: &reqwest::Error) -> Failure {
    if let Some(tls) = tls_error(error) {
        return match tls {
            rustls::Error::InvalidCertificate(_) => Failure::OtherCertificate,
            _ => Failure::OtherProtocol,
        };
    }
    if error.is_timeout() {
        Failure::TooLate
    } else if error.is_connect() {
        Failure::NotSent
    } else {
        Failure::CutOff
    }
}

/// What rustls said, however deep. An `io::Error` hides its inner error from `source()`, so it is opened by hand.
fn tls_error<'a>(mut error: &'a (dyn Error + 'static)) -> Option<&'a rustls::Error> {
    loop {
        if let Some(tls) = error.downcast_ref() {
            return Some(tls);
        }
        let inside = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        error = match inside {
            Some(inner) => inner,
            None => error.source()?,
        };
    }
}
