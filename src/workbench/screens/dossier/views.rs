//! Everything that the dossier's screen draws, computed once and kept until the dossier changes.
//!
//! The texts here are derived from a person's data: they belong to one dossier and are dropped with it. Called by
//! [`super::DossierScreen`] alone.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::NaiveDate;
use domain::Language;
use domain::catalogue::{Block, BlockPath, Source, SourceId};
use domain::dossier::{SourceEnd, SourceState};
use domain::parameters::Parameters;
use domain::wire::Since;
use uuid::Uuid;

use super::addresses::{Addresses, addresses};
use super::authority::{Authority, authority};
use super::benefits::{BenefitMonths, benefit_months};
use super::block_list::{BlockList, block_list};
use super::board::{Board, board};
use super::changes::{Changes, CorrectionView, changes, corrections_of};
use super::employment::{EmploymentView, employment_view};
use super::field_states::{Place, fields};
use super::outline::{Node, NodeKey, above, in_sight, items, open_at_first, open_below, outline, outline_below};
use super::overview::{Overview, overview};
use super::person::{PersonView, person};
use super::quarters::{QuarterStrip, quarter_strip};
use super::reading::{Reading, capitalised};
use super::relations::Sieve;
use super::sheet::{Sheet, sheet};
use super::sources::{in_order, strip, strip_end};
use super::standing::{Standing, standing};
use super::timeline::{TimelineView, timeline};
use crate::cx::Cx;
use crate::look::{Theme, Tokens};
use crate::state::OpenDossier;
use crate::widgets::field::FieldView;
use crate::widgets::gate_steps::{StepWords, step_words};
use crate::widgets::source_strip::{StripEnd, StripItem};
use crate::widgets::tree::TreeItem;

/// What the views depend on. While it is the same, nothing is computed anew.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Basis {
    consultation: Uuid,
    attempt: u64,
    language: Language,
    theme: Theme,
    today: NaiveDate,
    shows_numbers: bool,
    sources: Vec<(SourceId, u8, usize, Option<Duration>)>,
}

impl Basis {
    /// The basis of this dossier in this language and theme.
    pub(super) fn of(open: &OpenDossier, reading: &Reading<'_>, theme: Theme) -> Self {
        let kind = |state: &SourceState| match state {
            SourceState::Awaited => 0,
            SourceState::Ended(SourceEnd::Complete(_)) => 1,
            SourceState::Ended(SourceEnd::Partial { .. }) => 2,
            SourceState::Ended(SourceEnd::Empty) => 3,
            SourceState::Ended(SourceEnd::Unavailable(_)) => 4,
            SourceState::Ended(SourceEnd::NotInScope) => 5,
        };
        let rows = |state: &SourceState| match state {
            SourceState::Awaited => 0,
            SourceState::Ended(end) => end.tables().iter().map(domain::dossier::Table::rows).sum(),
        };
        let sources = open
            .dossier
            .sources()
            .map(|(id, state)| (id.clone(), kind(state), rows(state), open.took.get(id).copied()))
            .collect();
        Self {
            consultation: open.consultation,
            attempt: open.attempt,
            language: reading.words.language(),
            theme,
            today: reading.today,
            shows_numbers: reading.shows_numbers,
            sources,
        }
    }
}

/// A source as a tree, with what is open and in sight.
#[derive(Debug, Default)]
pub(super) struct Outline {
    nodes: Vec<Node>,
    open: BTreeSet<NodeKey>,
    seen: Vec<usize>,
    /// The items in sight, ready to be drawn.
    pub(super) items: Vec<TreeItem>,
}

impl Outline {
    fn of(nodes: Vec<Node>, open: BTreeSet<NodeKey>) -> Self {
        let mut outline = Self {
            nodes,
            open,
            ..Self::default()
        };
        outline.look_again();
        outline
    }

    fn look_again(&mut self) {
        self.seen = in_sight(&self.nodes, &self.open);
        self.items = items(&self.nodes, &self.seen, &self.open);
    }

    /// Which row the item in sight with this place stands for.
    pub(super) fn key(&self, item: usize) -> Option<&NodeKey> {
        self.nodes.get(*self.seen.get(item)?).map(|node| &node.key)
    }

    /// Where in sight this row stands.
    pub(super) fn item(&self, key: &NodeKey) -> Option<usize> {
        self.seen.iter().position(|at| self.nodes[*at].key == *key)
    }

    /// Opens or closes the item in sight with this place.
    pub(super) fn toggle(&mut self, item: usize) {
        if let Some(key) = self.key(item).cloned() {
            if !self.open.remove(&key) {
                self.open.insert(key);
            }
            self.look_again();
        }
    }

