//! The page of the `DmfA`: the board of quarters, the chosen attestation as a tree with its fields, its versions beside each
//! other, and behind a switch the rows block by block.
//!
//! The board takes the focus as one; arrows move on it and Enter opens. Called by the dossier screen.

use domain::catalogue::{BlockPath, Source};
use egui::accesskit::Role;
use egui::{
    Align, EventFilter, Frame, Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::board::{ATTESTATION, Board, step};
use super::changes_page::correction_ui;
use super::chrome::{card_ui, heading_ui, state_ui};
use super::field_states::Place;
use super::outline::NodeKey;
use super::reading::Reading;
use super::source_page::{SourcePage, detail_ui, has_tables, in_rect, nothing_ui};
use super::views::Views;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, RADIUS, space};
use crate::widgets::button::{Segment, segments_ui};
use crate::widgets::cell::{CellLook, font, line, paint_line, paint_sample};
use crate::widgets::tree::{TreeAct, TreeState, tree_ui};

/// The width of the years, in points.
const YEAR: f32 = 44.0;
/// The narrowest and the widest that a cell becomes, in points.
const CELL: (f32, f32) = (84.0, 92.0);
/// The height of a cell, in points.
const HIGH: f32 = 40.0;
/// The height of the words above cells, in points.
const CAPTION: f32 = 20.0;
/// Below this width the tree stands below the board, and the fields below the tree, in points.
const BESIDE: f32 = 860.0;
/// The least height of the parts; where there is less, the page scrolls.
const LEAST: f32 = 280.0;
/// The same where they stand below each other.
const LEAST_BELOW: f32 = 720.0;

/// The page: which of its two views, what is open, and where one is on the board.
#[derive(Debug, Default)]
pub(super) struct DmfaPage {
    shown: Shown,
    selected: Option<NodeKey>,
    /// A cell without an attestation that was opened.
    empty: Option<usize>,
    shows_changes: bool,
    at: Option<usize>,
    is_moved: bool,
    tree: TreeState,
    /// Set when the selection came from elsewhere, so that it is brought into sight.
    is_new: bool,
}

/// A view of the declarations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    /// The board and the tree of one attestation.
    #[default]
    Board,
    /// The rows, block by block.
    Blocks,
}

/// Where the parts stand.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layout {
    board: Rect,
    tree: Rect,
    fields: Rect,
    /// Where what is opened is named.
    head: Rect,
}

/// How wide a board of this width makes its cells.
fn cell_width(board: f32) -> f32 {
    ((board - YEAR) / 4.0).clamp(CELL.0, CELL.1).floor()
}

/// The board beside the tree beside the fields, or all below each other. `head` is the height of what names the attestation.
fn layout(area: Rect, head: f32) -> Layout {
    let gap = space::M;
    if area.width() < BESIDE {
        let part = ((area.height() - head - 2.0 * gap) / 3.0).max(0.0);
        let board = area.with_max_y(area.top() + part);
        let name = Rect::from_min_size(pos2(area.left(), board.bottom() + gap), vec2(area.width(), head));
        let tree = Rect::from_min_size(name.left_bottom(), vec2(area.width(), part));
        let fields = area.with_min_y(tree.bottom() + gap);
        return Layout {
            board,
            tree,
            fields,
            head: name,
        };
    }
    let width = (area.width() * 0.29).clamp(YEAR + 4.0 * CELL.0 + space::L, YEAR + 4.0 * CELL.1 + space::L);
    let board = area.with_max_x(area.left() + width);
    let rest = area.with_min_x(board.right() + gap);
    let name = rest.with_max_y((rest.top() + head).min(rest.bottom()));
    let below = rest.with_min_y(name.bottom());
    let middle = below.left() + (below.width() * 0.48).floor();
    Layout {
        board,
        tree: below.with_max_x(middle - gap / 2.0),
        fields: below.with_min_x(middle + gap / 2.0),
        head: name,
    }
}

/// The row at the top of the tree that this row is in.
fn root(reading: &Reading<'_>, (block, row): &NodeKey) -> Option<usize> {
    let mut row = reading.row(reading.catalogue.block(block)?, *row)?;
    while let Some(above) = reading.above(row) {
        row = above;
    }
    (row.block.path.as_str() == ATTESTATION).then_some(row.index)
}

