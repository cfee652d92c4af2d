//! Dimona beside the `DmfA` in words: per employer the relations, the declared quarters on the same time, and where the two
//! differ.
//!
//! Pure. Called by the page of employment when the dossier has changed. The texts are derived from a person's data and are
//! dropped with the dossier.

use domain::calendar::Quarter;
use domain::catalogue::{BlockPath, FieldPath, SourceId};
use domain::checks::employment::{Difference, Employer, Employment, Line, Relation, Side, Slot, employment};
use domain::checks::{Basis, CaseFacts, Why};
use domain::dossier::{SourceEnd, SourceState};
use domain::parameters::Parameters;

use super::field_states::{can_ask_again, part_words, unavailable_sentence, unavailable_words};
use super::findings::why_words;
use super::reading::{ABSENT, Reading, Row};
use super::sheet::notes;
use crate::widgets::cell::CellLook;

/// The fields that the page reads of Dimona.
const DIMONA: [&str; 6] = [
    "dimona.period.employer-number",
    "dimona.period.entry-date",
    "dimona.period.exit-date",
    "dimona.period.worker-type",
    "dimona.period.joint-committee",
    "dimona.period.last-action",
];
/// The fields that it reads of the declarations.
const DMFA: [&str; 6] = [
    "dmfa.employer-declaration.quarter",
    "dmfa.employer-declaration.employer-number",
    "dmfa.worker-record.worker-code",
    "dmfa.occupation.begin",
    "dmfa.occupation.end",
    "dmfa.occupation.joint-committee",
];

/// The page, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct EmploymentView {
    /// What stands at the head of each of the two columns.
    pub(super) heads: [HeadView; 2],
    /// When a declaration is due, and which ones are never made.
    pub(super) rule: String,
    /// What is not compared, and why.
    pub(super) limits: Vec<String>,
    /// The employers, the one that was asked for first.
    pub(super) employers: Vec<EmployerView>,
    /// What is not here.
    pub(super) notes: Vec<(CellLook, String)>,
    /// Every line of every employer, in the order in which they are read.
    pub(super) lines: Vec<LineView>,
    /// Said when there is no employer.
    pub(super) nothing: Option<String>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeadView {
    /// Which source.
    pub(super) source: SourceId,
    /// Its name.
    pub(super) title: String,
    /// Its fields that the page would show and that are not granted.
    pub(super) withheld: Option<String>,
    /// Why the source gave nothing: its form, the sentence, and the words of the button that asks it again.
    pub(super) trouble: Option<(CellLook, String, Option<String>)>,
}

impl Default for HeadView {
    fn default() -> Self {
        Self {
            source: SourceId::parse("dimona").unwrap_or_else(|_| unreachable!("small letters name a source")),
            title: String::new(),
            withheld: None,
            trouble: None,
        }
    }
}

/// An employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EmployerView {
    /// Its number.
    pub(super) title: String,
    /// Whether it is the one that was asked for, in words.
    pub(super) role: String,
    /// Whether it is the one that was asked for.
    pub(super) is_asked: bool,
    /// The sign and the words of what the comparison gave.
    pub(super) verdict: (Verdict, String),
    /// The line that says that another enterprise has rows in the time of the one that was asked for.
    pub(super) meanwhile: Option<usize>,
    /// The quarters, the newest first.
    pub(super) slots: Vec<SlotView>,
    /// The relations as bars beside them.
    pub(super) bars: Vec<BarView>,
    /// How many bars stand beside each other at most.
    pub(super) lanes: usize,
}

/// What the comparison gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// No difference.
    Agrees,
    /// Differences.
    Differs,
    /// It was not or not wholly made.
    Open,
}

/// A quarter; its lines by their place in [`EmploymentView::lines`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SlotView {
    /// `2025/1`; empty for rows whose days may not be seen.
    pub(super) label: String,
    /// What Dimona says.
    pub(super) left: Vec<usize>,
    /// What the `DmfA` says.
    pub(super) right: Vec<usize>,
    /// Where they differ.
    pub(super) differences: Vec<usize>,
}

