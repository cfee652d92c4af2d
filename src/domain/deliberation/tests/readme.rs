//! The table of what each deliberation grants, in the project's README, made from the files.
//!
//! `UPDATE_README=1 cargo test -p inzage-domain readme` writes it anew.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::*;
use crate::catalogue::{FieldPath, Source};

const BEGIN: &str = "<!-- What is granted: written by a test from assets/deliberations; see src/domain/deliberation/tests/readme.rs -->\n";
const END: &str = "<!-- End of what is granted -->\n";

/// The fields of one source that are granted to these roles.
struct Share {
    roles: Vec<String>,
    fields: Vec<FieldPath>,
}

/// Who is granted what of a source: roles with the same fields stand together; roles without a purpose look up nobody.
fn shares(file: &Deliberation, source: &Source) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    let looking = |role: &&Role| file.purposes.iter().any(|purpose| purpose.roles.contains(&role.id));
    for role in file.roles.iter().filter(looking) {
        let withheld = |path: &FieldPath| file.withheld.iter().any(|withheld| withheld.fields.contains(path));
        let fields: Vec<FieldPath> = source
            .blocks
            .iter()
            .flat_map(|block| &block.fields)
            .map(|field| field.path.clone())
            .filter(|path| !withheld(path) && !file.paragraphs_granting(path, &role.id).is_empty())
            .collect();
        if fields.is_empty() {
            continue;
        }
        match shares.iter_mut().find(|share| share.fields == fields) {
            Some(share) => share.roles.push(role.name.en.clone()),
            None => shares.push(Share {
                roles: vec![role.name.en.clone()],
                fields,
            }),
        }
    }
    shares
}

/// The paragraphs in the order of their numbers, each once.
fn in_order<'a>(paragraphs: impl IntoIterator<Item = &'a Paragraph>) -> String {
    let number = |paragraph: &Paragraph| -> u32 {
        let digits: String = paragraph.0.chars().filter(char::is_ascii_digit).collect();
        digits.parse().unwrap_or(u32::MAX)
    };
    let mut paragraphs: Vec<&Paragraph> = paragraphs.into_iter().collect();
    paragraphs.sort_by_key(|paragraph| number(paragraph));
    paragraphs.dedup();
    paragraphs
        .iter()
        .map(|paragraph| paragraph.0.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

fn row(file: &Deliberation, source: &Source, share: &Share) -> String {
    let roles: Vec<&str> = share.roles.iter().map(String::as_str).collect();
    let blocks = source.blocks.iter().filter_map(|block| {
        let fields: Vec<&str> = share
            .fields
            .iter()
            .filter(|path| path.block() == block.path)
            .map(FieldPath::id)
            .collect();
        let named = format!("**{}** {}", block.path.id(), fields.join(" "));
        (!fields.is_empty()).then_some(named)
    });
    let blocks: Vec<String> = blocks.collect();
    let role = file
        .roles
        .iter()
        .find(|role| share.roles.contains(&role.name.en))
        .unwrap();
    let paragraphs: Vec<Paragraph> = share
        .fields
        .iter()
        .flat_map(|path| file.paragraphs_granting(path, &role.id))
        .collect();
    let of: usize = source.blocks.iter().map(|block| block.fields.len()).sum();
    format!(
        "| {} | {} | {} | {} of {of}: {} | {} |\n",
        link(file),
        source.name.en,
        roles.join(", "),
        share.fields.len(),
        blocks.join("; "),
        in_order(&paragraphs),
    )
}

fn link(file: &Deliberation) -> String {
    let name = file.number.replace('/', "-");
    format!("[{}](assets/deliberations/{name}.toml)", file.number)
}

fn table() -> String {
    let knowledge = knowledge();
    let mut table =
        String::from("\n| deliberation | source | to whom | fields granted | paragraphs |\n|---|---|---|---|---|\n");
    for file in &knowledge.deliberations {
        if let Some(never) = &file.no_look_up {
            let paragraphs = in_order(&never.paragraphs);
            let _ = writeln!(
                table,
                "| {} | none | nobody | none: {} | {paragraphs} |",
                link(file),
                never.reason.en
            );
        }
        for source in knowledge.catalogue.sources() {
            for share in shares(file, source) {
                table += &row(file, source, &share);
            }
        }
    }
    table + "\n"
}

#[test]
fn the_table_in_the_readme_is_that_of_the_files() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme
        .split_once(BEGIN)
        .expect("the README has the marker before the table");
    let (written, after) = rest.split_once(END).expect("the README has the marker after the table");
    if std::env::var_os("UPDATE_README").is_some() {
        let text = format!("{before}{BEGIN}{}{END}{after}", table());
        #[expect(
            clippy::disallowed_methods,
            reason = "writes the project's own README, when asked to"
        )]
        fs::write(&path, text).unwrap();
        return;
    }
    assert!(
        written == table(),
        "README.md is not that of the deliberation files: UPDATE_README=1 cargo test -p inzage-domain readme"
    );
}
