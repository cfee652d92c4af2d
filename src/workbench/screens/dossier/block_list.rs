//! The blocks of a source with many of them, as a narrow list: the granted ones first, and the others below one hatched line
//! that opens.
//!
//! The list takes the focus as one; what it shows is computed once per dossier. Called by the page of a source.

use domain::catalogue::{BlockPath, Source};
use egui::accesskit::Role;
use egui::{
    Align, EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::reading::{Reading, capitalised};
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, ROW, space};
use crate::widgets::cell::{CellLook, font, line, paint_line, paint_sample};
use crate::widgets::grid::{KEYS, step};

/// From this many blocks on, a source has them as a list.
const MANY: usize = 6;
/// How many lines a page of the keyboard is.
const PAGE: usize = 10;

/// Whether the blocks of this source stand as a list.
pub(super) fn is_listed(source: &Source) -> bool {
    source.blocks.len() > MANY
}

/// The blocks, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct BlockList {
    granted: Vec<BlockItem>,
    withheld: Vec<BlockItem>,
    /// How many are not granted, in words; empty where all are.
    withheld_words: String,
    name: String,
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
struct BlockItem {
    path: BlockPath,
    label: String,
    /// How many rows it has, where its source has answered.
    rows: String,
    spoken: String,
}

/// Makes the list.
pub(super) fn block_list(reading: &Reading<'_>, source: &Source) -> BlockList {
    let words = reading.words;
    let item = |block: &domain::catalogue::Block| {
        let name = words.names(&block.name);
        let is_granted = reading.grants_some_of(block);
        let rows = reading.dossier.table(&block.path).filter(|_| is_granted);
        let said = match rows {
            Some(table) => words.with("source-rows", &[("rows", table.rows().into())]),
            None if is_granted => String::new(),
            None => words.text("field-not-granted"),
        };
        BlockItem {
            path: block.path.clone(),
            label: capitalised(name),
            rows: rows.map_or_else(String::new, |table| table.rows().to_string()),
            spoken: if said.is_empty() {
                name.to_owned()
            } else {
                format!("{name}, {said}")
            },
        }
    };
    let (granted, withheld): (Vec<_>, Vec<_>) = source.blocks.iter().partition(|block| reading.grants_some_of(block));
    let withheld_words = if withheld.is_empty() {
        String::new()
    } else {
        words.with("blocks-withheld", &[("count", withheld.len().into())])
    };
    BlockList {
        granted: granted.into_iter().map(item).collect(),
        withheld: withheld.into_iter().map(item).collect(),
        withheld_words,
        name: words.with("blocks-name", &[("source", words.names(&source.name).into())]),
    }
}

/// What the list remembers between frames.
#[derive(Debug, Default)]
pub(super) struct BlockListState {
    /// Whether the blocks that are not granted are shown.
    opens: bool,
    /// The line that one is at, when that is not the chosen block's.
    at: Option<usize>,
}

impl BlockListState {
    /// Whether the blocks that are not granted are shown.
    pub(super) fn opens(&self) -> bool {
        self.opens
    }

    /// Shows or hides them.
    pub(super) fn toggle(&mut self) {
        self.opens = !self.opens;
    }
}

/// A line of the list.
#[derive(Clone, Copy)]
enum Entry<'l> {
    Block(&'l BlockItem, bool),
    Withheld,
}

impl BlockList {
    fn entries(&self, opens: bool) -> Vec<Entry<'_>> {
        let granted = self.granted.iter().map(|item| Entry::Block(item, true));
        let group = (!self.withheld.is_empty()).then_some(Entry::Withheld);
        let withheld = self.withheld.iter().filter(|_| opens);
        granted
            .chain(group)
            .chain(withheld.map(|item| Entry::Block(item, false)))
            .collect()
    }

    fn is_withheld(&self, path: &BlockPath) -> bool {
        self.withheld.iter().any(|item| item.path == *path)
    }
}

/// Draws the list into all of the space that is left and gives the block that was chosen.
pub(super) fn block_list_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    list: &BlockList,
    chosen: &BlockPath,
    state: &mut BlockListState,
) -> Option<BlockPath> {
    let tokens = cx.tokens;
    let id = ui.scope_id().with("blocks");
    let outer = ui.available_rect_before_wrap();
    let response = ui.interact(outer, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &list.name));
    ui.painter().rect_filled(outer, 0, tokens.panel);
    state.opens |= list.is_withheld(chosen);
    let entries = list.entries(state.opens);
    let is_chosen = |entry: &Entry<'_>| matches!(entry, Entry::Block(item, _) if item.path == *chosen);
    let mut at = state.at.or_else(|| entries.iter().position(is_chosen));
    let mut moved = false;
    let mut toggles = false;
    if response.has_focus() {
        (at, toggles) = keys(ui, id, at, entries.len());
        moved = at != state.at.or_else(|| entries.iter().position(is_chosen));
    }
    let builder = UiBuilder::new()
        .max_rect(outer)
        .accessibility_parent(id)
        .id_salt("list");
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt("scroll")
            .show(ui, |ui| {
                for (place, entry) in entries.iter().enumerate() {
                    let drawn = Drawn {
                        is_chosen: is_chosen(entry),
                        is_at: at == Some(place),
                        place,
                        of: entries.len(),
                    };
                    if entry_ui(ui, cx, list, *entry, state.opens, &drawn, id) {
                        ui.memory_mut(|memory| memory.request_focus(id));
                        at = Some(place);
                        moved = true;
                        toggles |= matches!(entry, Entry::Withheld);
                    }
                }
            });
    });
    ui.painter()
        .rect_stroke(outer, 0, Stroke::new(LINE, tokens.rule), StrokeKind::Inside);
    if response.has_focus() {
        let ring = Stroke::new(FOCUS_RING, tokens.focus);
        ui.painter().rect_stroke(outer, 0, ring, StrokeKind::Inside);
    }
    let entry = at.and_then(|at| entries.get(at).copied());
    match entry {
        Some(Entry::Block(item, _)) if moved => {
            state.at = None;
            Some(item.path.clone())
        }
        Some(Entry::Withheld) => {
            state.at = at;
            if toggles {
                state.opens = !state.opens;
            }
            None
        }
        _ => None,
    }
}

