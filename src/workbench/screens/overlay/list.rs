//! The list of what stands on top: one holder of the keyboard, whose active descendant is the chosen row.

use egui::accesskit::{Role, Toggled};
use egui::{EventFilter, Id, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::rows::Row;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, RADIUS, TARGET, space};
use crate::widgets::text;

/// The least height of a row, in points; for how far a page is.
pub(super) const ROW_HEIGHT: f32 = TARGET;
/// The room for the mark of the choice in force, in points.
const MARK: f32 = space::XL;

/// What the list is to a screen reader.
pub(super) struct List<'a> {
    /// The list.
    pub(super) id: Id,
    /// What has the keyboard: the list itself, or the search field above it.
    pub(super) holder: Id,
    /// Its name.
    pub(super) name: &'a str,
    /// Its role.
    pub(super) role: Role,
    /// The role of a row.
    pub(super) row_role: Role,
    /// Whether the rows say what they do.
    pub(super) shows_about: bool,
}

/// Draws it, at most this high; gives the row that was pressed.
pub(super) fn list_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    list: &List<'_>,
    rows: &[&Row],
    at: usize,
    height: f32,
) -> Option<usize> {
    let is_own_holder = list.holder == list.id;
    let before = ui.memory(egui::Memory::focused) == Some(list.holder);
    let sense = if is_own_holder {
        Sense::focusable_noninteractive()
    } else {
        Sense::hover()
    };
    let area = ui.available_rect_before_wrap();
    let response = ui.interact(area.with_max_y(area.top() + 1.0), list.id, sense);
    response.widget_info(|| WidgetInfo::labeled(list.role, true, list.name));
    if before {
        // All arrows are the list's, also where a field for text has the keyboard.
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(list.holder, filter));
    }
    let row_id = |place: usize| list.id.with(place);
    if !rows.is_empty() {
        ui.ctx().accesskit_node_builder(list.holder, |node| {
            node.set_active_descendant(row_id(at).accesskit_id());
        });
    }
    let moved = ui.data(|data| data.get_temp::<usize>(list.id)) != Some(at);
    ui.data_mut(|data| data.insert_temp(list.id, at));
    let mut pressed = None;
    let builder = UiBuilder::new().accessibility_parent(list.id);
    ui.scope_builder(builder, |ui| {
        let scroll = ScrollArea::vertical()
            .id_salt("rows")
            .max_height(height.max(2.0 * TARGET));
        scroll.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width());
            let mut group = "";
            for (place, row) in rows.iter().enumerate() {
                if row.group != group {
                    group = &row.group;
                    ui.add_space(if place == 0 { 0.0 } else { space::S });
                    text::styled_ui(ui, group, fonts::caption_strong(), cx.tokens.text_quiet);
                    ui.add_space(space::XS);
                }
                let rect = paint_row(ui, cx, list, row, place == at, before);
                let response = ui.interact(rect, row_id(place), Sense::CLICK);
                response
                    .widget_info(|| WidgetInfo::labeled(list.row_role, !row.is_refused, row.spoken(list.shows_about)));
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_position_in_set(place);
                    node.set_size_of_set(rows.len());
                    node.set_selected(place == at);
                    if let Some(is_chosen) = row.is_chosen {
                        if list.row_role == Role::MenuItem {
                            node.set_role(Role::MenuItemRadio);
                        }
                        node.set_toggled(Toggled::from(is_chosen));
                    }
                });
                if response.clicked() {
                    pressed = Some(place);
                }
                if place == at && moved {
                    ui.scroll_to_rect(rect, None);
                }
            }
        });
    });
    pressed
}

/// Paints a row over the whole width: the mark, the name with what it does below it, the keys at the right.
fn paint_row(ui: &mut Ui, cx: &Cx<'_>, list: &List<'_>, row: &Row, is_at: bool, has_keyboard: bool) -> Rect {
    let tokens = cx.tokens;
    let width = ui.available_width();
    let marked = row.is_chosen.is_some();
    let left = if marked { MARK } else { space::S };
    let keys = text::galley(
        ui,
        &row.keys.join(" · "),
        fonts::caption(),
        tokens.text_quiet,
        f32::INFINITY,
    );
    let room = (width - left - keys.size().x - space::L - space::S).max(width / 3.0);
    let colour = if row.is_refused { tokens.text_quiet } else { tokens.text };
    let name = text::galley(ui, &row.name, fonts::body(), colour, room);
    let shows_about = (list.shows_about || row.is_refused) && !row.about.is_empty();
    let about = shows_about.then(|| text::galley(ui, &row.about, fonts::caption(), tokens.text_quiet, room));
    let words = name.size().y + about.as_ref().map_or(0.0, |about| about.size().y);
    let (rect, _) = ui.allocate_exact_size(vec2(width, (words + space::S).max(TARGET)), Sense::hover());
    let painter = ui.painter();
    if is_at {
        painter.rect_filled(rect, RADIUS, tokens.selected);
        let stroke = if has_keyboard {
            Stroke::new(FOCUS_RING, tokens.focus)
        } else {
            Stroke::new(LINE, tokens.border)
        };
        painter.rect_stroke(rect, RADIUS, stroke, egui::StrokeKind::Inside);
    }
    if row.is_chosen == Some(true) {
        let mark = text::galley(ui, "✔", fonts::body(), tokens.accent, f32::INFINITY);
        ui.painter()
            .galley(rect.left_top() + vec2(space::XS, space::XS), mark, tokens.accent);
    }
    let top = rect.center().y - words / 2.0;
    let painter = ui.painter();
    let below = top + name.size().y;
    painter.galley(pos2(rect.left() + left, top), name, colour);
    if let Some(about) = about {
        painter.galley(pos2(rect.left() + left, below), about, tokens.text_quiet);
    }
    let at = pos2(
        rect.right() - space::S - keys.size().x,
        rect.center().y - keys.size().y / 2.0,
    );
    painter.galley(at, keys, tokens.text_quiet);
    rect
}
