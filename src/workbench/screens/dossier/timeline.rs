//! The time line of a dossier: its lanes and periods, in words and ready to be drawn.
//!
//! Pure. What the days are comes from [`domain::timeline`]; what follows from them is in [`super::timeline_facts`]. It shows
//! what is granted and answered, and says what is not. Called by the dossier screen, once per dossier, when the page is
//! opened.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};
use domain::calendar::Quarter;
use domain::catalogue::{Block, BlockPath, Span};
use domain::dossier::{SourceEnd, SourceState};
use domain::timeline::{
    Bar as Row, Days, Lane as Rows, Standing, Track, Unit, begin_field, day, lanes, number, tracks, units,
};
use egui::Color32;

use super::field_states::{missing, part_words, window};
use super::quarters::why_empty;
use super::reading::{Reading, capitalised};
use super::timeline_facts::{Fact, breaks, facts};
use crate::look::Tokens;
use crate::widgets::cell::CellLook;
use crate::widgets::timeline::axis::{Axis, Tick};
use crate::widgets::timeline::layout::{Bar, Bars, Form};
use crate::widgets::timeline::{Entry, Lane, Timeline};

/// How far back and ahead the time line reaches at most, in days.
const BACK: i32 = 36_525;
const AHEAD: i32 = 730;
/// How much is left before the days that may be seen, so that one sees where they begin, in days.
const BEFORE: i32 = 270;

/// The time line, with what its entries stand for.
#[derive(Debug)]
pub(super) struct TimelineView {
    /// What is drawn.
    pub(super) timeline: Timeline,
    /// The forms that occur, each with its words.
    pub(super) legend: Vec<(Form, String)>,
    /// Whether the hatching of what may not be seen occurs.
    pub(super) has_shades: bool,
    targets: Vec<Option<(BlockPath, usize)>>,
}

impl TimelineView {
    /// The row that an entry stands for; days between or together stand for none.
    pub(super) fn target(&self, entry: usize) -> Option<&(BlockPath, usize)> {
        self.targets.get(entry)?.as_ref()
    }

    /// The entry that stands for the same row, or for the same days of a lane of this name.
    pub(super) fn find(&self, mark: &Mark) -> Option<usize> {
        (0..self.timeline.entries.len()).find(|entry| self.is(*entry, mark))
    }

    /// Whether an entry is the one that was marked.
    pub(super) fn is(&self, entry: usize, mark: &Mark) -> bool {
        self.timeline.entries.get(entry).is_some_and(|found| {
            found.days == mark.days && found.form == mark.form && self.target(entry) == mark.target.as_ref()
        })
    }

    /// What an entry is recognised by when the dossier has changed.
    pub(super) fn mark(&self, entry: usize) -> Option<Mark> {
        let found = self.timeline.entries.get(entry)?;
        Some(Mark {
            days: found.days,
            form: found.form,
            target: self.target(entry).cloned(),
        })
    }
}

/// What an entry is recognised by.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    days: Days,
    form: Form,
    target: Option<(BlockPath, usize)>,
}

/// A block of which something may be seen, with its rows as days.
pub(super) struct Tracked<'a> {
    /// The block.
    pub(super) block: &'a Block,
    /// What its rows say.
    pub(super) track: Track,
    /// Its rows, employer by employer.
    pub(super) lanes: Vec<Rows>,
    /// How many rows have no day.
    pub(super) undated: usize,
}

/// The blocks of the time line of which the scope grants anything.
pub(super) fn tracked<'a>(reading: &Reading<'a>) -> Vec<Tracked<'a>> {
    let found = tracks().filter_map(|(path, track)| {
        let block = reading.catalogue.block(&path)?;
        if !reading.grants_some_of(block) {
            return None;
        }
        let above = block.parent.as_ref().and_then(|parent| reading.dossier.table(parent));
        let rows = reading.dossier.table(&block.path);
        let rows = rows
            .map(|table| lanes(block, table, above, reading.today))
            .unwrap_or_default();
        Some(Tracked {
            block,
            track,
            lanes: rows.lanes,
            undated: rows.undated,
        })
    });
    found.collect()
}

/// A lane while it is made.
struct Draft {
    title: String,
    hue: Color32,
    look: CellLook,
    words: String,
    name: String,
    bars: Vec<Bar>,
    shades: Vec<(Days, String)>,
}