    /// Opens everything above this row, so that it is in sight.
    pub(super) fn reveal(&mut self, key: &NodeKey) {
        let above = above(&self.nodes, key);
        let before = self.open.len();
        self.open.extend(above);
        if self.open.len() != before {
            self.look_again();
        }
    }
}

/// The tree of a source, or of one row at its top; with what was open in it, or what is at first.
fn outline_of(
    reading: &Reading<'_>,
    (source, row): &(SourceId, Option<usize>),
    open: Option<BTreeSet<NodeKey>>,
) -> Outline {
    let Some(row) = row else {
        let nodes = outline(reading, source);
        let open = open.unwrap_or_else(|| open_at_first(&nodes));
        return Outline::of(nodes, open);
    };
    let block = reading
        .catalogue
        .source(source)
        .and_then(|source| source.blocks.first());
    let root = block.and_then(|block| reading.row(block, *row));
    let nodes = root.map_or_else(Vec::new, |root| outline_below(reading, root));
    let open = open.unwrap_or_else(|| open_below(&nodes));
    Outline::of(nodes, open)
}

/// The fields of what is selected.
#[derive(Debug)]
pub(super) struct Detail {
    block: BlockPath,
    place: Place,
    shown: (usize, usize),
    /// The block, as a heading.
    pub(super) title: String,
    /// The row in words, or what stands in its place.
    pub(super) about: String,
    /// The fields.
    pub(super) fields: Vec<FieldView>,
}

/// All of it.
#[derive(Debug)]
pub(super) struct Views {
    basis: Basis,
    waited: BTreeMap<SourceId, u64>,
    /// The identity header.
    pub(super) person: PersonView,
    /// The sources, in the order of the strip.
    pub(super) sources: Vec<SourceId>,
    /// The source strip.
    pub(super) strip: Vec<StripItem>,
    /// What stands at the end of the strip.
    pub(super) progress: StripEnd,
    /// How the dossier as a whole stands.
    pub(super) standing: Option<Standing>,
    /// The overview.
    pub(super) overview: Overview,
    /// The strip of quarters.
    pub(super) quarters: QuarterStrip,
    /// The gate's steps.
    pub(super) steps: Vec<StepWords>,
    /// The rest of the page about the consultation.
    pub(super) authority: Authority,
    sheets: BTreeMap<(BlockPath, bool, Sieve), Sheet>,
    /// Of a source, or of one row at its top.
    outlines: BTreeMap<(SourceId, Option<usize>), Outline>,
    /// How many sheets were made so far, also by the views before these.
    sheets_made: u64,
    detail: Option<Detail>,
    changes: Option<Changes>,
    timeline: Option<TimelineView>,
    employment: Option<EmploymentView>,
    board: Option<Board>,
    blocks: BTreeMap<SourceId, BlockList>,
    versions: Option<(Vec<usize>, Vec<CorrectionView>)>,
    benefits: Option<BenefitMonths>,
    addresses: Option<Addresses>,
}

impl Views {
    /// Computes what is always on the screen; tables, trees and details follow when they are looked at. What was open in the
    /// trees of `before` stays open.
    pub(super) fn of(
        cx: &Cx<'_>,
        open: &OpenDossier,
        reading: &Reading<'_>,
        basis: Basis,
        before: Option<Self>,
    ) -> Self {
        let sheets_made = before.as_ref().map_or(0, |before| before.sheets_made);
        let outlines = before.map(|before| before.outlines).unwrap_or_default();
        let outlines = outlines.into_iter().map(|(key, old)| {
            let kept = (!old.nodes.is_empty()).then_some(old.open);
            let made = outline_of(reading, &key, kept);
            (key, made)
        });
        Self {
            basis,
            waited: BTreeMap::new(),
            person: person(reading),
            sources: in_order(reading).iter().map(|source| source.id.clone()).collect(),
            strip: strip(reading, cx.tokens, &BTreeMap::new()),
            progress: strip_end(reading),
            standing: standing(reading),
            overview: overview(reading),
            quarters: quarter_strip(reading),
            steps: step_words(reading.words, cx.knowledge, &open.request.deliberation, &open.decision),
            authority: authority(reading, open.consultation, &open.receipts),
            sheets: BTreeMap::new(),
            sheets_made,
            outlines: outlines.collect(),
            detail: None,
            changes: None,
            timeline: None,
            employment: None,
            board: None,
            blocks: BTreeMap::new(),
            versions: None,
            benefits: None,
            addresses: addresses(reading),
        }
    }

    /// Whether they are still those of this basis.
    pub(super) fn are_of(&self, basis: &Basis) -> bool {
        self.basis == *basis
    }

