//! The page of the addresses, drawn: the residences as a list above the register, and the residence on a day that is typed.
//!
//! It keeps what was typed while the dossier is open. Called by the dossier screen.

use egui::{ScrollArea, Ui, vec2};

use super::addresses::{Addresses, on_day};
use super::chrome::{card_ui, heading_ui, state_ui};
use super::overview_table::table_ui;
use super::reading::Reading;
use crate::command::Command;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::space;
use crate::screens::consult::form::read_date;
use crate::widgets::cell::CellLook;
use crate::widgets::input::{Below, Input, input_ui};
use crate::widgets::text::{announce, body_ui, caption_ui};

/// How many characters a day takes.
const LIMIT: usize = 16;
/// The width of the field for a day, in points.
const DAY: f32 = 200.0;
/// The greatest height of the list, in points; a longer one scrolls.
const LIST: f32 = 150.0;

/// What the page keeps while a dossier is open.
#[derive(Debug, Default)]
pub(super) struct AddressesPage {
    /// The day as typed; before that, the one of the application.
    typed: Option<String>,
}

impl AddressesPage {
    /// Draws the list and the day.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'_>, addresses: &Addresses) {
        card_ui(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            heading_ui(ui, cx.tokens, &addresses.part.title, fonts::section(), 2);
            if let Some((look, words)) = &addresses.part.none {
                state_ui(ui, cx.tokens, *look, words);
            }
            ScrollArea::vertical()
                .max_height(LIST)
                .auto_shrink([false, true])
                .id_salt("residences")
                .show(ui, |ui| {
                    if let Some(row) = table_ui(ui, cx.tokens, &addresses.part)
                        && let Some(fact) = addresses.part.facts.first()
                    {
                        let block = fact.block.clone();
                        cx.send(Command::SelectRow { block, row });
                    }
                });
            if let Some(words) = &addresses.part.incomplete {
                state_ui(ui, cx.tokens, CellLook::Unavailable, words);
            }
            if let Some(words) = &addresses.withheld {
                state_ui(ui, cx.tokens, CellLook::NotGranted, words);
            }
            self.day_ui(ui, cx, reading);
        });
    }

    fn day_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'_>) {
        let application = reading.request.application;
        let typed = self.typed.get_or_insert_with(|| cx.words.date(application));
        let day = read_date(typed);
        let below = match day {
            Some(day) if day == application => Below::Right(cx.text("addresses-day-of-application")),
            Some(day) => Below::Right(cx.words.long_date(day)),
            None => Below::Wrong(cx.text("fault-date-form")),
        };
        let label = cx.text("addresses-day");
        let input = Input {
            salt: "addresses-day",
            label: &label,
            action: None,
            below: &below,
            limit: LIMIT,
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            ui.allocate_ui(vec2(DAY, 0.0), |ui| {
                ui.set_width(DAY);
                input_ui(ui, cx.tokens, &input, typed);
            });
            ui.vertical(|ui| {
                ui.add_space(space::XL);
                match day.and_then(|day| on_day(reading, day)) {
                    Some((CellLook::Value, words)) => {
                        let said = body_ui(ui, cx.tokens, &words);
                        announce(ui, &said);
                    }
                    Some((look, words)) => state_ui(ui, cx.tokens, look, &words),
                    None => {
                        caption_ui(ui, cx.tokens, &cx.text("consult-application-hint"));
                    }
                }
            });
        });
    }
}
