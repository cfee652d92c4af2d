//! Mistakes in a deliberation file: the program does not start, and says which file and which line.

use super::*;
use crate::assets::{AssetError, AssetFile};

/// Reads the assets with `new` in the place of the first `old` of the file, and gives the mistake with the text of its line.
fn mistake(file: &str, old: &str, new: &str) -> (AssetError, String) {
    mistake_of(file, |text| {
        assert!(text.contains(old), "{old} is not in {file}");
        text.replacen(old, new, 1)
    })
}

fn mistake_of(file: &str, change: impl Fn(&str) -> String) -> (AssetError, String) {
    let path = format!("deliberations/{file}.toml");
    let mut changed = String::new();
    let files = Assets::embedded().files().to_vec().into_iter().map(|mut asset| {
        if asset.path == path {
            asset.text = change(&asset.text);
            changed.clone_from(&asset.text);
        }
        asset
    });
    let assets = Assets::new(files.collect::<Vec<AssetFile>>());
    let error = Knowledge::read(&assets).expect_err("the mistake was not seen");
    assert_eq!(error.file, path);
    let line = changed.lines().nth(error.line - 1).unwrap_or_default().to_owned();
    (error, line)
}

#[test]
fn a_mistake_in_a_file_is_named_with_its_line() {
    for (file, old, new, why, line) in [
        (
            "22-172",
            "\"dmfa.remuneration.amount\"",
            "\"dmfa.remuneration.tips\"",
            "no field `dmfa.remuneration.tips`",
            "  \"dmfa.remuneration.tips\",",
        ),
        (
            "22-172",
            "blocks = [\"register.residence\"]",
            "blocks = [\"jobbonus.quarter\"]",
            "`jobbonus.quarter` has two windows",
            "[[window]]",
        ),
        (
            "22-172",
            "blocks = [\"register.residence\"]",
            "blocks = [\"register.garden\"]",
            "no block `register.garden`",
            "blocks = [\"register.garden\"]",
        ),
        (
            "22-172",
            "blocks = [\"register.residence\"]",
            "blocks = [\"register.identity\"]",
            "no `span`",
            "blocks = [\"register.identity\"]",
        ),
        (
            "22-172",
            "paragraphs = [\"§30\"]\nroles = [\"payment-officer\"]",
            "paragraphs = [\"§30\"]\nroles = [\"accountant\"]",
            "no role `accountant`",
            "roles = [\"accountant\"]",
        ),
        (
            "22-172",
            "roles = [\"social-inspector\"]",
            "roles = [\"accountant\"]",
            "no role `accountant`",
            "roles = [\"accountant\"]",
        ),
        (
            "22-172",
            "registrars = [\"directory-keeper\"]",
            "registrars = [\"gardener\"]",
            "no role `gardener`",
            "registrars = [\"gardener\"]",
        ),
        (
            "22-172",
            "years = 5",
            "years = 5\ncalendar-years = 5",
            "either `calendar-years` or `years`",
            "[[window]]",
        ),
        (
            "22-172",
            "\nyears = 5",
            "",
            "either `calendar-years` or `years`",
            "[[window]]",
        ),
        (
            "22-172",
            "inscribed-by = \"DWSE\"",
            "inscribed-by = \"VDAB\"",
            "no recipient `VDAB`",
            "[[role]]",
        ),
        (
            "22-172",
            "recipient = \"VLABEL\"",
            "recipient = \"VDAB\"",
            "no recipient `VDAB`",
            "[[role]]",
        ),
        (
            "22-172",
            "qualities = [\"JOBBONUS\", ",
            "qualities = [\"BONUS\", ",
            "no quality `BONUS`",
            "qualities = [\"BONUS\", \"JOBBONUS-GRENS\"]",
        ),
        (
            "22-172",
            "sources = [\"register\"]",
            "sources = [\"parish\"]",
            "no source `parish`",
            "sources = [\"parish\"]",
        ),
        (
            "22-172",
            "block = \"dmfa.remuneration\"",
            "block = \"dmfa.gratuity\"",
            "no block `dmfa.gratuity`",
            "block = \"dmfa.gratuity\"",
        ),
        (
            "22-172",
            "fields = [\"code\", \"amount\"]",
            "fields = [\"code\", \"tips\"]",
            "no field `tips`",
            "fields = [\"code\", \"tips\"]",
        ),
        (
            "22-172",
            "checks = [\"jobbonus\"]",
            "checks = [\"luck\"]",
            "luck",
            "checks = [\"luck\"]",
        ),
        (
            "22-172",
            "kind = \"number\"",
            "kind = \"wedding\"",
            "wedding",
            "kind = \"wedding\"",
        ),
        (
            "22-172",
            "enterprise = \"optional\"\nemployers = \"all\"",
            "enterprise = \"optional\"\nemployers = \"named\"",
            "the enterprise must be required",
            "[[purpose]]",
        ),
        (
            "22-172",
            "paragraphs = [\"§4\", \"§27\", \"§35\", \"§36\", \"§37\"]",
            "paragraphs = []",
            "the purpose `jobbonus-amount` has no paragraph",
            "[[purpose]]",
        ),
        (
            "22-172",
            "paragraphs = [\"§30\"]\nroles",
            "paragraphs = []\nroles",
            "a grant needs the paragraph",
            "paragraphs = []",
        ),
        (
            "22-172",
            "paragraphs = [\"§30\"]\nroles",
            "paragraphs = [\" \"]\nroles",
            "a grant needs the paragraph",
            "paragraphs = [\" \"]",
        ),
        (
            "22-172",
            "in-force-from = 2022-07-11",
            "in-force-from = 2022-07-11T08:00:00",
            "a day is written YYYY-MM-DD",
            "[deliberation]",
        ),
        (
            "22-172",
            "in-force-from = 2022-07-11",
            "in-force-from = 2022-07-11\nin-force-until = 2022-07-10",
            "ends before it begins",
            "[deliberation]",
        ),
        (
            "22-172",
            "met-from = 2022-09-01",
            "met-from = 10:00:00",
            "a day is written YYYY-MM-DD",
            "[[condition]]",
        ),
        (
            "22-172",
            "fr = \"Service flamand des Impôts\"",
            "fr = \" \"",
            "blank in the language `fr`",
            "[[recipient]]",
        ),
        ("13-021", "[declaration]", "[confession]", "confession", "[confession]"),
        (
            "13-021",
            "keeper = \"crossroads-bank\"",
            "keeper = \"parish\"",
            "parish",
            "keeper = \"parish\"",
        ),
        (
            "23-166",
            "\"dmfa.natural-person.last-name\"",
            "\"dmfa.natural-person.nickname\"",
            "no field `dmfa.natural-person.nickname`",
            "  \"dmfa.natural-person.nickname\",",
        ),
    ] {
        let (error, found) = mistake(file, old, new);
        assert!(error.why.contains(why), "{new}: {error}");
        assert_eq!(found, line, "{error}");
        assert!(
            error
                .to_string()
                .starts_with(&format!("assets/deliberations/{file}.toml, line {}: ", error.line))
        );
    }
}

