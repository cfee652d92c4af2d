//! Acts and events in, route and effects out: the state machine without a pixel, a thread or a clock.

use super::*;
use chrono::{NaiveDate, TimeDelta};
use client::ConnectError;
use domain::assets::Assets;
use domain::calendar::Period;
use domain::deliberation::{Asker, CaseReference, Directory, Inscription, decide};
use domain::dossier::{SourceEnd, SourceState, Unavailable};
use domain::identifiers::{EnterpriseNumber, Ssin};
use domain::wire::TrainingUser;
use domain::{Knowledge, Names};
use std::time::Duration;

fn at() -> Moment {
    Moment {
        utc: "2026-11-22T12:00:00Z".parse().unwrap(),
        instant: Instant::now(),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn names() -> Names {
    Names {
        nl: "a".into(),
        fr: "b".into(),
        de: "c".into(),
        en: "d".into(),
    }
}

fn ssin() -> Ssin {
    Ssin::fictitious(day("2008-05-04"), 17).unwrap()
}

fn offer() -> Training {
    let persona = |id: &str, user: &str| Persona {
        id: id.into(),
        name: "Lotte Fictief".into(),
        ssin: ssin(),
        situation: names(),
        user: user.into(),
        deliberation: "23/166".into(),
        purpose: "wrong-worker-code".into(),
        case: "QWL-1".into(),
        application: day("2026-10-01"),
        enterprise: EnterpriseNumber::fictitious(7),
        refused_at: None,
    };
    Training {
        users: vec![TrainingUser {
            organisation: "WEWIS".into(),
            id: "an".into(),
            name: "An".into(),
            unit: names(),
            about: names(),
        }],
        personas: vec![persona("one", "an"), persona("other", "sara")],
    }
}

fn view(user: &str) -> SessionView {
    SessionView {
        user: user.into(),
        name: user.into(),
        unit: names(),
        organisation: "WEWIS".into(),
        expires: at().utc + TimeDelta::hours(8),
        idle: TimeDelta::minutes(30),
    }
}

fn request() -> ConsultRequest {
    ConsultRequest {
        deliberation: "23/166".into(),
        purpose: "wrong-worker-code".into(),
        case: CaseReference::parse("QWL-1").unwrap(),
        application: day("2026-10-01"),
        ssin: ssin(),
        enterprise: EnterpriseNumber::fictitious(7),
        sources: ["dimona", "dmfa", "register"]
            .map(|id| SourceId::parse(id).unwrap())
            .into(),
    }
}

fn decision(quality: &str) -> Decision {
    let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
    let period = Period::new(day("2024-01-01"), None).unwrap();
    let function = Function {
        declared: None,
        deliberation: "23/166".into(),
        role: "case-handler".into(),
        period,
    };
    let asker = Asker {
        organisation: "WEWIS".into(),
        functions: vec![function],
    };
    let inscription = Inscription {
        directory: Directory::FlemishIntegrator,
        organisation: "WEWIS".into(),
        quality: quality.into(),
        period,
        changed: day("2024-01-01"),
    };
    let deliberation = knowledge.deliberation("23/166");
    decide(
        &request(),
        Some(&asker),
        deliberation,
        &[inscription],
        &knowledge.catalogue,
        day("2026-11-22"),
    )
}

fn connected() -> State {
    let mut state = State::new(Preferences::default(), true);
    assert_eq!(
        state.happened(
            Event::Connected {
                training: true,
                offer: Some(offer())
            },
            at()
        ),
        []
    );
    state
}

fn signed_in() -> State {
    let mut state = connected();
    assert_eq!(
        state.apply(Command::SignIn("an".into()), at()),
        [Effect::SignIn("an".into())]
    );
    state.happened(
        Event::SignedIn {
            view: view("an"),
            functions: Vec::new(),
        },
        at(),
    );
    assert!(matches!(state.route, Route::Consult(None)));
    state
}

fn asking() -> (State, u64) {
    let mut state = signed_in();
    match &state.apply(Command::Consult(request()), at())[..] {
        [Effect::Consult { attempt, .. }] => (state, *attempt),
        other => panic!("{other:?}"),
    }
}

fn open() -> (State, u64) {
    let (mut state, attempt) = asking();
    state.happened(
        Event::Opened {
            attempt,
            consultation: Uuid::nil(),
            decision: decision("QWL-L"),
        },
        at(),
    );
    assert!(state.route.dossier().is_some());
    (state, attempt)
}

fn answered(source: &str, end: SourceEnd) -> Box<SourceAnswered> {
    Box::new(SourceAnswered {
        source: SourceId::parse(source).unwrap(),
        end,
        took: Duration::from_millis(80),
        since: None,
        receipt: None,
    })
}

#[test]
fn a_server_that_is_not_reached_can_be_tried_again() {
    let mut state = State::new(Preferences::default(), true);
    state.happened(
        Event::NotConnected(ReachError::Connect(ConnectError::Unreachable)),
        at(),
    );
    assert!(matches!(state.route, Route::Connecting(Reach::Failed(_))));
    assert_eq!(state.apply(Command::Connect, at()), [Effect::Connect]);
    assert!(matches!(state.route, Route::Connecting(Reach::Pending)));
}

#[test]
fn a_second_press_while_somebody_is_being_signed_in_does_nothing() {
    let mut state = connected();
    assert_eq!(state.apply(Command::SignIn("an".into()), at()).len(), 1);
    assert_eq!(state.apply(Command::SignIn("an".into()), at()), []);
    assert_eq!(state.apply(Command::TakeExercise("one".into()), at()), []);
}

#[test]
fn an_exercise_of_the_same_user_only_fills_the_form_in() {
    let mut state = signed_in();
    assert_eq!(state.apply(Command::TakeExercise("one".into()), at()), []);
    assert_eq!(state.take_prefill().map(|persona| persona.id), Some("one".into()));
    assert!(state.take_prefill().is_none());
}

#[test]
fn an_exercise_of_another_user_signs_that_user_in_first() {
    let mut state = signed_in();
    let effects = state.apply(Command::TakeExercise("other".into()), at());
    assert_eq!(effects, [Effect::SignOut, Effect::SignIn("sara".into())]);
    assert!(state.session.is_none() && state.take_prefill().is_none());
    state.happened(
        Event::SignedIn {
            view: view("sara"),
            functions: Vec::new(),
        },
        at(),
    );
    assert_eq!(state.take_prefill().map(|persona| persona.id), Some("other".into()));
}

#[test]
fn an_exercise_whose_user_is_not_let_in_is_not_taken_up_later() {
    let mut state = connected();
    state.apply(Command::TakeExercise("one".into()), at());
    state.happened(Event::NotSignedIn(CallError::TooLate), at());
    state.apply(Command::SignIn("an".into()), at());
    state.happened(
        Event::SignedIn {
            view: view("an"),
            functions: Vec::new(),
        },
        at(),
    );
    assert!(state.take_prefill().is_none());
}

#[test]
fn a_decision_that_grants_opens_the_dossier_with_every_source_awaited() {
    let (state, attempt) = open();
    let open = state.route.dossier().unwrap();
    assert_eq!(open.attempt, attempt);
    assert_eq!(
        open.dossier
            .sources()
            .filter(|(_, state)| **state == SourceState::Awaited)
            .count(),
        3
    );
}

#[test]
fn a_refusal_stays_on_the_gate_until_the_user_goes_back() {
    let (mut state, attempt) = asking();
    let refused = decision("ANDER");
    assert!(!refused.is_granted());
    assert_eq!(
        state.happened(
            Event::NotOpened {
                attempt,
                error: CallError::Refused(Box::new(refused))
            },
            at()
        ),
        []
    );
    assert!(matches!(
        state.route,
        Route::Gate {
            progress: GateProgress::Refused(_),
            ..
        }
    ));
    assert_eq!(state.apply(Command::BackToForm, at()), []);
    assert!(matches!(state.route, Route::Consult(None)));
}

#[test]
fn what_comes_back_of_an_earlier_attempt_changes_nothing() {
    let (mut state, attempt) = asking();
    assert_eq!(
        state.apply(Command::CancelConsultation, at()),
        [Effect::End(EndReason::Cancelled)]
    );
    state.happened(
        Event::Opened {
            attempt,
            consultation: Uuid::nil(),
            decision: decision("QWL-L"),
        },
        at(),
    );
    assert!(matches!(state.route, Route::Consult(None)));

    let (mut state, attempt) = open();
    assert_eq!(
        state.apply(Command::CloseDossier, at()),
        [Effect::End(EndReason::Closed)]
    );
    state.happened(
        Event::SourceEnded {
            attempt,
            answered: answered("dmfa", SourceEnd::Empty),
        },
        at(),
    );
    assert!(matches!(state.route, Route::Closed));
}

#[test]
fn a_source_that_failed_is_awaited_again_when_it_is_asked_again() {
    let (mut state, attempt) = open();
    let down = SourceEnd::Unavailable(Unavailable::Down);
    state.happened(
        Event::SourceEnded {
            attempt,
            answered: answered("dmfa", down),
        },
        at(),
    );
    let dmfa = SourceId::parse("dmfa").unwrap();
    assert!(state.route.dossier().unwrap().took.contains_key(&dmfa));
    let effects = state.apply(Command::RetrySource(dmfa.clone()), at());
    assert_eq!(
        effects,
        [Effect::Fetch {
            attempt,
            source: dmfa.clone()
        }]
    );
    assert_eq!(
        state.route.dossier().unwrap().dossier.source(&dmfa),
        Some(&SourceState::Awaited)
    );
}

#[test]
fn who_stops_waiting_keeps_the_dossier_and_what_is_late_ends_as_stopped() {
    let (mut state, attempt) = open();
    let effects = state.apply(Command::StopWaiting, at());
    assert_eq!(effects, [Effect::StopWaiting { attempt }]);
    let sources: Vec<SourceId> = request().sources.into_iter().collect();
    for source in &sources {
        let cancelled = SourceEnd::Unavailable(Unavailable::Cancelled);
        let answered = answered(source.as_str(), cancelled);
        state.happened(Event::SourceEnded { attempt, answered }, at());
    }
    let dossier = state.route.dossier().unwrap();
    assert!(dossier.dossier.is_settled());
    assert_eq!(dossier.to_ask_again().cloned().collect::<Vec<_>>(), sources);
    assert_eq!(state.apply(Command::StopWaiting, at()), [], "nobody waits any more");
}

#[test]
fn a_replaced_number_is_consulted_anew_and_the_dossier_before_it_is_ended() {
    let (mut state, _) = open();
    let effects = state.apply(Command::Consult(request()), at());
    assert!(
        matches!(effects[..], [Effect::End(EndReason::Closed), Effect::Consult { .. }]),
        "{effects:?}"
    );
}

#[test]
fn signing_out_with_an_open_dossier_ends_it_first() {
    let (mut state, _) = open();
    let effects = state.apply(Command::SignOut, at());
    assert_eq!(effects, [Effect::End(EndReason::SignedOut), Effect::SignOut]);
    assert!(matches!(
        state.route,
        Route::SignIn {
            trouble: Some(Trouble::SignedOut),
            ..
        }
    ));
}

fn later(minutes: i64) -> Moment {
    Moment {
        utc: at().utc + TimeDelta::minutes(minutes),
        ..at()
    }
}

#[test]
fn a_session_that_is_over_drops_the_dossier_and_leads_back_to_sign_in_with_a_sentence() {
    let (mut state, _) = open();
    assert_eq!(state.passed(later(29)), []);
    assert!(state.route.dossier().is_some());
    let effects = state.passed(later(30));
    assert_eq!(effects, [Effect::End(EndReason::SignedOut), Effect::SignOut]);
    assert!(matches!(
        state.route,
        Route::SignIn {
            trouble: Some(Trouble::SessionOver),
            ..
        }
    ));
    assert_eq!(state.passed(later(31)), [], "once");
}

#[test]
fn what_the_server_answers_moves_the_end_of_the_session_and_what_it_does_not_answer_does_not() {
    let (mut state, attempt) = open();
    let ends = |state: &State| state.session.as_ref().unwrap().ends;
    let down = answered("dmfa", SourceEnd::Unavailable(Unavailable::Down));
    state.happened(
        Event::SourceEnded {
            attempt,
            answered: down,
        },
        later(10),
    );
    assert_eq!(ends(&state), later(30).utc);
    state.happened(
        Event::SourceEnded {
            attempt,
            answered: answered("dmfa", SourceEnd::Empty),
        },
        later(11),
    );
    assert_eq!(ends(&state), later(41).utc);
}

#[test]
fn staying_signed_in_is_asked_once_and_believed_by_its_length() {
    let mut state = signed_in();
    assert_eq!(state.apply(Command::StaySignedIn, later(25)), [Effect::Prolong]);
    assert_eq!(state.apply(Command::StaySignedIn, later(25)), []);
    // The server's clock is a minute ahead.
    let end = SessionEnd {
        now: later(26).utc,
        ends: later(56).utc,
    };
    state.happened(Event::Prolonged(Ok(end)), later(25));
    assert_eq!(state.session.as_ref().unwrap().ends, later(55).utc);
    state.apply(Command::StaySignedIn, later(50));
    state.happened(Event::Prolonged(Err(CallError::TooLate)), later(50));
    assert!(state.not_prolonged, "it can be tried again");
    assert_eq!(state.apply(Command::StaySignedIn, later(50)), [Effect::Prolong]);
    let effects = state.happened(Event::Prolonged(Err(CallError::SessionEnded)), later(50));
    assert_eq!(effects, [Effect::SignOut]);
    assert!(state.session.is_none());
}

#[test]
fn every_source_that_failed_is_asked_again_at_once() {
    let (mut state, attempt) = open();
    for source in ["dmfa", "dimona"] {
        let down = answered(source, SourceEnd::Unavailable(Unavailable::Down));
        state.happened(
            Event::SourceEnded {
                attempt,
                answered: down,
            },
            at(),
        );
    }
    assert_eq!(state.apply(Command::RetryFailed, at()).len(), 2);
    assert_eq!(state.apply(Command::RetryFailed, at()), []);
}

#[test]
fn commands_effects_and_events_print_their_name_only() {
    let printed = format!(
        "{:?} {:?} {:?}",
        Command::Consult(request()),
        Effect::Consult {
            attempt: 1,
            request: request()
        },
        Event::Opened {
            attempt: 1,
            consultation: Uuid::nil(),
            decision: decision("QWL-L")
        }
    );
    assert_eq!(printed, "Consult Consult Opened");
}
