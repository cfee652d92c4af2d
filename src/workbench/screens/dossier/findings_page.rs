//! The page of findings, drawn: what the handler says of the case, then each check with its outcome, formula and evidence.
//!
//! It keeps what was typed and which evidence is unfolded, and computes the findings anew only when the dossier or what was
//! typed has changed. Called by the dossier screen.

use std::collections::BTreeSet;

use domain::checks::{CaseFacts, CheckId, Fact};
use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::answer::{Answer, answers};
use super::case_facts::{FactFault, Typed};
use super::chrome::{card_ui, fact_ui, heading_ui, lead_width};
use super::findings::{CheckView, FindingView, Line, Verdict, findings, tally};
use super::reading::Reading;
use super::views::Basis;
use crate::command::Command;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::space;
use crate::state::OpenDossier;
use crate::widgets::button::{Weight, named_button_ui};
use crate::widgets::cell::font;
use crate::widgets::input::{Below, Input, input_ui};
use crate::widgets::text::{caption_ui, galley, quiet_ui, sign_ui, styled_ui};

/// The width of a field for a fact, in points.
const FACT: f32 = 260.0;
/// How many characters a fact takes.
const LIMIT: usize = 24;
/// The width of the sign before an outcome or a line, in points.
const SIGN: f32 = space::XL;
/// The least width of the names of the lines, in points.
const NAME: f32 = 260.0;

/// The findings of which the rows are shown: the check, and the place among its findings.
type Unfolded = BTreeSet<(CheckId, usize)>;

/// What the page keeps while a dossier is open.
#[derive(Default)]
pub(super) struct FindingsPage {
    typed: Typed,
    unfolded: Unfolded,
    /// The finding that is to be brought into sight.
    wanted: Option<(CheckId, usize)>,
    made: Option<Made>,
}

/// The findings and what they were made from.
struct Made {
    basis: Basis,
    facts: CaseFacts,
    faults: Vec<(Fact, FactFault)>,
    checks: Vec<CheckView>,
    answers: Vec<Answer>,
}

/// Draws the page.
pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'_>, open: &OpenDossier, page: &mut FindingsPage) {
    page.refresh(cx, reading, open);
    let FindingsPage {
        typed,
        unfolded,
        wanted,
        made,
    } = page;
    let Some(made) = made else { return };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        facts_ui(ui, cx, typed, made);
        for check in &made.checks {
            check_ui(ui, cx, check, unfolded, wanted);
        }
        quiet_ui(ui, cx.tokens, &cx.text("findings-handler-decides"));
    });
}

impl FindingsPage {
    /// The answers to the question of the purpose, with what was typed here.
    pub(super) fn answers(&mut self, cx: &Cx<'_>, reading: &Reading<'_>, open: &OpenDossier) -> &[Answer] {
        self.refresh(cx, reading, open);
        self.made.as_ref().map_or(&[], |made| made.answers.as_slice())
    }

    /// Brings a finding into sight and shows its rows.
    pub(super) fn show(&mut self, finding: (CheckId, usize)) {
        self.unfolded.insert(finding);
        self.wanted = Some(finding);
    }

    fn refresh(&mut self, cx: &Cx<'_>, reading: &Reading<'_>, open: &OpenDossier) {
        let basis = Basis::of(open, reading, cx.tokens.theme);
        let (facts, faults) = self.typed.read(reading.today);
        match &mut self.made {
            Some(made) if made.basis == basis && made.facts == facts => made.faults = faults,
            made => {
                let checks = findings(reading, &cx.knowledge.parameters, &facts);
                *made = Some(Made {
                    basis,
                    facts,
                    faults,
                    answers: answers(reading, &checks),
                    checks,
                });
            }
        }
    }
}

/// The facts that the checks of this purpose can use, each once.
fn asked(checks: &[CheckView]) -> Vec<Fact> {
    let facts: BTreeSet<Fact> = checks.iter().flat_map(|view| view.check.facts()).copied().collect();
    facts.into_iter().collect()
}

fn facts_ui(ui: &mut Ui, cx: &Cx<'_>, typed: &mut Typed, made: &Made) {
    let asked = asked(&made.checks);
    if asked.is_empty() {
        return;
    }
    card_ui(ui, cx.tokens, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        heading_ui(ui, cx.tokens, &cx.text("findings-case"), fonts::section(), 2);
        quiet_ui(ui, cx.tokens, &cx.text("findings-case-notice"));
        let beside = ((ui.available_width() / (FACT + space::L)) as usize).max(1);
        for row in asked.chunks(beside) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                for &fact in row {
                    fact_input_ui(ui, cx, typed, fact, &made.faults);
                }
            });
        }
    });
}

fn fact_input_ui(ui: &mut Ui, cx: &Cx<'_>, typed: &mut Typed, fact: Fact, faults: &[(Fact, FactFault)]) {
    let fault = faults.iter().find(|(at, _)| *at == fact).map(|(_, fault)| fault);
    let below = match fault {
        Some(fault) => Below::Wrong(cx.text(fault.key())),
        None => Below::Hint(cx.text(&format!("fact-{}-hint", fact.name()))),
    };
    let label = cx.text(&format!("fact-{}", fact.name()));
    let input = Input {
        salt: fact.name(),
        label: &label,
        action: None,
        below: &below,
        limit: LIMIT,
    };
    ui.allocate_ui(vec2(FACT, 0.0), |ui| {
        ui.set_width(FACT);
        input_ui(ui, cx.tokens, &input, typed.text_mut(fact));
    });
}

