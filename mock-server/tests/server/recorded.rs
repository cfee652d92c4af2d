//! What the log says of a walk, and what a server that is started anew still knows.
use crate::harness::{Desk, Hands, headers, new_id, records, request_for, settings, with_data};
use chrono::TimeDelta;
use consult_log::{Kind, Outcome as Recorded};
use domain::catalogue::SourceId;
use domain::wire::{Inscriptions, Persona, ProblemCode, SessionEnd};
use mock_server::Settings;
use reqwest::Method;
use serde_json::json;

use crate::walk::{Answered, SOURCES, fields};

#[tokio::test]
async fn the_same_id_and_request_again_is_the_same_consultation_and_not_another_look() {
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("an.peeters").await;
    let (id, request) = (new_id(), request_for(&persona));
    // Also at the same moment, and also when it is refused.
    let (first, second) = tokio::join!(desk.open(&token, id, &request), desk.open(&token, id, &request));
    let third = desk.open(&token, id, &request).await;
    assert_eq!(
        (first.status, &first.text, &first.text),
        (201, &second.text, &third.text)
    );
    let refused = request_for(&desk.persona("not-integrated").await);
    let other_id = new_id();
    let once = desk.open(&token, other_id, &refused).await;
    let twice = desk.open(&token, other_id, &refused).await;
    assert_eq!((once.status, &once.text), (403, &twice.text));

    let mut other = request_for(&persona);
    other.purpose = "agreement-period".into();
    assert_eq!(
        desk.open(&token, id, &other).await.problem().code,
        ProblemCode::IdReused
    );
    let stranger = desk.sign_in("luc.maes").await;
    assert_eq!(
        desk.open(&stranger, id, &request).await.problem().code,
        ProblemCode::IdReused
    );
    desk.end(&token, id).await;
    assert_eq!(
        desk.open(&token, id, &request).await.problem().code,
        ProblemCode::ConsultationEnded
    );
    assert_eq!(
        desk.open(&stranger, id, &request).await.problem().code,
        ProblemCode::IdReused
    );
    desk.shutdown().await;
    let (records, _) = records(place.path());
    let attempts = headers(&records)
        .into_iter()
        .filter(|header| header.kind == Kind::Attempt);
    assert_eq!(
        attempts.map(|header| header.consultation).collect::<Vec<_>>(),
        [Some(id), Some(other_id)]
    );
}

#[tokio::test]
async fn nothing_is_released_after_the_end_and_ending_twice_is_one_end() {
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("an.peeters").await;
    let id = desk.opened(&token, &request_for(&persona)).await;
    assert_eq!(desk.end(&token, id).await.status, 204);
    assert_eq!(desk.end(&token, id).await.status, 204);
    assert_eq!(
        desk.source(&token, id, "dmfa").await.problem().code,
        ProblemCode::ConsultationEnded
    );
    desk.shutdown().await;
    let (records, _) = records(place.path());
    let kinds: Vec<_> = headers(&records).iter().map(|header| header.kind).collect();
    assert_eq!(kinds, [Kind::SignIn, Kind::Attempt, Kind::End]);
}

#[tokio::test]
async fn a_source_outside_the_scope_is_refused_and_recorded() {
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("an.peeters").await;
    let mut request = request_for(&persona);
    request.sources.retain(|source| source.as_str() == "register");
    let id = desk.opened(&token, &request).await;
    assert_eq!(
        desk.source(&token, id, "dmfa").await.problem().code,
        ProblemCode::NotInScope
    );
    assert_eq!(
        desk.source(&token, id, "taxes").await.problem().code,
        ProblemCode::NotFound
    );
    assert_eq!(
        desk.source(&token, id, "DmfA!").await.problem().code,
        ProblemCode::NotFound
    );
    desk.shutdown().await;
    let (records, _) = records(place.path());
    let last = headers(&records).pop().unwrap();
    assert_eq!(
        (last.kind, last.outcome, last.sources.as_slice()),
        (Kind::Release, Recorded::Refused, &["dmfa".to_owned()][..])
    );
    assert!(last.fields.is_empty());
}

