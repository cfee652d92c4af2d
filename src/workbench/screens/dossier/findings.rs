//! The findings in words: each check of the purpose with its outcome, its formula with the figures filled in, the rows that
//! it used, and what is not sure about it.
//!
//! Pure. Called by the page of findings when the dossier or what was typed has changed. The texts are derived from a
//! person's data and are dropped with the dossier.

use std::cmp::Reverse;

use domain::catalogue::BlockPath;
use domain::checks::{self, Basis, CaseFacts, CheckId, Evidence, Figure, Finding, Outcome, Step, Subject, Token, Why};
use domain::dossier::SourceState;
use domain::parameters::Parameters;

use super::reading::{Reading, joined};

/// A check with everything that it finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CheckView {
    /// Which check.
    pub(super) check: CheckId,
    /// Its name.
    pub(super) title: String,
    /// What it looks at, in a sentence.
    pub(super) about: String,
    /// What it finds; none when there is nothing that it is about.
    pub(super) findings: Vec<FindingView>,
}

/// A finding, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FindingView {
    /// How it comes out.
    pub(super) verdict: Verdict,
    /// The same in words.
    pub(super) outcome: String,
    /// The stretch of time that it is about; empty where there is only one.
    pub(super) subject: String,
    /// What it is about, and where the deliberation asks it.
    pub(super) about: String,
    /// Why it cannot be decided.
    pub(super) reasons: Vec<String>,
    /// The formula, line by line.
    pub(super) lines: Vec<Line>,
    /// The rows that it used.
    pub(super) evidence: Vec<Proof>,
    /// What is not sure about it.
    pub(super) notes: Vec<String>,
}

/// How a finding comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Fulfilled,
    NotFulfilled,
    Open,
    /// It cannot be told before a source has answered that is still awaited.
    Awaited,
}

/// How many findings of a check come out in each way, what is not fulfilled first; none where there is only one.
pub(super) fn tally(check: &CheckView) -> Vec<(&FindingView, usize)> {
    if check.findings.len() < 2 {
        return Vec::new();
    }
    let telling = [
        Verdict::NotFulfilled,
        Verdict::Open,
        Verdict::Awaited,
        Verdict::Fulfilled,
    ];
    let of = |verdict: Verdict| {
        let mut found = check.findings.iter().filter(move |finding| finding.verdict == verdict);
        let first = found.next()?;
        Some((first, 1 + found.count()))
    };
    telling.into_iter().filter_map(of).collect()
}

/// A line of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// What it works out.
    pub(super) name: String,
    /// What is reckoned; empty for a figure that is only stated.
    pub(super) reckoned: String,
    /// The result.
    pub(super) result: String,
    /// Whether its condition is met, where it has one.
    pub(super) holds: Option<bool>,
    /// All of it, for a screen reader.
    pub(super) spoken: String,
}

/// A row that was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proof {
    /// When and where.
    pub(super) lead: String,
    /// The same without the employer, where only one may be seen.
    pub(super) brief: String,
    /// The fields that were used, with their values.
    pub(super) said: Vec<(String, String)>,
    /// All of it, for a screen reader.
    pub(super) spoken: String,
    /// The row.
    pub(super) block: BlockPath,
    /// Its place in the table.
    pub(super) row: usize,
}

/// Makes the findings of the purpose's checks.
pub(super) fn findings(reading: &Reading<'_>, parameters: &Parameters, facts: &CaseFacts) -> Vec<CheckView> {
    let (Some(deliberation), Some(purpose)) = (reading.deliberation, reading.purpose()) else {
        return Vec::new();
    };
    let basis = Basis {
        catalogue: reading.catalogue,
        parameters,
        deliberation,
        request: reading.request,
        scope: reading.scope,
        dossier: reading.dossier,
        facts,
        today: reading.today,
    };
    let view = |check: &CheckId| CheckView {
        check: *check,
        title: reading.words.text(&format!("check-{}", check.name())),
        about: reading.words.text(&format!("check-{}-about", check.name())),
        findings: newest_first(checks::run(*check, &basis))
            .iter()
            .map(|found| finding(reading, found))
            .collect(),
    };
    purpose.checks.iter().map(view).collect()
}

/// The newest first. A year that is worked out of its quarters stays before them, as the check has it.
fn newest_first(mut found: Vec<Finding>) -> Vec<Finding> {
    let is_year = |finding: &Finding| matches!(finding.subject, Some(Subject::Year(_)));
    if !found.iter().any(is_year) {
        found.sort_by_key(|finding| Reverse(finding.subject));
    }
    found
}