/// An entry while it is made.
struct Piece {
    entry: Entry,
    label: u32,
    target: Option<(BlockPath, usize)>,
}

/// The texts above the bars, each once.
struct Labels {
    texts: Vec<String>,
    places: HashMap<String, u32>,
}

impl Labels {
    fn place(&mut self, text: String) -> u32 {
        let next = self.texts.len() as u32;
        let texts = &mut self.texts;
        *self.places.entry(text).or_insert_with_key(|text| {
            texts.push(text.clone());
            next
        })
    }
}

/// Makes the time line.
pub(super) fn timeline(reading: &Reading<'_>, tokens: &Tokens) -> TimelineView {
    let tracked = tracked(reading);
    let whole = whole(reading, &tracked);
    let facts = facts(reading, &tracked);
    let mut made = Made {
        reading,
        tokens,
        whole,
        lanes: Vec::new(),
        pieces: Vec::new(),
        labels: Labels {
            texts: vec![String::new()],
            places: HashMap::from([(String::new(), 0)]),
        },
        notes: Vec::new(),
    };
    made.tracks(&tracked);
    for fact in facts.lanes {
        made.fact_lane(&fact.title, fact.none, fact.facts);
    }
    made.notes.extend(facts.untold);
    made.finish()
}

/// Everything that can be looked at: what there is, what may be seen, and this year.
fn whole(reading: &Reading<'_>, tracked: &[Tracked<'_>]) -> Days {
    let today = number(reading.today);
    let year_end = NaiveDate::from_ymd_opt(reading.today.year(), 12, 31).map_or(today, number);
    let year_begin = NaiveDate::from_ymd_opt(reading.today.year(), 1, 1).map_or(today, number);
    let mut whole = Days {
        first: year_begin,
        last: year_end,
    };
    for track in tracked {
        for bar in track.lanes.iter().flat_map(|lane| &lane.bars) {
            whole.first = whole.first.min(bar.days.first);
            whole.last = whole.last.max(bar.days.last);
        }
        if let Some(window) = window(reading, track.block) {
            whole.first = whole.first.min(number(window.from) - BEFORE);
        }
    }
    Days {
        first: whole.first.max(today - BACK),
        last: whole.last.min(today + AHEAD),
    }
}

struct Made<'r, 'a> {
    reading: &'r Reading<'a>,
    tokens: &'r Tokens,
    whole: Days,
    lanes: Vec<Draft>,
    pieces: Vec<Piece>,
    labels: Labels,
    notes: Vec<(CellLook, String)>,
}