/// A relation as a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BarView {
    /// Its place among bars of the same time.
    pub(super) lane: usize,
    /// The slot of its last day.
    pub(super) top: usize,
    /// The slot of its first day.
    pub(super) bottom: usize,
    /// Whether it was taken back.
    pub(super) is_hollow: bool,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LineView {
    /// The days.
    pub(super) lead: String,
    /// What else is said, or the words of why there is nothing.
    pub(super) text: String,
    /// What is to be noted.
    pub(super) mark: Option<LineMark>,
    /// Its form.
    pub(super) look: CellLook,
    /// All of it, for a screen reader.
    pub(super) spoken: String,
    /// The row that it stands for.
    pub(super) row: Option<(BlockPath, usize)>,
}

/// What is to be noted about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LineMark {
    /// It was taken back.
    Struck(String),
    /// It cannot be right.
    Warning(String),
    /// It is a difference.
    Differs,
    /// It is another enterprise.
    Other,
}

/// Makes the page.
pub(super) fn employment_view(reading: &Reading<'_>, parameters: &Parameters) -> EmploymentView {
    let Some(deliberation) = reading.deliberation else {
        return EmploymentView::default();
    };
    let found = employment(&Basis {
        catalogue: reading.catalogue,
        deliberation,
        request: reading.request,
        scope: reading.scope,
        dossier: reading.dossier,
        parameters,
        facts: &CaseFacts::default(),
        today: reading.today,
    });
    let mut page = Page {
        reading,
        found: &found,
        lines: Vec::new(),
    };
    let employers: Vec<EmployerView> = found.employers.iter().map(|employer| page.employer(employer)).collect();
    let lines = page.lines;
    let heads = [head(reading, "dimona", &DIMONA), head(reading, "dmfa", &DMFA)];
    let undeclared = parameters
        .get("dimona-types-without-dmfa", reading.today)
        .and_then(|parameter| parameter.codes())
        .map(|codes| codes.join(", "))
        .unwrap_or_default();
    let is_settled = |head: &HeadView| head.trouble.is_none();
    let nothing = employers.is_empty() && heads.iter().all(is_settled);
    EmploymentView {
        rule: reading.words.with("employment-rule", &[("types", undeclared.into())]),
        limits: limits(reading, &found),
        employers,
        notes: ends(reading),
        lines,
        nothing: nothing.then(|| reading.words.text("employment-nothing")),
        heads,
    }
}

fn head(reading: &Reading<'_>, id: &str, fields: &[&str]) -> HeadView {
    let words = reading.words;
    let mut view = HeadView::default();
    let Ok(source) = SourceId::parse(id) else { return view };
    let known = reading.catalogue.source(&source);
    let name = known.map_or_else(|| id.to_owned(), |source| words.names(&source.name).to_owned());
    let said = |key: &str| words.with(key, &[("source", name.as_str().into())]);
    view.trouble = match reading.state(&source) {
        None => Some((CellLook::NotGranted, said("source-not-in-scope-sentence"), None)),
        Some(SourceState::Awaited) => Some((CellLook::Awaited, said("source-awaited-sentence"), None)),
        Some(SourceState::Ended(SourceEnd::Unavailable(why))) => {
            let again = can_ask_again(*why).then(|| said("source-retry"));
            Some((
                CellLook::Unavailable,
                unavailable_sentence(reading, &source, *why),
                again,
            ))
        }
        Some(SourceState::Ended(SourceEnd::Partial { missing, .. })) => {
            let part = part_words(reading, missing);
            let sentence = words.with("dossier-part", &[("part", part.into())]);
            Some((
                CellLook::Unavailable,
                format!("{name}: {sentence}"),
                Some(said("source-retry")),
            ))
        }
        Some(SourceState::Ended(_)) => None,
    };
    if reading.scope.source(&source).is_some() {
        let withheld: Vec<&str> = fields
            .iter()
            .filter_map(|path| FieldPath::parse(path).ok())
            .filter(|path| reading.paragraphs(path).is_none())
            .filter_map(|path| reading.catalogue.field(&path))
            .map(|field| words.names(&field.name))
            .collect();
        view.withheld = (!withheld.is_empty())
            .then(|| words.with("employment-withheld", &[("fields", withheld.join(", ").into())]));
    }
    view.source = source;
    view.title = name;
    view
}

