//! What follows from the days of a time line: breaks at an employer, days without any period, and what falls together.
//!
//! Pure. They are facts, not judgements, and only told where everything that they rest on was granted and answered; else it
//! is said why they cannot be. Called by the time line.

use domain::catalogue::Source;
use domain::dossier::{SourceEnd, SourceState};
use domain::timeline::cover::{breaks as breaks_of, common, outside, together, union};
use domain::timeline::{Days, Lane as Rows, Track, begin_field, day, end_field, number};

use super::field_states::window;
use super::reading::Reading;
use super::timeline::Tracked;
use crate::widgets::cell::CellLook;
use crate::widgets::timeline::layout::Form;

/// How many employers are named before the others are counted.
const NAMED: usize = 3;

/// Days that are open, or on which things fall together.
pub(super) struct Fact {
    /// Which days.
    pub(super) days: Days,
    /// How it is drawn.
    pub(super) form: Form,
    /// The text above the bar.
    pub(super) label: String,
    /// The days and what they are, shortly.
    pub(super) text: String,
    /// All of it in words.
    pub(super) name: String,
}

/// A lane of facts.
pub(super) struct FactLane {
    /// The words before it.
    pub(super) title: String,
    /// The facts.
    pub(super) facts: Vec<Fact>,
    /// Why there is none: because it is so, or because it cannot be told.
    pub(super) none: Option<(CellLook, String)>,
}

/// What follows from the days of all lanes.
pub(super) struct Facts {
    /// The lanes.
    pub(super) lanes: Vec<FactLane>,
    /// What cannot be told, beside what can.
    pub(super) untold: Vec<(CellLook, String)>,
}

/// What follows from the days of these blocks.
pub(super) fn facts(reading: &Reading<'_>, tracked: &[Tracked<'_>]) -> Facts {
    let mut untold = Vec::new();
    let mut lanes = Vec::new();
    if !tracked.is_empty() {
        lanes.push(without_period(reading, tracked));
    }
    lanes.extend(at_once(reading, tracked, &mut untold));
    Facts { lanes, untold }
}

/// The days between the periods of one lane.
pub(super) fn breaks(reading: &Reading<'_>, track: &Tracked<'_>, rows: &Rows, spoken: &str) -> Vec<Fact> {
    let is_of_employer = matches!(track.track, Track::Relation | Track::Declaration) && rows.employer.is_some();
    if !is_of_employer || obstacle(reading, track).is_some() {
        return Vec::new();
    }
    let word = reading.words.text("timeline-break");
    let facts = breaks_of(&rows.cover())
        .into_iter()
        .map(|days| fact(reading, days, Form::Open, &word, spoken));
    facts.collect()
}

fn fact(reading: &Reading<'_>, days: Days, form: Form, what: &str, whose: &str) -> Fact {
    let (first, last) = (day(days.first), Some(day(days.last)));
    let count = reading.words.with("timeline-days", &[("count", days.count().into())]);
    let parts = [whose, what, &reading.period(first, last), &count];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Fact {
        days,
        form,
        text: format!("{} · {what} · {count}", reading.stretch(first, last)),
        name: parts.join(", "),
        label: count,
    }
}

/// Why nothing can be concluded from the days of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Obstacle {
    Awaited,
    Missing,
    Withheld,
}

fn obstacle(reading: &Reading<'_>, track: &Tracked<'_>) -> Option<Obstacle> {
    match reading.state(&track.block.path.source()) {
        Some(SourceState::Awaited) => return Some(Obstacle::Awaited),
        Some(SourceState::Ended(SourceEnd::Complete(_) | SourceEnd::Empty)) => {}
        _ => return Some(Obstacle::Missing),
    }
    let is_withheld = |field: Option<_>| field.is_some_and(|field| reading.paragraphs(field).is_none());
    if is_withheld(begin_field(track.block)) || is_withheld(end_field(track.block)) {
        Some(Obstacle::Withheld)
    } else {
        (track.undated > 0).then_some(Obstacle::Missing)
    }
}

/// Why nothing can be concluded from these blocks together, in form and words.
fn obstacles(reading: &Reading<'_>, tracked: &[&Tracked<'_>]) -> Option<(CellLook, String)> {
    let found: Vec<_> = tracked
        .iter()
        .filter_map(|track| Some((obstacle(reading, track)?, *track)))
        .collect();
    let first = found.iter().map(|(obstacle, _)| *obstacle).min()?;
    let of_first = found.iter().filter(|(obstacle, _)| *obstacle == first);
    let sources = sources(reading, of_first.map(|(_, track)| *track));
    let (look, key) = match first {
        Obstacle::Awaited => (CellLook::Awaited, "timeline-untold-awaited"),
        Obstacle::Missing => (CellLook::Unavailable, "timeline-untold-missing"),
        Obstacle::Withheld => (CellLook::NotGranted, "timeline-untold-withheld"),
    };
    Some((look, reading.words.with(key, &[("sources", sources.into())])))
}

/// Why nothing can be concluded about several employers: only one may be seen.
fn one_employer(reading: &Reading<'_>, tracked: &[&Tracked<'_>]) -> Option<(CellLook, String)> {
    let mut scopes = tracked
        .iter()
        .filter(|track| track.block.employer.is_some())
        .filter_map(|track| reading.scope.source(&track.block.path.source()));
    let (number, paragraph) = scopes.find_map(|scope| scope.employer.as_ref())?;
    let values = [
        ("number", number.grouped().into()),
        ("paragraph", paragraph.0.as_str().into()),
    ];
    Some((
        CellLook::OutsideWindow,
        reading.words.with("timeline-untold-one-employer", &values),
    ))
}