fn finding(reading: &Reading<'_>, found: &Finding) -> FindingView {
    let words = reading.words;
    let (verdict, key, reasons) = match &found.outcome {
        Outcome::Fulfilled => (Verdict::Fulfilled, "outcome-fulfilled", &[][..]),
        Outcome::NotFulfilled => (Verdict::NotFulfilled, "outcome-not-fulfilled", &[][..]),
        Outcome::CannotBeDecided(why) => (Verdict::Open, "outcome-cannot-be-decided", why.as_slice()),
    };
    let is_awaited = |why: &Why| match why {
        Why::SourceMissing(id) => reading.state(id) == Some(&SourceState::Awaited),
        _ => false,
    };
    let (verdict, key) = if reasons.iter().any(is_awaited) {
        (Verdict::Awaited, "answer-awaited")
    } else {
        (verdict, key)
    };
    let subject = found.subject.map(|subject| subject_words(reading, subject));
    let about = [subject.clone(), Some(joined(&found.paragraphs))].into_iter().flatten();
    FindingView {
        verdict,
        outcome: words.text(key),
        subject: subject.unwrap_or_default(),
        about: about.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        reasons: reasons.iter().map(|why| why_words(reading, why)).collect(),
        lines: found.steps.iter().map(|step| line(reading, step)).collect(),
        evidence: found.evidence.iter().filter_map(|row| proof(reading, row)).collect(),
        notes: found
            .notes
            .iter()
            .map(|note| {
                let said = words.text(&format!("note-{}", note.name));
                if note.source.is_empty() {
                    said
                } else {
                    format!("{said} ({})", note.source)
                }
            })
            .collect(),
    }
}

fn subject_words(reading: &Reading<'_>, subject: Subject) -> String {
    let words = reading.words;
    match subject {
        Subject::SchoolYear(year) => words.with("subject-school-year", &[("year", year.to_string().into())]),
        Subject::Year(year) => words.with("subject-year", &[("year", year.to_string().into())]),
        Subject::Quarter(quarter) => words.with("subject-quarter", &[("quarter", words.quarter(quarter).into())]),
        Subject::Month(first) => words.month(first),
        Subject::Day(day) => words.long_date(day),
    }
}

/// Why something cannot be told, in a sentence.
pub(super) fn why_words(reading: &Reading<'_>, why: &Why) -> String {
    let words = reading.words;
    let source = |id| {
        let known = reading.catalogue.source(id);
        known.map_or_else(|| id.to_string(), |source| words.names(&source.name).to_owned())
    };
    let field = |path| {
        let known = reading.catalogue.field(path);
        known.map_or_else(|| path.to_string(), |field| words.names(&field.name).to_owned())
    };
    match why {
        Why::SourceMissing(id) if reading.state(id) == Some(&SourceState::Awaited) => {
            words.with("why-source-awaited", &[("source", source(id).into())])
        }
        Why::SourceMissing(id) => words.with("why-source-missing", &[("source", source(id).into())]),
        Why::SourcePartial(id) => words.with("why-source-partial", &[("source", source(id).into())]),
        Why::NotInScope(id) => words.with("why-not-in-scope", &[("source", source(id).into())]),
        Why::NamedEmployerOnly(id) => words.with("why-named-employer-only", &[("source", source(id).into())]),
        Why::NotGranted(path) => words.with("why-not-granted", &[("field", field(path).into())]),
        Why::NoRow(path) => {
            let known = reading.catalogue.block(path);
            let block = known.map_or_else(|| path.to_string(), |block| words.names(&block.name).to_owned());
            words.with("why-no-row", &[("block", block.into())])
        }
        Why::FactMissing(name) => {
            let fact = words.text(&format!("fact-{name}"));
            words.with("why-fact-missing", &[("fact", fact.into())])
        }
        Why::ParameterMissing(name, day) => {
            let key = format!("parameter-{name}");
            let parameter = if words.has(&key) {
                words.text(&key)
            } else {
                name.clone()
            };
            words.with(
                "why-parameter-missing",
                &[("parameter", parameter.into()), ("day", words.long_date(*day).into())],
            )
        }
        Why::Contradiction(name) => words.text(&format!("contradiction-{name}")),
        Why::TooLarge => words.text("why-too-large"),
        Why::UnknownCode(path) => words.with("why-unknown-code", &[("field", field(path).into())]),
    }
}