/// Why something is not compared, each reason once.
fn limits(reading: &Reading<'_>, found: &Employment) -> Vec<String> {
    let words = reading.words;
    let mut limits = Vec::new();
    let mut said = Vec::new();
    for (why, key) in [
        (&found.dmfa, "employment-limit-dmfa"),
        (&found.dimona, "employment-limit-dimona"),
        (&found.undated, "employment-limit-days"),
    ] {
        // That a source was not asked stands above the list already.
        let is_new = |why: &&Why| !said.contains(why) && !matches!(why, Why::NotInScope(_));
        let Some(why) = why.as_ref().filter(is_new) else {
            continue;
        };
        said.push(why);
        limits.push(words.with(key, &[("why", why_words(reading, why).into())]));
    }
    limits
}

/// What lies before the windows and belongs to other employers, each sentence once.
fn ends(reading: &Reading<'_>) -> Vec<(CellLook, String)> {
    let mut ends: Vec<(CellLook, String)> = Vec::new();
    for path in ["dimona.period", "dmfa.employer-declaration"] {
        let Some(block) = reading.block(path) else { continue };
        for (note, _) in notes(reading, block) {
            let is_part = note.look == CellLook::Unavailable;
            if !is_part && !ends.iter().any(|(_, text)| *text == note.text) {
                ends.push((note.look, note.text));
            }
        }
    }
    ends
}

struct Page<'r, 'a> {
    reading: &'r Reading<'a>,
    found: &'r Employment,
    lines: Vec<LineView>,
}

impl Page<'_, '_> {
    fn add(&mut self, line: LineView) -> usize {
        self.lines.push(line);
        self.lines.len() - 1
    }

    fn employer(&mut self, employer: &Employer) -> EmployerView {
        let words = self.reading.words;
        let title = employer.number.map_or_else(
            || words.text("employment-no-number"),
            domain::identifiers::EnterpriseNumber::grouped,
        );
        let role = match (employer.is_asked, self.reading.request.enterprise, employer.number) {
            (true, ..) => words.text("overview-asked-enterprise"),
            (false, Some(_), Some(_)) => words.text("overview-other-enterprise"),
            _ => String::new(),
        };
        let meanwhile = employer.meanwhile.map(|time| {
            let period = self.reading.stretch(time.begin(), time.end());
            let text = words.with("employment-meanwhile", &[("period", period.into())]);
            let line = LineView {
                lead: String::new(),
                spoken: format!("{title}: {text}"),
                text,
                mark: Some(LineMark::Other),
                look: CellLook::Value,
                row: None,
            };
            self.add(line)
        });
        let meanwhile = meanwhile.or_else(|| self.elsewhere(employer));
        let (bars, lanes) = bars(employer, self.reading.today);
        let mut slots = Vec::new();
        let unplaced = employer.relations.iter().filter(|relation| relation.entry.is_none());
        let left: Vec<usize> = unplaced.map(|relation| self.relation(relation)).collect();
        let has_unplaced = !left.is_empty();
        if has_unplaced {
            slots.push(SlotView {
                left,
                ..SlotView::default()
            });
        }
        if employer.slots.is_empty() && !has_unplaced {
            slots.push(self.empty(employer));
        }
        let mut before: Vec<String> = Vec::new();
        for slot in &employer.slots {
            slots.push(self.slot(employer, slot, &mut before));
        }
        let shift = usize::from(has_unplaced);
        let bars = bars.into_iter().map(|bar| BarView {
            top: bar.top + shift,
            bottom: bar.bottom + shift,
            ..bar
        });
        EmployerView {
            title,
            role,
            is_asked: employer.is_asked,
            verdict: self.verdict(employer),
            meanwhile,
            slots,
            bars: bars.collect(),
            lanes,
        }
    }

    /// For the employer that was asked for and has no row, which other ones have some.
    fn elsewhere(&mut self, employer: &Employer) -> Option<usize> {
        if !employer.slots.is_empty() || !employer.is_asked {
            return None;
        }
        let others = self.found.employers.iter().filter(|other| !other.slots.is_empty());
        let numbers: Vec<String> = others
            .filter_map(|other| other.number)
            .map(domain::identifiers::EnterpriseNumber::grouped)
            .collect();
        let values = [("numbers", numbers.join(", ").into())];
        let text = self.reading.words.with("employment-elsewhere", &values);
        let line = LineView {
            lead: String::new(),
            spoken: text.clone(),
            text,
            mark: Some(LineMark::Other),
            look: CellLook::Value,
            row: None,
        };
        (!numbers.is_empty()).then(|| self.add(line))
    }

