//! The steps of the gate as a list: each with a sign, a word, a reason in a sentence and the paragraph that it rests on; a
//! refused one also with whom to ask.
//!
//! The sentences are made by [`step_words`], a pure function, for the gate's own screen and for the page of the dossier
//! that says why it may be seen. They tell nothing of the person but the asking organisation's own inscriptions.

use domain::Knowledge;
use domain::catalogue::SourceId;
use domain::deliberation::{Decision, Deliberation, Directory, Gate, Reason, StepOutcome, Verdict};
use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::text;
use crate::look::tokens::{LINE, RADIUS, space};
use crate::look::{Tokens, fonts};
use crate::words::{Words, paragraph_number};

/// How wide the column with the sign is, in points.
const SIGN: f32 = 32.0;

/// How far a step is, for the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It was asked and has not answered.
    Awaited,
    /// It has ended.
    Ended(Verdict),
}

/// What a step says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepWords {
    /// How far it is.
    pub progress: Progress,
    /// What it is called.
    pub title: String,
    /// How it ended, in a word or two.
    pub verdict: String,
    /// Why; empty when it was not reached.
    pub sentence: String,
    /// What it rests on; empty when it rests on nothing.
    pub paragraphs: String,
    /// Whom to ask; empty unless it refused.
    pub whom: String,
}

/// The steps of a gate that has not answered yet.
pub fn awaited_words(words: &Words) -> Vec<StepWords> {
    let verdict = words.text("verdict-awaited");
    let step = |gate| StepWords {
        progress: Progress::Awaited,
        title: words.text(title_key(gate)),
        verdict: verdict.clone(),
        sentence: String::new(),
        paragraphs: String::new(),
        whom: String::new(),
    };
    Gate::ALL.into_iter().map(step).collect()
}

/// The steps of a decision under the deliberation with this number.
pub fn step_words(words: &Words, knowledge: &Knowledge, number: &str, decision: &Decision) -> Vec<StepWords> {
    let deliberation = knowledge.deliberation(number);
    decision
        .steps
        .iter()
        .map(|step| one_step(words, knowledge, deliberation, number, step))
        .collect()
}

fn one_step(
    words: &Words,
    knowledge: &Knowledge,
    deliberation: Option<&Deliberation>,
    number: &str,
    step: &StepOutcome,
) -> StepWords {
    let names = Namer {
        words,
        knowledge,
        deliberation,
        number,
    };
    let mut paragraphs: Vec<_> = step.paragraphs.iter().map(ToString::to_string).collect();
    paragraphs.sort_by_key(|paragraph| paragraph_number(paragraph));
    let refused = step.verdict == Verdict::Refused;
    StepWords {
        progress: Progress::Ended(step.verdict),
        title: words.text(title_key(step.gate)),
        verdict: words.text(match step.verdict {
            Verdict::Passed => "verdict-passed",
            Verdict::Refused => "verdict-refused",
            Verdict::NotReached => "verdict-not-reached",
        }),
        sentence: step
            .reason
            .as_ref()
            .map_or_else(String::new, |reason| names.sentence(reason)),
        paragraphs: if paragraphs.is_empty() {
            String::new()
        } else {
            format!("{number} {}", paragraphs.join(", "))
        },
        whom: step
            .reason
            .as_ref()
            .filter(|_| refused)
            .and_then(whom_key)
            .map_or_else(String::new, |key| words.text(key)),
    }
}

const fn title_key(gate: Gate) -> &'static str {
    match gate {
        Gate::SignedIn => "gate-signed-in",
        Gate::InForce => "gate-in-force",
        Gate::Role => "gate-role",
        Gate::PurposeAndCase => "gate-purpose-and-case",
        Gate::Integrated => "gate-integrated",
        Gate::Scope => "gate-scope",
    }
}

/// The title of a step, in words.
pub fn gate_title(words: &Words, gate: Gate) -> String {
    words.text(title_key(gate))
}