impl DmfaPage {
    /// Opens the attestation of a row and selects the row in its tree.
    pub(super) fn select(&mut self, block: BlockPath, row: usize) {
        *self = Self {
            selected: Some((block, row)),
            is_new: true,
            ..Self::default()
        };
    }

    /// Draws the page; `rows` is the page of the blocks.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        reading: &Reading<'_>,
        views: &mut Views,
        (source, rows): (&Source, &mut SourcePage),
    ) {
        let (as_board, by_block) = (cx.text("board-view"), cx.text("board-by-block"));
        let segments = [(Shown::Board, &as_board), (Shown::Blocks, &by_block)].map(|(value, label)| Segment {
            value,
            label: label.as_str(),
            name: label.clone(),
        });
        ui.horizontal(|ui| {
            if let Some(pressed) = segments_ui(ui, cx.tokens, &cx.text("board-choice"), self.shown, &segments) {
                self.shown = pressed;
            }
        });
        if self.shown == Shown::Blocks {
            rows.ui(ui, cx, reading, views, source);
            return;
        }
        if !has_tables(reading, source) {
            nothing_ui(ui, cx, reading, source);
        }
        let area = ui.available_rect_before_wrap();
        let least = if area.width() < BESIDE { LEAST_BELOW } else { LEAST };
        if area.height() >= least {
            self.parts_ui(ui, cx, reading, views, source, area);
            return;
        }
        ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt("dmfa")
            .show(ui, |ui| {
                let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), least), Sense::hover());
                self.parts_ui(ui, cx, reading, views, source, area);
            });
    }

    fn parts_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        reading: &Reading<'_>,
        views: &mut Views,
        source: &Source,
        area: Rect,
    ) {
        self.settle(reading, views);
        let attestation = self.selected.as_ref().and_then(|key| root(reading, key));
        let board = views.board(reading);
        let cell = self
            .empty
            .or_else(|| attestation.and_then(|row| board.cells.iter().position(|cell| cell.versions.contains(&row))));
        let versions = cell.map_or(0, |cell| board.cells[cell].versions.len());
        let head = if versions > 1 { 68.0 } else { 32.0 };
        let places = layout(area, head);
        in_rect(ui, places.board, "board", |ui| {
            if let Some(opened) = self.board_ui(ui, cx, board, cell) {
                self.open(board, opened);
            }
        });
        let Some(cell) = cell.and_then(|cell| board.cells.get(cell)) else {
            return;
        };
        let cell = cell.clone();
        in_rect(ui, places.head, "head", |ui| {
            self.head_ui(ui, cx, reading, (&cell.title, &cell.versions), attestation);
        });
        if self.empty.is_some() {
            in_rect(ui, places.tree.union(places.fields), "empty", |ui| {
                state_ui(ui, cx.tokens, cell.look, &cell.count);
            });
        } else if self.shows_changes && cell.versions.len() > 1 {
            in_rect(ui, places.tree.union(places.fields), "changes", |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    card_ui(ui, cx.tokens, |ui| {
                        for correction in views.versions(reading, &source.id, &cell.versions) {
                            correction_ui(ui, cx, correction);
                        }
                    });
                });
            });
        } else if let Some(attestation) = attestation {
            self.tree_and_fields_ui(ui, cx, reading, views, (source, attestation), places);
        }
    }

    /// Makes the selection one that exists: the newest attestation where there is none yet.
    fn settle(&mut self, reading: &Reading<'_>, views: &mut Views) {
        let exists = self.selected.as_ref().is_some_and(|key| root(reading, key).is_some());
        if exists {
            return;
        }
        let board = views.board(reading);
        let newest = board
            .newest
            .and_then(|cell| board.cells.get(cell)?.versions.first().copied());
        self.selected = newest.and_then(|row| Some((BlockPath::parse(ATTESTATION).ok()?, row)));
    }

    /// Opens a cell.
    fn open(&mut self, board: &Board, cell: usize) {
        self.at = Some(cell);
        self.shows_changes = false;
        match board.cells.get(cell).and_then(|cell| cell.versions.first()) {
            Some(row) => {
                self.empty = None;
                self.selected = BlockPath::parse(ATTESTATION).ok().map(|block| (block, *row));
                self.is_new = true;
            }
            None => self.empty = Some(cell),
        }
    }

    fn head_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        reading: &Reading<'_>,
        (title, versions): (&str, &[usize]),
        attestation: Option<usize>,
    ) {
        ui.spacing_mut().item_spacing.y = space::XS;
        heading_ui(ui, cx.tokens, title, fonts::section(), 2);
        let Some(block) = reading.block(ATTESTATION).filter(|_| versions.len() > 1) else {
            return;
        };
        let mut labels: Vec<(Option<usize>, String)> = versions
            .iter()
            .filter_map(|&row| {
                Some((
                    Some(row),
                    super::changes::version_head(reading, reading.row(block, row)?),
                ))
            })
            .collect();
        labels.push((None, cx.text("board-changes")));
        let segments: Vec<Segment<'_, Option<usize>>> = labels
            .iter()
            .map(|(value, label)| Segment {
                value: *value,
                label,
                name: label.clone(),
            })
            .collect();
        let chosen = attestation.filter(|_| !self.shows_changes);
        let pressed = ui.horizontal(|ui| segments_ui(ui, cx.tokens, &cx.text("board-version"), chosen, &segments));
        match pressed.inner {
            Some(Some(row)) => {
                self.selected = Some((block.path.clone(), row));
                self.shows_changes = false;
                self.is_new = true;
            }
            Some(None) => self.shows_changes = true,
            None => {}
        }
    }

    fn tree_and_fields_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        reading: &Reading<'_>,
        views: &mut Views,
        (source, attestation): (&Source, usize),
        places: Layout,
    ) {
        let outline = views.attestation(reading, &source.id, attestation);
        if let Some(key) = self.selected.as_ref().filter(|_| self.is_new) {
            outline.reveal(key);
            if let Some(item) = outline.item(key) {
                self.tree.show_item(item);
            }
            self.is_new = false;
        }
        let selected = self.selected.as_ref().and_then(|key| outline.item(key));
        let name = cx
            .words
            .with("dossier-tree", &[("source", cx.words.names(&source.name).into())]);
        let tree = &mut self.tree;
        let mut act = None;
        in_rect(ui, places.tree, "tree", |ui| {
            act = Frame::NONE
                .stroke(Stroke::new(LINE, cx.tokens.rule))
                .show(ui, |ui| tree_ui(ui, cx.tokens, &name, &outline.items, selected, tree))
                .inner;
        });
        match act {
            Some(TreeAct::Toggle(item)) => outline.toggle(item),
            Some(TreeAct::Select(item)) => {
                self.selected = outline.key(item).cloned().or(self.selected.take());
            }
            None => {}
        }
        let Some((path, row)) = &self.selected else { return };
        let Some(block) = reading.catalogue.block(path) else {
            return;
        };
        let key = (path.clone(), *row);
        let about = outline
            .item(&key)
            .and_then(|item| outline.items.get(item))
            .map_or_else(String::new, |item| item.name.clone());
        let detail = views.detail(reading, block, Place::Row(*row), (0, 0), || about);
        in_rect(ui, places.fields, "fields", |ui| detail_ui(ui, cx, detail, None));
    }

    /// The board; gives the cell that was opened.
    fn board_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, board: &Board, chosen: Option<usize>) -> Option<usize> {
        let tokens = cx.tokens;
        let id = ui.scope_id().with("board");
        let outer = ui.available_rect_before_wrap();
        let response = ui.interact(outer, id, Sense::focusable_noninteractive());
        let name = cx.text("board-name");
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_row_count(board.cells.last().map_or(0, |cell| cell.line + 1));
            node.set_column_count(4);
        });
        ui.painter().rect_filled(outer, 0, tokens.panel);
        let focused = response.has_focus();
        self.at = self.at.filter(|at| *at < board.cells.len()).or(chosen);
        let mut opened = None;
        if focused {
            opened = self.keys(ui, id, board);
        }
        let width = cell_width(outer.width() - space::L);
        heads_ui(ui, cx, outer, width);
        let body = outer.with_min_y((outer.top() + CAPTION).min(outer.bottom()));
        let builder = UiBuilder::new()
            .max_rect(body)
            .accessibility_parent(id)
            .id_salt("cells");
        ui.scope_builder(builder, |ui| {
            ScrollArea::vertical()
                .auto_shrink(false)
                .id_salt("scroll")
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let mut cells = Cells {
                        cx,
                        board,
                        id,
                        at: self.at.filter(|_| focused),
                        chosen,
                        show: std::mem::take(&mut self.is_moved),
                        pressed: None,
                    };
                    for year in &board.years {
                        cells.year_ui(ui, year, width);
                    }
                    if let Some(pressed) = cells.pressed {
                        ui.memory_mut(|memory| memory.request_focus(id));
                        opened = Some(pressed);
                    }
                    ui.add_space(space::XS);
                    for (look, text) in &board.notes {
                        note_ui(ui, cx, *look, text);
                    }
                });
        });
        ui.painter()
            .rect_stroke(outer, 0, Stroke::new(LINE, tokens.rule), StrokeKind::Inside);
        if focused {
            let ring = Stroke::new(FOCUS_RING, tokens.focus);
            ui.painter().rect_stroke(outer, 0, ring, StrokeKind::Inside);
        }
        opened
    }

    fn keys(&mut self, ui: &Ui, id: Id, board: &Board) -> Option<usize> {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let before = self.at;
        let opens = ui.input_mut(|input| {
            for key in [
                Key::ArrowDown,
                Key::ArrowUp,
                Key::ArrowLeft,
                Key::ArrowRight,
                Key::Home,
                Key::End,
            ] {
                for _ in 0..input.count_and_consume_key(Modifiers::NONE, key) {
                    let at = self.at.unwrap_or(0);
                    self.at = step(&board.cells, at, key).or(Some(at));
                }
            }
            input.count_and_consume_key(Modifiers::NONE, Key::Enter)
                + input.count_and_consume_key(Modifiers::NONE, Key::Space)
                > 0
        });
        self.is_moved |= self.at != before;
        self.at.filter(|_| opens)
    }
}