    /// What the two sources say of an employer without a row.
    fn empty(&mut self, employer: &Employer) -> SlotView {
        let side = |why: &Option<Why>| why.clone().map_or(Side::Nothing, Side::Silent);
        let (dimona, dmfa) = (side(&self.found.dimona), side(&self.found.dmfa));
        let name = employer
            .number
            .map_or_else(String::new, |number| self.reading.employer_words(number));
        SlotView {
            left: self.side(&dimona, "dimona", &name).into_iter().collect(),
            right: self.side(&dmfa, "dmfa", &name).into_iter().collect(),
            ..SlotView::default()
        }
    }

    fn verdict(&self, employer: &Employer) -> (Verdict, String) {
        let words = self.reading.words;
        let count = employer.differences.len();
        let is_whole = self.found.undated.is_none() && employer.number.is_some();
        match (count, is_whole) {
            (0, true) if employer.slots.is_empty() => (Verdict::Open, words.text("employment-no-rows")),
            (0, true) => (Verdict::Agrees, words.text("employment-agrees")),
            (0, false) if self.found.dimona.is_some() || self.found.dmfa.is_some() => {
                (Verdict::Open, words.text("employment-not-compared"))
            }
            (0, false) => (Verdict::Open, words.text("employment-days-not-compared")),
            _ => (
                Verdict::Differs,
                words.with("employment-differences", &[("count", count.into())]),
            ),
        }
    }

    /// `before`: what the lines of the quarter after this one said, so that names are written once.
    fn slot(&mut self, employer: &Employer, slot: &Slot, before: &mut Vec<String>) -> SlotView {
        let quarter = self.reading.words.quarter(slot.quarter);
        let today = self.reading.today;
        let ends_here = |relation: &&Relation| {
            relation.entry.is_some_and(|entry| {
                let last = relation.exit.unwrap_or(today).max(entry);
                Quarter::containing(last) == slot.quarter
            })
        };
        let mut left: Vec<usize> = Vec::new();
        for relation in employer.relations.iter().filter(ends_here) {
            left.push(self.relation(relation));
        }
        if slot.dimona != Side::Rows {
            left.extend(self.side(&slot.dimona, "dimona", &quarter));
        }
        let mut right = Vec::new();
        let mut said = Vec::new();
        for line in employer.lines.iter().filter(|line| line.quarter == slot.quarter) {
            let (line, long) = self.line(line, before);
            said.push(long);
            right.push(self.add(line));
        }
        if slot.dmfa != Side::Rows {
            right.extend(self.side(&slot.dmfa, "dmfa", &quarter));
        }
        *before = said;
        let of_slot = employer
            .differences
            .iter()
            .filter(|found| found.quarter() == slot.quarter);
        let differences: Vec<LineView> = of_slot.map(|found| self.difference(found)).collect();
        SlotView {
            label: quarter,
            left,
            right,
            differences: differences.into_iter().map(|line| self.add(line)).collect(),
        }
    }

    fn relation(&mut self, relation: &Relation) -> usize {
        let (reading, words) = (self.reading, self.reading.words);
        let block = reading.block("dimona.period");
        let row = block.and_then(|block| reading.row(block, relation.row));
        let lead = relation.entry.map_or_else(
            || words.text("field-not-granted"),
            |entry| reading.stretch(entry, relation.exit),
        );
        let mut parts = Vec::new();
        let mut mark = None;
        if let Some(row) = row {
            parts.extend(reading.text(row, "worker-type"));
            parts.extend(committee(reading, row, true));
            if row.code("last-action") == Some("update") {
                parts.extend(reading.text(row, "last-action"));
            }
            mark = reading.marks(row).into_iter().next().map(|(_, mark)| match mark {
                crate::widgets::grid::Mark::Struck(words) => LineMark::Struck(words),
                crate::widgets::grid::Mark::Warning(words) => LineMark::Warning(words),
            });
        }
        let text = parts.join(" · ");
        let name = block.map_or_else(String::new, |block| words.names(&block.name).to_owned());
        let days = relation
            .entry
            .map_or_else(|| lead.clone(), |entry| reading.period(entry, relation.exit));
        let mut spoken = vec![days];
        spoken.extend(parts);
        if let Some(LineMark::Struck(words) | LineMark::Warning(words)) = &mark {
            spoken.push(words.clone());
        }
        let line = LineView {
            spoken: format!("{}: {}", super::reading::capitalised(&name), spoken.join(", ")),
            lead,
            text,
            mark,
            look: CellLook::Value,
            row: block.map(|block| (block.path.clone(), relation.row)),
        };
        self.add(line)
    }

