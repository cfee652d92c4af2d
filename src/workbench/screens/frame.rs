//! What stands around every screen: the training bar, the header with the switches, the footer, the keys.

use egui::{CornerRadius, Frame, Id, Key, Label, Margin, Modifiers, Panel, RichText, Stroke, Ui, Vec2};

use crate::command::Command;
use crate::cx::Cx;
use crate::look::tokens::{LINE, TARGET, size, space};
use crate::look::{Theme, fonts};
use crate::state::{GateProgress, OpenDossier, Reach, Route, State, kept};
use crate::widgets::button::{Segment, Weight, button_ui, named_button_ui, segments_ui};
use crate::widgets::text;
use domain::Language;
use domain::deliberation::ConsultRequest;

/// The height of the training bar, in points.
const BAR: f32 = 24.0;
/// The height of the header, in points.
const HEADER: f32 = 48.0;
/// From this width of the window on, the user's service stands beside their name, in points.
const WIDE: f32 = 1200.0;
/// The width of the list of keys, in points.
const KEYS: f32 = 320.0;
/// The keys of the pages of a dossier: there are never more than nine.
const NUMBERS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Draws the bars at the top and bottom, and the keys where they are asked for. What is left is the screen's.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, state: &State) {
    if cx.training {
        training_bar_ui(ui, cx);
    }
    header_ui(ui, cx, state);
    footer_ui(ui, cx, state);
    if state.keys_shown {
        keys_ui(ui, cx, state);
    }
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

fn header_ui(ui: &mut Ui, cx: &Cx<'_>, state: &State) {
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
                    let about = about_words(cx, &state.route);
                    ui.add(Label::new(RichText::new(about).color(cx.tokens.text)).truncate());
                });
                // Laid out from the left, so that the order of Tab is the order of reading; the width is known after one pass.
                let controls = ui
                    .horizontal_centered(|ui| controls_ui(ui, cx, state))
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

fn controls_ui(ui: &mut Ui, cx: &Cx<'_>, state: &State) {
    ui.spacing_mut().item_spacing.x = space::S;
    if state.route.dossier().is_some() && button_ui(ui, cx.tokens, Weight::Plain, &cx.text("close-dossier")).clicked() {
        cx.send(Command::CloseDossier);
    }
    if let (Some(session), Route::Consult(_)) = (&state.session, &state.route) {
        for deliberation in kept(cx.knowledge, &session.functions, cx.today) {
            let name = format!("{} · {}", cx.text("directory-button"), deliberation.number);
            if button_ui(ui, cx.tokens, Weight::Plain, &name).clicked() {
                cx.send(Command::OpenDirectory(deliberation.number.clone()));
            }
        }
    }
    if let Some(session) = &state.session {
        // Where there is little room, what is being looked at goes before the user's own service.
        let said = if ui.content_rect().width() < WIDE {
            session.view.name.clone()
        } else {
            format!("{} · {}", session.view.name, cx.words.names(&session.view.unit))
        };
        ui.add(Label::new(RichText::new(said).color(cx.tokens.text_quiet)).extend());
        if button_ui(ui, cx.tokens, Weight::Quiet, &cx.text("sign-out")).clicked() {
            cx.send(Command::SignOut);
        }
        divider_ui(ui, cx);
    }
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
    let themes = Theme::ALL.map(|theme| {
        let (label, key) = match theme {
            Theme::Light => ("○", "theme-light"),
            Theme::Dark => ("●", "theme-dark"),
            Theme::Contrast => ("◐", "theme-contrast"),
        };
        Segment {
            value: theme,
            label,
            name: cx.text(key),
        }
    });
    if let Some(theme) = segments_ui(ui, cx.tokens, &cx.text("theme"), state.theme, &themes) {
        cx.send(Command::SetTheme(theme));
    }
}

fn divider_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(LINE, size::TITLE), egui::Sense::empty());
    ui.painter().rect_filled(rect, CornerRadius::ZERO, cx.tokens.rule);
}

fn footer_ui(ui: &mut Ui, cx: &Cx<'_>, state: &State) {
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
                let said = state
                    .route
                    .dossier()
                    .map_or_else(|| cx.text("footer-nothing-kept"), |open| consultation_words(cx, open));
                let keys = cx.text("keys-button");
                let width = text::galley(ui, &keys, fonts::body(), cx.tokens.text, f32::INFINITY)
                    .size()
                    .x
                    + 3.0 * space::M;
                let room = (ui.available_width() - width).max(0.0);
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
                if button_ui(ui, cx.tokens, Weight::Quiet, &keys).clicked() {
                    cx.send(Command::ToggleKeys);
                }
            });
        });
    let rect = shown.response.rect;
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