impl<'a> Made<'_, 'a> {
    /// A lane of days between or together.
    fn fact_lane(&mut self, title: &str, none: Option<(CellLook, String)>, facts: Vec<Fact>) {
        let lane = self.lanes.len() as u32;
        let (look, words) = none.unwrap_or((CellLook::Value, String::new()));
        let name = if look == CellLook::Value {
            let count = self
                .reading
                .words
                .with("timeline-times", &[("count", facts.len().into())]);
            format!("{title}: {count}")
        } else {
            format!("{title}: {words}")
        };
        self.lanes.push(Draft {
            title: title.to_owned(),
            hue: self.tokens.text_quiet,
            look,
            words,
            name,
            bars: Vec::new(),
            shades: Vec::new(),
        });
        self.facts(lane, facts);
    }

    fn facts(&mut self, lane: u32, facts: Vec<Fact>) {
        for fact in facts {
            let label = self.labels.place(fact.label);
            let entry = Entry {
                lane,
                days: fact.days,
                form: fact.form,
                text: fact.text,
                name: fact.name,
            };
            let target = None;
            self.pieces.push(Piece { entry, label, target });
        }
    }

    /// The lanes of the blocks: what concerns work employer by employer, then the benefits.
    fn tracks(&mut self, tracked: &[Tracked<'a>]) {
        let is_work = |track: &Tracked<'_>| matches!(track.track, Track::Relation | Track::Declaration);
        let (work, others): (Vec<_>, Vec<_>) = tracked.iter().partition(|track| is_work(track));
        for track in &work {
            self.state_lane(track);
        }
        let mut by_employer: Vec<(&Tracked<'a>, &Rows)> = Vec::new();
        for track in &work {
            by_employer.extend(track.lanes.iter().map(|lane| (*track, lane)));
        }
        let mut begins = HashMap::new();
        for (_, lane) in &by_employer {
            let first = lane.bars.first().map_or(i32::MAX, |bar| bar.days.first);
            let found = begins.entry(lane.employer).or_insert(first);
            *found = first.min(*found);
        }
        // One employer's lanes stand below each other, in the order of the tracks.
        by_employer.sort_by_key(|(_, lane)| (begins[&lane.employer], lane.employer));
        for (track, lane) in by_employer {
            self.rows_lane(track, lane);
        }
        for track in others {
            self.state_lane(track);
            for lane in &track.lanes {
                self.rows_lane(track, lane);
            }
        }
        for track in tracked {
            self.track_notes(track);
        }
    }

    /// What a lane is called: the source, the block where the source has more than one, the employer.
    fn title(&self, track: &Tracked<'a>, lane: Option<&Rows>) -> String {
        let path = &track.block.path;
        let source = self.reading.catalogue.source(&path.source());
        let mut title = source.map_or_else(String::new, |source| self.reading.source_label(source));
        let of_source = |other: &BlockPath| other.source() == path.source();
        if tracks().filter(|(other, _)| of_source(other)).count() > 1 {
            title = format!("{title} · {}", self.reading.words.names(&track.block.name));
        }
        match lane.and_then(|lane| lane.employer) {
            Some(employer) => format!("{title} {}", employer.grouped()),
            None => title,
        }
    }

    /// The lane of a block that has no row to draw, or whose source gave a part only: why.
    fn state_lane(&mut self, track: &Tracked<'a>) {
        let reading = self.reading;
        let path = &track.block.path;
        let begins = begin_field(track.block).is_some_and(|begin| reading.paragraphs(begin).is_some());
        let answered = matches!(
            reading.state(&path.source()),
            Some(SourceState::Ended(
                SourceEnd::Complete(_) | SourceEnd::Empty | SourceEnd::Partial { .. }
            ))
        );
        let (look, words) = if answered && !begins {
            (CellLook::NotGranted, reading.words.text("timeline-begin-withheld"))
        } else if let Some(missing) = missing(reading, path) {
            let part = part_words(reading, missing).into();
            (
                CellLook::Unavailable,
                reading.words.with("dossier-part", &[("part", part)]),
            )
        } else if track.lanes.is_empty() {
            why_empty(reading, path)
        } else {
            return;
        };
        let title = self.title(track, None);
        self.lanes.push(Draft {
            name: format!("{title}: {words}"),
            hue: self.tokens.source(&path.source()),
            title,
            look,
            words,
            bars: Vec::new(),
            shades: Vec::new(),
        });
    }

    fn rows_lane(&mut self, track: &Tracked<'a>, rows: &Rows) {
        let reading = self.reading;
        let place = self.lanes.len() as u32;
        let title = self.title(track, Some(rows));
        let spoken = match rows.employer {
            Some(employer) => format!("{}, {}", self.title(track, None), reading.employer_words(employer)),
            None => title.clone(),
        };
        for row in &rows.bars {
            self.row(track, place, &spoken, *row);
        }
        let breaks = breaks(reading, track, rows, &spoken);
        let shades = self.shades(track.block);
        let ends = rows.bars.first().zip(rows.bars.iter().map(|bar| bar.days.last).max());
        let (from, until) = ends.map_or((reading.today, reading.today), |(first, last)| {
            (day(first.days.first), day(last))
        });
        let values = [
            ("lane", spoken.into()),
            ("count", rows.bars.len().into()),
            ("from", reading.words.long_date(from).into()),
            ("until", reading.words.long_date(until).into()),
            ("breaks", breaks.len().into()),
        ];
        let mut name = reading.words.with("timeline-lane", &values);
        for (_, words) in &shades {
            name = format!("{name}; {words}");
        }
        self.lanes.push(Draft {
            title,
            hue: self.tokens.source(&track.block.path.source()),
            look: CellLook::Value,
            words: String::new(),
            name,
            bars: Vec::new(),
            shades,
        });
        self.facts(place, breaks);
    }

    fn row(&mut self, track: &Tracked<'a>, lane: u32, spoken: &str, bar: Row) {
        let reading = self.reading;
        let block = track.block;
        let Some(row) = reading.row(block, bar.row) else { return };
        let words = reading.words;
        let days = row
            .own_days()
            .unwrap_or((day(bar.days.first), Some(day(bar.days.last))));
        let is_dated = matches!(block.span, Some(Span::Dates { .. }));
        let (short, long) = if bar.standing == Standing::EndWithheld {
            let from = words.date(days.0);
            (
                format!("{from} – ?"),
                words.with("dossier-period-open", &[("from", words.long_date(days.0).into())]),
            )
        } else if is_dated {
            (reading.stretch(days.0, days.1), reading.period(days.0, days.1))
        } else {
            let stretch = reading.stretch(days.0, days.1);
            (stretch.clone(), stretch)
        };
        let (mut shown, mut said) = (vec![short], vec![spoken.to_owned(), long]);
        let mut label = if is_dated { String::new() } else { shown[0].clone() };
        let begin = begin_field(block);
        for path in &block.label {
            if Some(path) == begin || block.employer.as_ref() == Some(path) {
                continue;
            }
            let found = block.field(path.id()).zip(row.value(path.id()));
            let Some((field, value)) = found else { continue };
            let text = reading.value_text(field, value, days.0);
            said.push(format!("{} {text}", words.names(&field.name)));
            if label.is_empty() {
                label.clone_from(&text);
            }
            shown.push(text);
        }
        // A version says something where there is more than one.
        let is_corrected = reading.version(row).is_some_and(|(_, version)| version > 1);
        if let Some(version) = reading.version_words(row).filter(|_| is_corrected) {
            said.push(version.clone());
            shown.push(version);
        }
        let standing = match bar.standing {
            Standing::Ended | Standing::Running => None,
            Standing::Cancelled => Some("dossier-cancelled"),
            Standing::Superseded => Some("timeline-superseded"),
            Standing::Inverted => Some("dossier-ends-before-begin"),
            Standing::EndWithheld => Some("timeline-end-withheld"),
        };
        if let Some(key) = standing {
            let standing = words.text(key);
            said.push(standing.clone());
            shown.push(standing);
        }
        let entry = Entry {
            lane,
            days: bar.days,
            form: form(bar.standing),
            text: shown.join(" · "),
            name: said.join(", "),
        };
        self.pieces.push(Piece {
            entry,
            label: self.labels.place(label),
            target: Some((block.path.clone(), bar.row)),
        });
    }

    /// The days that may not be seen of a block, before and after its window.
    fn shades(&self, block: &Block) -> Vec<(Days, String)> {
        let reading = self.reading;
        let Some(window) = window(reading, block) else {
            return Vec::new();
        };
        let words = |key, day| {
            let values = [
                ("day", reading.words.date(day).into()),
                ("paragraph", window.paragraph.0.as_str().into()),
            ];
            reading.words.with(key, &values)
        };
        // Some room beyond everything, which the edges of the view show.
        let margin = self.whole.count();
        let before = Days {
            first: self.whole.first - margin,
            last: number(window.from) - 1,
        };
        let mut shades = vec![(before, words("dossier-before-window", window.from))];
        if window.until < reading.today {
            let after = Days {
                first: number(window.until) + 1,
                last: self.whole.last + margin,
            };
            shades.push((after, words("timeline-after-window", window.until)));
        }
        shades.retain(|(days, _)| days.first <= days.last);
        shades
    }

    /// What is not on the time line of a block, in words.
    fn track_notes(&mut self, track: &Tracked<'a>) {
        let reading = self.reading;
        let title = self.title(track, None);
        for (_, words) in self.shades(track.block) {
            self.notes.push((CellLook::OutsideWindow, format!("{title}: {words}")));
        }
        if track.undated > 0 {
            let values = [("count", track.undated.into())];
            let words = reading.words.with("timeline-undated", &values);
            self.notes.push((CellLook::Absent, format!("{title}: {words}")));
        }
        let standing = match track.track {
            Track::Relation => track.block.field("last-action"),
            Track::Declaration => {
                let above = track
                    .block
                    .parent
                    .as_ref()
                    .and_then(|parent| reading.catalogue.block(parent));
                above.and_then(|above| above.field("version"))
            }
            Track::Benefit | Track::Supplement => None,
        };
        let is_withheld = standing.is_some_and(|field| reading.paragraphs(&field.path).is_none());
        if is_withheld && !track.lanes.is_empty() {
            let words = reading.words.text("timeline-standing-withheld");
            self.notes.push((CellLook::NotGranted, format!("{title}: {words}")));
        }
    }

    /// Puts the entries in the order of the list, the newest first, and hands out their places.
    fn finish(mut self) -> TimelineView {
        // Of the same days in a lane, what holds comes before what it replaces.
        self.pieces.sort_by_key(|piece| {
            let entry = &piece.entry;
            (Reverse(entry.days.first), entry.lane, entry.form == Form::Hollow)
        });
        let mut forms: Vec<Form> = Vec::new();
        let mut entries = Vec::with_capacity(self.pieces.len());
        let mut targets = Vec::with_capacity(self.pieces.len());
        for (n, piece) in self.pieces.into_iter().enumerate() {
            let entry = piece.entry;
            if !forms.contains(&entry.form) {
                forms.push(entry.form);
            }
            self.lanes[entry.lane as usize].bars.push(Bar {
                days: entry.days,
                form: entry.form,
                entry: n as u32,
                label: piece.label,
            });
            entries.push(entry);
            targets.push(piece.target);
        }
        let words = self.reading.words;
        let legend = LEGEND.into_iter().filter(|(form, _)| forms.contains(form));
        let has_shades = self.lanes.iter().any(|lane| !lane.shades.is_empty());
        let lanes = self.lanes.into_iter().map(|draft| Lane {
            title: draft.title,
            hue: draft.hue,
            look: draft.look,
            words: draft.words,
            name: draft.name,
            bars: Bars::new(draft.bars),
            shades: draft.shades,
        });
        let captions = ["timeline-calendar", "timeline-school-year", "timeline-today"];
        TimelineView {
            timeline: Timeline {
                lanes: lanes.collect(),
                entries,
                notes: self.notes,
                labels: self.labels.texts,
                axis: axis(self.reading, self.whole),
                whole: self.whole,
                today: number(self.reading.today),
                captions: captions.map(|key| capitalised(&words.text(key))),
            },
            legend: legend.map(|(form, key)| (form, words.text(key))).collect(),
            has_shades,
            targets,
        }
    }
}

/// The forms in the order of the legend, each with the key of its words.
const LEGEND: [(Form, &str); 7] = [
    (Form::Ended, "timeline-legend-period"),
    (Form::Running, "timeline-legend-running"),
    (Form::Hollow, "timeline-legend-hollow"),
    (Form::Inverted, "dossier-ends-before-begin"),
    (Form::EndWithheld, "timeline-end-withheld"),
    (Form::Open, "timeline-legend-open"),
    (Form::Together, "timeline-legend-together"),
];

/// How a row is drawn.
fn form(standing: Standing) -> Form {
    match standing {
        Standing::Ended => Form::Ended,
        Standing::Running => Form::Running,
        Standing::Cancelled | Standing::Superseded => Form::Hollow,
        Standing::Inverted => Form::Inverted,
        Standing::EndWithheld => Form::EndWithheld,
    }
}

/// Every label of the axis.
fn axis(reading: &Reading<'_>, whole: Days) -> Axis {
    let words = reading.words;
    // The view shows a little beyond everything.
    let margin = whole.count() / 20 + 31;
    let wide = Days {
        first: whole.first - margin,
        last: whole.last + margin,
    };
    let ticks = |unit: Unit, names: &dyn Fn(NaiveDate) -> [String; 3]| {
        let ticks = units(unit, wide).into_iter().map(|days| Tick {
            names: names(day(days.first)),
            days,
        });
        ticks.collect()
    };
    Axis {
        years: ticks(Unit::Year, &|day| {
            let year = day.year().to_string();
            [year.clone(), year, format!("’{:02}", day.year().rem_euclid(100))]
        }),
        quarters: ticks(Unit::Quarter, &|day| {
            let quarter = Quarter::containing(day);
            let number = quarter.number().to_string();
            [words.quarter(quarter), format!("/{number}"), number]
        }),
        months: ticks(Unit::Month, &|day| {
            let month = words.month(day);
            let name = month.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
            [month.clone(), name.to_owned(), day.month().to_string()]
        }),
        school_years: ticks(Unit::SchoolYear, &|day| {
            let (from, until) = (day.year(), day.year() + 1);
            let short = format!("{:02}-{:02}", from.rem_euclid(100), until.rem_euclid(100));
            [format!("{from}-{until}"), short, String::new()]
        }),
        days: (1..=31).map(|day: u32| day.to_string()).collect(),
    }
}
