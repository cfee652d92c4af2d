//! Failures and delays on demand, scripted in a TOML file, to see how a client bears them.
//!
//! ```toml
//! [latency]                 # every answer of these sources takes at least so many milliseconds
//! register = 80
//!
//! [[fault]]                 # the first fault of a source that has times left happens
//! source = "dmfa"
//! kind = "slow"             # slow down late cut-off garbage wrong-person too-large forged-receipt partial
//! delay-ms = 2000           # slow (must), late (may: two minutes)
//! times = 1                 # then the source is healthy; without it, always
//! expected = 12             # partial (may): so many units exist, one is missing
//!
//! [service]                 # what the service says of itself
//! api-version = 2
//! clock-offset-seconds = 7200
//! ```

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use domain::Knowledge;
use domain::catalogue::SourceId;
use domain::dossier::Missing;
use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use crate::settings::FaultFile;

/// Later than any deadline of a client.
const LATE: Duration = Duration::from_mins(2);

/// A mistake in a script of faults: which file, which line, why. The server does not start with it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{file}, line {line}: {why}")]
pub struct FaultError {
    /// The file's name.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong.
    pub why: String,
}

/// What happens to one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It comes, but so much later.
    Slow(Duration),
    /// The source says that it does not work.
    Down,
    /// Half of the body is sent, then the stream is broken off.
    CutOff,
    /// Something that is no JSON comes instead.
    Garbage,
    /// The answer says that it is about somebody else.
    WrongPerson,
    /// The body is larger than any client reads.
    TooLarge,
    /// The receipt is signed with another key.
    ForgedReceipt,
    /// The source says that something is missing.
    Partial(Missing),
}

/// The faults of one server.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    latency: BTreeMap<SourceId, Duration>,
    scripted: Vec<Scripted>,
    /// Another version than the agreed one.
    pub(crate) api_version: Option<u32>,
    /// How far the service's clock seems to be off, in seconds.
    pub(crate) clock_offset_seconds: i64,
}

