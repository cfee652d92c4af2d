//! One test per field and deliberation, in both directions, and the same on the wire: what a text names is in the scope with
//! its paragraph and its value leaves the source; what it does not name is in no scope, and no byte of its value leaves.

use super::looks::{Look, look};
use super::markers::{marker_of, marker_tables, subjects};
use super::texts::{TEXTS, Text, text};
use super::*;
use crate::catalogue::{Field, FieldPath};

/// One module per deliberation, so that a failure names it.
macro_rules! held_against_the_text {
    ($($module:ident $number:literal)+) => {$(
        mod $module {
            #[test]
            fn every_field_that_the_text_names_is_in_the_scope_with_its_paragraph() {
                super::every_named_field_is_granted(super::text($number));
            }

            #[test]
            fn no_field_that_the_text_does_not_name_is_in_any_scope() {
                super::no_other_field_is_granted(super::text($number));
            }

            #[test]
            fn the_value_of_every_granted_field_and_of_no_other_reaches_the_wire() {
                super::exactly_the_granted_values_leave(super::text($number));
            }

            #[test]
            fn the_file_names_the_people_and_purposes_that_the_text_names() {
                super::people_and_purposes_are_those_of_the_text(super::text($number));
            }
        }
    )+};
}

held_against_the_text! {
    deliberation_13_021 "13/021"
    deliberation_22_118 "22/118"
    deliberation_22_172 "22/172"
    deliberation_23_166 "23/166"
    deliberation_23_186 "23/186"
}

/// A look at one source in a role and for a purpose, everything else being as it must.
fn look_at(text: &Text, role: &str, purpose: &str, id: &SourceId) -> Decision {
    Look {
        request: ConsultRequest {
            sources: BTreeSet::from([id.clone()]),
            ..look(text.number, role, purpose).request
        },
        ..look(text.number, role, purpose)
    }
    .decide()
}

/// Every role with every purpose that any group of the text has: also those that do not belong together.
fn all_pairs(text: &Text) -> Vec<(&'static str, &'static str, bool)> {
    let purposes: BTreeSet<&str> = text.pairs().map(|(_, purpose)| purpose).collect();
    let of = |people: &'static texts::People| {
        purposes
            .iter()
            .map(|purpose| {
                (
                    people.role,
                    *purpose,
                    people.purposes.iter().any(|(own, _)| own == purpose),
                )
            })
            .collect::<Vec<_>>()
    };
    text.people.iter().flat_map(of).collect()
}

fn field(path: &str) -> &'static Field {
    let path = FieldPath::parse(path).unwrap();
    let found = knowledge().catalogue.field(&path);
    found.unwrap_or_else(|| panic!("the catalogue has no field {path}, which a text names"))
}

fn every_named_field_is_granted(text: &Text) {
    for (people, purpose) in text.pairs() {
        for path in text.grants.iter().flat_map(texts::Given::paths) {
            let expected = text.paragraphs(&path, people.role);
            if expected.is_empty() {
                continue;
            }
            let field = field(&path);
            let source = field.path.source();
            let decision = look_at(text, people.role, purpose, &source);
            if !text.sources_for(people.role, purpose).contains(&source) {
                let reason = Reason::SourceOfOtherPurposes { source };
                assert_eq!(refusal(&decision), (Gate::Scope, reason), "{path} for {purpose}");
                continue;
            }
            let scope = decision.scope.unwrap_or_else(|| {
                panic!(
                    "{path} for {} and {purpose}: refused by {:?}",
                    people.role, decision.steps
                )
            });
            let given = scope.source(&source).unwrap().paragraphs(&field.path);
            let given: BTreeSet<String> = given
                .into_iter()
                .flatten()
                .map(|paragraph| paragraph.0.clone())
                .collect();
            assert_eq!(given, expected, "{path} for {} and {purpose}", people.role);
        }
    }
}

