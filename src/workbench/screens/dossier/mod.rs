//! The screen of an open dossier: who it is about, what each source answered, and the pages.
//!
//! It reads the dossier and sends commands; what it keeps is which page and row one is at, and the texts that it derived, which
//! [`DossierScreen::forget`] drops. Called by the app while a dossier is open.

mod addresses;
mod addresses_page;
#[cfg(test)]
mod addresses_tests;
mod answer;
#[cfg(test)]
mod answer_tests;
mod authority;
mod benefits;
#[cfg(test)]
mod benefits_months_tests;
mod benefits_page;
#[cfg(test)]
mod benefits_tests;
mod block_list;
mod board;
mod case_facts;
mod changes;
mod changes_page;
mod chrome;
mod consultation_page;
mod dmfa_page;
#[cfg(test)]
mod dmfa_tests;
mod employment;
mod employment_page;
#[cfg(test)]
mod employment_tests;
mod field_states;
mod findings;
mod findings_page;
#[cfg(test)]
mod findings_tests;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod fixture_benefits;
#[cfg(test)]
mod grid_tests;
mod header;
mod outline;
mod overview;
mod overview_page;
mod overview_table;
#[cfg(test)]
mod page_tests;
mod person;
mod quarters;
mod reading;
mod relations;
#[cfg(test)]
mod relations_tests;
mod sheet;
mod source_page;
mod sources;
mod standing;
#[cfg(test)]
mod standing_tests;
mod timeline;
mod timeline_facts;
mod timeline_page;
#[cfg(test)]
mod timeline_tests;
#[cfg(test)]
mod view_tests;
mod views;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use domain::catalogue::{BlockPath, Source, SourceId};
use domain::dossier::SourceState;
use egui::{Frame, Margin, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};

use self::addresses_page::AddressesPage;
use self::benefits_page::BenefitsPage;
use self::chrome::choice_ui;
use self::dmfa_page::DmfaPage;
use self::employment_page::EmploymentPage;
use self::findings_page::FindingsPage;
use self::reading::Reading;
use self::source_page::SourcePage;
use self::timeline_page::TimelinePage;
use self::views::{Basis, Views};
use crate::command::{Command, Turn};
use crate::cx::Cx;
use crate::focus::{self, Region};
use crate::look::tokens::{LINE, space};
use crate::state::{DossierTab, OpenDossier};

/// The source with a board.
const DECLARATIONS: &str = "dmfa";

/// The screen of an open dossier.
#[derive(Default)]
pub struct DossierScreen {
    tab: DossierTab,
    /// The page whose tab was drawn as the chosen one last.
    drawn_tab: DossierTab,
    shows_numbers: bool,
    /// Of the sources that share a page, the ones that are looked at.
    chosen: BTreeMap<DossierTab, SourceId>,
    pages: BTreeMap<SourceId, SourcePage>,
    declarations: DmfaPage,
    employment: EmploymentPage,
    findings: FindingsPage,
    timeline: TimelinePage,
    benefits: BenefitsPage,
    addresses: AddressesPage,
    views: Option<Views>,
}

