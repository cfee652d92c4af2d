//! The answer to the question of the purpose: what its checks find, each outcome in a sentence, with the rows that it rests on.
//!
//! Pure. Made out of the findings in words, when these are made anew; drawn at the head of the overview.

use domain::catalogue::BlockPath;
use domain::checks::CheckId;

use super::findings::{CheckView, FindingView, Verdict};
use super::reading::Reading;
use super::sources::awaited;

/// How many stretches of time a sentence names.
const NAMED: usize = 3;
/// How many rows are led to at once; the finding leads to the others.
const ROWS: usize = 3;

/// What one check finds with one outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// Which check, and the place of the newest finding with this outcome among all that it finds.
    pub(super) finding: (CheckId, usize),
    /// How it comes out; none where there is nothing that the check is about.
    pub(super) verdict: Option<Verdict>,
    /// The same in words.
    pub(super) outcome: String,
    /// The check, and the stretches of time with this outcome.
    pub(super) about: String,
    /// Why it cannot be told, or what was worked out; may be empty.
    pub(super) because: String,
    /// All of it, for a screen reader.
    pub(super) spoken: String,
    /// The first rows that it rests on: in a few words, the block, and the place in its table.
    pub(super) rows: Vec<(String, BlockPath, usize)>,
    /// All rows that it rests on, where there are more: a few words, and the name of the link.
    pub(super) all_rows: Option<(String, String)>,
}

/// The answers, check by check, and of one check what is not fulfilled first.
pub(super) fn answers(reading: &Reading<'_>, checks: &[CheckView]) -> Vec<Answer> {
    checks.iter().flat_map(|check| of_check(reading, check)).collect()
}

fn of_check(reading: &Reading<'_>, check: &CheckView) -> Vec<Answer> {
    if check.findings.is_empty() {
        return vec![without_finding(reading, check)];
    }
    let telling = [
        Verdict::NotFulfilled,
        Verdict::Open,
        Verdict::Awaited,
        Verdict::Fulfilled,
    ];
    let of = |verdict| {
        let found = check.findings.iter().enumerate();
        let found: Vec<_> = found.filter(|(_, finding)| finding.verdict == verdict).collect();
        (!found.is_empty()).then(|| answer(reading, check, &found))
    };
    telling.into_iter().filter_map(of).collect()
}

/// Nothing that the check is about is known, or not yet.
fn without_finding(reading: &Reading<'_>, check: &CheckView) -> Answer {
    let words = reading.words;
    let awaited = awaited(reading);
    let (verdict, outcome, because) = if awaited.is_empty() {
        (None, words.text("answer-nothing"), words.text("findings-none"))
    } else {
        let names: Vec<_> = awaited.iter().map(|source| reading.source_label(source)).collect();
        let waits = words.with("answer-waits-for", &[("sources", names.join(", ").into())]);
        (Some(Verdict::Awaited), words.text("answer-awaited"), waits)
    };
    Answer {
        finding: (check.check, 0),
        verdict,
        spoken: spoken(reading, &outcome, &check.title, &because),
        outcome,
        about: check.title.clone(),
        because,
        rows: Vec::new(),
        all_rows: None,
    }
}

fn answer(reading: &Reading<'_>, check: &CheckView, found: &[(usize, &FindingView)]) -> Answer {
    let words = reading.words;
    let (place, newest) = found[0];
    let subjects: Vec<&str> = found.iter().map(|(_, finding)| finding.subject.as_str()).collect();
    let named = named(reading, &subjects);
    let about = if named.is_empty() {
        check.title.clone()
    } else {
        format!("{} · {named}", check.title)
    };
    let because = match newest.verdict {
        Verdict::Open | Verdict::Awaited => newest.reasons.join(" "),
        Verdict::NotFulfilled => failing(newest).or_else(|| worked_out(newest)).unwrap_or_default(),
        Verdict::Fulfilled => worked_out(newest).unwrap_or_default(),
    };
    let mut rows: Vec<(String, BlockPath, usize)> = Vec::new();
    for proof in found.iter().flat_map(|(_, finding)| &finding.evidence) {
        if !rows
            .iter()
            .any(|(_, block, row)| (block, *row) == (&proof.block, proof.row))
        {
            rows.push((proof.brief.clone(), proof.block.clone(), proof.row));
        }
    }
    let count = rows.len();
    rows.truncate(ROWS);
    let all_rows = (count > rows.len()).then(|| {
        let all = words.with("answer-all-rows", &[("count", count.into())]);
        let values = [("count", count.into()), ("check", check.title.as_str().into())];
        (all, words.with("answer-all-rows-name", &values))
    });
    Answer {
        finding: (check.check, place),
        verdict: Some(newest.verdict),
        spoken: spoken(reading, &newest.outcome, &about, &because),
        outcome: newest.outcome.clone(),
        about,
        because,
        rows,
        all_rows,
    }
}

/// `kwartaal 2026/1, kwartaal 2025/4 en nog 6`.
fn named(reading: &Reading<'_>, subjects: &[&str]) -> String {
    let mut named: Vec<&str> = Vec::new();
    for subject in subjects.iter().filter(|subject| !subject.is_empty()) {
        if !named.contains(subject) {
            named.push(subject);
        }
    }
    let others = named.len().saturating_sub(NAMED);
    let first = named[..named.len() - others].join(", ");
    if others == 0 {
        return first;
    }
    let values = [("named", first.into()), ("count", others.into())];
    reading.words.with("answer-and-more", &values)
}

/// The first condition that is not met, with its figures.
fn failing(finding: &FindingView) -> Option<String> {
    let line = finding.lines.iter().find(|line| line.holds == Some(false))?;
    Some(about_subject(finding, &line.spoken))
}

/// The last figure of a formula that is no condition: an amount, a number of days; with what it is about.
fn worked_out(finding: &FindingView) -> Option<String> {
    let line = finding.lines.last().filter(|line| line.holds.is_none())?;
    Some(about_subject(finding, &format!("{} {}", line.name, line.result)))
}

fn about_subject(finding: &FindingView, words: &str) -> String {
    if finding.subject.is_empty() {
        words.to_owned()
    } else {
        format!("{}: {words}", finding.subject)
    }
}

fn spoken(reading: &Reading<'_>, outcome: &str, about: &str, because: &str) -> String {
    let mut answer = format!("{outcome}: {about}.");
    if !because.is_empty() {
        answer = format!("{answer} {because}");
        if !because.ends_with('.') {
            answer.push('.');
        }
    }
    reading.words.with("answer-to-finding", &[("answer", answer.into())])
}
