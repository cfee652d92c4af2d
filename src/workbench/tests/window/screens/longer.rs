//! Sentences that are longer, letters that are larger, windows that are smaller: nothing is cut off, nothing lies over
//! something else, nothing leaves the window.

use domain::Language;
use egui::accesskit::Role;
use egui::epaint::ClippedShape;
use egui::{Rect, Shape};
use workbench::words::Locales;

use super::all;
use super::reading::{Seen, dialog, seen};
use crate::desk::{Desk, Sitting};

/// A text in which every word has become longer by two fifths; what stands between braces stays.
fn longer(text: &str) -> String {
    let mut out = String::new();
    let (mut word, mut depth) = (String::new(), 0_u32);
    let end = |word: &mut String, out: &mut String| {
        let more = (2 * word.chars().count()).div_ceil(5);
        out.push_str(word);
        if word.chars().count() > 1 {
            out.extend(word.chars().rev().take(more));
        }
        word.clear();
    };
    for letter in text.chars() {
        if depth == 0 && letter.is_alphabetic() {
            word.push(letter);
            continue;
        }
        end(&mut word, &mut out);
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        out.push(letter);
    }
    end(&mut word, &mut out);
    out
}

/// A locale file in which every sentence has become longer. Keys, comments, selectors and the names of variants stay.
fn lengthened(file: &str) -> String {
    let line = |line: &str| {
        let begin = line.trim_start();
        let indent = &line[..line.len() - begin.len()];
        if begin.is_empty() || line.starts_with('#') || begin.starts_with('}') || begin.ends_with("->") {
            return line.to_owned();
        }
        // `key = text`, `[one] text`, or a text that goes on.
        let text_at = if indent.is_empty() {
            begin.find('=').map_or(begin.len(), |at| at + 1)
        } else if begin.starts_with('[') || begin.starts_with("*[") {
            begin.find(']').map_or(begin.len(), |at| at + 1)
        } else {
            0
        };
        format!("{indent}{}{}", &begin[..text_at], longer(&begin[text_at..]))
    };
    file.lines().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

fn pseudo() -> Locales {
    let mut locales = Locales::embedded();
    // German is the longest of the four to begin with.
    let text = lengthened(locales.text(Language::German));
    locales.replace(Language::German, text);
    locales
}

#[test]
fn every_sentence_is_lengthened_by_two_fifths_and_its_values_stay() {
    assert_eq!(longer("Opnieuw vragen (F5)"), "Opnieuwwue vragenneg (F5)");
    assert_eq!(longer("Nog { $missing } cijfers."), "Noggo { $missing } cijferssre.");
    let (locales, longer) = (Locales::embedded(), pseudo());
    assert!(
        longer.words(Language::German).is_ok(),
        "the lengthened file can be read"
    );
    let letters = |locales: &Locales| {
        locales
            .text(Language::German)
            .chars()
            .filter(|c| c.is_alphabetic())
            .count()
    };
    // The keys are letters too, and stay as they are.
    assert!(letters(&longer) * 10 > letters(&locales) * 12);
}

/// Every shape that is painted, with the rectangle outside which nothing is seen of it.
fn painted(desk: &Desk) -> Vec<(Rect, Shape)> {
    fn collect(shape: &Shape, clip: Rect, found: &mut Vec<(Rect, Shape)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, found)),
            Shape::Noop => {}
            other => found.push((clip, other.clone())),
        }
    }
    let mut found = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &desk.harness.output().shapes {
        collect(shape, *clip_rect, &mut found);
    }
    found
}

/// What is seen of a thing: a part that is scrolled shows no more of it than what is painted there.
fn in_sight(thing: &Seen, painted: &[(Rect, Shape)]) -> Rect {
    let mut clips = painted
        .iter()
        .filter(|(_, shape)| {
            let at = shape.visual_bounding_rect();
            at.is_positive() && thing.rect.expand(1.0).contains_rect(at)
        })
        .map(|(clip, _)| *clip);
    // Of what is scrolled out of sight nothing is painted.
    let first = clips.next().unwrap_or(Rect::NOTHING);
    let clip = clips.fold(first, Rect::intersect);
    thing.rect.intersect(clip).intersect(thing.panel.1)
}

