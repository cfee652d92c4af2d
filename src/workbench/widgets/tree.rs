//! The tree: rows that open and close, painted, one accessible tree item per row in sight, and everything by keyboard.
//!
//! What is open is the caller's; the tree says which row was gone to and which was opened or closed. As in the grid, the
//! tree takes the focus and the selected item is its active descendant. Called by the `DmfA` page.

use egui::accesskit::Role;
use egui::{
    Align, EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::cell::{font, line, paint_line};
use super::grid::{KEYS, step};
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, ROW, Tokens, space};

/// How far each level is set in, in points.
const INDENT: f32 = space::M;
/// The width of the sign that opens and closes, in points.
const SIGN: f32 = space::L;

/// An item that is in sight because everything above it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeItem {
    /// Counted from 0.
    pub depth: usize,
    /// The quiet words before the label: what kind of thing it is.
    pub kind: String,
    /// The words of the item.
    pub label: String,
    /// The item in words, for a screen reader.
    pub name: String,
    /// Open, closed, or none where there is nothing below.
    pub open: Option<bool>,
    /// Its place among the items below the same one, counted from 0.
    pub place: usize,
    /// How many items there are below the same one.
    pub of: usize,
}

/// What the user did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeAct {
    /// Went to this item in sight.
    Select(usize),
    /// Opened or closed this item in sight.
    Toggle(usize),
}

/// What the tree remembers between frames.
#[derive(Debug, Default)]
pub struct TreeState {
    show_item: Option<usize>,
}

impl TreeState {
    /// Brings this item into sight when the tree is drawn next.
    pub fn show_item(&mut self, item: usize) {
        self.show_item = Some(item);
    }
}

/// What a key to the side does: to the right it opens or goes down, to the left it closes or goes up.
pub fn sideways(items: &[TreeItem], at: usize, key: Key) -> Option<TreeAct> {
    let item = items.get(at)?;
    match (key, item.open) {
        (Key::ArrowRight, Some(false)) | (Key::ArrowLeft, Some(true)) | (Key::Enter | Key::Space, Some(_)) => {
            Some(TreeAct::Toggle(at))
        }
        (Key::ArrowRight, Some(true)) => Some(TreeAct::Select(at + 1)),
        (Key::ArrowLeft, _) => (0..at)
            .rev()
            .find(|&above| items[above].depth < item.depth)
            .map(TreeAct::Select),
        _ => None,
    }
}

/// Draws the items into all of the space that is left; `name` is the accessible name of the whole.
pub fn tree_ui(
    ui: &mut Ui,
    tokens: &Tokens,
    name: &str,
    items: &[TreeItem],
    selected: Option<usize>,
    state: &mut TreeState,
) -> Option<TreeAct> {
    let id = ui.scope_id().with("tree");
    let outer = ui.available_rect_before_wrap();
    let response = ui.interact(outer, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Tree, true, name));
    ui.painter().rect_filled(outer, 0, tokens.panel);
    let mut act = None;
    if response.has_focus() {
        let page = ((outer.height() / ROW).floor() as usize).saturating_sub(1);
        act = keys(ui, id, items, selected, page);
        if let Some(TreeAct::Select(item)) = act {
            state.show_item(item);
        }
    }
    let builder = UiBuilder::new()
        .max_rect(outer)
        .accessibility_parent(id)
        .id_salt("items");
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt("scroll")
            .show_rows(ui, ROW, items.len(), |ui, range| {
                if let Some(item) = state.show_item.take() {
                    let top = ui.max_rect().top() + (item as f32 - range.start as f32) * ROW;
                    let left = ui.max_rect().left();
                    ui.scroll_to_rect(Rect::from_min_max(pos2(left, top), pos2(left, top + ROW)), None);
                }
                for place in range {
                    let done = item_ui(ui, tokens, &items[place], place, selected == Some(place), id);
                    if done.is_some() {
                        ui.memory_mut(|memory| memory.request_focus(id));
                        act = done;
                    }
                }
            });
    });
    if response.has_focus() {
        ui.painter()
            .rect_stroke(outer, 0, Stroke::new(FOCUS_RING, tokens.focus), StrokeKind::Inside);
    }
    act
}

