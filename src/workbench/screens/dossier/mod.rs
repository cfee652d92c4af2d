//! The screen of an open dossier: who it is about, what each source answered, and the pages.
//!
//! It reads the dossier and sends commands; what it keeps is which page and row one is at, and the texts that it derived, which
//! [`DossierScreen::forget`] drops. Called by the app while a dossier is open.

mod authority;
mod chrome;
mod consultation_page;
mod field_states;
#[cfg(test)]
mod fixture;
mod header;
mod outline;
mod overview;
mod overview_page;
#[cfg(test)]
mod page_tests;
mod person;
mod quarters;
mod reading;
mod sheet;
mod source_page;
mod sources;
#[cfg(test)]
mod view_tests;
mod views;

use std::collections::BTreeMap;
use std::time::Duration;

use domain::catalogue::{BlockPath, SourceId};
use domain::dossier::SourceState;
use egui::{Frame, Margin, Stroke, Ui};

use self::reading::Reading;
use self::source_page::SourcePage;
use self::views::{Basis, Views};
use crate::cx::Cx;
use crate::look::tokens::{LINE, space};
use crate::state::{DossierTab, OpenDossier};

/// The screen of an open dossier.
#[derive(Default)]
pub struct DossierScreen {
    tab: DossierTab,
    shows_numbers: bool,
    pages: BTreeMap<SourceId, SourcePage>,
    views: Option<Views>,
}

impl DossierScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, open: &OpenDossier) {
        let reading = Reading {
            catalogue: &cx.knowledge.catalogue,
            deliberation: cx.knowledge.deliberation(&open.request.deliberation),
            words: cx.words,
            request: &open.request,
            scope: &open.scope,
            dossier: &open.dossier,
            today: cx.today,
            shows_numbers: self.shows_numbers,
        };
        let Self {
            tab,
            shows_numbers,
            pages,
            views,
        } = self;
        let views = refreshed(views, ui, cx, open, &reading);
        let tab = *tab;
        ui.painter()
            .rect_filled(ui.available_rect_before_wrap(), 0, cx.tokens.background);
        ui.spacing_mut().item_spacing.y = 0.0;
        let margin = Margin::symmetric(space::L as i8, 0);
        Frame::NONE.fill(cx.tokens.panel).inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.add_space(space::M);
            header::person_ui(ui, cx, open, &views.person, shows_numbers);
            ui.add_space(space::XS);
            header::sources_ui(ui, cx, views);
            ui.add_space(space::XS);
            header::tabs_ui(ui, cx, tab);
        });
        let below = ui.available_rect_before_wrap();
        ui.painter()
            .hline(below.x_range(), below.top(), Stroke::new(LINE, cx.tokens.border));
        Frame::NONE.inner_margin(Margin::same(space::L as i8)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let source = match tab {
                DossierTab::Overview => return overview_page::ui(ui, cx, views),
                DossierTab::Consultation => return consultation_page::ui(ui, cx, views),
                DossierTab::Employment => ("dimona", "dimona.period", false),
                DossierTab::Dmfa => ("dmfa", "dmfa.attestation", true),
                DossierTab::Addresses => ("register", "register.residence", false),
            };
            let (source, first, has_tree) = source;
            if let Ok(source) = SourceId::parse(source) {
                let page = pages.entry(source.clone()).or_insert_with(|| SourcePage::new(first));
                page.ui(ui, cx, &reading, views, &source, has_tree);
            }
        });
    }

    /// The page that is open.
    pub fn tab(&self) -> DossierTab {
        self.tab
    }

    /// Opens a page.
    pub fn open_tab(&mut self, tab: DossierTab) {
        self.tab = tab;
    }

    /// Opens the page of a block and selects a row of its table.
    pub fn select_row(&mut self, block: &BlockPath, row: usize) {
        let source = block.source();
        self.tab = match source.as_str() {
            "register" => DossierTab::Addresses,
            "dmfa" => DossierTab::Dmfa,
            _ => DossierTab::Employment,
        };
        self.pages
            .entry(source)
            .or_insert_with(|| SourcePage::new(block.as_str()))
            .select(block.clone(), row);
    }

    /// Forgets everything that belonged to the dossier: every derived text, the selection, that numbers were shown.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

/// Computes the views anew if what they depend on has changed, and asks for the next second while a source is awaited.
fn refreshed<'v>(
    views: &'v mut Option<Views>,
    ui: &Ui,
    cx: &Cx<'_>,
    open: &OpenDossier,
    reading: &Reading<'_>,
) -> &'v mut Views {
    let basis = Basis::of(open, reading, cx.tokens.theme);
    let before = views.take();
    let views = views.insert(match before {
        Some(kept) if kept.are_of(&basis) => kept,
        stale => Views::of(cx, open, reading, basis, stale),
    });
    if open.dossier.sources().any(|(_, state)| *state == SourceState::Awaited) {
        let waited = open.awaited_since.elapsed();
        views.tick(reading, cx.tokens, waited.as_secs());
        let rest = Duration::from_secs(1).saturating_sub(Duration::from_millis(u64::from(waited.subsec_millis())));
        ui.ctx().request_repaint_after(rest.max(Duration::from_millis(50)));
    }
    views
}