impl DossierScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, open: &OpenDossier) {
        let reading = reading_of(cx, open, self.shows_numbers);
        let Self {
            tab,
            drawn_tab,
            shows_numbers,
            chosen,
            pages,
            declarations,
            employment,
            findings,
            timeline,
            benefits,
            addresses,
            views,
        } = self;
        let views = refreshed(views, ui, cx, open, &reading);
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
            let upper = ui.min_rect();
            focus::mark(ui, Region::Person, upper);
            ui.add_space(space::XS);
            header::tabs_ui(ui, cx, &reading, &open.tabs(cx.knowledge), tab, drawn_tab);
        });
        let below = ui.available_rect_before_wrap();
        ui.painter()
            .hline(below.x_range(), below.top(), Stroke::new(LINE, cx.tokens.border));
        Frame::NONE.inner_margin(Margin::same(space::L as i8)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            match tab {
                DossierTab::Timeline => timeline.ui(ui, cx, &reading, views),
                DossierTab::Overview => {
                    if let Some(finding) = overview_page::ui(ui, cx, views, findings.answers(cx, &reading, open)) {
                        findings.show(finding);
                        cx.send(Command::OpenTab(DossierTab::Findings));
                    }
                }
                DossierTab::Findings => findings_page::ui(ui, cx, &reading, open, findings),
                DossierTab::Changes => changes_page::ui(ui, cx, views.changes(&reading, &open.since)),
                DossierTab::Consultation => consultation_page::ui(ui, cx, views),
                DossierTab::Employment => {
                    let Some(source) = source_of_ui(ui, cx, &reading, tab, chosen) else {
                        return;
                    };
                    let page = pages
                        .entry(source.id.clone())
                        .or_insert_with(|| SourcePage::new(&reading, source));
                    employment.ui(ui, cx, &reading, views, (source, page));
                }
                DossierTab::Source(id) if id.as_str() == DECLARATIONS => {
                    let Some(source) = source_of_ui(ui, cx, &reading, tab, chosen) else {
                        return;
                    };
                    let page = pages
                        .entry(source.id.clone())
                        .or_insert_with(|| SourcePage::new(&reading, source));
                    declarations.ui(ui, cx, &reading, views, (source, page));
                }
                DossierTab::Source(_) => register_ui(ui, cx, &reading, tab, (chosen, pages), views),
                DossierTab::Benefits => {
                    let shown = chosen.get(tab).cloned();
                    above_ui(
                        ui,
                        views,
                        |ui, views| benefits.ui(ui, cx, shown.as_ref(), views.benefits(&reading)),
                        |ui, views| register_ui(ui, cx, &reading, tab, (chosen, pages), views),
                    );
                }
                DossierTab::Addresses => above_ui(
                    ui,
                    views,
                    |ui, views| {
                        if let Some(list) = views.addresses() {
                            addresses.ui(ui, cx, &reading, list);
                        }
                    },
                    |ui, views| register_ui(ui, cx, &reading, tab, (chosen, pages), views),
                ),
            }
        });
    }

    /// The page that is open.
    pub fn tab(&self) -> &DossierTab {
        &self.tab
    }

    /// The pages of a dossier with their names, in the order of their tabs.
    pub fn page_names(cx: &Cx<'_>, open: &OpenDossier) -> Vec<(DossierTab, String)> {
        let reading = reading_of(cx, open, false);
        let tabs = open.tabs(cx.knowledge).into_iter();
        tabs.map(|tab| (tab.clone(), header::tab_name(&reading, &tab)))
            .collect()
    }

    /// Opens the page after the one that is open, or the one before it, round and round.
    pub fn turn_page(&mut self, tabs: &[DossierTab], turn: Turn) {
        let at = tabs.iter().position(|tab| *tab == self.tab).unwrap_or_default();
        let to = match turn {
            Turn::Next => at + 1,
            Turn::Previous => at + tabs.len().saturating_sub(1),
        };
        if let Some(tab) = tabs.get(to % tabs.len().max(1)) {
            self.open_tab(tab.clone());
        }
    }

    /// Opens a page.
    pub fn open_tab(&mut self, tab: DossierTab) {
        self.tab = tab;
    }

    /// Opens the page of a block and selects a row of its table.
    pub fn select_row(&mut self, block: &BlockPath, row: usize) {
        let source = block.source();
        self.tab = DossierTab::of(&source);
        self.chosen.insert(self.tab.clone(), source.clone());
        if self.tab == DossierTab::Employment {
            self.employment.show_rows();
        }
        if source.as_str() == DECLARATIONS {
            self.declarations.select(block.clone(), row);
        }
        self.pages
            .entry(source)
            .or_insert_with(|| SourcePage::at(block.clone()))
            .select(block.clone(), row);
    }

    /// Forgets everything that belonged to the dossier: every derived text, the selection, that numbers were shown.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