/// Whom to ask about a refusal; none for what is no refusal.
const fn whom_key(reason: &Reason) -> Option<&'static str> {
    Some(match reason {
        Reason::NotSignedIn => "ask-sign-in",
        Reason::UnknownDeliberation | Reason::UnknownPurpose => "ask-support",
        Reason::NotDeclared { .. } => "ask-declaration",
        Reason::NotYetInForce { .. }
        | Reason::ConditionNotMet { .. }
        | Reason::SourceConditionNotMet { .. }
        | Reason::NoIndividualLookUp { .. }
        | Reason::TestOnRealPerson
        | Reason::NoLongerInForce { .. }
        | Reason::SourceNotGranted { .. }
        | Reason::AssessmentOver { .. } => "ask-privacy-officer",
        Reason::OtherRecipient | Reason::NoRole | Reason::RoleEnded { .. } | Reason::RoleNotBegun { .. } => {
            "ask-rights-manager"
        }
        Reason::PurposeOfOtherRoles { .. } => "ask-other-role",
        Reason::EnterpriseMissing => "ask-enterprise",
        Reason::ApplicationInFuture => "ask-application-date",
        Reason::NotIntegrated { .. }
        | Reason::OtherQuality { .. }
        | Reason::IntegrationEnded { .. }
        | Reason::IntegrationNotBegun { .. } => "ask-directory-manager",
        Reason::SourceOfOtherPurposes { .. } => "ask-other-source",
        Reason::NoSource => "ask-source",
        Reason::SignedIn
        | Reason::InForce { .. }
        | Reason::RoleHeld { .. }
        | Reason::PurposeStated { .. }
        | Reason::Integrated { .. }
        | Reason::InScope { .. } => return None,
    })
}

/// Puts the names of a deliberation in place of its short names.
struct Namer<'a> {
    words: &'a Words,
    knowledge: &'a Knowledge,
    deliberation: Option<&'a Deliberation>,
    number: &'a str,
}