    /// The line, and what it says in full beside its days.
    fn line(&self, line: &Line, before: &[String]) -> (LineView, String) {
        let (reading, words) = (self.reading, self.reading.words);
        let block = reading.catalogue.block(&line.place.0);
        let row = block.and_then(|block| reading.row(block, line.place.1));
        let lead = match line.begin.filter(|_| !line.is_cancelled) {
            Some(begin) => reading.stretch(begin, line.end),
            None => words.text("employment-declaration"),
        };
        let parts = |is_long: bool| -> Vec<String> {
            let Some(row) = row else { return Vec::new() };
            let mut parts = Vec::new();
            parts.extend(reading.nearest(row, |row| worker_code(reading, *row, is_long)));
            parts.extend(committee(reading, row, is_long));
            parts
        };
        let long = parts(true).join(" · ");
        let is_said = before.contains(&long);
        let version = row
            .and_then(|row| reading.version(row))
            .filter(|(_, number)| *number > 1);
        let version = version.map(|(field, number)| format!("{} {number}", words.names(&field.name)));
        let mut drawn = if is_said { parts(false) } else { parts(true) };
        drawn.extend(version.clone());
        let mark = line
            .is_cancelled
            .then(|| LineMark::Struck(words.text("dossier-cancelled")));
        let days = line.begin.map(|begin| reading.period(begin, line.end));
        let mut spoken = vec![days.unwrap_or_else(|| lead.clone())];
        spoken.extend(parts(true));
        spoken.extend(version);
        spoken.extend(line.is_cancelled.then(|| words.text("dossier-cancelled")));
        let view = LineView {
            spoken: format!("DmfA {}: {}", words.quarter(line.quarter), spoken.join(", ")),
            lead,
            text: drawn.join(" · "),
            mark,
            look: CellLook::Value,
            row: Some(line.place.clone()),
        };
        (view, long)
    }

    /// The line of a source that has no row in a quarter, or of an employer.
    fn side(&mut self, side: &Side, id: &str, about: &str) -> Option<usize> {
        let (reading, words) = (self.reading, self.reading.words);
        let (look, text) = match side {
            Side::Rows => return None,
            Side::Nothing => (CellLook::Absent, words.text(&format!("employment-no-{id}"))),
            Side::NotMade => (CellLook::Absent, words.text("employment-not-made")),
            Side::NotDue(day) => (
                CellLook::Absent,
                words.with("employment-not-due", &[("day", words.date(*day).into())]),
            ),
            Side::OutsideWindow(day) => (
                CellLook::OutsideWindow,
                words.with("field-before-window", &[("day", words.date(*day).into())]),
            ),
            Side::OtherEmployer => (CellLook::OutsideWindow, words.text("field-other-employer")),
            Side::Silent(why) => silent(reading, why),
        };
        let drawn = if look == CellLook::Absent {
            format!("{ABSENT} {text}")
        } else {
            text.clone()
        };
        let source = SourceId::parse(id).ok().and_then(|id| reading.catalogue.source(&id));
        let name = source.map_or_else(|| id.to_owned(), |source| words.names(&source.name).to_owned());
        let line = LineView {
            lead: String::new(),
            spoken: format!("{name} {about}: {text}"),
            text: drawn,
            mark: None,
            look,
            row: None,
        };
        Some(self.add(line))
    }

