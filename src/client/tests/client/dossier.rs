//! Fetching: all sources at once, each ends once, nothing is asked twice, what is withdrawn is withdrawn on the server.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use client::{Deadlines, OpenConsultation, SourceAnswered};
use domain::dossier::{SourceEnd, Unavailable};
use domain::wire::{EndReason, MAX_ANSWER, ProblemCode};
use serde_json::json;
use tokio::sync::mpsc;
use tokio::time::timeout;

use crate::scripted::{SUBJECT, Says, Server, at_once, nothing, source, texts};

const SOON: Duration = Duration::from_secs(5);

/// Fetches everything and gives the ends in the order in which they came, with the moment of each.
async fn all(consultation: &OpenConsultation, deadlines: Deadlines) -> Vec<(SourceAnswered, Duration)> {
    let begun = Instant::now();
    let (sender, mut receiver) = mpsc::channel(1);
    let (consultation, mut ends) = (consultation.clone(), Vec::new());
    let fetching = tokio::spawn(async move { consultation.fetch_all(deadlines, sender).await });
    while let Some(answered) = receiver.recv().await {
        ends.push((answered, begun.elapsed()));
    }
    fetching.await.unwrap();
    ends
}

fn why(answered: &SourceAnswered) -> Option<Unavailable> {
    match answered.end {
        SourceEnd::Unavailable(why) => Some(why),
        _ => None,
    }
}

async fn again(consultation: &OpenConsultation, id: &str) -> SourceAnswered {
    consultation.fetch(source(id), SOON).await
}

#[tokio::test]
async fn every_source_is_reported_as_soon_as_it_ends() {
    let server = Server::start();
    let consultation = server.open(&["register", "dimona", "dmfa"]).await;
    let script = &server.script;
    script.says(
        "register",
        Says::Json(Duration::from_millis(900), texts(&consultation, "register", 1)),
    );
    script.says("dimona", at_once(texts(&consultation, "dimona", 3)));
    script.says(
        "dmfa",
        Says::Json(Duration::from_millis(400), nothing(&consultation, "dmfa")),
    );
    let ends = all(&consultation, Deadlines::default()).await;
    let order: Vec<_> = ends.iter().map(|(answered, _)| answered.source.as_str()).collect();
    assert_eq!(order, ["dimona", "dmfa", "register"]);
    assert!(
        ends[0].1 < Duration::from_millis(400),
        "not held up by slower ones: {:?}",
        ends[0].1
    );
    assert!(
        ends[2].1 < Duration::from_millis(1300),
        "at once, not one after the other: {:?}",
        ends[2].1
    );
    assert_eq!(ends[0].0.end.tables()[0].rows(), 3);
    assert_eq!(ends[1].0.end, SourceEnd::Empty);
    assert!(ends.iter().all(|(answered, _)| answered.receipt.is_some()));
    assert!(!format!("{:?}", ends[0].0).contains("Fictief"));
    let seen = script.seen.lock().unwrap();
    assert!(
        seen.iter().all(|(path, _)| !path.contains(SUBJECT)),
        "no number in a path"
    );
    assert!(
        seen.iter()
            .filter(|(path, _)| path.contains("/sources/"))
            .all(|(_, shown)| *shown)
    );
    assert_eq!(server.connections(), 1, "all over one connection");
}

#[tokio::test]
async fn who_stops_waiting_withdraws_what_has_not_answered_and_can_ask_it_again() {
    let server = Server::start();
    let consultation = server.open(&["register", "dmfa"]).await;
    let script = &server.script;
    script.says("register", at_once(texts(&consultation, "register", 1)));
    script.says("dmfa", Says::Nothing);
    let (sender, mut receiver) = mpsc::channel(2);
    let fetched = consultation.clone();
    let fetching = tokio::spawn(async move { fetched.fetch_all(Deadlines::default(), sender).await });
    let first = receiver.recv().await.unwrap();
    assert_eq!((first.source.as_str(), why(&first)), ("register", None));
    consultation.stop_waiting();
    let second = receiver.recv().await.unwrap();
    assert_eq!(
        (second.source.as_str(), why(&second)),
        ("dmfa", Some(Unavailable::Cancelled))
    );
    fetching.await.unwrap();
    timeout(SOON, script.dropped.notified())
        .await
        .expect("the server learns that nobody waits");
    script.says("dmfa", nothing_at_once(&consultation));
    assert_eq!(again(&consultation, "dmfa").await.end, SourceEnd::Empty);
}