/// The heads of the four columns.
fn heads_ui(ui: &Ui, cx: &Cx<'_>, outer: Rect, width: f32) {
    let tokens = cx.tokens;
    let rect = outer.with_max_y(outer.top() + CAPTION);
    ui.painter().rect_filled(rect, 0, tokens.raised);
    for column in 0..4_u8 {
        let left = outer.left() + space::XS + YEAR + f32::from(column) * width;
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, CAPTION));
        let head = cx.words.with("board-head", &[("quarter", (column + 1).into())]);
        paint_line(
            ui.painter(),
            place,
            &head,
            font(ui, fonts::caption_strong()),
            tokens.text,
            Align::Center,
        );
    }
}

/// A line below the board that says what is not here; it wraps.
fn note_ui(ui: &mut Ui, cx: &Cx<'_>, look: CellLook, text: &str) {
    let tokens = cx.tokens;
    let width = ui.available_width();
    let sample = space::XL;
    let galley = crate::widgets::text::galley(
        ui,
        text,
        fonts::caption(),
        tokens.text_quiet,
        width - sample - 3.0 * space::S,
    );
    let size = vec2(width, galley.size().y.max(space::L) + space::S);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let form = Rect::from_min_size(rect.min + vec2(space::S, space::XS), vec2(sample, space::L));
    paint_sample(ui.painter(), tokens, form, look);
    ui.painter().galley(
        pos2(form.right() + space::S, rect.top() + space::XS),
        galley,
        tokens.text_quiet,
    );
}

