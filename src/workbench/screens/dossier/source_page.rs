//! The page of one source: its blocks, the grid of the chosen one, for a declaration its tree, and beside them every field of
//! what is selected.
//!
//! Called by the dossier screen, which owns one page per source.

use std::collections::BTreeMap;

use domain::catalogue::{Block, BlockPath, Source, Span};
use domain::dossier::{SourceEnd, SourceState};
use egui::{Frame, Margin, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::block_list::{BlockList, BlockListState, block_list_ui, is_listed};
use super::chrome::{choice_ui, heading_ui, notice_ui, state_ui};
use super::field_states::{Place, can_ask_again, unavailable_sentence};
use super::quarters::why_empty;
use super::reading::Reading;
use super::relations::Relations;
use super::sheet::{has_answered, row_name};
use super::views::{Detail, Views};
use crate::command::Command;
use crate::cx::Cx;
use crate::focus::{self, Region};
use crate::look::fonts;
use crate::look::tokens::{LINE, space};
use crate::widgets::button::{Weight, named_button_ui};
use crate::widgets::cell::CellLook;
use crate::widgets::field::fields_ui;
use crate::widgets::grid::{Grid, GridAct, GridState};
use crate::widgets::text::{caption_ui, quiet_ui};
use crate::widgets::tree::{TreeAct, TreeState, tree_ui};

/// From this many blocks above each other on, a source is shown as a tree too.
const TREE_DEPTH: usize = 2;

/// Below this width the parts stand below each other, in points.
const SIDE_BY_SIDE: f32 = 720.0;

/// The least height of the page where its parts stand beside each other, and where they stand below each other, in points.
const LEAST_BESIDE: f32 = 280.0;
/// See [`LEAST_BESIDE`].
const LEAST_BELOW: f32 = 480.0;
/// The greatest width of the fields where there is nothing beside them, in points.
const FIELDS_ALONE: f32 = 720.0;

/// The page of a source: what is chosen and selected.
#[derive(Debug)]
pub(super) struct SourcePage {
    block: Option<BlockPath>,
    /// The row of the table; before the first choice the first row that is drawn.
    place: Option<Place>,
    shows_withheld: bool,
    relations: Relations,
    /// Of each block what its grid remembers.
    grids: BTreeMap<BlockPath, GridState>,
    tree: TreeState,
    blocks: BlockListState,
    /// Set when the selection came from elsewhere, so that it is brought into sight.
    is_new: bool,
}

/// Where the parts of the page stand.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layout {
    tree: Option<Rect>,
    grid: Option<Rect>,
    fields: Rect,
}

/// The parts side by side, or below each other where there is no room; a tree then takes the place of the grid.
fn layout(area: Rect, has_tree: bool) -> Layout {
    let gap = space::M;
    if area.width() < SIDE_BY_SIDE {
        let middle = area.top() + (area.height() * 0.55).max(120.0).min(area.height());
        let upper = area.with_max_y(middle - gap / 2.0);
        let fields = area.with_min_y(middle + gap / 2.0);
        return if has_tree {
            Layout {
                tree: Some(upper),
                grid: None,
                fields,
            }
        } else {
            Layout {
                tree: None,
                grid: Some(upper),
                fields,
            }
        };
    }
    let beside = (area.width() * 0.28).clamp(260.0, 400.0);
    let fields = area.with_min_x(area.right() - beside);
    let rest = area.with_max_x(fields.left() - gap);
    if !has_tree {
        return Layout {
            tree: None,
            grid: Some(rest),
            fields,
        };
    }
    let tree_width = (area.width() * 0.27).clamp(220.0, 380.0);
    let tree = rest.with_max_x(rest.left() + tree_width);
    Layout {
        tree: Some(tree),
        grid: Some(rest.with_min_x(tree.right() + gap)),
        fields,
    }
}

/// How many blocks stand above this one.
fn depth(source: &Source, block: &Block) -> usize {
    let above = |path: &BlockPath| source.blocks.iter().find(|other| other.path == *path);
    let parents = std::iter::successors(block.parent.as_ref(), |path| above(path)?.parent.as_ref());
    parents.count()
}

/// What a page is drawn from.
#[derive(Clone, Copy)]
struct Sight<'s, 'a> {
    cx: &'s Cx<'s>,
    reading: &'s Reading<'a>,
    source: &'a Source,
}

