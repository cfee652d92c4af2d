//! The evaluator: one pure, total function from a request to an explained decision.
#![expect(
    clippy::result_large_err,
    reason = "a step that passed and one that refused say as much, and a request has six steps"
)]

use chrono::NaiveDate;

use super::{
    Asker, Condition, ConsultRequest, Decision, Deliberation, EmployerRule, EnterpriseRule, Function, Gate,
    GrantedField, Held, Inscription, Paragraph, Purpose, Reason, Role, Scope, SourceScope, StepOutcome, Verdict,
    Window, WithheldField,
};
use crate::catalogue::{Catalogue, Source};

/// A passed step: its reason and what it rests on. A refused one: the same.
type Step = Result<(Reason, Vec<Paragraph>), (Reason, Vec<Paragraph>)>;

/// Decides on a request.
///
/// * `asker`: who has signed in; none when nobody has.
/// * `deliberation`: the one that the request names; none when it is not known here.
/// * `inscriptions`: the asking organisation's own inscriptions of the person, in any directory.
/// * `today`: the day on which the request is made.
///
/// The steps are looked at in the order of [`Gate::ALL`]; the first refusal ends it, and there is no scope then.
pub fn decide(
    request: &ConsultRequest,
    asker: Option<&Asker>,
    deliberation: Option<&Deliberation>,
    inscriptions: &[Inscription],
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Decision {
    let mut steps = Steps::default();
    let scope = steps.walk(request, asker, deliberation, inscriptions, catalogue, today);
    steps.finish(scope)
}

#[derive(Default)]
struct Steps(Vec<StepOutcome>);

impl Steps {
    fn walk(
        &mut self,
        request: &ConsultRequest,
        asker: Option<&Asker>,
        deliberation: Option<&Deliberation>,
        inscriptions: &[Inscription],
        catalogue: &Catalogue,
        today: NaiveDate,
    ) -> Option<Scope> {
        let signed_in = asker
            .map(|_| (Reason::SignedIn, Vec::new()))
            .ok_or((Reason::NotSignedIn, Vec::new()));
        self.note(Gate::SignedIn, signed_in)?;
        self.note(Gate::InForce, in_force(deliberation, today))?;
        let (asker, deliberation) = (asker?, deliberation?);

        let (role, step) = role_held(asker, deliberation, request, today);
        self.note(Gate::Role, step)?;
        let role = role?;

        self.note(
            Gate::PurposeAndCase,
            purpose_and_case(request, role, deliberation, today),
        )?;
        let purpose = deliberation.purpose(&request.purpose)?;

        self.note(
            Gate::Integrated,
            integrated(role, purpose, deliberation, inscriptions, today),
        )?;

        let (scope, step) = scope(request, role, purpose, deliberation, catalogue, today);
        self.note(Gate::Scope, step)?;
        scope
    }

    /// Notes how a step ended; none when it refused.
    fn note(&mut self, gate: Gate, step: Step) -> Option<()> {
        let (verdict, (reason, paragraphs)) = match step {
            Ok(passed) => (Verdict::Passed, passed),
            Err(refused) => (Verdict::Refused, refused),
        };
        self.0.push(StepOutcome {
            gate,
            verdict,
            reason: Some(reason),
            paragraphs,
        });
        (verdict == Verdict::Passed).then_some(())
    }

    fn finish(mut self, scope: Option<Scope>) -> Decision {
        for gate in Gate::ALL.into_iter().skip(self.0.len()) {
            self.0.push(StepOutcome {
                gate,
                verdict: Verdict::NotReached,
                reason: None,
                paragraphs: Vec::new(),
            });
        }
        Decision { steps: self.0, scope }
    }
}

fn in_force(deliberation: Option<&Deliberation>, today: NaiveDate) -> Step {
    let Some(deliberation) = deliberation else {
        return Err((Reason::UnknownDeliberation, Vec::new()));
    };
    let paragraphs = vec![deliberation.in_force_paragraph.clone()];
    let period = &deliberation.in_force;
    match period.end() {
        _ if today < period.begin() => return Err((Reason::NotYetInForce { from: period.begin() }, paragraphs)),
        Some(until) if until < today => return Err((Reason::NoLongerInForce { until }, paragraphs)),
        _ => {}
    }
    let unmet = |condition: &&Condition| condition.sources.is_empty() && !condition.is_met(today);
    if let Some(condition) = deliberation.conditions.iter().find(unmet) {
        let reason = Reason::ConditionNotMet {
            condition: condition.name.clone(),
        };
        return Err((reason, vec![condition.paragraph.clone()]));
    }
    match &deliberation.no_look_up {
        Some(never) => Err((
            Reason::NoIndividualLookUp {
                why: never.reason.clone(),
            },
            never.paragraphs.clone(),
        )),
        None => Ok((Reason::InForce { since: period.begin() }, paragraphs)),
    }
}

/// The role under which the request is looked at: a role that is held today and that the purpose belongs to, one with a
/// declaration of honour before one without; else any role that is held today.
fn role_held<'a>(
    asker: &Asker,
    deliberation: &'a Deliberation,
    request: &ConsultRequest,
    today: NaiveDate,
) -> (Option<&'a Role>, Step) {
    let all = || {
        deliberation
            .roles
            .iter()
            .map(|role| role.paragraph.clone())
            .collect::<Vec<_>>()
    };
    let distinct = |mut paragraphs: Vec<Paragraph>| {
        paragraphs.sort();
        paragraphs.dedup();
        paragraphs
    };
    if deliberation.recipient(&asker.organisation).is_none() {
        return (None, Err((Reason::OtherRecipient, distinct(all()))));
    }
    let named: Vec<(&Function, &Role)> = asker
        .functions
        .iter()
        .filter(|function| function.deliberation == deliberation.number)
        .filter_map(|function| Some((function, deliberation.role(&function.role)?)))
        .filter(|(_, role)| role.recipient == asker.organisation)
        .collect();
    let belongs = |role: &Role| {
        deliberation
            .purpose(&request.purpose)
            .is_some_and(|purpose| purpose.roles.contains(&role.id))
    };
    let held: Vec<_> = named
        .iter()
        .filter(|(function, _)| function.period.contains(today))
        .collect();
    let declared = |function: &Function| function.declared.is_some_and(|day| day <= today);
    let best = held
        .iter()
        .find(|(function, role)| belongs(role) && declared(function))
        .or_else(|| held.iter().find(|(_, role)| belongs(role)))
        .or(held.first());
    if let Some((function, role)) = best {
        if let Some(paragraph) = &deliberation.declaration
            && !declared(function)
        {
            let reason = Reason::NotDeclared { role: role.id.clone() };
            return (None, Err((reason, vec![paragraph.clone()])));
        }
        let reason = Reason::RoleHeld { role: role.id.clone() };
        return (Some(role), Ok((reason, vec![role.paragraph.clone()])));
    }
    let ended = named
        .iter()
        .filter_map(|(function, role)| Some((function.period.ended_before(today)?, role)));
    if let Some((on, role)) = ended.max_by_key(|(on, _)| *on) {
        return (
            None,
            Err((
                Reason::RoleEnded {
                    role: role.id.clone(),
                    on,
                },
                vec![role.paragraph.clone()],
            )),
        );
    }
    if let Some((function, role)) = named.iter().min_by_key(|(function, _)| function.period.begin()) {
        let reason = Reason::RoleNotBegun {
            role: role.id.clone(),
            from: function.period.begin(),
        };
        return (None, Err((reason, vec![role.paragraph.clone()])));
    }
    (None, Err((Reason::NoRole, distinct(all()))))
}