/// The cells while they are drawn.
struct Cells<'p> {
    cx: &'p Cx<'p>,
    board: &'p Board,
    id: Id,
    at: Option<usize>,
    chosen: Option<usize>,
    show: bool,
    pressed: Option<usize>,
}

impl Cells<'_> {
    fn year_ui(&mut self, ui: &mut Ui, year: &super::board::YearView, width: f32) {
        let tokens = self.cx.tokens;
        for (n, strip) in year.strips.iter().enumerate() {
            let deep = strip.quarters.iter().map(Vec::len).max().unwrap_or(1);
            let caption = if strip.employer.is_empty() { 0.0 } else { CAPTION };
            let height = caption + deep as f32 * HIGH;
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
            let painter = ui.painter();
            if n == 0 {
                painter.hline(rect.x_range(), rect.top(), Stroke::new(LINE, tokens.rule));
                let place = Rect::from_min_size(
                    pos2(rect.left() + space::S, rect.top() + caption),
                    vec2(YEAR - space::XS, HIGH),
                );
                paint_line(
                    painter,
                    place,
                    &year.label,
                    font(ui, fonts::strong()),
                    tokens.text,
                    Align::Min,
                );
            }
            let left = rect.left() + space::XS + YEAR;
            if !strip.employer.is_empty() {
                let galley = line(
                    painter,
                    &strip.employer,
                    font(ui, fonts::caption()),
                    tokens.text_quiet,
                    4.0 * width,
                );
                painter.galley(
                    pos2(left + space::XS, rect.top() + space::XS),
                    galley,
                    tokens.text_quiet,
                );
            }
            for (column, cells) in strip.quarters.iter().enumerate() {
                for (depth, &cell) in cells.iter().enumerate() {
                    let corner = pos2(left + column as f32 * width, rect.top() + caption + depth as f32 * HIGH);
                    let place = Rect::from_min_size(corner, vec2(width, HIGH)).shrink(2.0);
                    self.cell_ui(ui, cell, place);
                }
            }
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, place: usize, rect: Rect) {
        let tokens = self.cx.tokens;
        let Some(cell) = self.board.cells.get(place) else {
            return;
        };
        let response = ui.interact(rect, self.id.with(place), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::GridCell, true, &cell.spoken));
        let is_chosen = self.chosen == Some(place);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_index(cell.line);
            node.set_column_index(cell.column);
            node.set_selected(is_chosen);
        });
        let is_at = self.at == Some(place);
        if is_at {
            let node = response.id.accesskit_id();
            ui.ctx()
                .accesskit_node_builder(self.id, |board| board.set_active_descendant(node));
            if self.show {
                ui.scroll_to_rect(rect, None);
            }
        }
        if response.clicked() {
            self.pressed = Some(place);
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let painter = ui.painter();
        let has_rows = !cell.versions.is_empty();
        let fill = match (is_chosen, response.hovered(), has_rows) {
            (true, ..) => tokens.selected,
            (_, true, _) => tokens.raised,
            _ => tokens.panel,
        };
        painter.rect_filled(rect, RADIUS, fill);
        if has_rows {
            let edge = if is_chosen { tokens.accent } else { tokens.border };
            painter.rect_stroke(rect, RADIUS, Stroke::new(LINE, edge), StrokeKind::Inside);
            let inside = rect.shrink2(vec2(2.0, 2.0));
            let (upper, lower) = inside.split_top_bottom_at_fraction(0.5);
            if cell.text.is_empty() {
                let style = font(ui, fonts::body());
                paint_line(painter, inside, &cell.count, style, tokens.text, Align::Center);
            } else {
                let style = font(ui, fonts::caption_strong());
                paint_line(painter, upper, &cell.text, style, tokens.text, Align::Center);
                let caption = font(ui, fonts::caption());
                paint_line(painter, lower, &cell.count, caption, tokens.text_quiet, Align::Center);
            }
        } else if cell.look == CellLook::Absent {
            let style = font(ui, fonts::caption());
            paint_line(painter, rect, &cell.text, style, tokens.text_quiet, Align::Center);
        } else {
            paint_sample(painter, tokens, rect.shrink(space::XS), cell.look);
        }
        if is_at {
            let ring = Stroke::new(FOCUS_RING, tokens.focus);
            painter.rect_stroke(rect, RADIUS, ring, StrokeKind::Inside);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_never_overlap_and_stay_within_the_page() {
        for (width, height) in [(1408.0, 640.0), (992.0, 430.0), (860.0, 280.0), (480.0, 720.0)] {
            let area = Rect::from_min_size(pos2(16.0, 200.0), vec2(width, height));
            for head in [32.0, 68.0] {
                let found = layout(area, head);
                let parts = [found.board, found.head, found.tree, found.fields];
                for (n, one) in parts.iter().enumerate() {
                    assert!(area.expand(0.5).contains_rect(*one), "{one:?} in {area:?}");
                    assert!(one.width() >= 150.0 && one.height() >= 30.0, "{width}: {one:?}");
                    let is_apart = |other: &Rect| !one.shrink(0.5).intersects(*other);
                    assert!(parts[..n].iter().all(is_apart), "{width}: {n}");
                }
                let cells = 4.0 * cell_width(found.board.width() - space::L) + YEAR;
                assert!(cells <= found.board.width(), "{width}");
            }
        }
    }
}
