//! The declaration of honour of 13/021 §24, and the list of staff that the program prints of a stopped server.

use std::process::Command;

use consult_log::{Kind, Outcome};
use domain::wire::{ActFault, Declaration, Rights};
use reqwest::Method;

use crate::directory::post;
use crate::harness::{Answer, Desk, headers, new_id, records, request_for, with_data};

async fn declare(desk: &Desk, token: &str, deliberation: &str) -> Answer {
    let declaration = Declaration {
        deliberation: deliberation.into(),
    };
    post(desk, token, "/v1/declarations", "Declaration", &declaration).await
}

async fn rights(desk: &Desk, token: &str) -> Rights {
    desk.send(Method::GET, "/v1/rights", Some(token), None)
        .await
        .read("Rights")
}

#[expect(
    clippy::disallowed_methods,
    reason = "this test is about the program, so it starts it"
)]
fn staff(arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_mock-server"))
        .arg("staff")
        .args(arguments)
        .output()
        .unwrap()
}

#[tokio::test]
async fn a_declaration_counts_at_once_in_every_session_and_stands_on_the_list_of_staff() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().to_str().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let persona = desk.training().await.personas.into_iter();
    let persona = persona
        .into_iter()
        .find(|persona| persona.deliberation == "13/021" && persona.refused_at.is_none())
        .unwrap();
    let request = domain::deliberation::ConsultRequest {
        deliberation: persona.deliberation.clone(),
        sources: [domain::catalogue::SourceId::parse("dmfa").unwrap()].into(),
        ..request_for(&persona)
    };
    let (here, elsewhere) = (desk.sign_in("bart.mertens").await, desk.sign_in("bart.mertens").await);
    let refused = desk.open(&here, new_id(), &request).await;
    assert!(refused.text.contains("not-declared"), "{refused:?}");

    let answer = declare(&desk, &here, "13/021").await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let declared: Rights = answer.read("Rights");
    let today = "2026-06-30".parse().ok();
    assert!(!declared.functions.is_empty());
    assert!(declared.functions.iter().all(|function| function.declared == today));
    for token in [&here, &elsewhere] {
        assert_eq!(rights(&desk, token).await, declared);
        let opened = desk.open(token, new_id(), &request).await;
        assert!(!opened.text.contains("not-declared"), "{opened:?}");
    }
    // Once is enough, and who declared before keeps the day.
    assert_eq!(declare(&desk, &elsewhere, "13/021").await.text, answer.text);
    let wim = desk.sign_in("wim.claes").await;
    let before = rights(&desk, &wim).await;
    assert_eq!(declare(&desk, &wim, "13/021").await.read::<Rights>("Rights"), before);

    for (user, deliberation, fault) in [
        ("an.peeters", "23/166", ActFault::NoDeclaration),
        ("an.peeters", "13/021", ActFault::OtherRecipient),
        ("an.peeters", "99/999", ActFault::UnknownDeliberation),
    ] {
        let token = desk.sign_in(user).await;
        let problem = declare(&desk, &token, deliberation).await.problem();
        assert_eq!(problem.act.as_deref(), Some(&fault), "{user} {deliberation}");
    }
    let while_it_runs = staff(&["--deliberation", "13/021", "--data", data]);
    assert_eq!(while_it_runs.status.code(), Some(1));
    desk.shutdown().await;

    let (records, _) = records(place.path());
    let declarations: Vec<_> = headers(&records)
        .into_iter()
        .filter(|header| header.kind == Kind::Declaration)
        .collect();
    let outcomes: Vec<_> = declarations.iter().map(|header| header.outcome).collect();
    assert_eq!(
        outcomes,
        [Outcome::Granted, Outcome::Refused, Outcome::Refused, Outcome::Refused]
    );
    assert_eq!(declarations[0].paragraphs, ["§24"]);

    let printed = staff(&["--deliberation", "13/021", "--data", data]);
    assert!(printed.status.success(), "{printed:?}");
    let text = String::from_utf8(printed.stdout).unwrap();
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert!(lines.iter().all(|line| line.len() == 8), "{text}");
    let line = |user: &str| lines.iter().find(|line| line[0] == user).unwrap();
    assert_eq!(lines[0][7], "declared");
    assert_eq!(
        (line("bart.mertens")[2], line("bart.mertens")[7]),
        ("VSAWSE", "2026-06-30")
    );
    assert_eq!(line("wim.claes")[7], "2023-07-03");
    assert!(lines.iter().all(|line| line[0] != "an.peeters"));

    // What was declared is still declared after a new start.
    let desk = Desk::new(with_data(place.path())).await;
    let token = desk.sign_in("bart.mertens").await;
    assert_eq!(rights(&desk, &token).await, declared);
}

#[test]
fn a_list_of_staff_needs_a_server_s_folder_and_a_known_deliberation() {
    let place = tempfile::tempdir().unwrap();
    let nothing = place.path().join("nothing");
    let missing = staff(&["--deliberation", "13/021", "--data", nothing.to_str().unwrap()]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(!nothing.exists());
    let data = place.path().to_str().unwrap();
    assert_eq!(
        staff(&["--deliberation", "99/999", "--data", data]).status.code(),
        Some(2)
    );
}