#[test]
fn a_file_without_a_recipient_is_refused() {
    let without = |text: &str| {
        let (before, after) = text.split_once("[[recipient]]").unwrap();
        let (_, after) = after.split_once("\n[directory]").unwrap();
        format!("{before}\n[directory]{after}")
    };
    let (error, _) = mistake_of("23-186", without);
    assert_eq!(error.why, "missing field `recipient`");
    let (error, line) = mistake_of("23-186", |text| format!("recipient = []\n{}", without(text)));
    assert_eq!(error.why, "a deliberation has at least one recipient");
    assert_eq!(line, "[deliberation]");
}

/// A name that two entries share would leave open which of them counts.
#[test]
fn two_entries_with_one_name_are_refused() {
    for (old, new, why) in [
        (
            "id = \"social-inspector\"",
            "id = \"employment-handler\"",
            "the role `employment-handler` stands here twice",
        ),
        (
            "id = \"jobbonus-control\"",
            "id = \"jobbonus-amount\"",
            "the purpose `jobbonus-amount` stands here twice",
        ),
        (
            "code = \"JOBBONUS-GRENS\"",
            "code = \"JOBBONUS\"",
            "the quality `JOBBONUS` stands here twice",
        ),
        (
            "id = \"VLABEL\"",
            "id = \"DWSE\"",
            "the recipient `DWSE` stands here twice",
        ),
    ] {
        let (error, line) = mistake("22-172", old, new);
        assert_eq!(error.why, why);
        assert!(line.starts_with("[["), "{line}");
    }
}