impl SourcePage {
    /// The page of a source, at the block that tells most: the first one granted that has days or months, near the top, else the
    /// first one granted.
    pub(super) fn new(reading: &Reading<'_>, source: &Source) -> Self {
        let granted = || source.blocks.iter().filter(|block| reading.grants_some_of(block));
        let tells = |block: &&Block| {
            depth(source, block) < 2 && matches!(block.span, Some(Span::Dates { .. } | Span::Month(_)))
        };
        let first = granted().find(tells).or_else(|| granted().next());
        Self::opened(first.or(source.blocks.first()).map(|block| block.path.clone()))
    }

    /// The page at this block.
    pub(super) fn at(block: BlockPath) -> Self {
        Self::opened(Some(block))
    }

    fn opened(block: Option<BlockPath>) -> Self {
        Self {
            block,
            place: None,
            shows_withheld: false,
            relations: Relations::default(),
            grids: BTreeMap::new(),
            tree: TreeState::default(),
            blocks: BlockListState::default(),
            is_new: true,
        }
    }

    /// Selects a row of a block.
    pub(super) fn select(&mut self, block: BlockPath, row: usize) {
        self.block = Some(block);
        self.place = Some(Place::Row(row));
        self.is_new = true;
        self.relations.reset();
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'_>, views: &mut Views, source: &Source) {
        let sight = Sight { cx, reading, source };
        let chosen = self.block.as_ref().and_then(|path| reading.catalogue.block(path));
        let Some(block) = chosen.or(source.blocks.first()) else {
            return;
        };
        let has_tables = has_tables(reading, source);
        if !has_tables {
            nothing_ui(ui, cx, reading, source);
        }
        let has_tree =
            has_tables && !is_listed(source) && source.blocks.iter().any(|block| depth(source, block) >= TREE_DEPTH);
        let area = ui.available_rect_before_wrap();
        let least = if area.width() < SIDE_BY_SIDE {
            LEAST_BELOW
        } else {
            LEAST_BESIDE
        };
        if area.height() >= least {
            self.parts_ui(ui, sight, views, block, area, has_tree);
            return;
        }
        // Too low for the parts: the page scrolls, and each part keeps a height that can be worked with.
        ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt("page")
            .show(ui, |ui| {
                let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), least), Sense::hover());
                self.parts_ui(ui, sight, views, block, area, has_tree);
            });
    }

    fn parts_ui<'a>(
        &mut self,
        ui: &mut Ui,
        sight: Sight<'_, 'a>,
        views: &mut Views,
        block: &'a Block,
        area: Rect,
        has_tree: bool,
    ) {
        let Sight { cx, reading, source } = sight;
        self.settle(reading, views, block);
        let is_listed = is_listed(source) && area.width() >= SIDE_BY_SIDE;
        if !has_answered(reading, &block.path) && !is_listed {
            in_rect(
                ui,
                area.with_max_x(area.right().min(area.left() + FIELDS_ALONE)),
                "fields",
                |ui| {
                    self.blocks_ui(ui, cx, reading, source, block);
                    let chosen = self
                        .block
                        .as_ref()
                        .and_then(|path| reading.catalogue.block(path))
                        .unwrap_or(block);
                    self.settle(reading, views, chosen);
                    self.fields_ui(ui, cx, reading, views, chosen);
                },
            );
            return;
        }
        let places = layout(area, is_listed || has_tree);
        if let Some(rect) = places.tree {
            in_rect(ui, rect, "tree", |ui| {
                if is_listed {
                    self.block_list_ui(ui, cx, views.blocks(reading, source), block);
                } else {
                    self.tree_ui(ui, cx, reading, views, source);
                }
            });
        }
        let chosen = self
            .block
            .as_ref()
            .and_then(|path| reading.catalogue.block(path))
            .unwrap_or(block);
        self.settle(reading, views, chosen);
        if let Some(rect) = places.grid {
            in_rect(ui, rect, "grid", |ui| {
                if !is_listed {
                    self.blocks_ui(ui, cx, reading, source, chosen);
                }
                if reading.grants_some_of(chosen) {
                    if self.relations.ui(ui, cx, reading, chosen) {
                        self.is_new = true;
                    }
                    self.grid_ui(ui, cx, reading, views, chosen);
                }
            });
        }
        let chosen = self
            .block
            .as_ref()
            .and_then(|path| reading.catalogue.block(path))
            .unwrap_or(block);
        self.settle(reading, views, chosen);
        in_rect(ui, places.fields, "fields", |ui| {
            self.fields_ui(ui, cx, reading, views, chosen);
        });
    }

    /// Makes the selection one that exists: the first row that is drawn where there is none yet, none where there are no rows.
    fn settle<'a>(&mut self, reading: &Reading<'a>, views: &mut Views, block: &'a Block) {
        let Some(sieve) = self.relations.sieve(reading, block) else {
            self.place = None;
            return;
        };
        let sheet = views.sheet(reading, block, self.shows_withheld, sieve);
        // Where the grid shows no row any more, none is selected, although there are rows.
        let shown = self
            .grids
            .get(&block.path)
            .map_or(sheet.rows(), |grid| grid.shown(sheet.rows()));
        let is_filtered_out = shown == 0 && sheet.rows() > 0;
        let exists = |place| sheet.at(place).is_some() || (place == Place::Nothing && is_filtered_out);
        if !self.place.is_some_and(exists) {
            self.place = sheet.place(0);
        }
    }

    fn tree_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'_>, views: &mut Views, source: &Source) {
        let outline = views.outline(reading, &source.id);
        let key = match (&self.block, self.place) {
            (Some(block), Some(Place::Row(row))) => Some((block.clone(), row)),
            _ => None,
        };
        if let Some(key) = key.as_ref().filter(|_| self.is_new) {
            outline.reveal(key);
            if let Some(item) = outline.item(key) {
                self.tree.show_item(item);
            }
        }
        let selected = key.as_ref().and_then(|key| outline.item(key));
        let name = cx
            .words
            .with("dossier-tree", &[("source", cx.words.names(&source.name).into())]);
        let act = Frame::NONE
            .stroke(Stroke::new(LINE, cx.tokens.rule))
            .show(ui, |ui| {
                tree_ui(ui, cx.tokens, &name, &outline.items, selected, &mut self.tree)
            })
            .inner;
        match act {
            Some(TreeAct::Toggle(item)) => outline.toggle(item),
            Some(TreeAct::Select(item)) => {
                if let Some((block, row)) = outline.key(item).cloned() {
                    self.block = Some(block);
                    self.place = Some(Place::Row(row));
                    self.is_new = true;
                }
            }
            None => {}
        }
    }

    fn block_list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, list: &BlockList, chosen: &Block) {
        if let Some(block) = block_list_ui(ui, cx, list, &chosen.path, &mut self.blocks) {
            self.block = Some(block);
            self.place = None;
            self.is_new = true;
        }
    }

    /// The blocks of the source, where there is more than one.
    fn blocks_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'_>, source: &Source, chosen: &Block) {
        if source.blocks.len() < 2 {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            // Of many blocks those that are not granted open on demand.
            let held_back = |block: &&Block| is_listed(source) && !reading.grants_some_of(block);
            let withheld = source.blocks.iter().filter(held_back).count();
            let opens = self.blocks.opens() || held_back(&chosen);
            if withheld > 0 {
                let text = cx.words.with("blocks-withheld", &[("count", withheld.into())]);
                if choice_ui(ui, cx.tokens, &text, &text, opens, false) {
                    self.blocks.toggle();
                }
            }
            for block in source.blocks.iter().filter(|block| opens || !held_back(block)) {
                let name = cx.words.names(&block.name);
                let granted = reading.grants_some_of(block);
                let rows = reading.dossier.table(&block.path).map(domain::dossier::Table::rows);
                let (text, spoken) = match (granted, rows) {
                    (false, _) => (name.to_owned(), format!("{name}, {}", cx.text("field-not-granted"))),
                    (true, Some(rows)) => {
                        let rows = cx.words.with("source-rows", &[("rows", rows.into())]);
                        (name.to_owned(), format!("{name}, {rows}"))
                    }
                    (true, None) => (name.to_owned(), name.to_owned()),
                };
                if choice_ui(ui, cx.tokens, &text, &spoken, block.path == chosen.path, granted) {
                    self.block = Some(block.path.clone());
                    self.place = None;
                    self.is_new = true;
                }
            }
        });
    }

    fn grid_ui<'a>(&mut self, ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'a>, views: &mut Views, block: &'a Block) {
        let Some(sieve) = self.relations.sieve(reading, block) else {
            return;
        };
        let sheet = views.sheet(reading, block, self.shows_withheld, sieve);
        ui.horizontal(|ui| {
            heading_ui(ui, cx.tokens, &sheet.title, fonts::section(), 2);
            let rows = if sheet.all == sheet.rows() {
                cx.words.with("source-rows", &[("rows", sheet.all.into())])
            } else {
                let values = [("shown", sheet.rows().into()), ("rows", sheet.all.into())];
                cx.words.with("relations-shown", &values)
            };
            let about = if sheet.number.is_empty() {
                rows
            } else {
                format!("{} · {rows}", sheet.number)
            };
            caption_ui(ui, cx.tokens, &about);
            if sheet.withheld > 0 && !sheet.is_empty() {
                let sign = if self.shows_withheld { "▾" } else { "▸" };
                let text = cx.words.with("dossier-withheld", &[("count", sheet.withheld.into())]);
                let name = cx.words.with(
                    if self.shows_withheld {
                        "dossier-withheld-hide"
                    } else {
                        "dossier-withheld-show"
                    },
                    &[("count", sheet.withheld.into())],
                );
                if named_button_ui(ui, cx.tokens, Weight::Quiet, &format!("{sign} {text}"), &name).clicked() {
                    self.shows_withheld = !self.shows_withheld;
                }
            }
        });
        let sheet = views.sheet(reading, block, self.shows_withheld, sieve);
        if sheet.rows() == 0 && sheet.all > 0 {
            state_ui(ui, cx.tokens, CellLook::Absent, &sheet.nothing);
        } else if sheet.is_empty() {
            let (look, words) = why_empty(reading, &block.path);
            let words = if look == CellLook::Absent {
                sheet.nothing.clone()
            } else {
                words
            };
            state_ui(ui, cx.tokens, look, &words);
        }
        if sheet.is_empty() {
            return;
        }
        let selected = self.place.and_then(|place| sheet.at(place));
        let state = self.grids.entry(block.path.clone()).or_default();
        if let Some(row) = selected.filter(|_| self.is_new) {
            state.show_row(row);
            self.is_new = false;
        }
        let kept = cx.columns.get(block.path.as_str()).cloned().unwrap_or_default();
        let mut layout = kept.clone();
        let rows = sheet.reader(reading, block);
        let grid = Grid::new(&sheet.title, &sheet.columns, &rows, &sheet.notes, cx.words, sheet.stamp);
        let act = grid.selected(selected).ui(ui, cx.tokens, state, &mut layout);
        if layout != kept {
            cx.send(Command::ArrangeColumns {
                block: block.path.clone(),
                layout,
            });
        }
        let place = match act {
            Some(GridAct::Select(row)) => sheet.place(row),
            Some(GridAct::Deselect) => Some(Place::Nothing),
            None => None,
        };
        if let Some(place) = place {
            self.place = Some(place);
            // The tree follows; the grid stays where it is.
            if let Place::Row(row) = place {
                let key = (block.path.clone(), row);
                let outline = views.outline(reading, &block.path.source());
                outline.reveal(&key);
                if let Some(item) = outline.item(&key) {
                    self.tree.show_item(item);
                }
            }
        }
    }

    fn fields_ui<'a>(&mut self, ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'a>, views: &mut Views, block: &'a Block) {
        let place = self.place.unwrap_or(Place::Nothing);
        let Self {
            grids,
            relations,
            shows_withheld,
            ..
        } = self;
        let mut is_unchosen = false;
        // Where it stands among the rows as they are sorted and filtered now, or the words of the note that it is.
        let mut shown = (0, 0);
        let mut note = String::new();
        if let Some(sieve) = relations.sieve(reading, block) {
            let sheet = views.sheet(reading, block, *shows_withheld, sieve);
            is_unchosen = place == Place::Nothing && sheet.all > 0;
            if let Some(at) = sheet.at(place) {
                let grid = grids.entry(block.path.clone()).or_default();
                match at.checked_sub(sheet.rows()) {
                    Some(at) => note.clone_from(&sheet.notes[at].text),
                    None => shown = (grid.place(at).unwrap_or(at), grid.shown(sheet.rows())),
                }
            }
        }
        let about = || match place {
            Place::Row(row) => reading
                .row(block, row)
                .map_or_else(String::new, |row| row_name(reading, row, shown.0, shown.1)),
            _ => note,
        };
        focus::mark(ui, Region::Detail, ui.available_rect_before_wrap());
        let detail = views.detail(reading, block, place, shown, about);
        // Without a row no field has a state: a dash would be a statement about the person.
        let instead = is_unchosen.then(|| cx.text("grid-none-chosen"));
        detail_ui(ui, cx, detail, instead.as_deref());
    }
}

