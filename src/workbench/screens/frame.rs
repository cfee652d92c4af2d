//! What stands around every screen: the training bar, the header with the switches, what the window has to say, the footer;
//! and the keys, which come from the list of commands as the buttons do.

use chrono::{DateTime, Utc};
use egui::{CornerRadius, Event, Frame, Id, Label, Margin, Panel, RichText, Stroke, Ui, Vec2};

use crate::command::Command;
use crate::command::list::{Given, Offer, by_chord, find};
use crate::cx::Cx;
use crate::focus::{self, Region};
use crate::look::tokens::{LINE, TARGET, size, space};
use crate::look::{Appearance, fonts};
use crate::preferences::PreferencesTrouble;
use crate::screens::overlay::is_mac;
use crate::state::{OpenDossier, Route, State};
use crate::widgets::button::{Segment, Weight, button_ui, keyed_button_ui, segments_ui};
use crate::widgets::notice::{Kind, notice_ui};
use crate::widgets::text;
use domain::Language;
use domain::deliberation::ConsultRequest;

/// The height of the training bar, in points.
const BAR: f32 = 24.0;
/// The height of the header, in points.
const HEADER: f32 = 48.0;
/// From this width of the window on, the user's service stands beside their name, in points.
const WIDE: f32 = 1200.0;
/// Below this width of the window, only the menu stands in the header, in points: all that is in it stands there too.
const NARROW: f32 = 960.0;

/// Draws the bars at the top and bottom, and what the window has to say. What is left is the screen's.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>, now: DateTime<Utc>) {
    if cx.training {
        training_bar_ui(ui, cx);
    }
    header_ui(ui, cx, given, now);
    footer_ui(ui, cx, given);
    said_ui(ui, cx, given, now);
}

/// The button of a command of the list: its name, what it sends, and nothing where it cannot be given. One button for each
/// of its choices.
pub(super) fn listed_ui(ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>, weight: Weight, id: &str) {
    let Some(listed) = find(id) else { return };
    let Offer::Ready(choices) = listed.offer(given) else {
        return;
    };
    let name = cx.text(&listed.key());
    for choice in choices {
        let label = match choice.detail {
            Some(detail) => format!("{name} · {detail}"),
            None => name.clone(),
        };
        // The button that a page is about also says its key.
        let keys = keys_of(ui, cx, id);
        let response = if weight == Weight::Primary && !keys.is_empty() {
            keyed_button_ui(ui, cx.tokens, weight, &label, &keys)
        } else {
            button_ui(ui, cx.tokens, weight, &label)
        };
        if response.clicked() {
            cx.send(choice.command);
        }
    }
}

/// How the keys of a command are written.
fn keys_of(ui: &Ui, cx: &Cx<'_>, id: &str) -> String {
    let chord = find(id).and_then(|listed| listed.chords.first());
    chord.map_or_else(String::new, |chord| chord.text(cx.words, is_mac(ui)))
}

fn training_bar_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let frame = Frame::new()
        .fill(cx.tokens.training)
        .inner_margin(Margin::symmetric(space::L as i8, 0));
    Panel::top("training")
        .frame(frame)
        .exact_size(BAR)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.centered_and_justified(|ui| {
                text::styled_ui(
                    ui,
                    &cx.text("training-bar"),
                    fonts::caption_strong(),
                    cx.tokens.on_training,
                )
            });
        });
}

fn header_ui(ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>, now: DateTime<Utc>) {
    let frame = Frame::new()
        .fill(cx.tokens.panel)
        .inner_margin(Margin::symmetric(space::L as i8, 0));
    let shown = Panel::top("header")
        .frame(frame)
        .exact_size(HEADER)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.add(Label::new(
                    RichText::new(cx.text("program"))
                        .text_style(fonts::section())
                        .color(cx.tokens.accent),
                ));
                ui.add_space(space::M);
                let id = Id::unique("header-controls");
                let width = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(0.0);
                let room = (ui.available_width() - width - space::L).max(0.0);
                ui.allocate_ui(Vec2::new(room, TARGET), |ui| {
                    ui.set_min_width(room);
                    let about = about_words(cx, &given.state.route);
                    ui.add(Label::new(RichText::new(about).color(cx.tokens.text)).truncate());
                });
                // Laid out from the left, so that the order of Tab is the order of reading; the width is known after one pass.
                let controls = ui
                    .horizontal_centered(|ui| controls_ui(ui, cx, given, now))
                    .response
                    .rect
                    .width();
                if (controls - width).abs() > 0.5 {
                    ui.data_mut(|data| data.insert_temp(id, controls));
                    ui.ctx()
                        .request_discard("the width of the header's controls has changed");
                }
            });
        });
    let rect = shown.response.rect;
    focus::mark(ui, Region::Header, rect);
    ui.painter().hline(
        rect.x_range(),
        rect.bottom() - LINE / 2.0,
        Stroke::new(LINE, cx.tokens.rule),
    );
}