fn nothing_at_once(consultation: &OpenConsultation) -> Says {
    at_once(nothing(consultation, "dmfa"))
}

#[tokio::test]
async fn every_source_has_ended_at_the_deadline_and_is_not_asked_twice() {
    let server = Server::start();
    let consultation = server.open(&["register", "dimona", "dmfa"]).await;
    server
        .script
        .says("register", at_once(texts(&consultation, "register", 1)));
    server.script.says("dimona", Says::Nothing);
    server.script.says("dmfa", Says::Nothing);
    let deadlines = Deadlines {
        source: SOON,
        dossier: Duration::from_millis(600),
        shorter: BTreeMap::from([(source("dimona"), Duration::from_millis(200))]),
    };
    let ends = all(&consultation, deadlines).await;
    let late = Some(Unavailable::TooLate);
    assert_eq!(
        ends.iter().map(|(end, _)| why(end)).collect::<Vec<_>>(),
        [None, late, late]
    );
    assert_eq!(ends[1].0.source, source("dimona"));
    assert!(
        ends[1].1 < Duration::from_millis(500),
        "its own deadline: {:?}",
        ends[1].1
    );
    assert!(ends[2].1 < Duration::from_secs(1), "the dossier's: {:?}", ends[2].1);
    for id in ["register", "dimona", "dmfa"] {
        assert_eq!(server.script.looks(id), 1);
    }
    for _ in 0..2 {
        timeout(SOON, server.script.dropped.notified())
            .await
            .expect("the server learns that nobody waits");
    }
}

#[tokio::test]
async fn each_wrong_answer_has_its_own_end_and_is_not_asked_twice() {
    let server = Server::start();
    let consultation = server.open(&["register"]).await;
    let good = texts(&consultation, "register", 1);
    let changed = |member: &str, value: serde_json::Value| {
        let mut answer = good.clone();
        answer[member] = value;
        at_once(answer)
    };
    let whole = good.to_string().into_bytes();
    let cases = [
        (Says::Problem(ProblemCode::SourceDown), Unavailable::Down),
        (Says::Reset, Unavailable::CutOff),
        (Says::Bytes(b"<html>no</html>".to_vec()), Unavailable::Unreadable),
        (Says::Bytes(whole[..whole.len() / 2].to_vec()), Unavailable::Unreadable),
        (changed("subject", json!("85673000291")), Unavailable::WrongPerson),
        (changed("receipt", json!(null)), Unavailable::NoReceipt),
        (Says::Bytes(vec![b' '; MAX_ANSWER + 1]), Unavailable::TooLarge),
        (Says::Problem(ProblemCode::LogClosed), Unavailable::LogClosed),
        (Says::Problem(ProblemCode::NoSession), Unavailable::Ended),
        (Says::Problem(ProblemCode::ConsultationEnded), Unavailable::Ended),
    ];
    for (n, (says, end)) in cases.into_iter().enumerate() {
        server.script.says("register", says);
        let answered = again(&consultation, "register").await;
        assert_eq!(why(&answered), Some(end), "{n}");
        assert!(answered.receipt.is_none());
        assert_eq!(server.script.looks("register"), n + 1, "asked once");
    }
    server.script.says("register", at_once(good));
    assert_eq!(
        again(&consultation, "register").await.end.tables().len(),
        1,
        "and it works again when the user asks"
    );
}

#[tokio::test]
async fn a_large_answer_is_read_whole() {
    let server = Server::start();
    let consultation = server.open(&["register"]).await;
    server
        .script
        .says("register", at_once(texts(&consultation, "register", 400_000)));
    assert_eq!(again(&consultation, "register").await.end.tables()[0].rows(), 400_000);
}

#[tokio::test]
async fn a_source_outside_the_scope_is_not_asked() {
    let server = Server::start();
    let consultation = server.open(&["register"]).await;
    let answered = again(&consultation, "dmfa").await;
    assert_eq!(answered.end, SourceEnd::NotInScope);
    assert_eq!(server.script.looks("dmfa"), 0);
}