#[derive(Debug)]
struct Scripted {
    source: SourceId,
    fault: Fault,
    /// How often it still happens; none is always.
    left: Option<AtomicU32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    #[serde(default)]
    latency: BTreeMap<Spanned<String>, u64>,
    #[serde(default)]
    fault: Vec<FaultText>,
    #[serde(default)]
    service: ServiceText,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct ServiceText {
    api_version: Option<u32>,
    clock_offset_seconds: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FaultText {
    source: Spanned<String>,
    kind: Spanned<Kind>,
    delay_ms: Option<u64>,
    times: Option<u32>,
    expected: Option<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Slow,
    Down,
    Late,
    CutOff,
    Garbage,
    WrongPerson,
    TooLarge,
    ForgedReceipt,
    Partial,
}

impl Faults {
    /// Reads a script and holds it against the catalogue; the first mistake ends it.
    pub(crate) fn read(file: &FaultFile, knowledge: &Knowledge) -> Result<Self, FaultError> {
        let mistake = |offset: usize, why: String| {
            let before = &file.text.as_bytes()[..offset.min(file.text.len())];
            let line = before.split(|&byte| byte == b'\n').count();
            FaultError {
                file: file.name.clone(),
                line,
                why,
            }
        };
        let text: Text = toml::from_str(&file.text)
            .map_err(|error| mistake(error.span().map_or(0, |span| span.start), error.message().to_owned()))?;
        let source_named = |name: &Spanned<String>| {
            let known = SourceId::parse(name.get_ref())
                .ok()
                .filter(|id| knowledge.catalogue.source(id).is_some());
            known.ok_or_else(|| {
                mistake(
                    name.span().start,
                    format!("the catalogue has no source `{}`", name.get_ref()),
                )
            })
        };
        let latency = text
            .latency
            .iter()
            .map(|(name, milliseconds)| Ok((source_named(name)?, Duration::from_millis(*milliseconds))))
            .collect::<Result<_, FaultError>>()?;
        let scripted = text
            .fault
            .iter()
            .map(|text| {
                let source = source_named(&text.source)?;
                let fault = text
                    .fault()
                    .map_err(|why| mistake(text.kind.span().start, why.to_owned()))?;
                Ok(Scripted {
                    source,
                    fault,
                    left: text.times.map(AtomicU32::new),
                })
            })
            .collect::<Result<_, FaultError>>()?;
        Ok(Self {
            latency,
            scripted,
            api_version: text.service.api_version,
            clock_offset_seconds: text.service.clock_offset_seconds,
        })
    }

    /// How long every answer of this source takes at least.
    pub(crate) fn latency(&self, source: &SourceId) -> Duration {
        self.latency.get(source).copied().unwrap_or_default()
    }

    /// What happens to the next answer of this source; it counts as having happened.
    pub(crate) fn next(&self, source: &SourceId) -> Option<Fault> {
        let of_source = self.scripted.iter().filter(|scripted| scripted.source == *source);
        let mut happening = of_source.filter(|scripted| match &scripted.left {
            None => true,
            Some(left) => {
                let one_less = |left: u32| left.checked_sub(1);
                left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less)
                    .is_ok()
            }
        });
        happening.next().map(|scripted| scripted.fault.clone())
    }
}

impl FaultText {
    fn fault(&self) -> Result<Fault, &'static str> {
        let kind = *self.kind.get_ref();
        if self.delay_ms.is_some() && !matches!(kind, Kind::Slow | Kind::Late) {
            return Err("only `slow` and `late` have a `delay-ms`");
        }
        if self.expected.is_some() && kind != Kind::Partial {
            return Err("only `partial` has an `expected`");
        }
        let delay = self.delay_ms.map(Duration::from_millis);
        Ok(match kind {
            Kind::Slow => Fault::Slow(delay.ok_or("`slow` needs a `delay-ms`")?),
            Kind::Late => Fault::Slow(delay.unwrap_or(LATE)),
            Kind::Down => Fault::Down,
            Kind::CutOff => Fault::CutOff,
            Kind::Garbage => Fault::Garbage,
            Kind::WrongPerson => Fault::WrongPerson,
            Kind::TooLarge => Fault::TooLarge,
            Kind::ForgedReceipt => Fault::ForgedReceipt,
            Kind::Partial => {
                let expected = self.expected.unwrap_or(2);
                let present = expected.checked_sub(1).ok_or("`expected` is at least 1")?;
                Fault::Partial(Missing { expected, present })
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::assets::Assets;

    fn read(text: &str) -> Result<Faults, FaultError> {
        let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
        Faults::read(
            &FaultFile {
                name: "faults.toml".into(),
                text: text.into(),
            },
            &knowledge,
        )
    }

    fn source(name: &str) -> SourceId {
        SourceId::parse(name).unwrap()
    }

    #[test]
    fn a_fault_happens_as_often_as_it_says_and_then_the_next_one() {
        let faults = read(
            "[[fault]]\nsource = \"dmfa\"\nkind = \"down\"\ntimes = 2\n\
             [[fault]]\nsource = \"dmfa\"\nkind = \"slow\"\ndelay-ms = 5\ntimes = 1",
        )
        .unwrap();
        let happened: Vec<_> = (0..4).map(|_| faults.next(&source("dmfa"))).collect();
        assert_eq!(
            happened,
            [
                Some(Fault::Down),
                Some(Fault::Down),
                Some(Fault::Slow(Duration::from_millis(5))),
                None
            ]
        );
        assert_eq!(faults.next(&source("register")), None);
    }

    #[test]
    fn a_fault_without_times_happens_always() {
        let faults = read("[[fault]]\nsource = \"dimona\"\nkind = \"late\"").unwrap();
        assert!((0..5).all(|_| faults.next(&source("dimona")) == Some(Fault::Slow(LATE))));
    }

    #[test]
    fn latency_and_the_service_are_read() {
        let faults = read("[latency]\nregister = 80\n[service]\napi-version = 2\nclock-offset-seconds = -60").unwrap();
        assert_eq!(faults.latency(&source("register")), Duration::from_millis(80));
        assert_eq!(faults.latency(&source("dmfa")), Duration::ZERO);
        assert_eq!((faults.api_version, faults.clock_offset_seconds), (Some(2), -60));
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        for (text, line, why) in [
            ("\n[[fault]]\nsource = \"dmfb\"\nkind = \"down\"", 3, "no source `dmfb`"),
            ("[latency]\nregister = 1\nnothing = 2", 3, "no source `nothing`"),
            (
                "[[fault]]\nsource = \"dmfa\"\nkind = \"broken\"",
                3,
                "unknown variant `broken`",
            ),
            ("[[fault]]\nsource = \"dmfa\"\nkind = \"slow\"", 3, "needs a `delay-ms`"),
            (
                "[[fault]]\nsource = \"dmfa\"\nkind = \"down\"\ndelay-ms = 3",
                3,
                "only `slow` and `late`",
            ),
            (
                "[[fault]]\nsource = \"dmfa\"\nkind = \"partial\"\nexpected = 0",
                3,
                "at least 1",
            ),
            (
                "[[fault]]\nsource = \"dmfa\"\nkind = \"down\"\ncolour = 3",
                4,
                "unknown field `colour`",
            ),
            ("[fault", 1, ""),
        ] {
            let error = read(text).unwrap_err();
            assert_eq!(error.line, line, "{text}: {error}");
            assert!(error.why.contains(why), "{text}: {error}");
        }
    }
}