#[tokio::test]
async fn the_log_tells_everything_that_happened_and_no_person_in_clear() {
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let training = desk.training().await;
    let persona = |id: &str| training.personas.iter().find(|persona| persona.id == id).unwrap();
    let token = desk.sign_in("an.peeters").await;
    let unknown = desk
        .send(
            Method::POST,
            "/v1/sessions",
            None,
            Some(json!({"user": "nobody.known"})),
        )
        .await;
    assert_eq!(unknown.problem().code, ProblemCode::UnknownUser);

    let granted = persona("wrong-worker-code");
    let read = json!({"ssin": granted.ssin});
    let answer = desk
        .send(Method::POST, "/v1/directory/inscriptions", Some(&token), Some(read))
        .await;
    assert!(!answer.read::<Inscriptions>("Inscriptions").inscriptions.is_empty());
    let id = desk.opened(&token, &request_for(granted)).await;
    let mut released = Vec::new();
    for source in SOURCES {
        let read: Answered = desk.source(&token, id, source).await.read("SourceAnswer");
        released.push(fields(&read.tables).into_iter().collect::<Vec<_>>());
    }
    let refused = persona("not-integrated");
    assert_eq!(desk.open(&token, new_id(), &request_for(refused)).await.status, 403);
    assert_eq!(
        desk.send(Method::DELETE, "/v1/sessions/current", Some(&token), None)
            .await
            .status,
        204
    );
    assert_eq!(
        desk.source(&token, id, "register").await.problem().code,
        ProblemCode::NoSession
    );
    desk.shutdown().await;

    let (records, keys) = records(place.path());
    let headers = headers(&records);
    let told: Vec<_> = headers.iter().map(|header| (header.kind, header.outcome)).collect();
    assert_eq!(
        told[..4],
        [
            (Kind::SignIn, Recorded::Granted),
            (Kind::SignIn, Recorded::Refused),
            (Kind::DirectoryRead, Recorded::Granted),
            (Kind::Attempt, Recorded::Granted),
        ]
    );
    assert!(told[4..7].iter().all(|(kind, _)| *kind == Kind::Release), "{told:?}");
    assert_eq!(
        told[7..],
        [
            (Kind::Attempt, Recorded::Refused),
            (Kind::End, Recorded::SignedOut),
            (Kind::SignOut, Recorded::Granted),
        ]
    );
    assert_eq!(
        records.iter().map(|record| record.sequence).collect::<Vec<_>>(),
        (1..=10).collect::<Vec<_>>()
    );
    for ((header, source), fields) in headers[4..7].iter().zip(SOURCES).zip(released) {
        assert_eq!(
            (header.sources.as_slice(), &header.fields),
            (&[source.to_owned()][..], &fields)
        );
        assert!(!header.paragraphs.is_empty() && !fields.is_empty(), "{source}");
    }
    assert_eq!(headers[7].step.as_deref(), Some("integrated"));
    assert_eq!(headers[3].deliberation.as_ref().unwrap().number, "23/166");

    let opened = records[3].open(&keys).unwrap();
    assert_eq!(opened.subject.as_deref(), Some(granted.ssin.digits().as_str()));
    assert_eq!(
        (opened.user.as_deref(), opened.case.as_deref()),
        (Some("an.peeters"), Some(granted.case.as_str()))
    );
    let secrets: Vec<String> = training
        .personas
        .iter()
        .flat_map(|persona| [persona.ssin.digits(), persona.ssin.grouped(), persona.case.clone()])
        .collect();
    for file in std::fs::read_dir(place.path()).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for secret in &secrets {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{} holds {secret}", path.display());
        }
    }
}

#[tokio::test]
async fn a_server_started_anew_keeps_its_log_its_keys_and_its_directory() {
    let place = tempfile::tempdir().unwrap();
    let first = Desk::new(with_data(place.path())).await;
    let certificate = first.server.certificate_pem().to_owned();
    let (key, persona) = (first.receipt_key().await, first.persona("wrong-worker-code").await);
    let token = first.sign_in("an.peeters").await;
    let id = first.opened(&token, &request_for(&persona)).await;
    let another = mock_server::start(with_data(place.path())).await;
    assert!(matches!(
        another,
        Err(mock_server::StartError::Folder(mock_server::FolderError::InUse(_)))
    ));
    first.shutdown().await;

    let second = Desk::new(with_data(place.path())).await;
    assert_eq!(second.server.certificate_pem(), certificate);
    assert_eq!(second.receipt_key().await, key);
    let token = second.sign_in("an.peeters").await;
    // The id was used before the stop; it is not used for another look.
    let again = second.open(&token, id, &request_for(&persona)).await;
    assert_eq!(again.problem().code, ProblemCode::ConsultationEnded);
    assert_eq!(
        second.source(&token, id, "register").await.problem().code,
        ProblemCode::ConsultationEnded
    );
    assert_eq!(second.end(&token, id).await.status, 204);
    second.opened(&token, &request_for(&persona)).await;
    second.shutdown().await;
    let (records, _) = records(place.path());
    assert_eq!(
        records.iter().map(|record| record.sequence).collect::<Vec<_>>(),
        [1, 2, 3, 4]
    );
}

