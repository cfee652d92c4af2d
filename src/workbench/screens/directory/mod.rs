//! The directory: the organisation's own inscriptions, which of them need attention, registering one and ending one.
//!
//! Only for those whose role keeps the directory (22/172 §11). Each act stands in the log before it takes effect. The
//! screen keeps what is typed until it is left, and sends commands. Called by the app.

pub(in crate::screens) mod words;

use chrono::NaiveDate;
use domain::deliberation::Deliberation;
use domain::identifiers::Ssin;
use domain::wire::{DirectoryEntry, REVIEW_PAGE, Review};
use egui::accesskit::Role;
use egui::{Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use uuid::Uuid;
use zeroize::Zeroize;

use super::consult::form;
use super::consult::words as consult_words;
use super::page;
use crate::command::Command;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{LINE, RADIUS, TARGET, space};
use crate::state::{Act, Draft, Keeping, ReviewState};
use crate::widgets::button::{Segment, Weight, button_ui, named_button_ui, segments_ui};
use crate::widgets::input::{Below, Input, input_ui};
use crate::widgets::notice::{Kind, notice_ui};
use crate::widgets::{ring, text};

/// The width of the page, in points.
const WIDTH: f32 = 1040.0;
/// How many characters a field takes.
const LIMIT: usize = 32;
/// The widths of the columns, as shares of the row.
const SHARES: [f32; 4] = [0.2, 0.4, 0.25, 0.15];

/// What is typed and chosen on the screen.
#[derive(Default)]
pub struct DirectoryScreen {
    ssin: String,
    quality: Option<String>,
    begin: String,
    end: String,
    tried: bool,
    shows_all: bool,
    shows_numbers: bool,
    ending: Option<Uuid>,
    last_day: String,
}

impl Drop for DirectoryScreen {
    fn drop(&mut self) {
        self.ssin.zeroize();
    }
}

impl DirectoryScreen {
    /// Overwrites everything that was typed.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, keeping: &Keeping) {
        let Some(deliberation) = cx.knowledge.deliberation(&keeping.deliberation) else {
            return;
        };
        page::column_ui(ui, WIDTH, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::heading_ui(ui, cx.tokens, 1, &cx.text("directory-title"));
            let about = format!("{} · {}", deliberation.number, cx.words.names(&deliberation.title));
            text::quiet_ui(ui, cx.tokens, &about);
            text::quiet_ui(ui, cx.tokens, &words::keeper_words(cx.words, deliberation));
            ui.horizontal(|ui| {
                if button_ui(ui, cx.tokens, Weight::Plain, &cx.text("command-leave-directory")).clicked() {
                    cx.send(Command::LeaveDirectory);
                }
            });
            act_ui(ui, cx, deliberation, &keeping.act);
            ui.add_space(space::S);
            self.register_ui(ui, cx, deliberation);
            ui.add_space(space::M);
            match &keeping.review {
                ReviewState::Awaited => {
                    text::live_ui(ui, cx.tokens, &cx.text("directory-awaited"));
                }
                ReviewState::Failed(error) => {
                    let sentence = words::act_sentence(cx.words, Some(deliberation), error);
                    notice_ui(ui, cx.tokens, Kind::Error, &sentence);
                    if button_ui(ui, cx.tokens, Weight::Plain, &cx.text("directory-again")).clicked() {
                        cx.send(Command::ReviewDirectory(keeping.page));
                    }
                }
                ReviewState::Here(review) => self.review_ui(ui, cx, deliberation, review),
            }
        });
    }

    fn register_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, deliberation: &Deliberation) {
        text::heading_ui(ui, cx.tokens, 2, &cx.text("directory-register"));
        let ssin = form::read_ssin(&self.ssin, cx.training);
        let begin = form::read_day(&self.begin, NaiveDate::MAX);
        let end = (!self.end.trim().is_empty()).then(|| form::read_day(&self.end, NaiveDate::MAX));
        let (begin_day, end_day) = (
            begin.as_ref().ok().copied(),
            end.as_ref().and_then(|end| end.as_ref().ok().copied()),
        );
        let inverted = begin_day.zip(end_day).is_some_and(|(begin, end)| end < begin);
        let wrong = |text: &str| self.tried || !text.trim().is_empty();
        let below = |text: &str, fault: Option<String>, hint: &str| match fault {
            Some(fault) if wrong(text) => Below::Wrong(fault),
            _ => Below::Hint(cx.text(hint)),
        };
        let faults = [
            ssin.as_ref().err().map(|fault| consult_words::fault(cx.words, fault)),
            begin.as_ref().err().map(|fault| consult_words::fault(cx.words, fault)),
            match &end {
                Some(Err(fault)) => Some(consult_words::fault(cx.words, fault)),
                _ if inverted => Some(cx.text("directory-inverted")),
                _ => None,
            },
        ];
        let hints = ["directory-ssin-hint", "directory-begin-hint", "directory-end-hint"];
        let [of_ssin, of_begin, of_end] = {
            let texts = [&self.ssin, &self.begin, &self.end];
            let mut belows = texts
                .iter()
                .zip(faults)
                .zip(hints)
                .map(|((text, fault), hint)| below(text, fault, hint));
            [(); 3].map(|()| belows.next().unwrap_or_else(|| Below::Hint(String::new())))
        };
        ui.columns(3, |columns| {
            let fields = [
                ("directory-ssin", &mut self.ssin, of_ssin),
                ("directory-begin", &mut self.begin, of_begin),
                ("directory-end", &mut self.end, of_end),
            ];
            for (column, (key, value, below)) in columns.iter_mut().zip(fields) {
                let label = cx.text(key);
                let input = Input {
                    salt: key,
                    label: &label,
                    action: None,
                    below: &below,
                    limit: LIMIT,
                };
                input_ui(column, cx.tokens, &input, value);
            }
        });
        self.quality_ui(ui, cx, deliberation);
        if button_ui(ui, cx.tokens, Weight::Primary, &cx.text("directory-register-button")).clicked() {
            self.tried = true;
            if let (Ok(ssin), Some(begin), Some(quality), false) = (ssin, begin_day, self.quality.clone(), inverted)
                && end.is_none_or(|end| end.is_ok())
            {
                self.tried = false;
                self.ssin.zeroize();
                cx.send(Command::Register(Draft {
                    deliberation: deliberation.number.clone(),
                    ssin,
                    quality,
                    begin,
                    end: end_day,
                }));
            }
        }
    }

    fn quality_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, deliberation: &Deliberation) {
        let name = cx.text("directory-quality");
        text::styled_ui(ui, &name, fonts::caption_strong(), cx.tokens.text);
        let group = UiBuilder::new()
            .accessibility_role(Role::RadioGroup)
            .accessibility_label(name);
        ui.scope_builder(group, |ui| {
            ui.horizontal_wrapped(|ui| {
                for quality in &deliberation.qualities {
                    let label = words::quality_words(cx.words, deliberation, &quality.code);
                    let response = ui.radio(self.quality.as_ref() == Some(&quality.code), label);
                    ring::paint(ui, cx.tokens, &response);
                    if response.clicked() {
                        self.quality = Some(quality.code.clone());
                    }
                }
            });
        });
        if self.tried && self.quality.is_none() {
            let said = text::styled_ui(
                ui,
                &format!("✖ {}", cx.text("directory-no-quality")),
                fonts::caption(),
                cx.tokens.status.error,
            );
            text::announce(ui, &said);
        }
    }

    fn review_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, deliberation: &Deliberation, review: &Review) {
        text::heading_ui(ui, cx.tokens, 2, &cx.text("directory-list"));
        let attention: usize = review.attention.len() + review.attention_left_out as usize;
        let labels = [
            cx.words.with("directory-attention", &[("count", attention.into())]),
            cx.words.with("directory-all", &[("count", review.total.into())]),
        ];
        ui.horizontal(|ui| {
            let segments = [
                Segment {
                    value: false,
                    label: &labels[0],
                    name: labels[0].clone(),
                },
                Segment {
                    value: true,
                    label: &labels[1],
                    name: labels[1].clone(),
                },
            ];
            if let Some(all) = segments_ui(ui, cx.tokens, &cx.text("directory-list"), self.shows_all, &segments) {
                self.shows_all = all;
            }
            let key = if self.shows_numbers {
                "directory-hide-numbers"
            } else {
                "directory-show-numbers"
            };
            if button_ui(ui, cx.tokens, Weight::Quiet, &cx.text(key)).clicked() {
                self.shows_numbers = !self.shows_numbers;
            }
        });
        if self.shows_all {
            for entry in &review.entries {
                self.entry_ui(ui, cx, deliberation, entry);
            }
            pages_ui(ui, cx, review);
            return;
        }
        if review.attention.is_empty() {
            text::body_ui(ui, cx.tokens, &cx.text("directory-nothing-due"));
        }
        for attention in &review.attention {
            let why = words::attention_words(cx.words, attention, &review.rule);
            text::styled_ui(ui, &format!("⚠ {why}"), fonts::strong(), cx.tokens.status.warn);
            for entry in &attention.entries {
                self.entry_ui(ui, cx, deliberation, entry);
            }
        }
        if review.attention_left_out > 0 {
            let more = cx.words.with(
                "directory-attention-left-out",
                &[("count", review.attention_left_out.into())],
            );
            text::quiet_ui(ui, cx.tokens, &more);
        }
    }

    /// An inscription on one line; pressed, it shows below itself how it is ended.
    fn entry_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, deliberation: &Deliberation, entry: &DirectoryEntry) {
        let texts = [
            self.number(entry.ssin),
            words::quality_words(cx.words, deliberation, &entry.inscription.quality),
            words::days(cx.words, entry),
            cx.words.date(entry.inscription.changed),
        ];
        let is_open = self.ending == Some(entry.id);
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::click());
        let spoken = cx.words.with(
            "directory-entry",
            &[
                ("number", texts[0].as_str().into()),
                ("quality", texts[1].as_str().into()),
                ("days", texts[2].as_str().into()),
                ("changed", texts[3].as_str().into()),
            ],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
        let fill = match (is_open, response.hovered()) {
            (true, _) => cx.tokens.selected,
            (false, true) => cx.tokens.raised,
            (false, false) => cx.tokens.panel,
        };
        let painter = ui.painter();
        painter.rect_filled(rect, RADIUS, fill);
        painter.hline(rect.x_range(), rect.bottom(), Stroke::new(LINE, cx.tokens.rule));
        let mut left = rect.left() + space::S;
        for (words, share) in texts.iter().zip(SHARES) {
            let galley = text::galley(ui, words, fonts::body(), cx.tokens.text, f32::INFINITY);
            let top = rect.center().y - galley.size().y / 2.0;
            let room = egui::Rect::from_min_max(
                pos2(left, rect.top()),
                pos2(left + width * share - space::S, rect.bottom()),
            );
            ui.painter()
                .with_clip_rect(room)
                .galley(pos2(left, top), galley, cx.tokens.text);
            left += width * share;
        }
        ring::paint(ui, cx.tokens, &response);
        if response.clicked() {
            self.ending = (!is_open).then_some(entry.id);
            self.last_day.clear();
        }
        if is_open {
            self.ending_ui(ui, cx, entry);
        }
    }

    fn ending_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, entry: &DirectoryEntry) {
        ui.indent(("ending", entry.id), |ui| {
            let day = form::read_day(&self.last_day, NaiveDate::MAX);
            let before = day.as_ref().is_ok_and(|day| *day < entry.inscription.period.begin());
            let below = match (&day, before) {
                (Ok(_), true) => Below::Wrong(cx.text("directory-inverted")),
                (Ok(day), false) => Below::Right(cx.words.long_date(*day)),
                (Err(fault), _) if !self.last_day.trim().is_empty() => {
                    Below::Wrong(consult_words::fault(cx.words, fault))
                }
                (Err(_), _) => Below::Hint(cx.text("directory-last-day-hint")),
            };
            let label = cx.text("directory-last-day");
            ui.allocate_ui(vec2(260.0, 0.0), |ui| {
                let input = Input {
                    salt: "directory-last-day",
                    label: &label,
                    action: None,
                    below: &below,
                    limit: LIMIT,
                };
                input_ui(ui, cx.tokens, &input, &mut self.last_day);
            });
            if button_ui(ui, cx.tokens, Weight::Plain, &cx.text("directory-end-button")).clicked()
                && let (Ok(end), false) = (day, before)
            {
                self.ending = None;
                cx.send(Command::EndInscription {
                    inscription: entry.id,
                    end,
                });
            }
        });
    }

    fn number(&self, ssin: Ssin) -> String {
        if self.shows_numbers {
            // The keeper asked for the numbers; leaving the screen hides them again.
            ssin.grouped()
        } else {
            ssin.masked()
        }
    }
}

