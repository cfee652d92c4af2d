//! The part above every page: who it is about, what each source answered, and the tabs.
//!
//! Called by the dossier screen. A person's number is masked until the user presses the button beside it.

use domain::catalogue::SourceId;
use egui::accesskit::Role;
use egui::{RichText, Sense, Ui, WidgetInfo, vec2};

use super::chrome::{heading_ui, state_ui, tab_ui};
use super::person::{FlagView, PersonView};
use super::reading::Reading;
use super::views::Views;
use crate::command::Command;
use crate::cx::Cx;
use crate::focus::{self, Region};
use crate::look::fonts;
use crate::look::tokens::{TARGET, space};
use crate::state::{DossierTab, OpenDossier};
use crate::widgets::button::{Weight, button_ui, named_button_ui};
use crate::widgets::cell::CellLook;
use crate::widgets::source_strip::{StripAct, source_strip_ui};
use crate::widgets::text;

/// The identity header.
pub(super) fn person_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenDossier, person: &PersonView, shows_numbers: &mut bool) {
    let tokens = cx.tokens;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
        if person.name.is_empty() {
            // Nothing granted names the person: the number stands alone.
        } else if person.look == CellLook::Value {
            heading_ui(ui, tokens, &person.name, fonts::title(), 2);
        } else {
            ui.scope(|ui| {
                let words = text::galley(ui, &person.name, fonts::body(), tokens.text, f32::INFINITY);
                ui.set_max_width(words.size().x + 2.0 * space::XXL);
                state_ui(ui, tokens, person.look, &person.name);
            });
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let number = ui.label(
                RichText::new(&person.number)
                    .text_style(fonts::strong())
                    .color(tokens.text),
            );
            let spoken = cx
                .words
                .with("dossier-number", &[("number", person.number.as_str().into())]);
            ui.ctx()
                .accesskit_node_builder(number.id, |node| node.set_value(spoken));
            let (label, key) = if *shows_numbers {
                ("dossier-hide", "dossier-hide-number")
            } else {
                ("dossier-show", "dossier-show-number")
            };
            if named_button_ui(ui, tokens, Weight::Quiet, &cx.text(label), &cx.text(key)).clicked() {
                *shows_numbers = !*shows_numbers;
            }
        });
        if !person.facts.is_empty() {
            ui.label(RichText::new(&person.facts).color(tokens.text));
        }
        for flag in &person.flags {
            flag_ui(ui, cx, open, flag);
        }
    });
}

fn flag_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenDossier, flag: &FlagView) {
    let tokens = cx.tokens;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let response = ui.label(
            RichText::new(format!("⚑ {}", flag.text))
                .text_style(fonts::strong())
                .color(tokens.status.warn),
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &flag.text));
        if let Some((ssin, button)) = &flag.instead
            && button_ui(ui, tokens, Weight::Plain, button).clicked()
        {
            let mut request = open.request.clone();
            request.ssin = *ssin;
            cx.send(Command::Consult(request));
        }
    });
}

/// The source strip.
pub(super) fn sources_ui(ui: &mut Ui, cx: &Cx<'_>, views: &Views) {
    match source_strip_ui(ui, cx.tokens, &views.strip, &views.progress) {
        Some(StripAct::Again(place)) => {
            if let Some(source) = views.sources.get(place) {
                cx.send(Command::RetrySource(source.clone()));
            }
        }
        Some(StripAct::Stop) => cx.send(Command::StopWaiting),
        None => {}
    }
}

/// The tabs. Where the page has changed since `drawn` and a tab has the keyboard, it goes along to the chosen one.
pub(super) fn tabs_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    reading: &Reading<'_>,
    tabs: &[DossierTab],
    chosen: &DossierTab,
    drawn: &mut DossierTab,
) {
    let id = ui.scope_id().with("tabs");
    let row = ui.available_rect_before_wrap();
    let list = ui.interact(row.with_max_y(row.top() + TARGET), id, Sense::hover());
    let name = cx.text("dossier-pages");
    list.widget_info(|| WidgetInfo::labeled(Role::TabList, true, &name));
    let builder = egui::UiBuilder::new().accessibility_parent(id);
    let mut first = None;
    let mut stays_behind = false;
    ui.scope_builder(builder, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, 0.0);
            for (place, tab) in tabs.iter().enumerate() {
                let at = (place, tabs.len());
                let response = tab_ui(ui, cx.tokens, &tab_name(reading, tab), at, tab == chosen);
                if tab == chosen {
                    first = Some(response.id);
                } else {
                    stays_behind |= response.has_focus();
                }
                if response.clicked() {
                    cx.send(Command::OpenTab(tab.clone()));
                }
            }
        });
        focus::mark_with(ui, Region::Tabs, ui.min_rect(), first);
    });
    if chosen != drawn {
        drawn.clone_from(chosen);
        if let Some(tab) = first.filter(|_| stays_behind) {
            ui.memory_mut(|memory| memory.request_focus(tab));
        }
    }
}

/// The name of a page. That of a source has a name of its own where the window knows one, else the source's.
pub(super) fn tab_name(reading: &Reading<'_>, tab: &DossierTab) -> String {
    let words = reading.words;
    match tab {
        DossierTab::Overview => words.text("dossier-tab-overview"),
        DossierTab::Timeline => words.text("dossier-tab-timeline"),
        DossierTab::Employment => words.text("dossier-tab-employment"),
        DossierTab::Source(id) => {
            let key = format!("dossier-tab-{id}");
            match reading.catalogue.source(id) {
                _ if words.has(&key) => words.text(&key),
                Some(source) => reading.source_label(source),
                None => id.as_str().to_owned(),
            }
        }
        DossierTab::Benefits => words.text("dossier-tab-benefits"),
        DossierTab::Addresses => {
            let source = SourceId::parse("register").ok();
            let source = source.and_then(|id| reading.catalogue.source(&id));
            let residence = reading.block("register.residence");
            match source {
                // Who may see no address of it sees a register.
                Some(source) if !residence.is_some_and(|block| reading.grants_some_of(block)) => {
                    reading.source_label(source)
                }
                _ => words.text("dossier-tab-addresses"),
            }
        }
        DossierTab::Findings => words.text("dossier-tab-findings"),
        DossierTab::Changes => words.text("dossier-tab-changes"),
        DossierTab::Consultation => words.text("dossier-tab-consultation"),
    }
}