/// Whether the words of this thing have to be read whole where it stands.
fn bears_words(thing: &Seen) -> bool {
    matches!(
        thing.role,
        Role::Button | Role::RadioButton | Role::CheckBox | Role::Tab
    )
}

fn breaches(desk: &Desk) -> Vec<String> {
    let window = desk.harness.ctx.content_rect();
    let things = seen(desk);
    let painted = painted(desk);
    let controls: Vec<(&Seen, Rect)> = things
        .iter()
        .filter(|thing| thing.takes_focus)
        .map(|thing| (thing, in_sight(thing, &painted)))
        .collect();
    let mut found = Vec::new();
    for (thing, sight) in &controls {
        // What has scrolled away is reached by scrolling; to the side nothing scrolls but a grid, which is one thing.
        if thing.rect.left() < window.left() - 1.0 || thing.rect.right() > window.right() + 1.0 {
            found.push(format!("{} leaves the window", thing.called()));
        }
        // Under a dialog lies the paint of what stands behind it.
        if bears_words(thing) && sight.is_positive() && !dialog(desk) {
            let cut = painted
                .iter()
                .filter_map(|(clip, shape)| cut_words(thing.rect, *sight, *clip, shape));
            found.extend(cut.map(|words| format!("{words:?} is cut in {}", thing.called())));
        }
    }
    for (place, (one, one_sight)) in controls.iter().enumerate() {
        for (other, other_sight) in &controls[place + 1..] {
            let common = one_sight.intersect(*other_sight).intersect(window);
            let within = one.rect.contains_rect(other.rect) || other.rect.contains_rect(one.rect);
            if common.width() > 1.0 && common.height() > 1.0 && !within {
                found.push(format!("{} lies over {}", one.called(), other.called()));
            }
        }
    }
    found
}

/// The words of this shape, if it is a text of a thing that stands here and not all of it is seen.
fn cut_words(thing: Rect, sight: Rect, clip: Rect, shape: &Shape) -> Option<String> {
    let Shape::Text(text) = shape else { return None };
    let at = shape.visual_bounding_rect();
    let words = text.galley.text().trim();
    let begins = at.left() >= thing.left() - 1.0;
    if words.is_empty() || !begins || !sight.contains(at.center()) || !clip.intersects(at) {
        return None;
    }
    let cut = at.left() < clip.left() - 1.0 || at.right() > clip.right() + 1.0;
    let wider = at.width() > thing.width() + 1.0;
    (text.galley.elided || cut || wider).then(|| words.to_owned())
}

/// Holds it on every screen.
fn hold(sitting: &Sitting) {
    let mut all_breaches = Vec::new();
    for screen in all() {
        let desk = screen.reached(sitting);
        let found = breaches(&desk);
        all_breaches.extend(found.into_iter().map(|breach| format!("{}: {breach}", screen.name)));
    }
    assert!(
        all_breaches.is_empty(),
        "{} breaches\n{}",
        all_breaches.len(),
        all_breaches.join("\n")
    );
}

fn small() -> Sitting {
    Sitting {
        size: [1024.0, 700.0],
        ..Sitting::of(Language::Dutch)
    }
}

/// The usual window with text of twice the size: half as many points, of twice as many pixels.
fn large() -> Sitting {
    Sitting {
        size: [720.0, 450.0],
        pixels: 2.0,
        ..Sitting::of(Language::Dutch)
    }
}

#[test]
fn in_the_smallest_window_nothing_is_cut_off() {
    hold(&small());
}

#[test]
fn with_text_of_twice_the_size_nothing_is_cut_off() {
    hold(&large());
}

#[test]
fn with_sentences_two_fifths_longer_nothing_is_cut_off() {
    let (language, locales) = (Language::German, pseudo());
    hold(&Sitting {
        language,
        locales,
        ..Sitting::of(language)
    });
}

#[test]
fn with_longer_sentences_in_the_smallest_window_nothing_is_cut_off() {
    let (language, locales) = (Language::German, pseudo());
    hold(&Sitting {
        language,
        locales,
        ..small()
    });
}