fn purpose_and_case(request: &ConsultRequest, role: &Role, deliberation: &Deliberation, today: NaiveDate) -> Step {
    let Some(purpose) = deliberation.purpose(&request.purpose) else {
        return Err((Reason::UnknownPurpose, Vec::new()));
    };
    let paragraphs = purpose.paragraphs.clone();
    if !purpose.roles.contains(&role.id) {
        return Err((
            Reason::PurposeOfOtherRoles {
                roles: purpose.roles.clone(),
            },
            paragraphs,
        ));
    }
    if purpose.test && !request.ssin.is_fictitious() {
        return Err((Reason::TestOnRealPerson, paragraphs));
    }
    if request.enterprise.is_none() && purpose.enterprise == EnterpriseRule::Required {
        return Err((Reason::EnterpriseMissing, vec![purpose.employers_paragraph.clone()]));
    }
    let assessment = || {
        let bound = deliberation.assessment.iter();
        bound.map(|bound| bound.paragraph.clone()).collect()
    };
    if request.application > today {
        return Err((Reason::ApplicationInFuture, assessment()));
    }
    match deliberation.assessable_until(request.application) {
        Some(until) if until < today => Err((Reason::AssessmentOver { until }, assessment())),
        _ => Ok((
            Reason::PurposeStated {
                purpose: purpose.id.clone(),
            },
            paragraphs,
        )),
    }
}