fn check_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    check: &CheckView,
    unfolded: &mut Unfolded,
    wanted: &mut Option<(CheckId, usize)>,
) {
    card_ui(ui, cx.tokens, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        heading_ui(ui, cx.tokens, &check.title, fonts::section(), 2);
        quiet_ui(ui, cx.tokens, &check.about);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (finding, count) in tally(check) {
                let (sign, colour) = verdict_look(cx, finding.verdict);
                sign_ui(ui, sign, fonts::body(), colour, SIGN);
                let count = cx.words.integer(i64::try_from(count).unwrap_or(i64::MAX));
                styled_ui(ui, &format!("{}: {count}", finding.outcome), fonts::body(), colour);
                ui.add_space(space::L);
            }
        });
        if check.findings.is_empty() {
            quiet_ui(ui, cx.tokens, &cx.text("findings-none"));
        }
        for (n, finding) in check.findings.iter().enumerate() {
            ui.add_space(space::S);
            let top = ui.cursor().min;
            finding_ui(ui, cx, check, finding, (check.check, n), unfolded);
            if wanted.take_if(|wanted| *wanted == (check.check, n)).is_some() {
                let shown = Rect::from_min_max(top, pos2(ui.max_rect().right(), ui.cursor().top()));
                ui.scroll_to_rect(shown, Some(egui::Align::TOP));
            }
        }
    });
}

fn finding_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    check: &CheckView,
    finding: &FindingView,
    key: (CheckId, usize),
    unfolded: &mut Unfolded,
) {
    let (sign, colour) = verdict_look(cx, finding.verdict);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        sign_ui(ui, sign, fonts::strong(), colour, SIGN);
        let spoken = format!("{}: {}. {}", check.title, finding.outcome, finding.about);
        let outcome = styled_ui(ui, &finding.outcome, fonts::strong(), colour);
        outcome.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        ui.add_space(space::M);
        quiet_ui(ui, cx.tokens, &finding.about);
    });
    ui.indent(("finding", key), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for reason in &finding.reasons {
            styled_ui(ui, reason, fonts::body(), cx.tokens.text);
        }
        for line in &finding.lines {
            line_ui(ui, cx, line);
        }
        evidence_ui(ui, cx, check, finding, key, unfolded);
        for note in &finding.notes {
            caption_ui(ui, cx.tokens, &format!("ⓘ {note}"));
        }
    });
}

/// The sign and the colour of an outcome.
pub(super) fn verdict_look(cx: &Cx<'_>, verdict: Verdict) -> (&'static str, Color32) {
    match verdict {
        Verdict::Fulfilled => ("✔", cx.tokens.status.ok),
        Verdict::NotFulfilled => ("✖", cx.tokens.status.error),
        Verdict::Open => ("?", cx.tokens.status.warn),
        Verdict::Awaited => ("…", cx.tokens.text_quiet),
    }
}

/// A line of a formula: its name, and beside it what is reckoned and the result. One element for a screen reader.
fn line_ui(ui: &mut Ui, cx: &Cx<'_>, line: &Line) {
    let tokens = cx.tokens;
    let width = ui.available_width();
    let name_width = NAME.min(width / 3.0);
    let (body, strong) = (font(ui, fonts::body()), font(ui, fonts::strong()));
    let mut job = LayoutJob {
        wrap: TextWrapping::wrap_at_width((width - name_width - space::M).max(NAME)),
        ..LayoutJob::default()
    };
    if !line.reckoned.is_empty() {
        job.append(&line.reckoned, 0.0, TextFormat::simple(body.clone(), tokens.text));
        job.append("=", space::S, TextFormat::simple(body, tokens.text_quiet));
    }
    let before = if line.reckoned.is_empty() { 0.0 } else { space::S };
    job.append(&line.result, before, TextFormat::simple(strong.clone(), tokens.text));
    if let Some(holds) = line.holds {
        let (sign, colour) = if holds {
            ("✔", tokens.status.ok)
        } else {
            ("✖", tokens.status.error)
        };
        job.append(sign, space::S, TextFormat::simple(strong, colour));
    }
    let name = galley(ui, &line.name, fonts::body(), tokens.text_quiet, name_width);
    let reckoned = ui.painter().layout_job(job);
    let height = name.size().y.max(reckoned.size().y);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &line.spoken));
    ui.painter().galley(rect.min, name, tokens.text_quiet);
    let place = rect.min + vec2(name_width + space::M, 0.0);
    ui.painter().galley(place, reckoned, tokens.text);
}

fn evidence_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    check: &CheckView,
    finding: &FindingView,
    key: (CheckId, usize),
    unfolded: &mut Unfolded,
) {
    if finding.evidence.is_empty() {
        return;
    }
    let is_open = unfolded.contains(&key);
    let words = cx.words.with(
        if is_open {
            "findings-hide-rows"
        } else {
            "findings-show-rows"
        },
        &[("count", finding.evidence.len().into())],
    );
    let spoken = format!("{words}: {}, {}", check.title, finding.about);
    let button = named_button_ui(ui, cx.tokens, Weight::Quiet, &words, &spoken);
    ui.ctx()
        .accesskit_node_builder(button.id, |node| node.set_expanded(is_open));
    if button.clicked() && !unfolded.remove(&key) {
        unfolded.insert(key);
    }
    if !is_open {
        return;
    }
    let width = lead_width(ui, finding.evidence.iter().map(|proof| proof.lead.as_str()));
    for proof in &finding.evidence {
        if fact_ui(ui, cx.tokens, &proof.lead, width, &proof.said, &proof.spoken) {
            cx.send(Command::SelectRow {
                block: proof.block.clone(),
                row: proof.row,
            });
        }
    }
}