impl Namer<'_> {
    fn sentence(&self, reason: &Reason) -> String {
        let w = self.words;
        let day = |day: &chrono::NaiveDate| w.long_date(*day).into();
        let number = || self.number.into();
        match reason {
            Reason::SignedIn => w.text("reason-signed-in"),
            Reason::NotSignedIn => w.text("reason-not-signed-in"),
            Reason::InForce { since } => {
                let said = w.with("reason-in-force", &[("number", number()), ("since", day(since))]);
                self.with_demonstrations(said)
            }
            Reason::UnknownDeliberation => w.with("reason-unknown-deliberation", &[("number", number())]),
            Reason::NotYetInForce { from } => {
                w.with("reason-not-yet-in-force", &[("number", number()), ("from", day(from))])
            }
            Reason::NoLongerInForce { until } => w.with(
                "reason-no-longer-in-force",
                &[("number", number()), ("until", day(until))],
            ),
            Reason::ConditionNotMet { condition } => {
                let condition = w.names(condition);
                w.with(
                    "reason-condition-not-met",
                    &[("number", number()), ("condition", condition.into())],
                )
            }
            Reason::NoIndividualLookUp { why } => w.with(
                "reason-no-individual-look-up",
                &[("number", number()), ("why", w.names(why).into())],
            ),
            Reason::NotDeclared { role } => w.with(
                "reason-not-declared",
                &[("role", self.role(role).into()), ("number", number())],
            ),
            Reason::OtherRecipient => {
                let recipients = self.deliberation.map_or(&[][..], |found| found.recipients.as_slice());
                let recipients: Vec<_> = recipients.iter().map(|recipient| w.names(&recipient.name)).collect();
                w.with("reason-other-recipient", &[("recipient", recipients.join("; ").into())])
            }
            Reason::RoleHeld { role } => w.with("reason-role-held", &[("role", self.role(role).into())]),
            Reason::NoRole => w.with("reason-no-role", &[("number", number())]),
            Reason::RoleEnded { role, on } => w.with(
                "reason-role-ended",
                &[("role", self.role(role).into()), ("on", day(on))],
            ),
            Reason::RoleNotBegun { role, from } => w.with(
                "reason-role-not-begun",
                &[("role", self.role(role).into()), ("from", day(from))],
            ),
            Reason::PurposeStated { purpose } => {
                w.with("reason-purpose-stated", &[("purpose", self.purpose(purpose).into())])
            }
            Reason::UnknownPurpose => w.with("reason-unknown-purpose", &[("number", number())]),
            Reason::PurposeOfOtherRoles { roles } => {
                let roles = self.any_of(roles.iter().map(|role| self.role(role)).collect());
                w.with("reason-purpose-of-other-roles", &[("roles", roles.into())])
            }
            Reason::TestOnRealPerson => w.text("reason-test-on-real-person"),
            Reason::EnterpriseMissing => w.text("reason-enterprise-missing"),
            Reason::ApplicationInFuture => w.text("reason-application-in-future"),
            Reason::AssessmentOver { until } => w.with("reason-assessment-over", &[("until", day(until))]),
            Reason::Integrated { quality, since } => w.with(
                "reason-integrated",
                &[("quality", self.quality(quality).into()), ("since", day(since))],
            ),
            Reason::NotIntegrated { needed } => {
                let directory = match self.deliberation.map(|found| found.directory) {
                    Some(Directory::CrossroadsBank) => w.text("directory-crossroads-bank"),
                    Some(Directory::FlemishIntegrator) | None => w.text("directory-flemish-integrator"),
                };
                w.with(
                    "reason-not-integrated",
                    &[
                        ("directory", directory.into()),
                        ("needed", self.qualities(needed).into()),
                    ],
                )
            }
            Reason::OtherQuality { needed, held } => {
                let held: Vec<_> = held.iter().map(|held| self.quality(&held.quality)).collect();
                w.with(
                    "reason-other-quality",
                    &[
                        ("needed", self.qualities(needed).into()),
                        ("held", held.join(", ").into()),
                    ],
                )
            }
            Reason::IntegrationEnded { quality, on } => w.with(
                "reason-integration-ended",
                &[("quality", self.quality(quality).into()), ("on", day(on))],
            ),
            Reason::IntegrationNotBegun { quality, from } => w.with(
                "reason-integration-not-begun",
                &[("quality", self.quality(quality).into()), ("from", day(from))],
            ),
            Reason::InScope { sources, fields } => w.with(
                "reason-in-scope",
                &[("sources", (*sources).into()), ("fields", (*fields).into())],
            ),
            Reason::NoSource => w.text("reason-no-source"),
            Reason::SourceOfOtherPurposes { source } => w.with(
                "reason-source-of-other-purposes",
                &[("source", self.source(source).into())],
            ),
            Reason::SourceConditionNotMet { source, condition } => w.with(
                "reason-source-condition-not-met",
                &[
                    ("source", self.source(source).into()),
                    ("condition", w.names(condition).into()),
                ],
            ),
            Reason::SourceNotGranted { source } => w.with(
                "reason-source-not-granted",
                &[("source", self.source(source).into()), ("number", number())],
            ),
        }
    }

    /// The sentence, and after it the conditions whose day the text does not give.
    fn with_demonstrations(&self, mut said: String) -> String {
        let conditions = self.deliberation.map_or(&[][..], |found| found.conditions.as_slice());
        for condition in conditions.iter().filter(|condition| condition.demonstration) {
            let name = self.words.names(&condition.name);
            said.push(' ');
            said.push_str(
                &self
                    .words
                    .with("condition-demonstration", &[("condition", name.into())]),
            );
        }
        said
    }

    fn source(&self, id: &SourceId) -> String {
        let known = self.knowledge.catalogue.source(id);
        known
            .map_or(id.as_str(), |source| self.words.names(&source.name))
            .to_owned()
    }

    fn role(&self, id: &str) -> String {
        let found = self.deliberation.and_then(|found| found.role(id));
        found.map_or(id, |role| self.words.names(&role.name)).to_owned()
    }

    fn purpose(&self, id: &str) -> String {
        let found = self.deliberation.and_then(|found| found.purpose(id));
        found.map_or(id, |purpose| self.words.names(&purpose.name)).to_owned()
    }

    /// The code with its name, and whether the code is a demonstration.
    fn quality(&self, code: &str) -> String {
        let Some(quality) = self.deliberation.and_then(|found| found.quality(code)) else {
            return code.to_owned();
        };
        let name = self.words.names(&quality.name);
        let key = if quality.demonstration {
            "quality-demonstration"
        } else {
            "quality-named"
        };
        self.words.with(key, &[("code", code.into()), ("name", name.into())])
    }

    fn qualities(&self, codes: &[String]) -> String {
        self.any_of(codes.iter().map(|code| self.quality(code)).collect())
    }

    /// `a, b or c`.
    fn any_of(&self, mut all: Vec<String>) -> String {
        match (all.pop(), all.is_empty()) {
            (None, _) => String::new(),
            (Some(last), true) => last,
            (Some(last), false) => self
                .words
                .with("list-or", &[("first", all.join(", ").into()), ("last", last.into())]),
        }
    }
}

