//! What a user does beside consulting, against the training server.

use chrono::NaiveDate;
use client::{ActError, CallError, SignedIn, SourceAnswered};
use domain::deliberation::{CaseReference, ConsultRequest};
use domain::identifiers::Ssin;
use domain::wire::{ActFault, AttentionKind, EndReason, Notices, Persona, Registration, ReviewRequest};
use mock_server::belgian_day;
use std::time::Duration;
use uuid::Uuid;

use crate::scripted::{Server, now, source};
use crate::walk::{offered, persona, request, server_with, small};

fn registration(begin: NaiveDate) -> Registration {
    Registration {
        id: Uuid::now_v7(),
        deliberation: "22/172".into(),
        ssin: Ssin::fictitious(NaiveDate::from_ymd_opt(1985, 7, 30).unwrap(), 1).unwrap(),
        quality: "JOBBONUS".into(),
        begin,
        end: None,
    }
}

#[tokio::test]
async fn a_keeper_registers_reviews_and_ends_an_inscription() {
    let server = server_with(small()).await;
    let (connection, _) = offered(&server).await;
    let keeper = connection.sign_in("rik.aerts").await.unwrap();
    let today = belgian_day(now());
    let asked = registration(today);
    let registered = keeper.register(&asked).await.unwrap();
    assert_eq!(keeper.register(&asked).await.unwrap(), registered);
    let twice = Registration {
        id: Uuid::now_v7(),
        ..asked.clone()
    };
    assert_eq!(
        keeper.register(&twice).await,
        Err(ActError::Fault(ActFault::Duplicate { of: asked.id }))
    );

    let ended = keeper.end_inscription(asked.id, today).await.unwrap();
    assert_eq!(ended.inscription.period.end(), Some(today));
    let review = keeper
        .review(&ReviewRequest {
            deliberation: "22/172".into(),
            ssin: Some(asked.ssin),
            page: 0,
        })
        .await
        .unwrap();
    assert_eq!(review.entries, std::slice::from_ref(&ended));
    assert_eq!(review.attention[0].kind, AttentionKind::EndsSoon);
    assert_eq!(review.attention[0].entries, [ended]);

    let handler = connection.sign_in("karel.wouters").await.unwrap();
    let refused = handler.register(&registration(today)).await;
    assert!(
        matches!(&refused, Err(ActError::Fault(ActFault::NotRegistrar { roles })) if roles == &["directory-keeper"]),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_declaration_of_honour_is_made_once_and_counts_at_once() {
    let server = server_with(small()).await;
    let (connection, _) = offered(&server).await;
    let signed_in = connection.sign_in("bart.mertens").await.unwrap();
    let before = signed_in.rights().await.unwrap();
    assert!(before.functions.iter().all(|function| function.declared.is_none()));
    let after = signed_in.declare("13/021").await.unwrap();
    let today = Some(belgian_day(now()));
    assert!(after.functions.iter().all(|function| function.declared == today));
    assert_eq!(signed_in.rights().await.unwrap(), after);
    let fault = signed_in.declare("23/166").await;
    assert_eq!(fault, Err(ActError::Fault(ActFault::OtherRecipient)));
}

fn of_case(notices: &Notices, case: &str) -> usize {
    notices
        .notices
        .iter()
        .filter(|notice| notice.case.as_str() == case)
        .count()
}

async fn look(signed_in: &SignedIn, persona: &Persona) -> SourceAnswered {
    let asked = ConsultRequest {
        sources: [source("register")].into(),
        ..request(persona)
    };
    let consultation = signed_in.open(Uuid::now_v7(), asked).await.unwrap();
    let answered = consultation.fetch(source("register"), Duration::from_secs(5)).await;
    consultation.end(EndReason::Closed).await;
    answered
}

#[tokio::test]
async fn notices_go_when_the_case_is_consulted_or_closed_and_a_second_look_knows_the_first() {
    let server = server_with(small()).await;
    let (connection, training) = offered(&server).await;
    let (died, renumbered) = (persona(&training, "notice-death"), persona(&training, "notice-number"));
    let signed_in = connection.sign_in(&died.user).await.unwrap();
    let told = signed_in.notices().await.unwrap();
    assert!(of_case(&told, &died.case) > 0 && of_case(&told, &renumbered.case) > 0);
    assert!(!format!("{told:?}").contains(&died.case), "the case is printed");

    let first = look(&signed_in, died).await;
    assert!(first.receipt.is_some() && first.since.is_none());
    let second = look(&signed_in, died).await;
    let since = second.since.unwrap();
    assert!(since.changed.is_empty() && since.gone == 0);
    let case = CaseReference::parse(&renumbered.case).unwrap();
    signed_in
        .close_case(&renumbered.deliberation, case.clone())
        .await
        .unwrap();
    let told = signed_in.notices().await.unwrap();
    assert_eq!((of_case(&told, &died.case), of_case(&told, &renumbered.case)), (0, 0));
    assert_eq!(
        signed_in.close_case(&renumbered.deliberation, case).await,
        Err(ActError::Fault(ActFault::NoSuchCase))
    );

    let ended = signed_in.clone();
    signed_in.sign_out().await;
    assert_eq!(ended.notices().await, Err(CallError::SessionEnded));
    assert_eq!(
        ended.declare("13/021").await,
        Err(ActError::Call(CallError::SessionEnded))
    );
}

/// A server that knows none of these resources answers with no problem at all.
#[tokio::test]
async fn an_answer_that_is_none_is_an_error_of_the_call() {
    let server = Server::start();
    let signed_in = server.sign_in().await;
    assert_eq!(
        signed_in.declare("13/021").await,
        Err(ActError::Call(CallError::Unreadable))
    );
    assert_eq!(signed_in.notices().await, Err(CallError::Unreadable));
}
