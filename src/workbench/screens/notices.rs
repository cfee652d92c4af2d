//! What changed in the user's open cases, told before a consultation is opened: the case, the kind of change and the day;
//! never who (22/172 §10, §29, §50).
//!
//! Called by the form.

use client::CallError;
use domain::deliberation::NoticeKind;
use domain::wire::Notice;
use egui::{CornerRadius, Frame, Margin, Stroke, Ui};

use super::trouble::call_sentence;
use crate::command::Command;
use crate::cx::Cx;
use crate::look::tokens::{LINE, RADIUS, space};
use crate::widgets::button::{Weight, named_button_ui};
use crate::widgets::text;

/// Draws them, the newest first; nothing when there are none. When it is not known, it says so: no news is not good news
/// then.
pub(super) fn notices_ui(ui: &mut Ui, cx: &Cx<'_>, notices: Result<&[Notice], &CallError>) {
    let notices = match notices {
        Ok([]) => return,
        Ok(notices) => notices,
        Err(error) => {
            let why = call_sentence(cx.words, error);
            text::quiet_ui(ui, cx.tokens, &cx.words.with("notices-failed", &[("why", why.into())]));
            return;
        }
    };
    let frame = Frame::new()
        .fill(cx.tokens.panel)
        .stroke(Stroke::new(LINE, cx.tokens.status.info))
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::same(space::M as i8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        let title = cx.words.with("notices-title", &[("count", notices.len().into())]);
        let heading = text::heading_ui(ui, cx.tokens, 2, &title);
        text::announce(ui, &heading);
        for notice in notices {
            notice_ui(ui, cx, notice);
        }
    });
}

fn notice_ui(ui: &mut Ui, cx: &Cx<'_>, notice: &Notice) {
    let key = match notice.kind {
        NoticeKind::Death => "notice-death",
        NoticeKind::Number => "notice-number",
        NoticeKind::Address => "notice-address",
        NoticeKind::CorrectedDeclaration => "notice-corrected-declaration",
    };
    let paragraphs: Vec<_> = notice.paragraphs.iter().map(ToString::to_string).collect();
    let sentence = cx.words.with(
        key,
        &[
            ("case", notice.case.as_str().into()),
            ("day", cx.words.long_date(notice.on).into()),
        ],
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        text::body_ui(ui, cx.tokens, &sentence);
        text::caption_ui(
            ui,
            cx.tokens,
            &format!("{} {}", notice.deliberation, paragraphs.join(", ")),
        );
        let name = cx
            .words
            .with("notice-close-case", &[("case", notice.case.as_str().into())]);
        if named_button_ui(ui, cx.tokens, Weight::Quiet, &cx.text("notice-close"), &name).clicked() {
            cx.send(Command::CloseCase {
                deliberation: notice.deliberation.clone(),
                case: notice.case.clone(),
            });
        }
    });
}