/// The fields of what is selected, below its name.
pub(super) fn detail_ui(ui: &mut Ui, cx: &Cx<'_>, detail: &Detail, instead: Option<&str>) {
    Frame::NONE
        .fill(cx.tokens.panel)
        .stroke(Stroke::new(LINE, cx.tokens.rule))
        .show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            Frame::NONE
                .inner_margin(Margin::symmetric(space::M as i8, space::S as i8))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = 2.0;
                    heading_ui(ui, cx.tokens, &detail.title, fonts::strong(), 2);
                    if !detail.about.is_empty() {
                        caption_ui(ui, cx.tokens, &detail.about);
                    }
                });
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
            ui.painter().rect_filled(line, 0, cx.tokens.border);
            let name = cx
                .words
                .with("dossier-fields", &[("block", detail.title.as_str().into())]);
            match instead {
                Some(words) => {
                    let frame = Frame::NONE.inner_margin(Margin::same(space::M as i8));
                    frame.show(ui, |ui| quiet_ui(ui, cx.tokens, words));
                }
                None => fields_ui(ui, cx.tokens, &name, &detail.fields),
            }
        });
}

/// Whether a source gave rows.
pub(super) fn has_tables(reading: &Reading<'_>, source: &Source) -> bool {
    matches!(
        reading.state(&source.id),
        Some(SourceState::Ended(SourceEnd::Complete(_) | SourceEnd::Partial { .. }))
    )
}