/// The names of the sources of these blocks, each once.
fn sources<'t, 'a: 't>(reading: &Reading<'_>, tracked: impl Iterator<Item = &'t Tracked<'a>>) -> String {
    let mut names: Vec<String> = Vec::new();
    for track in tracked {
        let source = reading.catalogue.source(&track.block.path.source());
        let name = source.map_or_else(String::new, |source: &Source| reading.source_label(source));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// The days on which no source that is looked at has a period.
fn without_period(reading: &Reading<'_>, tracked: &[Tracked<'_>]) -> FactLane {
    let title = reading.words.text("timeline-without");
    let all: Vec<&Tracked<'_>> = tracked.iter().collect();
    let untold = obstacles(reading, &all).or_else(|| one_employer(reading, &all));
    if untold.is_some() {
        return FactLane {
            title,
            facts: Vec::new(),
            none: untold,
        };
    }
    let covers = tracked.iter().flat_map(|track| &track.lanes).flat_map(Rows::cover);
    let cover = union(covers.collect());
    let windows: Vec<_> = tracked
        .iter()
        .filter_map(|track| window(reading, track.block))
        .collect();
    // All sources may be looked at from the last of their first days on; where none is bounded, there is nothing to say
    // about the time before the first period.
    let from = windows.iter().map(|window| number(window.from)).max();
    let first = from.or(cover.first().map(|days| days.first));
    let until = windows.iter().map(|window| window.until).min();
    let last = number(until.map_or(reading.today, |until| until.min(reading.today)));
    let open = first.map_or_else(Vec::new, |first| outside(&cover, Days { first, last }));
    let names = sources(reading, tracked.iter());
    let what = reading
        .words
        .with("timeline-no-period-in", &[("sources", names.into())]);
    let facts: Vec<Fact> = open
        .into_iter()
        .map(|days| fact(reading, days, Form::Open, &what, ""))
        .collect();
    let none = facts
        .is_empty()
        .then(|| (CellLook::Absent, reading.words.text("timeline-nowhere")));
    FactLane { title, facts, none }
}

/// The days on which two employers, or work and a benefit, fall together; no lane where no source tells days of work.
fn at_once(reading: &Reading<'_>, tracked: &[Tracked<'_>], untold: &mut Vec<(CellLook, String)>) -> Option<FactLane> {
    let title = reading.words.text("timeline-together");
    let Some(work) = tracked.iter().find(|track| track.track == Track::Relation) else {
        if tracked.iter().any(|track| track.track == Track::Declaration) {
            let words = reading.words.text("timeline-untold-no-relations");
            untold.push((CellLook::NotGranted, format!("{title}: {words}")));
        }
        return None;
    };
    if let Some(why) = obstacles(reading, &[work]) {
        return Some(FactLane {
            title,
            facts: Vec::new(),
            none: Some(why),
        });
    }
    let mut facts = Vec::new();
    let mut why = one_employer(reading, &[work]);
    let names_employers = work
        .block
        .employer
        .as_ref()
        .is_some_and(|field| reading.paragraphs(field).is_some());
    if why.is_none() && !names_employers {
        let values = [("sources", sources(reading, std::iter::once(work)).into())];
        why = Some((
            CellLook::NotGranted,
            reading.words.with("timeline-untold-withheld", &values),
        ));
    }
    if why.is_none() {
        facts.extend(employers_at_once(reading, work));
    }
    let covered = |track: &Tracked<'_>| union(track.lanes.iter().flat_map(Rows::cover).collect());
    let at_work = covered(work);
    for benefit in tracked.iter().filter(|track| track.track == Track::Benefit) {
        if let Some(found) = obstacles(reading, &[benefit]) {
            untold.push((found.0, format!("{title}: {}", found.1)));
            continue;
        }
        let both = sources(reading, [work, benefit].into_iter());
        let what = reading.words.with("timeline-both", &[("what", both.into())]);
        let days = common(&at_work, &covered(benefit)).into_iter();
        facts.extend(days.map(|days| fact(reading, days, Form::Together, &what, &title)));
    }
    if facts.is_empty() {
        let none = why.or_else(|| Some((CellLook::Absent, reading.words.text("timeline-nowhere"))));
        return Some(FactLane { title, facts, none });
    }
    untold.extend(why.map(|(look, words)| (look, format!("{title}: {words}"))));
    Some(FactLane {
        title,
        facts,
        none: None,
    })
}

/// The days on which the person is with two or more employers.
fn employers_at_once(reading: &Reading<'_>, work: &Tracked<'_>) -> Vec<Fact> {
    let lanes: Vec<&Rows> = work.lanes.iter().filter(|lane| lane.employer.is_some()).collect();
    let covers: Vec<Vec<Days>> = lanes.iter().map(|lane| lane.cover()).collect();
    let title = reading.words.text("timeline-together");
    let facts = together(&covers).into_iter().map(|found| {
        let employers = found.of.iter().filter_map(|n| lanes[*n].employer);
        let named: Vec<_> = employers
            .take(NAMED)
            .map(|number| reading.employer_words(number))
            .collect();
        let mut who = named.join(", ");
        if found.of.len() > NAMED {
            let more = found.of.len() - NAMED;
            let more = reading.words.with("timeline-more", &[("count", more.into())]);
            who = format!("{who}, {more}");
        }
        let what = reading
            .words
            .with("timeline-employers", &[("count", found.of.len().into())]);
        let fact = fact(reading, found.days, Form::Together, &what, &title);
        Fact {
            text: format!("{} · {who}", fact.text),
            name: format!("{}, {who}", fact.name),
            ..fact
        }
    });
    facts.collect()
}