fn act_ui(ui: &mut Ui, cx: &Cx<'_>, deliberation: &Deliberation, act: &Act) {
    match act {
        Act::None => {}
        Act::Awaited => {
            text::live_ui(ui, cx.tokens, &cx.text("directory-act-awaited"));
        }
        Act::Registered(registered) => {
            let (kind, key) = if registered.overlaps.is_empty() {
                (Kind::Ok, "directory-registered")
            } else {
                (Kind::Warn, "directory-registered-overlap")
            };
            let sentence = cx.words.with(key, &[("count", registered.overlaps.len().into())]);
            notice_ui(ui, cx.tokens, kind, &sentence);
        }
        Act::Ended(entry) => {
            let day = entry
                .inscription
                .period
                .end()
                .map_or_else(String::new, |day| cx.words.long_date(day));
            notice_ui(
                ui,
                cx.tokens,
                Kind::Ok,
                &cx.words.with("directory-ended", &[("day", day.into())]),
            );
        }
        Act::Failed(error) => {
            let sentence = words::act_sentence(cx.words, Some(deliberation), error);
            notice_ui(ui, cx.tokens, Kind::Error, &sentence);
        }
    }
}

fn pages_ui(ui: &mut Ui, cx: &Cx<'_>, review: &Review) {
    let pages = (review.total as usize).div_ceil(REVIEW_PAGE).max(1);
    if pages == 1 {
        return;
    }
    ui.horizontal(|ui| {
        let page = review.page as usize;
        let said = cx.words.with(
            "directory-page",
            &[("page", (page + 1).into()), ("pages", pages.into())],
        );
        if page > 0 && named_button_ui(ui, cx.tokens, Weight::Plain, "←", &cx.text("directory-page-before")).clicked()
        {
            cx.send(Command::ReviewDirectory(review.page - 1));
        }
        text::body_ui(ui, cx.tokens, &said);
        if page + 1 < pages
            && named_button_ui(ui, cx.tokens, Weight::Plain, "→", &cx.text("directory-page-after")).clicked()
        {
            cx.send(Command::ReviewDirectory(review.page + 1));
        }
    });
}
