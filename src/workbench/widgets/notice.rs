//! A notice: what happened, why, and what the user can do; with a sign and a coloured edge that say of which kind it is.

use egui::accesskit::Live;
use egui::{Color32, CornerRadius, Frame, Margin, Response, Stroke, StrokeKind, Ui};

use super::text;
use crate::look::tokens::{LINE, RADIUS, space};
use crate::look::{Tokens, fonts};

/// Of which kind a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something went as it should.
    Ok,
    /// Worth knowing.
    Info,
    /// To be looked at.
    Warn,
    /// Something did not go.
    Error,
}

impl Kind {
    /// Its sign; the form, beside the colour.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Ok => "✔",
            Self::Info => "ℹ",
            Self::Warn => "⚠",
            Self::Error => "✖",
        }
    }

    /// Its colour.
    pub const fn colour(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Ok => tokens.status.ok,
            Self::Info => tokens.status.info,
            Self::Warn => tokens.status.warn,
            Self::Error => tokens.status.error,
        }
    }
}

/// Draws a notice over the whole width; a screen reader reads it out when it appears.
pub fn notice_ui(ui: &mut Ui, tokens: &Tokens, kind: Kind, sentence: &str) -> Response {
    let colour = kind.colour(tokens);
    let frame = Frame::new()
        .fill(tokens.panel)
        .stroke(Stroke::new(LINE, tokens.border))
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin {
            left: space::L as i8,
            right: space::M as i8,
            top: space::M as i8,
            bottom: space::M as i8,
        });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            text::sign_ui(ui, kind.sign(), fonts::body(), colour, space::XL - space::S);
            let said = text::body_ui(ui, tokens, sentence);
            let live = if kind == Kind::Error {
                Live::Assertive
            } else {
                Live::Polite
            };
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(live));
        });
    });
    let bar = shown.response.rect.with_max_x(shown.response.rect.left() + space::XS);
    ui.painter().rect(
        bar,
        CornerRadius::same(RADIUS),
        colour,
        Stroke::NONE,
        StrokeKind::Inside,
    );
    shown.response
}