    fn difference(&self, found: &Difference) -> LineView {
        let words = self.reading.words;
        let day = |day| words.date(day);
        let quarter = words.quarter(found.quarter());
        let dimona = |row: usize| BlockPath::parse("dimona.period").ok().map(|block| (block, row));
        let (text, row) = match found {
            Difference::Begin { relation, line } => {
                let values = [("entry", day(relation.1).into()), ("begin", day(line.1).into())];
                (words.with("employment-begin", &values), Some(line.0.clone()))
            }
            Difference::End { relation, line, .. } => {
                let text = match (relation.1, line.1) {
                    (Some(exit), Some(end)) => words.with(
                        "employment-end",
                        &[("exit", day(exit).into()), ("end", day(end).into())],
                    ),
                    (None, Some(end)) => words.with("employment-end-in-dmfa", &[("end", day(end).into())]),
                    (Some(exit), None) => words.with("employment-end-in-dimona", &[("exit", day(exit).into())]),
                    (None, None) => String::new(),
                };
                (text, Some(line.0.clone()))
            }
            Difference::NotDeclared { relation, by, .. } => {
                let text = match by {
                    Some(by) => words.with(
                        "employment-not-declared-by",
                        &[("quarter", quarter.into()), ("number", by.grouped().into())],
                    ),
                    None => words.with("employment-not-declared", &[("quarter", quarter.into())]),
                };
                (text, dimona(*relation))
            }
            Difference::NoRelation { line, is_cancelled, .. } => {
                let key = if *is_cancelled {
                    "employment-no-relation-cancelled"
                } else {
                    "employment-no-relation"
                };
                (words.with(key, &[("quarter", quarter.into())]), Some(line.clone()))
            }
        };
        LineView {
            lead: String::new(),
            spoken: words.with("employment-difference", &[("text", text.as_str().into())]),
            text,
            mark: Some(LineMark::Differs),
            look: CellLook::Value,
            row,
        }
    }
}

/// The form and the words of a source that cannot be asked about a quarter.
fn silent(reading: &Reading<'_>, why: &Why) -> (CellLook, String) {
    let words = reading.words;
    let state = |id: &SourceId| match reading.state(id) {
        Some(SourceState::Ended(SourceEnd::Unavailable(why))) => {
            (CellLook::Unavailable, unavailable_words(reading, *why))
        }
        Some(SourceState::Ended(SourceEnd::Partial { missing, .. })) => {
            let part = part_words(reading, missing);
            (
                CellLook::Unavailable,
                words.with("dossier-part", &[("part", part.into())]),
            )
        }
        Some(SourceState::Awaited) => (CellLook::Awaited, words.text("field-awaited")),
        _ => (CellLook::NotGranted, words.text("source-not-in-scope")),
    };
    match why {
        Why::SourceMissing(id) | Why::SourcePartial(id) | Why::NotInScope(id) => state(id),
        Why::NotGranted(_) => (CellLook::NotGranted, words.text("field-not-granted")),
        other => (CellLook::Unavailable, why_words(reading, other)),
    }
}

/// `124 Bouwbedrijf`, or the code alone, with what it is before it.
fn committee(reading: &Reading<'_>, row: Row<'_>, is_long: bool) -> Option<String> {
    let said = if is_long {
        reading.text(row, "joint-committee")?
    } else {
        row.code("joint-committee")?.to_owned()
    };
    Some(
        reading
            .words
            .with("employment-committee", &[("committee", said.into())]),
    )
}

fn worker_code(reading: &Reading<'_>, row: Row<'_>, is_long: bool) -> Option<String> {
    (row.block.path.as_str() == "dmfa.worker-record").then_some(())?;
    if is_long {
        reading.text(row, "worker-code")
    } else {
        row.code("worker-code").map(str::to_owned)
    }
}

/// The relations as bars beside the slots, those of the same time beside each other; and how many stand so at most.
fn bars(employer: &Employer, today: chrono::NaiveDate) -> (Vec<BarView>, usize) {
    let at = |quarter: Quarter| employer.slots.iter().position(|slot| slot.quarter == quarter);
    let mut bars: Vec<BarView> = Vec::new();
    for relation in &employer.relations {
        let Some(entry) = relation.entry else { continue };
        let last = relation.exit.unwrap_or(today).max(entry);
        let (Some(top), Some(bottom)) = (at(Quarter::containing(last)), at(Quarter::containing(entry))) else {
            continue;
        };
        let is_free = |lane: &usize| {
            let mut of_lane = bars.iter().filter(|bar| bar.lane == *lane);
            of_lane.all(|bar| bottom < bar.top || bar.bottom < top)
        };
        let lane = (0..bars.len()).find(is_free).unwrap_or(bars.len());
        bars.push(BarView {
            lane,
            top,
            bottom,
            is_hollow: relation.is_cancelled,
        });
    }
    let lanes = bars.iter().map(|bar| bar.lane + 1).max().unwrap_or_default();
    (bars, lanes)
}
