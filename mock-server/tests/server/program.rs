//! The program itself: what it prints, how it ends, and what is left when it is killed.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use consult_log::Kind;
use domain::wire::Persona;
use reqwest::Client;
use serde_json::{Value, json};

use crate::harness::{Answer, client, headers, new_id, records, request_for};

#[expect(
    clippy::disallowed_methods,
    reason = "this test is about the program, so it starts it"
)]
fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_mock-server"))
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

/// A started program, killed when it is dropped.
struct Started {
    child: Child,
    url: String,
    certificate: String,
}

impl Started {
    fn new(arguments: &[&str]) -> Self {
        let mut child = program()
            .args(["serve", "--population", "1000"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut next = || lines.next().unwrap().unwrap();
        let url = next().strip_prefix("listening on ").unwrap().to_owned();
        let certificate = match next().strip_prefix("certificate").unwrap().trim() {
            "" => {
                let mut pem = String::new();
                while !pem.contains("-----END") {
                    pem += &next();
                    pem.push('\n');
                }
                pem
            }
            path => std::fs::read_to_string(path).unwrap(),
        };
        Self {
            child,
            url,
            certificate,
        }
    }

    async fn post(&self, client: &Client, path: &str, token: &str, body: Value) -> Answer {
        let request = client
            .post(format!("{}{path}", self.url))
            .bearer_auth(token)
            .json(&body);
        Answer::of(request.send().await.unwrap()).await
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn it_prints_where_it_listens_and_a_certificate_that_a_client_can_trust() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    let out = place.path().join("server.pem");
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    for arguments in [
        vec![],
        vec!["--data".to_owned(), path(&data)],
        vec!["--certificate-out".to_owned(), path(&out)],
    ] {
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        let started = Started::new(&arguments);
        let answer = client(&started.certificate)
            .get(format!("{}/v1/service", started.url))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 200, "{arguments:?}");
    }
}

#[tokio::test]
async fn what_was_answered_stands_in_the_log_when_the_program_is_killed() {
    let place = tempfile::tempdir().unwrap();
    let started = Started::new(&["--data", place.path().to_str().unwrap()]);
    let client = client(&started.certificate);
    let training = Answer::of(client.get(format!("{}/v1/training", started.url)).send().await.unwrap()).await;
    let training: domain::wire::Training = training.read("Training");
    let persona: &Persona = training
        .personas
        .iter()
        .find(|persona| persona.id == "wrong-worker-code")
        .unwrap();
    let session = started
        .post(&client, "/v1/sessions", "", json!({"user": "an.peeters"}))
        .await;
    let token = session
        .read::<domain::wire::Session>("Session")
        .token
        .expose()
        .to_owned();
    let mut ids = Vec::new();
    for _ in 0..5 {
        let id = new_id();
        let body = json!({"id": id, "request": request_for(persona)});
        assert_eq!(
            started.post(&client, "/v1/consultations", &token, body).await.status,
            201
        );
        ids.push(Some(id));
    }
    drop(started);
    let (records, keys) = records(place.path());
    let attempts = headers(&records)
        .into_iter()
        .filter(|header| header.kind == Kind::Attempt);
    assert_eq!(attempts.map(|header| header.consultation).collect::<Vec<_>>(), ids);
    assert!(records.iter().all(|record| record.open(&keys).is_ok()));
}

#[test]
fn personas_are_listed_for_people_and_for_programs() {
    let listed = run(&["personas"]);
    assert!(listed.status.success());
    assert!(String::from_utf8(listed.stdout).unwrap().lines().count() > 12);
    let json = run(&["personas", "--json"]);
    let all: Value = serde_json::from_slice(&json.stdout).unwrap();
    let personas: Vec<Persona> = serde_json::from_value(all["personas"].clone()).unwrap();
    assert!(personas.len() >= 30, "{}", personas.len());
    assert!(!all["odd-numbers"].as_array().unwrap().is_empty());
}

#[test]
fn the_description_is_printed() {
    assert_eq!(run(&["openapi"]).stdout, mock_server::openapi::text().as_bytes());
}

#[test]
fn a_mistake_is_told_on_one_line_and_ends_with_code_2() {
    let place = tempfile::tempdir().unwrap();
    let told = |arguments: &[&str]| {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        String::from_utf8(output.stderr).unwrap()
    };
    let missing = place.path().join("nothing");
    let missing = missing.to_str().unwrap();
    assert!(told(&["serve", "--faults", missing]).starts_with(&format!("mock-server: {missing}: ")));
    assert!(told(&["serve", "--assets", missing]).contains("catalogue: "));
    assert!(told(&["serve", "--listen", "nowhere"]).contains("--listen"));
}

#[test]
fn a_folder_that_another_server_uses_ends_with_code_1() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().to_str().unwrap();
    let mut first = Started::new(&["--data", data]);
    let second = run(&["serve", "--population", "1000", "--data", data]);
    assert_eq!(second.status.code(), Some(1));
    assert!(
        String::from_utf8(second.stderr)
            .unwrap()
            .contains("another server uses this folder")
    );
    assert!(first.child.try_wait().unwrap().is_none(), "the first one has ended");
}
