//! What holds on every screen for those who work with the keyboard or a screen reader.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use domain::Language;
use egui::accesskit::Role;
use egui::epaint::ClippedShape;
use egui::{Color32, Key, Modifiers, Rect, Shape};
use workbench::look::Theme;
use workbench::look::Tokens;
use workbench::look::tokens::FOCUS_RING;

use super::reading::{Seen, seen, stands_in};
use super::{Screen, all};
use crate::desk::{Desk, Sitting};

/// A screen as it is met, and how the keyboard goes round it.
struct Met {
    name: String,
    /// What is on it before a key is pressed.
    things: Vec<Seen>,
    forth: Round,
    back: Round,
}

/// What had the keyboard, in this order, and what was wrong on the way.
struct Round {
    passed: Vec<Seen>,
    /// What is on the screen at the end of the round.
    things: Vec<Seen>,
    breaches: Vec<String>,
}

/// Every screen, gone round once in either direction.
fn met() -> &'static [Met] {
    static MET: OnceLock<Vec<Met>> = OnceLock::new();
    MET.get_or_init(|| {
        let sitting = Sitting::of(Language::Dutch);
        let meet = |screen: Screen| {
            let mut desk = screen.reached(&sitting);
            Met {
                things: seen(&desk),
                forth: go_round(&mut desk, Modifiers::NONE),
                back: go_round(&mut desk, Modifiers::SHIFT),
                name: screen.name,
            }
        };
        all().into_iter().map(meet).collect()
    })
}

/// Holds a law on every screen, and reports every breach at once.
fn hold(law: impl Fn(&Met) -> Vec<String>) {
    let mut breaches = Vec::new();
    for met in met() {
        let found = law(met);
        breaches.extend(found.into_iter().map(|breach| format!("{}: {breach}", met.name)));
    }
    assert!(
        breaches.is_empty(),
        "{} breaches\n{}",
        breaches.len(),
        breaches.join("\n")
    );
}

#[test]
fn everything_that_is_acted_on_has_a_name() {
    hold(|met| {
        let nameless = |thing: &&Seen| thing.is_control() && thing.name.trim().is_empty();
        met.things.iter().filter(nameless).map(Seen::called).collect()
    });
}

#[test]
fn no_two_things_beside_each_other_have_the_same_role_and_name() {
    hold(|met| {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for thing in &met.things {
            // What is only read may say the same twice: two facts can have the same words, a list and its detail one heading.
            let is_read = matches!(thing.role, Role::Label | Role::Paragraph | Role::Image | Role::Heading);
            if !thing.name.is_empty() && !is_read {
                *counts
                    .entry((
                        thing.parent,
                        &thing.panel.0,
                        format!("{:?} {:?}", thing.role, thing.name),
                    ))
                    .or_default() += 1;
            }
        }
        let twice = counts.into_iter().filter(|(_, count)| *count > 1);
        twice
            .map(|((_, _, called), count)| format!("{count} times {called}"))
            .collect()
    });
}

#[test]
fn every_screen_has_headings_whose_levels_skip_none() {
    hold(|met| {
        let headings: Vec<_> = met.things.iter().filter(|thing| thing.role == Role::Heading).collect();
        let mut breaches = Vec::new();
        // The window's own title stands for the first level.
        let mut before = 1;
        for heading in &headings {
            match heading.level {
                None => breaches.push(format!("{} has no level", heading.called())),
                Some(level) if level > before + 1 => {
                    breaches.push(format!("{} has level {level} after {before}", heading.called()));
                }
                Some(_) => {}
            }
            before = heading.level.unwrap_or(before);
        }
        if headings.is_empty() {
            breaches.push("there is no heading".into());
        }
        breaches
    });
}

#[test]
fn at_most_one_thing_has_the_keyboard() {
    hold(|met| {
        let focused: Vec<_> = met
            .things
            .iter()
            .filter(|thing| thing.focused)
            .map(Seen::called)
            .collect();
        if focused.len() > 1 { focused } else { Vec::new() }
    });
}

#[test]
fn whatever_belongs_to_a_set_says_which_place_it_has_in_how_many() {
    hold(|met| {
        let in_set = |thing: &&Seen| {
            matches!(
                thing.role,
                Role::Row | Role::ListItem | Role::Tab | Role::TreeItem | Role::ListBoxOption
            )
        };
        let lacks = |thing: &&Seen| match (thing.place, thing.of) {
            // Places are counted from 0.
            (Some(place), Some(of)) => place >= of,
            _ => true,
        };
        met.things
            .iter()
            .filter(in_set)
            .filter(lacks)
            .map(Seen::called)
            .collect()
    });
}