#[tokio::test]
async fn a_session_can_be_prolonged_but_not_beyond_the_longest_that_one_lasts() {
    let hands = Hands::new();
    let desk = Desk::new(Settings {
        clock: hands.clock(),
        ..settings()
    })
    .await;
    let token = desk.sign_in("an.peeters").await;
    let path = "/v1/sessions/current/prolong";
    for nth in 1..=17 {
        hands.forward(TimeDelta::minutes(28));
        let end: SessionEnd = desk
            .send(Method::POST, path, Some(&token), None)
            .await
            .read("SessionEnd");
        // After 17 times 28 minutes, 4 are left of the eight hours.
        let left = if nth < 17 { 30 } else { 4 };
        assert_eq!(end.ends - end.now, TimeDelta::minutes(left), "{nth}");
    }
    hands.forward(TimeDelta::minutes(4));
    let over = desk.send(Method::POST, path, Some(&token), None).await;
    assert_eq!(over.problem().code, ProblemCode::NoSession);
    assert_eq!(desk.send(Method::POST, path, None, None).await.status, 401);
}

#[tokio::test]
async fn a_session_ends_by_itself_and_takes_what_it_has_open_along() {
    let hands = Hands::new();
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(Settings {
        clock: hands.clock(),
        ..with_data(place.path())
    })
    .await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("an.peeters").await;
    let id = desk.opened(&token, &request_for(&persona)).await;
    hands.forward(TimeDelta::minutes(29));
    assert_eq!(desk.source(&token, id, "register").await.status, 200);
    hands.forward(TimeDelta::minutes(30));
    assert_eq!(
        desk.source(&token, id, "register").await.problem().code,
        ProblemCode::NoSession
    );
    // Whoever signs in next finds it cleared away.
    desk.sign_in("luc.maes").await;
    desk.shutdown().await;
    let (records, _) = records(place.path());
    let told: Vec<_> = headers(&records)
        .iter()
        .map(|header| (header.kind, header.outcome))
        .collect();
    assert!(told.contains(&(Kind::End, Recorded::Expired)), "{told:?}");
}

#[tokio::test]
async fn a_developer_gets_the_test_purpose_only_and_it_is_marked_in_the_log() {
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("sara.declercq").await;
    let request = request_for(&Persona {
        purpose: "system-test".into(),
        ..persona
    });
    desk.opened(&token, &request).await;
    desk.shutdown().await;
    let (records, _) = records(place.path());
    assert!(headers(&records)[1].test);
}

/// A client can put anything where a name belongs; the clear part of a record repeats only names that the assets have.
#[tokio::test]
async fn names_that_a_client_made_up_do_not_stand_in_the_clear_part_of_a_record() {
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("an.peeters").await;
    let digits = persona.ssin.digits();
    let mut requests = [request_for(&persona), request_for(&persona), request_for(&persona)];
    requests[0].purpose.clone_from(&digits);
    requests[1].deliberation.clone_from(&digits);
    requests[2]
        .sources
        .insert(SourceId::parse(&format!("x{digits}")).unwrap());
    for request in requests {
        assert_eq!(desk.open(&token, new_id(), &request).await.status, 403);
    }
    let body = Some(json!({"user": digits}));
    assert_eq!(desk.send(Method::POST, "/v1/sessions", None, body).await.status, 401);
    desk.shutdown().await;
    let (records, _) = records(place.path());
    assert_eq!(records.len(), 5);
    for record in records {
        assert!(!record.header.contains(&digits), "{}", record.header);
    }
}