fn no_other_field_is_granted(text: &Text) {
    for (role, purpose, belongs) in all_pairs(text) {
        for source in knowledge().catalogue.sources() {
            let decision = look_at(text, role, purpose, &source.id);
            let scope = decision.scope.as_ref().and_then(|scope| scope.source(&source.id));
            assert!(
                belongs || scope.is_none(),
                "{role} is let in for {purpose}, which is not theirs"
            );
            for field in source.blocks.iter().flat_map(|block| &block.fields) {
                let serves = text.sources_for(role, purpose).contains(&source.id);
                if serves && !text.paragraphs(field.path.as_str(), role).is_empty() {
                    continue;
                }
                let granted = scope.is_some_and(|scope| scope.grants(&field.path));
                assert!(!granted, "{} is granted to {role} for {purpose}", field.path);
                let told = scope.is_none_or(|scope| scope.withheld.iter().any(|withheld| withheld.field == field.path));
                assert!(told, "{} is neither granted nor withheld", field.path);
            }
        }
    }
}

fn exactly_the_granted_values_leave(text: &Text) {
    for (people, purpose) in text.pairs() {
        for source in knowledge().catalogue.sources() {
            let scope = look_at(text, people.role, purpose, &source.id).scope;
            let serves = text.sources_for(people.role, purpose).contains(&source.id);
            assert_eq!(scope.is_some(), serves, "{} for {purpose}", source.id);
            let Some(scope) = scope else { continue };
            let tables = marker_tables(source);
            let released = scope.sources[0].release(source, &tables, &subjects()).unwrap();
            let wire = serde_json::to_string(&released).unwrap();
            for field in source.blocks.iter().flat_map(|block| &block.fields) {
                let expected = !text.paragraphs(field.path.as_str(), people.role).is_empty();
                let about = format!("{} for {} and {purpose}", field.path, people.role);
                // The name is on the wire with the values: as a column's, so in quotes.
                assert_eq!(
                    wire.contains(&format!("\"{}\"", field.path)),
                    expected,
                    "the name of {about}"
                );
                if let Some(marker) = marker_of(field) {
                    assert_eq!(wire.contains(&marker), expected, "the value of {about}");
                }
            }
        }
    }
}

fn people_and_purposes_are_those_of_the_text(text: &Text) {
    let file = knowledge().deliberation(text.number).unwrap();
    let of_file: BTreeSet<(&str, &str, &str)> = file
        .roles
        .iter()
        .map(|role| (role.id.as_str(), role.recipient.as_str(), role.inscribed_by.as_str()))
        .collect();
    let of_text = text
        .people
        .iter()
        .map(|people| (people.role, people.organisation, people.inscribed_by));
    assert_eq!(of_file, of_text.collect());
    let of_file: BTreeSet<(&str, &str)> = file
        .purposes
        .iter()
        .flat_map(|purpose| purpose.roles.iter().map(|role| (role.as_str(), purpose.id.as_str())))
        .collect();
    assert_eq!(
        of_file,
        text.pairs().map(|(people, purpose)| (people.role, purpose)).collect()
    );
    assert_eq!(file.directory, text.directory);
    assert_eq!(file.no_look_up.is_some(), text.grants.is_empty());
}

#[test]
fn each_file_has_a_text_that_it_is_held_against() {
    let files: Vec<&str> = knowledge()
        .deliberations
        .iter()
        .map(|file| file.number.as_str())
        .collect();
    let texts: Vec<&str> = TEXTS.iter().map(|text| text.number).collect();
    assert_eq!(files, texts);
}

/// Without this the tests of the wire could pass because two fields share a value, or because no field has any.
#[test]
fn the_markers_differ_and_every_field_has_one_but_yes_and_no() {
    let mut seen = BTreeMap::new();
    for field in knowledge().catalogue.fields() {
        let Some(marker) = marker_of(field) else {
            assert_eq!(field.kind, crate::catalogue::FieldKind::Boolean, "{}", field.path);
            continue;
        };
        if let Some(other) = seen.insert((field.path.source(), marker.clone()), field.path.clone()) {
            panic!("{} and {other} have the marker {marker}", field.path);
        }
    }
    assert!(seen.len() > 150);
}