/// What stands above the page of a source that gave nothing.
pub(super) fn nothing_ui(ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'_>, source: &Source) {
    let name = cx.words.names(&source.name);
    match reading.state(&source.id) {
        None => {
            let text = cx
                .words
                .with("source-not-in-scope-sentence", &[("source", name.into())]);
            notice_ui(ui, cx.tokens, CellLook::NotGranted, &text, None);
        }
        Some(SourceState::Awaited) => {
            let text = cx.words.with("source-awaited-sentence", &[("source", name.into())]);
            notice_ui(ui, cx.tokens, CellLook::Awaited, &text, None);
        }
        Some(SourceState::Ended(SourceEnd::Unavailable(why))) => {
            let text = unavailable_sentence(reading, &source.id, *why);
            let button = cx.words.with("source-retry", &[("source", name.into())]);
            let button = can_ask_again(*why).then_some(button.as_str());
            if notice_ui(ui, cx.tokens, CellLook::Unavailable, &text, button) {
                cx.send(Command::RetrySource(source.id.clone()));
            }
        }
        Some(SourceState::Ended(_)) => {
            let text = cx.words.with("source-empty-sentence", &[("source", name.into())]);
            notice_ui(ui, cx.tokens, CellLook::Absent, &text, None);
        }
    }
}

