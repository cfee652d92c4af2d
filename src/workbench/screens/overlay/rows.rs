//! The rows of the palette, the menu and the page of keys: computed from the list of commands, without a pixel.

use crate::command::Command;
use crate::command::chord::Chord;
use crate::command::list::{Choice, DISMISS, Given, Group, LIST, Listed, Offer, Screen};
use crate::command::widget_keys::WIDGET_KEYS;
use crate::state::Overlay;
use crate::words::Words;

/// A row.
#[derive(Debug)]
pub(super) struct Row {
    /// The heading that it stands under.
    pub(super) group: String,
    /// What it is called.
    pub(super) name: String,
    /// What it does, or why it cannot be given now.
    pub(super) about: String,
    /// Its keys, each as it is written.
    pub(super) keys: Vec<String>,
    /// What it sends; none where it cannot be given, and where keys are only explained.
    pub(super) command: Option<Command>,
    /// Whether it cannot be given now.
    pub(super) is_refused: bool,
    /// Of choices that exclude each other, whether it is the one in force.
    pub(super) is_chosen: Option<bool>,
}

impl Row {
    /// What a screen reader says: the name, the keys, and what it does.
    pub(super) fn spoken(&self, shows_about: bool) -> String {
        let mut said = self.name.clone();
        if !self.keys.is_empty() {
            said = format!("{said}, {}", self.keys.join(", "));
        }
        if shows_about || self.is_refused {
            said = format!("{said}. {}", self.about);
        }
        said
    }
}

/// The rows of what stands on top.
pub(super) fn rows(overlay: Overlay, given: &Given<'_>, words: &Words, is_mac: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let is_shown = |listed: &&Listed| match overlay {
        // The three that stand on top do not lead to themselves.
        Overlay::Palette => listed.id != "commands",
        Overlay::Menu => listed.id != "menu",
        Overlay::Keys => true,
    };
    for listed in LIST.iter().filter(is_shown) {
        push(&mut rows, listed, given, words, is_mac);
    }
    match overlay {
        Overlay::Palette => {}
        Overlay::Menu => {
            let place = |group: &str| Group::ALL.iter().position(|known| words.text(known.key()) == group);
            rows.sort_by_key(|row| place(&row.group));
        }
        Overlay::Keys => {
            // What has no key comes after what has, and closing what stands on top last.
            push(&mut rows, &DISMISS, given, words, is_mac);
            rows.retain(|row| !row.keys.is_empty());
            for row in &mut rows {
                row.command = None;
                row.is_chosen = None;
                row.is_refused = false;
                row.group = words.text("keys-commands");
            }
            rows.extend(widget_rows(given, words, is_mac));
        }
    }
    rows
}

fn push(rows: &mut Vec<Row>, listed: &Listed, given: &Given<'_>, words: &Words, is_mac: bool) {
    let name = words.text(&listed.key());
    let row = |name: String, about: String, choice: Option<Choice>| Row {
        group: words.text(listed.group.key()),
        name,
        about,
        keys: texts(listed.chords, words, is_mac),
        is_refused: choice.is_none(),
        is_chosen: choice.as_ref().and_then(|choice| choice.is_chosen),
        command: choice.map(|choice| choice.command),
    };
    let offer = match listed.on {
        [Screen::Top] => (listed.offer)(given),
        _ => listed.offer(given),
    };
    match offer {
        Offer::Absent => {}
        Offer::Refused(why) => rows.push(row(name, words.text(why), None)),
        Offer::Ready(choices) => {
            for choice in choices {
                let name = match &choice.detail {
                    Some(detail) => format!("{name}: {detail}"),
                    None => name.clone(),
                };
                rows.push(row(name, words.text(&listed.about_key()), Some(choice)));
            }
        }
    }
}

fn widget_rows(given: &Given<'_>, words: &Words, is_mac: bool) -> Vec<Row> {
    let screen = Screen::of(&given.state.route);
    let here = WIDGET_KEYS.iter().filter(|widget| widget.on.contains(&screen));
    let row = |title: &str, chords: &[Chord], does: &str| Row {
        group: words.text(title),
        name: words.text(does),
        about: String::new(),
        keys: texts(chords, words, is_mac),
        command: None,
        is_refused: false,
        is_chosen: None,
    };
    here.flat_map(|widget| widget.keys.iter().map(|(chords, does)| row(widget.title, chords, does)))
        .collect()
}

fn texts(chords: &[Chord], words: &Words, is_mac: bool) -> Vec<String> {
    chords.iter().map(|chord| chord.text(words, is_mac)).collect()
}

/// The rows in which every word of the query stands, in their name first.
pub(super) fn matches<'r>(rows: &'r [Row], query: &str) -> Vec<&'r Row> {
    let wanted: Vec<String> = query.split_whitespace().map(plain).collect();
    let has_all = |text: &str| {
        let text = plain(text);
        wanted.iter().all(|word| text.contains(word.as_str()))
    };
    let (named, others): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| has_all(&row.name));
    let about = others.into_iter().filter(|row| {
        has_all(&format!(
            "{} {} {} {}",
            row.name,
            row.about,
            row.group,
            row.keys.join(" ")
        ))
    });
    named.into_iter().chain(about).collect()
}

/// In small letters and without the marks of French and German, which nobody should have to type.
fn plain(text: &str) -> String {
    let bare = |c: char| match c {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        other => other,
    };
    text.to_lowercase().chars().map(bare).collect()
}
