//! Spoils an answer on its way out, as the script of faults says. Without a fault it does nothing.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use chrono::NaiveDate;
use domain::identifiers::Ssin;
use domain::wire::MAX_ANSWER;
use http_body::Frame;
use tokio::time::Sleep;

use crate::faults::Fault;

/// A stream that is reset takes along what is still waiting to be sent: half of an answer needs a moment to leave.
const ON_ITS_WAY: Duration = Duration::from_millis(50);

/// What stands in an answer that is none.
const GARBAGE: &[u8] = b"<html><body>502 Bad Gateway</body></html>";

/// The person that an answer says it is about.
pub(super) fn subject(fault: Option<&Fault>, subject: Ssin) -> Ssin {
    let others = [1, 2]
        .into_iter()
        .filter_map(|sequence| Ssin::fictitious(NaiveDate::default(), sequence));
    match fault {
        Some(Fault::WrongPerson) => others.into_iter().find(|other| *other != subject).unwrap_or(subject),
        _ => subject,
    }
}

/// The body as it is sent.
pub(super) fn body(fault: Option<&Fault>, whole: Vec<u8>) -> Body {
    match fault {
        Some(Fault::CutOff) => {
            let half = Bytes::copy_from_slice(&whole[..whole.len() / 2]);
            Body::new(CutOff {
                half: Some(half),
                pause: Box::pin(tokio::time::sleep(ON_ITS_WAY)),
            })
        }
        Some(Fault::Garbage) => Body::from(GARBAGE),
        // Readable to the end, and larger than anybody reads.
        Some(Fault::TooLarge) => Body::new(Padded {
            whole: Some(whole.into()),
            left: MAX_ANSWER,
        }),
        _ => Body::from(whole),
    }
}

/// Half of an answer, and then the stream is broken off.
struct CutOff {
    half: Option<Bytes>,
    pause: Pin<Box<Sleep>>,
}

/// The stream of a scripted fault was broken off.
#[derive(Debug, thiserror::Error)]
#[error("cut off, as the script of faults says")]
struct BrokenOff;

impl HttpBody for CutOff {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        match self.half.take() {
            Some(half) => Poll::Ready(Some(Ok(Frame::data(half)))),
            None => self.pause.as_mut().poll(cx).map(|()| Some(Err(BrokenOff))),
        }
    }
}

/// A whole answer with spaces after it.
struct Padded {
    whole: Option<Bytes>,
    left: usize,
}

impl HttpBody for Padded {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        const SPACES: &[u8] = &[b' '; 64 * 1024];
        if let Some(whole) = self.whole.take() {
            return Poll::Ready(Some(Ok(Frame::data(whole))));
        }
        let next = self.left.min(SPACES.len());
        self.left -= next;
        Poll::Ready((next > 0).then(|| Ok(Frame::data(Bytes::from_static(&SPACES[..next])))))
    }
}