fn keys(ui: &Ui, id: Id, items: &[TreeItem], selected: Option<usize>, page: usize) -> Option<TreeAct> {
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| {
        let mut at = selected;
        let mut act = None;
        for key in KEYS {
            for _ in 0..input.count_and_consume_key(Modifiers::NONE, key) {
                at = step(key, at, page, items.len()).or(at);
                act = at.map(TreeAct::Select);
            }
        }
        for key in [Key::ArrowRight, Key::ArrowLeft, Key::Enter, Key::Space] {
            if input.count_and_consume_key(Modifiers::NONE, key) > 0 {
                act = sideways(items, at.unwrap_or(0), key).or(act);
            }
        }
        act
    })
}

fn item_ui(
    ui: &mut Ui,
    tokens: &Tokens,
    item: &TreeItem,
    place: usize,
    is_selected: bool,
    tree: Id,
) -> Option<TreeAct> {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::TreeItem, true, &item.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_level(item.depth + 1);
        node.set_position_in_set(item.place);
        node.set_size_of_set(item.of);
        node.set_selected(is_selected);
        if let Some(open) = item.open {
            node.set_expanded(open);
        }
    });
    if is_selected {
        let node_id = response.id.accesskit_id();
        ui.ctx()
            .accesskit_node_builder(tree, |node| node.set_active_descendant(node_id));
    }
    let painter = ui.painter();
    let back = match (is_selected, response.hovered()) {
        (true, _) => tokens.selected,
        (false, true) => tokens.raised,
        (false, false) => tokens.panel,
    };
    painter.rect_filled(rect, 0, back);
    if is_selected {
        painter.rect_filled(rect.with_max_x(rect.left() + 3.0), 0, tokens.accent);
    }
    let left = rect.left() + space::S + item.depth as f32 * INDENT;
    let sign = Rect::from_min_max(pos2(left, rect.top()), pos2(left + SIGN, rect.bottom()));
    if let Some(open) = item.open {
        let mark = if open { "▾" } else { "▸" };
        paint_line(
            painter,
            sign,
            mark,
            font(ui, fonts::section()),
            tokens.text_quiet,
            Align::Center,
        );
    }
    let mut words = rect
        .with_min_x(sign.right() + space::XS)
        .with_max_x(rect.right() - space::S);
    // The kind gives way to the label: at most the half of what there is.
    let kind = line(
        painter,
        &item.kind,
        font(ui, fonts::caption()),
        tokens.text_quiet,
        words.width() / 2.0,
    );
    let width = kind.size().x;
    painter.galley(
        pos2(words.left(), words.center().y - kind.size().y / 2.0),
        kind,
        tokens.text_quiet,
    );
    if width > 0.0 {
        words = words.with_min_x(words.left() + width + space::S);
    }
    let style = if item.depth == 0 {
        fonts::strong()
    } else {
        fonts::body()
    };
    paint_line(painter, words, &item.label, font(ui, style), tokens.text, Align::Min);
    if !response.clicked() {
        return None;
    }
    let on_sign = response
        .interact_pointer_pos()
        .is_some_and(|pointer| sign.expand(space::XS).contains(pointer));
    Some(if on_sign && item.open.is_some() {
        TreeAct::Toggle(place)
    } else {
        TreeAct::Select(place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(depth: usize, open: Option<bool>) -> TreeItem {
        TreeItem {
            depth,
            kind: String::new(),
            label: String::new(),
            name: "x".into(),
            open,
            place: 0,
            of: 1,
        }
    }

    #[test]
    fn an_arrow_to_the_right_opens_and_then_goes_down() {
        let items = [item(0, Some(true)), item(1, Some(false)), item(0, None)];
        assert_eq!(sideways(&items, 1, Key::ArrowRight), Some(TreeAct::Toggle(1)));
        assert_eq!(sideways(&items, 0, Key::ArrowRight), Some(TreeAct::Select(1)));
        assert_eq!(sideways(&items, 2, Key::ArrowRight), None);
    }

    #[test]
    fn an_arrow_to_the_left_closes_and_then_goes_up() {
        let items = [item(0, Some(true)), item(1, None), item(1, Some(false))];
        assert_eq!(sideways(&items, 0, Key::ArrowLeft), Some(TreeAct::Toggle(0)));
        assert_eq!(sideways(&items, 2, Key::ArrowLeft), Some(TreeAct::Select(0)));
        assert_eq!(sideways(&items, 9, Key::ArrowLeft), None);
        assert_eq!(sideways(&[item(0, None)], 0, Key::ArrowLeft), None);
    }
}