/// The least height of a page of a source below something else, in points.
const LEAST_PAGE: f32 = 300.0;

/// Something above the page of a source; where there is no room for both, they scroll together.
fn above_ui<S>(ui: &mut Ui, shared: &mut S, above: impl FnOnce(&mut Ui, &mut S), page: impl FnOnce(&mut Ui, &mut S)) {
    let bottom = ui.available_rect_before_wrap().bottom();
    let area = ScrollArea::vertical().auto_shrink(false).id_salt("above");
    area.show(ui, |ui| {
        above(ui, shared);
        let height = (bottom - ui.cursor().top()).max(LEAST_PAGE);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| page(ui, shared));
    });
}

/// The sources that are looked at, and what is chosen in each.
type Choices<'c> = (
    &'c mut BTreeMap<DossierTab, SourceId>,
    &'c mut BTreeMap<SourceId, SourcePage>,
);

/// The blocks and rows of the source that a page is about.
fn register_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    reading: &Reading<'_>,
    tab: &DossierTab,
    choices: Choices<'_>,
    views: &mut Views,
) {
    let (chosen, pages) = choices;
    let Some(source) = source_of_ui(ui, cx, reading, tab, chosen) else {
        return;
    };
    let page = pages
        .entry(source.id.clone())
        .or_insert_with(|| SourcePage::new(reading, source));
    page.ui(ui, cx, reading, views, source);
}

fn reading_of<'a>(cx: &Cx<'a>, open: &'a OpenDossier, shows_numbers: bool) -> Reading<'a> {
    Reading {
        catalogue: &cx.knowledge.catalogue,
        deliberation: cx.knowledge.deliberation(&open.request.deliberation),
        words: cx.words,
        request: &open.request,
        scope: &open.scope,
        dossier: &open.dossier,
        today: cx.today,
        shows_numbers,
    }
}

/// The source that a page is about; where several share it, the choice between them stands above it.
fn source_of_ui<'a>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    reading: &Reading<'a>,
    tab: &DossierTab,
    chosen: &mut BTreeMap<DossierTab, SourceId>,
) -> Option<&'a Source> {
    let on_page: Vec<&Source> = sources::in_order(reading)
        .into_iter()
        .filter(|source| DossierTab::of(&source.id) == *tab && reading.scope.source(&source.id).is_some())
        .collect();
    let at = |id: &SourceId| on_page.iter().find(|source| source.id == *id).copied();
    let mut source = chosen.get(tab).and_then(at).or(on_page.first().copied())?;
    if on_page.len() > 1 {
        let strip = |source: &Source| sources::state_words(reading, source);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            for &other in &on_page {
                let name = cx.words.names(&other.name);
                let spoken = format!("{name}, {}", strip(other));
                if choice_ui(ui, cx.tokens, name, &spoken, other.id == source.id, true) {
                    source = other;
                    chosen.insert(tab.clone(), other.id.clone());
                }
            }
        });
    }
    Some(source)
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
    let sources = open.dossier.sources();
    let awaited = sources.filter(|(_, state)| **state == SourceState::Awaited);
    let waited: BTreeMap<SourceId, Duration> = awaited
        .map(|(source, _)| {
            let since = open.awaited_since.get(source);
            (source.clone(), since.map_or(Duration::ZERO, Instant::elapsed))
        })
        .collect();
    let rest = waited
        .values()
        .map(|waited| Duration::from_secs(1).saturating_sub(Duration::from_nanos(u64::from(waited.subsec_nanos()))));
    if let Some(rest) = rest.min() {
        let seconds = waited.iter().map(|(source, waited)| (source.clone(), waited.as_secs()));
        views.tick(reading, cx.tokens, seconds.collect());
        ui.ctx().request_repaint_after(rest.max(Duration::from_millis(50)));
    }
    views
}