/// Goes round the screen with Tab, once.
fn go_round(desk: &mut Desk, modifiers: Modifiers) -> Round {
    let mut passed: Vec<Seen> = Vec::new();
    let mut breaches = Vec::new();
    loop {
        desk.harness.key_press_modifiers(modifiers, Key::Tab);
        desk.harness.run();
        let things = seen(desk);
        let Some(thing) = things.iter().find(|thing| thing.focused).cloned() else {
            breaches.push(format!(
                "the keyboard is lost after {:?}",
                passed.last().map(Seen::called)
            ));
            return Round {
                passed,
                things,
                breaches,
            };
        };
        if passed.first().is_some_and(|first| first.id == thing.id) {
            return Round {
                passed,
                things,
                breaches,
            };
        }
        if passed.iter().any(|before| before.id == thing.id) || passed.len() > 400 {
            breaches.push(format!("{} keeps the keyboard", thing.called()));
            return Round {
                passed,
                things,
                breaches,
            };
        }
        if !desk.harness.ctx.content_rect().intersects(thing.rect) {
            breaches.push(format!("{} has the keyboard and is out of sight", thing.called()));
        } else if !has_ring(desk, &thing) {
            breaches.push(format!("{} has the keyboard and no ring", thing.called()));
        }
        passed.push(thing);
    }
}

/// Whether a ring in the colour of the focus is painted at this thing.
fn has_ring(desk: &Desk, thing: &Seen) -> bool {
    let colour = Tokens::of(Theme::Light).focus;
    let shapes = &desk.harness.output().shapes;
    shapes.iter().any(|ClippedShape { clip_rect, shape, .. }| {
        rings(shape, colour).into_iter().any(|ring| {
            let near = ring.expand(8.0).contains_rect(thing.rect.intersect(*clip_rect))
                && thing.rect.expand(8.0).intersects(ring);
            near && clip_rect.intersects(ring)
        })
    })
}

/// The rectangles that are drawn with a line of this colour, at least as thick as the ring.
fn rings(shape: &Shape, colour: Color32) -> Vec<Rect> {
    match shape {
        Shape::Vec(shapes) => shapes.iter().flat_map(|shape| rings(shape, colour)).collect(),
        Shape::Rect(rect) if rect.stroke.color == colour && rect.stroke.width >= FOCUS_RING => vec![rect.rect],
        _ => Vec::new(),
    }
}

#[test]
fn tab_comes_to_everything_and_loses_the_keyboard_nowhere_and_shows_where_it_is() {
    hold(|met| {
        let Round {
            passed,
            things,
            breaches,
        } = &met.forth;
        let mut breaches = breaches.clone();
        for thing in met.things.iter().filter(|thing| thing.takes_focus) {
            // A list hands the keyboard on to the row that is chosen in it, a field that searches one to the option below it.
            let hands_on = |passed: &Seen| {
                stands_in(things, passed, thing)
                    || thing.role == Role::EditableComboBox && passed.role == Role::ListBoxOption
            };
            let comes = passed.iter().any(|passed| passed.id == thing.id || hands_on(passed));
            if !comes {
                breaches.push(format!("Tab does not come to {}", thing.called()));
            }
        }
        breaches
    });
}

#[test]
fn the_order_of_tab_is_the_order_in_which_a_screen_reader_reads() {
    hold(|met| {
        let Round { passed, things, .. } = &met.forth;
        let place = |thing: &Seen| things.iter().position(|other| other.id == thing.id);
        let back = passed.windows(2).filter(|pair| place(&pair[0]) > place(&pair[1]));
        // A round begins where the keyboard was, and goes back to the top once.
        let jumps: Vec<_> = back
            .map(|pair| format!("after {} comes {}", pair[0].called(), pair[1].called()))
            .collect();
        if jumps.len() > 1 { jumps } else { Vec::new() }
    });
}

#[test]
fn backwards_the_keyboard_goes_the_same_way() {
    hold(|met| {
        let ids = |round: &Round| -> Vec<_> { round.passed.iter().map(|thing| thing.id.clone()).collect() };
        let (forth, mut back) = (ids(&met.forth), ids(&met.back));
        back.reverse();
        let start = forth.iter().position(|id| back.first() == Some(id)).unwrap_or(0);
        let turned: Vec<_> = forth[start..].iter().chain(&forth[..start]).cloned().collect();
        let mut breaches = met.back.breaches.clone();
        if turned != back {
            breaches.push(format!("{} things forwards, {} backwards", forth.len(), back.len()));
        }
        breaches
    });
}

#[test]
fn what_is_read_later_stands_lower_or_further_right() {
    /// A label's own button may stand a line above its field.
    const LINE: f32 = 24.0;
    hold(|met| {
        let is_back = |from: Rect, to: Rect| {
            let above = to.bottom() <= from.top() - LINE && to.left() < from.right();
            let same_line = to.top() < from.center().y && from.top() < to.center().y;
            above || same_line && to.right() <= from.left() + 1.0
        };
        // Within one panel, as it stands before anything scrolls; from one panel to the next the eye jumps too.
        let at = |thing: &Seen| met.things.iter().find(|other| other.id == thing.id).cloned();
        let steps = met
            .forth
            .passed
            .windows(2)
            .filter_map(|pair| Some((at(&pair[0])?, at(&pair[1])?)));
        let within = steps.filter(|(from, to)| from.panel.0 == to.panel.0 && from.parent == to.parent);
        let jumps: Vec<_> = within
            .filter(|(from, to)| is_back(from.rect, to.rect))
            .map(|(from, to)| format!("after {} comes {}", from.called(), to.called()))
            .collect();
        // The round comes back to where it began once.
        if jumps.len() > 1 { jumps } else { Vec::new() }
    });
}