/// The line that the keys lead to, and whether one of them opens or closes.
fn keys(ui: &Ui, id: Id, from: Option<usize>, count: usize) -> (Option<usize>, bool) {
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| {
        let mut at = from;
        for key in KEYS {
            for _ in 0..input.count_and_consume_key(Modifiers::NONE, key) {
                at = step(key, at, PAGE, count).or(at);
            }
        }
        let toggles = [Key::Enter, Key::Space, Key::ArrowRight, Key::ArrowLeft]
            .into_iter()
            .map(|key| input.count_and_consume_key(Modifiers::NONE, key))
            .sum::<usize>();
        (at, toggles > 0)
    })
}

/// How a line is drawn.
struct Drawn {
    is_chosen: bool,
    is_at: bool,
    place: usize,
    of: usize,
}

fn entry_ui(ui: &mut Ui, cx: &Cx<'_>, list: &BlockList, entry: Entry<'_>, opens: bool, drawn: &Drawn, id: Id) -> bool {
    let tokens = cx.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW + space::XS), Sense::CLICK);
    let (label, spoken, rows, granted) = match entry {
        Entry::Block(item, granted) => (&item.label, &item.spoken, item.rows.as_str(), granted),
        Entry::Withheld => (&list.withheld_words, &list.withheld_words, "", false),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(drawn.place);
        node.set_size_of_set(drawn.of);
        node.set_selected(drawn.is_chosen);
        if matches!(entry, Entry::Withheld) {
            node.set_expanded(opens);
        }
    });
    if drawn.is_at {
        let node = response.id.accesskit_id();
        ui.ctx()
            .accesskit_node_builder(id, |list| list.set_active_descendant(node));
    }
    let painter = ui.painter();
    let fill = match (drawn.is_chosen, response.hovered() || drawn.is_at) {
        (true, _) => tokens.selected,
        (false, true) => tokens.raised,
        (false, false) => tokens.panel,
    };
    painter.rect_filled(rect, 0, fill);
    if drawn.is_chosen {
        painter.rect_filled(rect.with_max_x(rect.left() + 3.0), 0, tokens.accent);
    }
    let mut words = rect.shrink2(vec2(space::S, 0.0));
    if !rows.is_empty() {
        let count = line(painter, rows, font(ui, fonts::caption()), tokens.text_quiet, 64.0);
        let place = pos2(words.right() - count.size().x, rect.center().y - count.size().y / 2.0);
        words = words.with_max_x(place.x - space::XS);
        painter.galley(place, count, tokens.text_quiet);
    }
    if matches!(entry, Entry::Withheld) {
        let sign = if opens { "▾" } else { "▸" };
        let place = words.with_max_x(words.left() + space::L);
        let style = font(ui, fonts::section());
        paint_line(painter, place, sign, style, tokens.text_quiet, Align::Min);
        words = words.with_min_x(place.right());
    } else if !granted {
        words = words.with_min_x(words.left() + space::L);
    }
    if !granted {
        let form = Rect::from_center_size(
            pos2(words.left() + space::M, rect.center().y),
            vec2(space::XL, space::M),
        );
        paint_sample(painter, tokens, form, CellLook::NotGranted);
        words = words.with_min_x(form.right() + space::S);
    }
    let style = if drawn.is_chosen {
        fonts::strong()
    } else {
        fonts::body()
    };
    let colour = if granted { tokens.text } else { tokens.text_quiet };
    paint_line(painter, words, label, font(ui, style), colour, Align::Min);
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Fixture, source};
    use super::*;
    use domain::Language;

    #[test]
    fn the_granted_blocks_come_first_and_the_others_below_one_line() {
        let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
        let dmfa = fixture.knowledge.catalogue.source(&source("dmfa")).unwrap();
        let list = block_list(&fixture.reading(), dmfa);
        assert!(is_listed(dmfa));
        let closed = list.entries(false);
        assert_eq!(closed.len(), list.granted.len() + 1);
        assert!(matches!(closed.last(), Some(Entry::Withheld)));
        assert_eq!(list.entries(true).len(), dmfa.blocks.len() + 1);
        assert_eq!(list.granted.len() + list.withheld.len(), dmfa.blocks.len());
        assert_eq!(
            list.withheld_words,
            format!("{} blokken niet gemachtigd", list.withheld.len())
        );
        assert!(list.granted.iter().any(|item| item.spoken == "attest, 2 rijen"));
        assert!(
            list.withheld
                .iter()
                .all(|item| item.spoken.ends_with("niet gemachtigd"))
        );
    }

    #[test]
    fn few_blocks_stand_beside_each_other() {
        let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
        for id in ["register", "dimona", "unemployment", "sickness"] {
            let few = fixture.knowledge.catalogue.source(&source(id)).unwrap();
            assert!(!is_listed(few), "{id}");
        }
    }
}