/// Draws something into this rectangle.
pub(super) fn in_rect(ui: &mut Ui, rect: Rect, salt: &str, add: impl FnOnce(&mut Ui)) {
    let rect = Rect::from_min_max(
        rect.min,
        pos2(rect.right().max(rect.left()), rect.bottom().max(rect.top())),
    );
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(salt), |ui| {
        ui.set_clip_rect(rect.expand(2.0).intersect(ui.clip_rect()));
        add(ui);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_stand_side_by_side_where_there_is_room_and_never_overlap() {
        for (width, height) in [(1408.0, 600.0), (992.0, 400.0), (480.0, 240.0)] {
            let area = Rect::from_min_size(pos2(16.0, 200.0), vec2(width, height));
            for has_tree in [false, true] {
                let found = layout(area, has_tree);
                let parts: Vec<Rect> = [found.tree, found.grid, Some(found.fields)]
                    .into_iter()
                    .flatten()
                    .collect();
                for (n, one) in parts.iter().enumerate() {
                    assert!(area.expand(0.5).contains_rect(*one), "{one:?} in {area:?}");
                    assert!(one.width() >= 200.0 && one.height() >= 80.0, "{one:?}");
                    assert!(parts[..n].iter().all(|other| !one.intersects(*other)), "{width}");
                }
            }
        }
    }

    #[test]
    fn where_there_is_no_room_the_tree_takes_the_place_of_the_grid() {
        let area = Rect::from_min_size(pos2(0.0, 0.0), vec2(500.0, 400.0));
        assert!(layout(area, true).grid.is_none() && layout(area, true).tree.is_some());
        assert!(layout(area, false).grid.is_some());
    }
}