/// The deliberation, the purpose and the case of what is being looked at.
fn about_words(cx: &Cx<'_>, route: &Route) -> String {
    let request: Option<&ConsultRequest> = match route {
        Route::Gate { request, .. } => Some(request),
        Route::Dossier(open) => Some(&open.request),
        _ => None,
    };
    let Some(request) = request else { return String::new() };
    request_words(cx, request)
}

/// The deliberation, the purpose and the case of a request: what was typed, and nothing about the person. A purpose that
/// the deliberation does not know has no name, and is left out.
pub(super) fn request_words(cx: &Cx<'_>, request: &ConsultRequest) -> String {
    let purpose = cx
        .knowledge
        .deliberation(&request.deliberation)
        .and_then(|found| found.purpose(&request.purpose))
        .map(|purpose| cx.words.names(&purpose.name));
    let parts = [
        Some(request.deliberation.as_str()),
        purpose,
        Some(request.case.as_str()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn controls_ui(ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>, now: DateTime<Utc>) {
    ui.spacing_mut().item_spacing.x = space::S;
    let width = ui.content_rect().width();
    if width >= NARROW {
        listed_ui(ui, cx, given, Weight::Plain, "close-dossier");
        listed_ui(ui, cx, given, Weight::Plain, "directory");
    }
    if let Some(session) = &given.state.session {
        // Where there is little room, what is being looked at goes before who is looking.
        let user = match width {
            width if width < NARROW => None,
            width if width < WIDE => Some(session.view.name.clone()),
            _ => Some(format!(
                "{} · {}",
                session.view.name,
                cx.words.names(&session.view.unit)
            )),
        };
        let minutes = session
            .ending(now)
            .map(|ending| cx.words.with("session-minutes", &[("minutes", ending.minutes.into())]));
        let said = [user, minutes].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        if !said.is_empty() {
            ui.add(Label::new(RichText::new(said).color(cx.tokens.text_quiet)).extend());
        }
    }
    if width >= NARROW {
        if given.state.session.is_some() {
            listed_ui(ui, cx, given, Weight::Quiet, "sign-out");
            divider_ui(ui, cx);
        }
        switches_ui(ui, cx, given.state);
        divider_ui(ui, cx);
    }
    listed_ui(ui, cx, given, Weight::Plain, "menu");
}

/// The language and the look.
fn switches_ui(ui: &mut Ui, cx: &Cx<'_>, state: &State) {
    let languages = Language::ALL.map(|language| Segment {
        value: language,
        label: match language {
            Language::Dutch => "NL",
            Language::French => "FR",
            Language::German => "DE",
            Language::English => "EN",
        },
        name: language.own_name().to_owned(),
    });
    if let Some(language) = segments_ui(ui, cx.tokens, &cx.text("language"), state.language, &languages) {
        cx.send(Command::SetLanguage(language));
    }
    divider_ui(ui, cx);
    let looks = Appearance::ALL.map(|look| {
        let (label, key) = match look {
            Appearance::System => ("◩", "command-look-system"),
            Appearance::Light => ("○", "command-look-light"),
            Appearance::Dark => ("●", "command-look-dark"),
            Appearance::Contrast => ("◐", "command-look-contrast"),
        };
        Segment {
            value: look,
            label,
            name: cx.text(key),
        }
    });
    if let Some(look) = segments_ui(ui, cx.tokens, &cx.text("theme"), state.appearance, &looks) {
        cx.send(Command::SetTheme(look));
    }
}

fn divider_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(LINE, size::TITLE), egui::Sense::empty());
    ui.painter().rect_filled(rect, CornerRadius::ZERO, cx.tokens.rule);
}

/// What the window itself has to say, on every screen: that the session ends, that the preferences cannot be read or kept.
fn said_ui(ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>, now: DateTime<Utc>) {
    let state = given.state;
    let ending = state
        .session
        .as_ref()
        .and_then(|session| Some((session, session.ending(now)?)));
    if ending.is_none() && state.preferences_trouble.is_none() {
        return;
    }
    let frame = Frame::new().inner_margin(Margin {
        left: space::L as i8,
        right: space::L as i8,
        top: space::S as i8,
        bottom: 0,
    });
    let panel = Panel::top("said")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false);
    let shown = panel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        if let Some((session, ending)) = ending {
            let key = match (ending.can_be_moved, ending.is_last) {
                (true, false) => "session-ending",
                (true, true) => "session-ending-last",
                (false, false) => "session-ending-fixed",
                (false, true) => "session-ending-fixed-last",
            };
            let time = cx.words.time(session.ends.with_timezone(&chrono::Local).time());
            notice_ui(ui, cx.tokens, Kind::Warn, &cx.words.with(key, &[("time", time.into())]));
            if state.not_prolonged {
                notice_ui(ui, cx.tokens, Kind::Error, &cx.text("session-not-prolonged"));
            }
            if ending.can_be_moved {
                ui.horizontal(|ui| {
                    listed_ui(ui, cx, given, Weight::Plain, "stay");
                    text::quiet_ui(ui, cx.tokens, &keys_of(ui, cx, "stay"));
                });
            }
        }
        if let Some(trouble) = &state.preferences_trouble {
            notice_ui(ui, cx.tokens, Kind::Warn, &trouble_words(cx, trouble));
            if button_ui(ui, cx.tokens, Weight::Plain, &cx.text("notice-understood")).clicked() {
                cx.send(Command::DismissTrouble);
            }
        }
    });
    focus::mark(ui, Region::Notices, shown.response.rect);
}

