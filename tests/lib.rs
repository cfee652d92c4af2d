//! Starts the real programs and speaks to them as a stranger would: by their command line, over HTTPS.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "this crate is test code: a panic is its report"
)]

#[cfg(target_os = "linux")]
pub mod desk;
#[cfg(target_os = "linux")]
pub mod memory;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use domain::wire::{Persona, Problem, Session, SignIn};
use reqwest::{Client, Response, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The program with this name, as this test run built it.
///
/// # Panics
/// When it is not there: `cargo test --workspace` builds the programs together with the tests.
pub fn program(name: &str) -> PathBuf {
    let me = std::env::current_exe().expect("a running program knows where it lies");
    let folder = me
        .parent()
        .and_then(Path::parent)
        .expect("a test lies in target/<profile>/deps");
    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.exists(),
        "{} is not built: run `cargo test --workspace`",
        path.display()
    );
    path
}

/// A command for one of the project's programs.
pub fn command(name: &str) -> Command {
    #[expect(
        clippy::disallowed_methods,
        reason = "these tests start the programs that they are about"
    )]
    let mut command = Command::new(program(name));
    command.stdin(Stdio::null());
    command
}

/// Runs a program to its end.
pub fn run(name: &str, arguments: &[&str]) -> Output {
    command(name).args(arguments).output().expect("the program starts")
}

/// A running server.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// Where it listens.
    pub url: String,
    folder: tempfile::TempDir,
}

impl Server {
    /// Starts a training server with these further arguments.
    pub fn start(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("there is a folder for temporary files");
        let certificate = folder.path().join("certificate.pem");
        let mut child = command("mock-server")
            .args(["serve", "--listen", "127.0.0.1:0", "--seed", "1", "--certificate-out"])
            .arg(&certificate)
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let url = lines
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_whitespace()
                    .find(|word| word.starts_with("https://"))
                    .map(str::to_owned)
            })
            .expect("the server prints its address");
        Self { child, url, folder }
    }

    /// An HTTPS client that trusts this server's certificate and no other.
    pub fn client(&self) -> Client {
        // The first one to ask for a client installs it; that it is there already is no error.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let pem = std::fs::read(self.folder.path().join("certificate.pem")).expect("the server wrote its certificate");
        let certificate = reqwest::Certificate::from_pem(&pem).expect("it is a certificate");
        Client::builder()
            .tls_certs_only([certificate])
            .https_only(true)
            .no_proxy()
            .build()
            .expect("a client is built")
    }

    /// Signs in, and gives a client that shows the session.
    pub async fn sign_in(&self, user: &str) -> Guest<'_> {
        let client = self.client();
        let answer = client
            .post(format!("{}/v1/sessions", self.url))
            .json(&SignIn { user: user.into() })
            .send()
            .await;
        let session: Session = read(answer.expect("the server answers"), StatusCode::CREATED).await;
        Guest {
            server: self,
            client,
            session,
        }
    }

    /// The personas, as the program lists them.
    pub fn personas() -> Vec<Persona> {
        let output = run("mock-server", &["personas", "--json"]);
        assert!(output.status.success(), "{output:?}");
        let list: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the list is JSON");
        serde_json::from_value(list["personas"].clone()).expect("the list has personas")
    }

    /// Asks the server to stop, as a service manager does, and waits for it.
    pub fn stop(mut self) {
        #[expect(clippy::disallowed_methods, reason = "kill is how a service manager asks")]
        let asked = Command::new("kill")
            .arg(self.child.id().to_string())
            .status()
            .expect("kill is there");
        assert!(asked.success());
        let status = self.child.wait().expect("it ends");
        assert!(status.success(), "the server ended with {status}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have been stopped already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Somebody who has signed in.
#[derive(Debug)]
pub struct Guest<'a> {
    server: &'a Server,
    client: Client,
    /// The session.
    pub session: Session,
}

impl Guest<'_> {
    /// Posts to a resource and gives the answer as it is.
    pub async fn post(&self, path: &str, body: &impl Serialize) -> Response {
        let request = self.client.post(format!("{}{path}", self.server.url)).json(body);
        request
            .bearer_auth(self.session.token.expose())
            .send()
            .await
            .expect("the server answers")
    }

    /// Posts without a body.
    pub async fn ask(&self, path: &str) -> Response {
        let request = self.client.post(format!("{}{path}", self.server.url));
        request
            .bearer_auth(self.session.token.expose())
            .send()
            .await
            .expect("the server answers")
    }
}

/// A folder with all assets, of which one grants a field that no source has.
pub fn assets_with_a_mistake() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is a folder for temporary files");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    for part in ["catalogue", "codelists", "deliberations", "locales", "parameters"] {
        let copy = folder.path().join(part);
        std::fs::create_dir(&copy).expect("the folder is new");
        for entry in std::fs::read_dir(root.join(part)).expect("the assets are there") {
            let path = entry.expect("the folder can be read").path();
            let text = std::fs::read_to_string(&path).expect("an asset is a text");
            let text = text.replace("\"dimona.period.entry-date\"", "\"dimona.period.entry-dote\"");
            let name = path.file_name().expect("a file has a name");
            #[expect(
                clippy::disallowed_methods,
                reason = "the test writes the mistake that the program must find"
            )]
            std::fs::write(copy.join(name), text).expect("the folder can be written");
        }
    }
    folder
}

/// Reads an answer that must have this status.
pub async fn read<T: DeserializeOwned>(answer: Response, status: StatusCode) -> T {
    let found = answer.status();
    let text = answer.text().await.expect("the answer arrives");
    assert_eq!(found, status, "{text}");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

/// Reads a problem: its media type, and that its status agrees with the answer's.
pub async fn problem(answer: Response) -> Problem {
    let status = answer.status();
    let kind = answer
        .headers()
        .get("content-type")
        .and_then(|kind| kind.to_str().ok())
        .map(str::to_owned);
    assert_eq!(kind.as_deref(), Some(domain::wire::PROBLEM_JSON));
    let problem: Problem = read(answer, status).await;
    assert_eq!(problem.status, status.as_u16());
    assert_eq!(problem.status, problem.code.status());
    problem
}