fn line(reading: &Reading<'_>, step: &Step) -> Line {
    let name = reading.words.text(&format!("step-{}", step.name));
    let tokens: Vec<String> = step.tokens.iter().map(|token| token_words(reading, token)).collect();
    let reckoned = tokens.join(" ").replace(" ,", ",");
    let result = figure(reading, &step.result);
    let mut spoken = name.clone();
    for part in [&reckoned, &result] {
        if !part.is_empty() {
            spoken.push_str(if spoken == name { ": " } else { " = " });
            spoken.push_str(part);
        }
    }
    if let Some(holds) = step.holds {
        let key = if holds { "step-holds" } else { "step-does-not-hold" };
        spoken.push_str(", ");
        spoken.push_str(&reading.words.text(key));
    }
    Line {
        name,
        reckoned,
        result,
        holds: step.holds,
        spoken,
    }
}

fn token_words(reading: &Reading<'_>, token: &Token) -> String {
    match token {
        Token::Sign(sign) => (*sign).to_owned(),
        Token::Figure(value, None) => figure(reading, value),
        Token::Figure(value, Some(name)) => {
            let name = reading.words.text(&format!("figure-{name}"));
            format!("{} ({name})", figure(reading, value))
        }
    }
}

fn figure(reading: &Reading<'_>, value: &Figure) -> String {
    let words = reading.words;
    let counted =
        |key: &str, count: i64| words.with(key, &[("count", count.into()), ("number", words.integer(count).into())]);
    match value {
        Figure::Cents(amount) => words.cents(*amount),
        Figure::Hundredths(number) => words.hundredths(*number),
        Figure::Percent(number) => format!("{}\u{a0}%", words.hundredths(*number)),
        Figure::Days(count) => counted("figure-in-days", *count),
        Figure::Months(count) => counted("figure-in-months", *count),
        Figure::DeclaredDays(days) => words.with("figure-declared-days", &[("days", words.hundredths(*days).into())]),
        Figure::Hours(hours) => words.with("figure-hours", &[("hours", words.hundredths(*hours).into())]),
        Figure::Count(count) => words.integer(*count),
        Figure::Day(day) => words.date(*day),
        Figure::Stretch(begin, end) => reading.stretch(*begin, *end),
        Figure::Quarter(quarter) => words.quarter(*quarter),
        Figure::Code(path, code) => {
            let field = reading.catalogue.field(path);
            let name = field.and_then(|field| reading.code_name(field, code, reading.today));
            name.map_or_else(|| code.clone(), |name| format!("{code} {name}"))
        }
        Figure::Enterprise(number) => number.grouped(),
        Figure::Answer(answer) => words.text(if *answer { "field-yes" } else { "field-no" }),
        Figure::Word(name) => words.text(&format!("word-{name}")),
    }
}

fn proof(reading: &Reading<'_>, used: &Evidence) -> Option<Proof> {
    let block = reading.catalogue.block(&used.block)?;
    let row = reading.row(block, used.row)?;
    let mut lead = vec![reading.words.names(&block.name).to_owned()];
    if let Some((begin, end)) = reading.days(row) {
        lead.push(reading.stretch(begin, end));
    }
    let mut brief = lead.clone();
    let is_bound = reading
        .scope
        .source(&block.path.source())
        .is_some_and(|scope| scope.employer.is_some());
    let employer = reading
        .employer(row)
        .map(domain::identifiers::EnterpriseNumber::grouped);
    brief.extend(employer.clone().filter(|_| !is_bound));
    lead.extend(employer);
    let version = reading
        .version_words(row)
        .filter(|_| reading.version(row).is_some_and(|(_, version)| version > 1));
    brief.extend(version.clone());
    lead.extend(version);
    let (lead, brief) = (lead.join(" · "), brief.join(" "));
    let said: Vec<(String, String)> = used
        .fields
        .iter()
        .filter_map(|path| {
            let field = block.field(path.id())?;
            Some((
                reading.words.names(&field.name).to_owned(),
                reading.text(row, path.id())?,
            ))
        })
        .collect();
    let values: Vec<_> = said.iter().map(|(name, value)| format!("{name} {value}")).collect();
    let spoken = if values.is_empty() {
        lead.clone()
    } else {
        format!("{lead}: {}", values.join(", "))
    };
    Some(Proof {
        lead,
        brief,
        said,
        spoken,
        block: used.block.clone(),
        row: used.row,
    })
}