fn trouble_words(cx: &Cx<'_>, trouble: &PreferencesTrouble) -> String {
    match trouble {
        PreferencesTrouble::Broken { path, line } => {
            let values = [("path", path.display().to_string().into()), ("line", (*line).into())];
            cx.words.with("preferences-broken", &values)
        }
        PreferencesTrouble::Unreadable { path } => cx
            .words
            .with("preferences-unreadable", &[("path", path.display().to_string().into())]),
        PreferencesTrouble::NotKept { path } => cx
            .words
            .with("preferences-not-kept", &[("path", path.display().to_string().into())]),
    }
}

fn footer_ui(ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>) {
    let frame = Frame::new()
        .fill(cx.tokens.panel)
        .inner_margin(Margin::symmetric(space::L as i8, 0));
    let shown = Panel::bottom("footer")
        .frame(frame)
        .exact_size(TARGET + space::XS)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let said = given
                    .state
                    .route
                    .dossier()
                    .map_or_else(|| cx.text("footer-nothing-kept"), |open| consultation_words(cx, open));
                let hints = [("footer-commands", "commands"), ("footer-help", "keys")].map(|(key, id)| {
                    let label = cx.words.with(key, &[("keys", keys_of(ui, cx, id).into())]);
                    let galley = text::galley(ui, &label, fonts::body(), cx.tokens.text, f32::INFINITY);
                    (label, id, galley.size().x + 2.0 * space::M + space::S)
                });
                let width: f32 = hints.iter().map(|(_, _, width)| width).sum();
                let room = (ui.available_width() - width - space::S).max(0.0);
                ui.allocate_ui(Vec2::new(room, TARGET), |ui| {
                    ui.set_min_width(room);
                    ui.add(
                        Label::new(
                            RichText::new(said)
                                .text_style(fonts::caption())
                                .color(cx.tokens.text_quiet),
                        )
                        .truncate(),
                    );
                });
                for (label, id, _) in hints {
                    if button_ui(ui, cx.tokens, Weight::Quiet, &label).clicked()
                        && let Some(Offer::Ready(choices)) = find(id).map(|listed| listed.offer(given))
                    {
                        for choice in choices {
                            cx.send(choice.command);
                        }
                    }
                }
            });
        });
    let rect = shown.response.rect;
    focus::mark(ui, Region::Footer, rect);
    ui.painter()
        .hline(rect.x_range(), rect.top(), Stroke::new(LINE, cx.tokens.rule));
}

fn consultation_words(cx: &Cx<'_>, open: &OpenDossier) -> String {
    let id = open.consultation.to_string();
    let short = format!("{}…{}", &id[..4], &id[id.len() - 2..]);
    match open.receipts.values().max() {
        Some(&line) => {
            let line = cx.words.integer(i64::try_from(line).unwrap_or(i64::MAX));
            cx.words.with(
                "footer-consultation-proved",
                &[("id", short.into()), ("line", line.into())],
            )
        }
        None => cx.words.with("footer-consultation", &[("id", short.into())]),
    }
}

/// Reads the keys that work wherever the keyboard is, and sends what they ask for.
pub fn read_keys(ui: &Ui, cx: &Cx<'_>, given: &Given<'_>) {
    let is_press = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
    if !ui.input(|input| input.events.iter().any(is_press)) {
        return;
    }
    if let Some(command) = by_chord(given, |chord| ui.input_mut(|input| chord.take(input))) {
        cx.send(command);
    }
}