/// The keys of a screen: how they are written, and the key of the sentence that says what they do.
fn keys_of(route: &Route) -> Vec<(&'static str, &'static str)> {
    let mut keys = vec![
        ("Tab", "key-next"),
        ("Shift + Tab", "key-previous"),
        ("Enter", "key-press"),
        ("F1", "key-keys"),
    ];
    match route {
        Route::Consult(_) => keys.push(("Enter", "key-consult")),
        Route::Gate {
            progress: GateProgress::Asking,
            ..
        } => keys.push(("Esc", "key-cancel")),
        Route::Directory(_)
        | Route::Gate {
            progress: GateProgress::Refused(_) | GateProgress::Declaring(_),
            ..
        } => keys.push(("Esc", "key-back")),
        Route::Dossier(_) => keys.extend([
            ("Ctrl + W", "key-close-dossier"),
            ("Ctrl + .", "key-stop-waiting"),
            ("F5", "key-ask-again"),
            ("Ctrl + 1 … 9", "key-tabs"),
            ("↑ ↓ Home End", "key-rows"),
            ("← → + − 0", "key-timeline"),
        ]),
        Route::Closed => keys.push(("Esc", "key-new")),
        Route::Connecting(Reach::Failed(_)) => keys.push(("F5", "key-connect")),
        Route::Connecting(Reach::Pending) | Route::SignIn { .. } => {}
    }
    keys.push(("Ctrl + / Ctrl −", "key-zoom"));
    keys
}

fn keys_ui(ui: &mut Ui, cx: &Cx<'_>, state: &State) {
    let frame = Frame::new()
        .fill(cx.tokens.panel)
        .inner_margin(Margin::same(space::L as i8));
    let panel = Panel::right("keys").frame(frame).exact_size(KEYS).resizable(false);
    panel.show(ui, |ui| {
        ui.horizontal(|ui| {
            text::heading_ui(ui, cx.tokens, 2, &cx.text("keys-title"));
            let name = cx.text("keys-close");
            if named_button_ui(ui, cx.tokens, Weight::Quiet, "✖", &name).clicked() {
                cx.send(Command::ToggleKeys);
            }
        });
        for (keys, does) in keys_of(&state.route) {
            ui.horizontal_top(|ui| {
                let width = KEYS / 3.0;
                ui.allocate_ui(Vec2::new(width, TARGET), |ui| {
                    ui.set_min_width(width);
                    text::styled_ui(ui, keys, fonts::strong(), cx.tokens.text);
                });
                text::body_ui(ui, cx.tokens, &cx.text(does));
            });
        }
    });
}

/// Reads the keys that work wherever the keyboard is on a screen, and sends what they ask for.
pub fn read_keys(ui: &Ui, cx: &Cx<'_>, state: &State) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::NONE, Key::F1) {
        cx.send(Command::ToggleKeys);
    }
    if let Some(open) = state.route.dossier() {
        if pressed(Modifiers::COMMAND, Key::W) {
            cx.send(Command::CloseDossier);
        }
        if pressed(Modifiers::COMMAND, Key::Period) {
            cx.send(Command::StopWaiting);
        }
        for (key, tab) in NUMBERS.into_iter().zip(open.tabs(cx.knowledge)) {
            if pressed(Modifiers::COMMAND, key) {
                cx.send(Command::OpenTab(tab));
            }
        }
    }
    if pressed(Modifiers::NONE, Key::F5) {
        match &state.route {
            Route::Connecting(Reach::Failed(_)) => cx.send(Command::Connect),
            Route::Dossier(open) => {
                for source in open.to_ask_again() {
                    cx.send(Command::RetrySource(source.clone()));
                }
            }
            _ => {}
        }
    }
    // Escape also takes the keyboard out of a field; that is egui's, so it is read here and not consumed.
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        match (&state.route, state.keys_shown) {
            (_, true) => cx.send(Command::ToggleKeys),
            (
                Route::Gate {
                    progress: GateProgress::Asking,
                    ..
                },
                _,
            ) => cx.send(Command::CancelConsultation),
            (Route::Gate { .. }, _) => cx.send(Command::BackToForm),
            (Route::Closed, _) => cx.send(Command::NewConsultation),
            (Route::Directory(_), _) => cx.send(Command::LeaveDirectory),
            _ => {}
        }
    }
}
