//! The workbench's command line from outside; none of this needs a screen.

#![expect(clippy::unwrap_used, reason = "in a test, a panic is the report")]

use acceptance::{assets_with_a_mistake, run};

fn stderr_of(arguments: &[&str]) -> String {
    let output = run("inzage", arguments);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn help_names_every_option() {
    let output = run("inzage", &["--help"]);
    assert!(output.status.success());
    let help = String::from_utf8(output.stdout).unwrap();
    for option in [
        "--training",
        "--server",
        "--ca",
        "--lang",
        "--theme",
        "--assets",
        "--help",
    ] {
        assert!(help.contains(option), "{option} is not in {help}");
    }
}

#[test]
fn an_option_that_cannot_be_used_is_explained_and_no_window_opens() {
    for (arguments, why) in [
        (vec!["--lang", "it"], "nl"),
        (vec!["--theme", "pink"], "contrast"),
        (vec!["--server", "https://127.0.0.1:1"], "--ca"),
        (
            vec!["--server", "https://127.0.0.1:1", "--ca", "/does/not/exist.pem"],
            "/does/not/exist.pem",
        ),
        (vec!["--assets", "/does/not/exist"], "/does/not/exist"),
    ] {
        let said = stderr_of(&arguments);
        assert!(said.contains(why), "{arguments:?}: {said}");
    }
}

#[test]
fn a_mistake_in_a_script_of_faults_is_named_and_no_window_opens() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("faults.toml");
    #[expect(
        clippy::disallowed_methods,
        reason = "the test writes the mistake that the program must find"
    )]
    std::fs::write(&script, "[[fault]]\nsource = \"dmfa\"\nkind = \"lazy\"\n").unwrap();
    let said = stderr_of(&["--faults", script.to_str().unwrap()]);
    assert!(said.contains("faults.toml, line 3") && said.contains("lazy"), "{said}");
}

#[test]
fn a_mistake_in_an_asset_file_is_named_and_no_window_opens() {
    let folder = assets_with_a_mistake();
    let said = stderr_of(&["--assets", folder.path().to_str().unwrap()]);
    assert!(
        said.contains("deliberations/23-166.toml, line ") && said.contains("entry-dote"),
        "{said}"
    );
}