#[tokio::test]
async fn a_source_that_keeps_failing_is_spared_but_not_from_the_user() {
    let server = Server::start();
    let consultation = server.open(&["register"]).await;
    server.script.says("register", Says::Problem(ProblemCode::SourceDown));
    for looks in [1, 2, 3, 3, 3] {
        let ends = all(&consultation, Deadlines::default()).await;
        assert_eq!(why(&ends[0].0), Some(Unavailable::Down));
        assert_eq!(server.script.looks("register"), looks);
    }
    server
        .script
        .says("register", at_once(texts(&consultation, "register", 1)));
    assert_eq!(again(&consultation, "register").await.end.tables().len(), 1);
    assert_eq!(
        all(&consultation, Deadlines::default()).await[0].0.end.tables().len(),
        1
    );
}

#[tokio::test]
async fn dropping_the_fetch_withdraws_it_from_the_server() {
    let server = Server::start();
    let consultation = server.open(&["register", "dmfa"]).await;
    server.script.says("register", Says::Nothing);
    server.script.says("dmfa", Says::Nothing);
    let (sender, _receiver) = mpsc::channel(1);
    let fetching = {
        let consultation = consultation.clone();
        tokio::spawn(async move { consultation.fetch_all(Deadlines::default(), sender).await })
    };
    while server.script.looks("register") + server.script.looks("dmfa") < 2 {
        server.script.asked.notified().await;
    }
    fetching.abort();
    let withdrawn = timeout(Duration::from_millis(500), server.script.dropped.notified()).await;
    assert!(withdrawn.is_ok(), "long before any deadline");
}

#[tokio::test]
async fn ending_a_consultation_cancels_what_is_still_fetched_and_tells_the_reason_once() {
    let server = Server::start();
    let consultation = server.open(&["register", "dmfa"]).await;
    server
        .script
        .says("register", at_once(texts(&consultation, "register", 1)));
    server.script.says("dmfa", Says::Nothing);
    let (sender, mut receiver) = mpsc::channel(1);
    let fetching = {
        let consultation = consultation.clone();
        tokio::spawn(async move { consultation.fetch_all(Deadlines::default(), sender).await })
    };
    assert_eq!(receiver.recv().await.unwrap().source, source("register"));
    consultation.end(EndReason::Cancelled).await;
    assert_eq!(why(&receiver.recv().await.unwrap()), Some(Unavailable::Cancelled));
    assert!(receiver.recv().await.is_none());
    fetching.await.unwrap();
    timeout(SOON, server.script.dropped.notified())
        .await
        .expect("the server sees the request go");

    consultation.end(EndReason::Closed).await;
    assert_eq!(*server.script.ends.lock().unwrap(), [json!({"reason": "cancelled"})]);
    let looks = server.script.looks("register");
    assert_eq!(
        why(&again(&consultation, "register").await),
        Some(Unavailable::Cancelled)
    );
    assert_eq!(server.script.looks("register"), looks, "nothing is asked after the end");
}

#[tokio::test]
async fn when_nobody_listens_the_fetch_stops() {
    let server = Server::start();
    let consultation = server.open(&["register", "dmfa"]).await;
    server
        .script
        .says("register", at_once(texts(&consultation, "register", 1)));
    server.script.says("dmfa", Says::Nothing);
    let (sender, receiver) = mpsc::channel(1);
    drop(receiver);
    timeout(SOON, consultation.fetch_all(Deadlines::default(), sender))
        .await
        .expect("it does not wait for dmfa");
    timeout(SOON, server.script.dropped.notified())
        .await
        .expect("nor does the server");
}

#[tokio::test]
async fn a_server_that_stops_ends_every_source_at_once() {
    let server = Server::start();
    let consultation = server.open(&["register", "dmfa"]).await;
    server.script.says("register", Says::Nothing);
    server.script.says("dmfa", Says::Nothing);
    let fetching = {
        let consultation = consultation.clone();
        tokio::spawn(async move { all(&consultation, Deadlines::default()).await })
    };
    while server.script.looks("register") + server.script.looks("dmfa") < 2 {
        server.script.asked.notified().await;
    }
    server.stop();
    let ends = timeout(SOON, fetching).await.expect("not at the deadline").unwrap();
    assert_eq!(
        ends.iter().map(|(end, _)| why(end)).collect::<Vec<_>>(),
        [Some(Unavailable::CutOff); 2]
    );
}