fn integrated(
    role: &Role,
    purpose: &Purpose,
    deliberation: &Deliberation,
    inscriptions: &[Inscription],
    today: NaiveDate,
) -> Step {
    let paragraphs = vec![deliberation.directory_paragraph.clone()];
    let own: Vec<&Inscription> = inscriptions
        .iter()
        .filter(|inscription| inscription.directory == deliberation.directory)
        .filter(|inscription| inscription.organisation == role.inscribed_by)
        .collect();
    let (fitting, other): (Vec<_>, Vec<_>) = own
        .into_iter()
        .partition(|inscription| purpose.qualities.contains(&inscription.quality));

    let on_this_day = fitting.iter().filter(|inscription| inscription.period.contains(today));
    if let Some(inscription) = on_this_day.min_by_key(|inscription| inscription.period.begin()) {
        let reason = Reason::Integrated {
            quality: inscription.quality.clone(),
            since: inscription.period.begin(),
        };
        return Ok((reason, paragraphs));
    }
    let ended = fitting
        .iter()
        .filter_map(|inscription| Some((inscription.period.ended_before(today)?, inscription)));
    if let Some((on, inscription)) = ended.max_by_key(|(on, _)| *on) {
        return Err((
            Reason::IntegrationEnded {
                quality: inscription.quality.clone(),
                on,
            },
            paragraphs,
        ));
    }
    if let Some(inscription) = fitting.iter().min_by_key(|inscription| inscription.period.begin()) {
        let reason = Reason::IntegrationNotBegun {
            quality: inscription.quality.clone(),
            from: inscription.period.begin(),
        };
        return Err((reason, paragraphs));
    }
    let held: Vec<Held> = other
        .iter()
        .filter(|inscription| inscription.period.contains(today))
        .map(|inscription| Held {
            quality: inscription.quality.clone(),
            since: inscription.period.begin(),
        })
        .collect();
    let needed = purpose.qualities.clone();
    if held.is_empty() {
        Err((Reason::NotIntegrated { needed }, paragraphs))
    } else {
        Err((Reason::OtherQuality { needed, held }, paragraphs))
    }
}

fn scope(
    request: &ConsultRequest,
    role: &Role,
    purpose: &Purpose,
    deliberation: &Deliberation,
    catalogue: &Catalogue,
    today: NaiveDate,
) -> (Option<Scope>, Step) {
    if request.sources.is_empty() {
        return (None, Err((Reason::NoSource, Vec::new())));
    }
    let mut sources = Vec::new();
    for id in &request.sources {
        let scope = catalogue
            .source(id)
            .map(|source| source_scope(request, role, purpose, deliberation, source, today));
        match scope.filter(|scope| !scope.granted.is_empty()) {
            Some(scope) => sources.push(scope),
            None => return (None, Err((Reason::SourceNotGranted { source: id.clone() }, Vec::new()))),
        }
        if !purpose.sources.contains(id) {
            let reason = Reason::SourceOfOtherPurposes { source: id.clone() };
            return (None, Err((reason, purpose.paragraphs.clone())));
        }
        let unmet = |condition: &&Condition| condition.sources.contains(id) && !condition.is_met(today);
        if let Some(condition) = deliberation.conditions.iter().find(unmet) {
            let reason = Reason::SourceConditionNotMet {
                source: id.clone(),
                condition: condition.name.clone(),
            };
            return (None, Err((reason, vec![condition.paragraph.clone()])));
        }
    }
    let fields = sources.iter().map(|source| source.granted.len()).sum();
    let mut paragraphs: Vec<Paragraph> = sources
        .iter()
        .flat_map(|source| &source.granted)
        .flat_map(|granted| granted.paragraphs.iter().cloned())
        .collect();
    paragraphs.sort();
    paragraphs.dedup();
    let step = Ok((
        Reason::InScope {
            sources: sources.len(),
            fields,
        },
        paragraphs,
    ));
    (
        Some(Scope {
            sources,
            test: purpose.test,
        }),
        step,
    )
}

fn source_scope(
    request: &ConsultRequest,
    role: &Role,
    purpose: &Purpose,
    deliberation: &Deliberation,
    source: &Source,
    today: NaiveDate,
) -> SourceScope {
    let mut granted = Vec::new();
    let mut withheld = Vec::new();
    for field in source.blocks.iter().flat_map(|block| &block.fields) {
        let said = deliberation
            .withheld
            .iter()
            .find(|withheld| withheld.fields.contains(&field.path))
            .map(|withheld| (&withheld.paragraph, &withheld.reason));
        let paragraphs = deliberation.paragraphs_granting(&field.path, &role.id);
        if said.is_none() && !paragraphs.is_empty() {
            granted.push(GrantedField {
                field: field.path.clone(),
                paragraphs,
            });
        } else {
            withheld.push(WithheldField {
                field: field.path.clone(),
                paragraph: said.map(|(paragraph, _)| paragraph.clone()),
                reason: said.map(|(_, reason)| reason.clone()),
            });
        }
    }
    let windows = deliberation
        .windows
        .iter()
        .filter_map(|rule| {
            let blocks: Vec<_> = rule
                .blocks
                .iter()
                .filter(|block| block.source() == source.id)
                .cloned()
                .collect();
            if blocks.is_empty() {
                return None;
            }
            let (from, until) = rule.days(request.application, today);
            Some(Window {
                blocks,
                from,
                until,
                paragraph: rule.paragraph.clone(),
            })
        })
        .collect();
    let has_employers = source.blocks.iter().any(|block| block.employer.is_some());
    let employer = match (purpose.employers, request.enterprise) {
        (EmployerRule::Named, Some(enterprise)) if has_employers => {
            Some((enterprise, purpose.employers_paragraph.clone()))
        }
        _ => None,
    };
    SourceScope {
        source: source.id.clone(),
        windows,
        employer,
        granted,
        withheld,
    }
}
