//! How pages that stand alone are laid out: one column in the middle, at a reading width.

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use crate::look::tokens::space;

/// The reading width, in points.
const READING: f32 = 640.0;

/// One column of reading width in the middle of what is free.
pub(super) fn narrow_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    column_ui(ui, READING, add)
}

/// One column of this width in the middle of what is free.
pub(super) fn column_ui<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let scroll = ScrollArea::vertical().id_salt("page").auto_shrink(false);
    scroll
        .show(ui, |ui| {
            let room = ui.available_width();
            let width = width.min(room - 2.0 * space::XL);
            ui.add_space(space::L);
            let shown = ui.horizontal_top(|ui| {
                ui.add_space(((room - width) / 2.0).max(space::XL) - ui.spacing().item_spacing.x);
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    add(ui)
                })
                .inner
            });
            ui.add_space(space::XXL);
            shown.inner
        })
        .inner
}