    /// Words again how long the awaited sources have been, when a second has passed.
    pub(super) fn tick(&mut self, reading: &Reading<'_>, tokens: &Tokens, waited: BTreeMap<SourceId, u64>) {
        if self.waited != waited {
            self.strip = strip(reading, tokens, &waited);
            self.waited = waited;
        }
    }

    /// The grid of a block. Of the sieves with days that are typed, only the last one is kept.
    pub(super) fn sheet<'a>(
        &mut self,
        reading: &Reading<'a>,
        block: &'a Block,
        with_withheld: bool,
        sieve: Sieve,
    ) -> &Sheet {
        let key = (block.path.clone(), with_withheld, sieve);
        if !self.sheets.contains_key(&key) {
            self.sheets
                .retain(|(_, _, kept), _| !matches!(kept, Sieve::During(..)) || *kept == sieve);
            self.sheets_made += 1;
        }
        let stamp = self.sheets_made;
        self.sheets
            .entry(key)
            .or_insert_with(|| sheet(reading, block, with_withheld, sieve, stamp))
    }

    /// What changed.
    pub(super) fn changes(&mut self, reading: &Reading<'_>, since: &BTreeMap<SourceId, Since>) -> &Changes {
        self.changes.get_or_insert_with(|| changes(reading, since))
    }

    /// The time line.
    pub(super) fn timeline(&mut self, reading: &Reading<'_>, tokens: &Tokens) -> &TimelineView {
        self.timeline.get_or_insert_with(|| timeline(reading, tokens))
    }

    /// Dimona beside the `DmfA`.
    pub(super) fn employment(&mut self, reading: &Reading<'_>, parameters: &Parameters) -> &EmploymentView {
        self.employment
            .get_or_insert_with(|| employment_view(reading, parameters))
    }

    /// What was paid, month by month.
    pub(super) fn benefits(&mut self, reading: &Reading<'_>) -> &BenefitMonths {
        self.benefits.get_or_insert_with(|| benefit_months(reading))
    }

    /// The places of residence; none where nothing of them may be seen.
    pub(super) fn addresses(&self) -> Option<&Addresses> {
        self.addresses.as_ref()
    }

    /// The tree of a source.
    pub(super) fn outline(&mut self, reading: &Reading<'_>, source: &SourceId) -> &mut Outline {
        self.outlines
            .entry((source.clone(), None))
            .or_insert_with_key(|key| outline_of(reading, key, None))
    }

    /// The tree of one attestation, by its row.
    pub(super) fn attestation(&mut self, reading: &Reading<'_>, source: &SourceId, row: usize) -> &mut Outline {
        self.outlines
            .entry((source.clone(), Some(row)))
            .or_insert_with_key(|key| outline_of(reading, key, None))
    }

    /// The blocks of a source as a list.
    pub(super) fn blocks(&mut self, reading: &Reading<'_>, source: &Source) -> &BlockList {
        self.blocks
            .entry(source.id.clone())
            .or_insert_with(|| block_list(reading, source))
    }

    /// The board of the declarations.
    pub(super) fn board(&mut self, reading: &Reading<'_>) -> &Board {
        self.board.get_or_insert_with(|| board(reading))
    }

    /// The versions of one attestation beside each other, by their rows.
    pub(super) fn versions(&mut self, reading: &Reading<'_>, source: &SourceId, rows: &[usize]) -> &[CorrectionView] {
        if self.versions.as_ref().is_none_or(|(of, _)| of != rows) {
            self.versions = None;
        }
        let (_, views) = self
            .versions
            .get_or_insert_with(|| (rows.to_vec(), corrections_of(reading, source, rows)));
        views
    }

    /// The fields of a block in a place, which is shown as this one of so many; `about` words it where that has changed.
    pub(super) fn detail<'a>(
        &mut self,
        reading: &Reading<'a>,
        block: &'a Block,
        place: Place,
        shown: (usize, usize),
        about: impl FnOnce() -> String,
    ) -> &Detail {
        let is_same = self
            .detail
            .as_ref()
            .is_some_and(|detail| detail.block == block.path && detail.place == place && detail.shown == shown);
        if !is_same {
            self.detail = None;
        }
        self.detail.get_or_insert_with(|| {
            let name = capitalised(reading.words.names(&block.name));
            let title = match &block.number {
                Some(number) => format!("{name} · {number}"),
                None => name,
            };
            let fields = fields(reading, block, place);
            Detail {
                block: block.path.clone(),
                place,
                shown,
                title,
                about: about(),
                fields,
            }
        })
    }
}