/// Draws the steps over the whole width, one element per step for a screen reader.
pub fn gate_steps_ui(ui: &mut Ui, tokens: &Tokens, words: &Words, steps: &[StepWords]) {
    let list = egui::UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(words.text("gate-steps"));
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (n, step) in steps.iter().enumerate() {
            step_ui(ui, tokens, words, n, steps.len(), step);
        }
    });
}

fn sign(tokens: &Tokens, progress: Progress) -> (&'static str, Color32) {
    match progress {
        Progress::Awaited => ("○", tokens.text_quiet),
        Progress::Ended(Verdict::Passed) => ("✔", tokens.status.ok),
        Progress::Ended(Verdict::Refused) => ("✖", tokens.status.error),
        Progress::Ended(Verdict::NotReached) => ("–", tokens.text_quiet),
    }
}

fn step_ui(ui: &mut Ui, tokens: &Tokens, words: &Words, n: usize, of: usize, step: &StepWords) {
    let refused = step.progress == Progress::Ended(Verdict::Refused);
    let reached = !matches!(step.progress, Progress::Awaited | Progress::Ended(Verdict::NotReached));
    let (sign, colour) = sign(tokens, step.progress);
    let width = ui.available_width();
    let inner = width - SIGN - 2.0 * space::M;

    let title_colour = if reached { tokens.text } else { tokens.text_quiet };
    let sign = text::galley(ui, sign, fonts::section(), colour, f32::INFINITY);
    let title = text::galley(
        ui,
        &format!("{}. {}", n + 1, step.title),
        fonts::strong(),
        title_colour,
        inner,
    );
    let verdict = text::galley(ui, &step.verdict, fonts::caption_strong(), colour, f32::INFINITY);
    let paragraphs = text::galley(ui, &step.paragraphs, fonts::caption(), tokens.text_quiet, f32::INFINITY);
    let lines: Vec<_> = [
        (&step.sentence, fonts::body(), tokens.text),
        (&step.whom, fonts::strong(), tokens.text),
    ]
    .into_iter()
    .filter(|(line, ..)| !line.is_empty())
    .map(|(line, style, colour)| (text::galley(ui, line, style, colour, inner), colour))
    .collect();

    let text_height = title.size().y + lines.iter().map(|(line, _)| line.size().y + space::XS).sum::<f32>();
    let (rect, response) = ui.allocate_exact_size(vec2(width, text_height + 2.0 * space::M), Sense::empty());
    response.widget_info(|| {
        let place = words.with("step-of", &[("n", (n + 1).into()), ("of", of.into())]);
        let parts = [
            &place,
            &step.title,
            &step.verdict,
            &step.sentence,
            &step.paragraphs,
            &step.whom,
        ];
        let said: Vec<_> = parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect();
        WidgetInfo::labeled(Role::ListItem, true, said.join(". "))
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(n);
        node.set_size_of_set(of);
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    if refused {
        painter.rect(
            rect,
            CornerRadius::same(RADIUS),
            tokens.raised,
            Stroke::new(LINE, colour),
            StrokeKind::Inside,
        );
    } else if n + 1 < of {
        painter.hline(
            rect.x_range().shrink(space::M),
            rect.bottom(),
            Stroke::new(LINE, tokens.rule),
        );
    }
    let mut at = pos2(rect.left() + space::M + SIGN, rect.top() + space::M);
    let middle = at.y + title.size().y / 2.0;
    painter.galley(pos2(rect.left() + space::M, middle - sign.size().y / 2.0), sign, colour);
    let mut right = rect.right() - space::M - verdict.size().x;
    painter.galley(pos2(right, middle - verdict.size().y / 2.0), verdict, colour);
    right -= space::M + paragraphs.size().x;
    painter.galley(
        pos2(right, middle - paragraphs.size().y / 2.0),
        paragraphs,
        tokens.text_quiet,
    );
    let title_height = title.size().y;
    painter.galley(at, title, title_colour);
    at.y += title_height + space::XS;
    for (line, colour) in lines {
        let height = line.size().y;
        painter.galley(at, line, colour);
        at.y += height + space::XS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Language;
    use domain::assets::Assets;
    use domain::catalogue::SourceId;
    use domain::deliberation::{Held, Paragraph};
    use std::collections::BTreeSet;

    /// Every reason that there is: the refusals, and what lets through.
    fn every_reason() -> (Vec<Reason>, Vec<Reason>) {
        let day = "2026-03-07".parse().unwrap();
        let (role, quality) = ("case-handler".to_owned(), "QWL-L".to_owned());
        let needed = vec!["QWL-L".to_owned(), "QWL-W".to_owned()];
        let refusals = vec![
            Reason::NotSignedIn,
            Reason::UnknownDeliberation,
            Reason::NotYetInForce { from: day },
            Reason::NoLongerInForce { until: day },
            Reason::OtherRecipient,
            Reason::NoRole,
            Reason::RoleEnded {
                role: role.clone(),
                on: day,
            },
            Reason::RoleNotBegun {
                role: role.clone(),
                from: day,
            },
            Reason::UnknownPurpose,
            Reason::PurposeOfOtherRoles {
                roles: vec![role.clone(), "social-inspector".to_owned()],
            },
            Reason::TestOnRealPerson,
            Reason::EnterpriseMissing,
            Reason::ApplicationInFuture,
            Reason::AssessmentOver { until: day },
            Reason::NotIntegrated { needed: needed.clone() },
            Reason::OtherQuality {
                needed,
                held: vec![Held {
                    quality: "ANDER".to_owned(),
                    since: day,
                }],
            },
            Reason::IntegrationEnded {
                quality: quality.clone(),
                on: day,
            },
            Reason::IntegrationNotBegun {
                quality: quality.clone(),
                from: day,
            },
            Reason::NoSource,
            Reason::SourceNotGranted {
                source: SourceId::parse("dmfa").unwrap(),
            },
            Reason::SourceOfOtherPurposes {
                source: SourceId::parse("dmfa").unwrap(),
            },
        ];
        let passes = vec![
            Reason::SignedIn,
            Reason::InForce { since: day },
            Reason::RoleHeld { role },
            Reason::PurposeStated {
                purpose: "wrong-worker-code".to_owned(),
            },
            Reason::Integrated { quality, since: day },
            Reason::InScope { sources: 3, fields: 63 },
        ];
        (refusals, passes)
    }

    fn said(language: Language, verdict: Verdict, reason: Reason) -> StepWords {
        let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
        let words = Words::new(language).unwrap();
        let paragraphs = vec![Paragraph("§3".to_owned()), Paragraph("§32".to_owned())];
        let step = StepOutcome {
            gate: Gate::Integrated,
            verdict,
            reason: Some(reason),
            paragraphs,
        };
        let decision = Decision {
            steps: vec![step],
            scope: None,
        };
        step_words(&words, &knowledge, "23/166", &decision).remove(0)
    }

    #[test]
    fn every_reason_has_a_sentence_of_its_own_in_every_language() {
        for language in Language::ALL {
            let (refusals, passes) = every_reason();
            let mut sentences = BTreeSet::new();
            for reason in refusals.into_iter().chain(passes) {
                let said = said(language, Verdict::Passed, reason.clone());
                assert!(
                    said.sentence.ends_with('.') && !said.sentence.starts_with("reason-"),
                    "{reason:?}: {}",
                    said.sentence
                );
                assert!(
                    sentences.insert(said.sentence),
                    "{reason:?} says what another reason says"
                );
            }
        }
    }

    #[test]
    fn every_refusal_says_whom_to_ask_or_what_to_do_and_no_passed_step_does() {
        for language in Language::ALL {
            let (refusals, passes) = every_reason();
            for reason in refusals {
                let said = said(language, Verdict::Refused, reason.clone());
                assert!(
                    said.whom.ends_with('.') && !said.whom.starts_with("ask-"),
                    "{reason:?}: {}",
                    said.whom
                );
            }
            for reason in passes {
                assert_eq!(said(language, Verdict::Passed, reason).whom, "");
            }
        }
    }

    #[test]
    fn a_refusal_names_qualities_in_words_and_the_paragraphs_of_the_deliberation() {
        let said = said(
            Language::Dutch,
            Verdict::Refused,
            Reason::NotIntegrated {
                needed: vec!["QWL-S".to_owned()],
            },
        );
        assert_eq!(said.paragraphs, "23/166 §3, §32");
        assert_eq!(said.verdict, "geweigerd");
        assert!(
            said.sentence
                .contains("QWL-S (leerkracht in een dossier van een gesubsidieerde school; demonstratiewaarde)")
        );
    }
}
