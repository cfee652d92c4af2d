//! What a screen reader is given, as plain values, in its order.

use egui::accesskit::{Action, Role};
use egui::{Pos2, Rect};
use egui_kittest::kittest::{AccessKitNode, NodeT as _};

use crate::desk::Desk;

/// A thing on the screen as a screen reader is told of it.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// Its identity: the same in the next frame.
    pub(crate) id: String,
    pub(crate) role: Role,
    pub(crate) name: String,
    /// What stands in it, where that is not its name.
    pub(crate) value: String,
    /// Where it stands, in points.
    pub(crate) rect: Rect,
    /// Whether the keyboard can go to it.
    pub(crate) takes_focus: bool,
    pub(crate) focused: bool,
    pub(crate) states: Vec<&'static str>,
    pub(crate) level: Option<usize>,
    pub(crate) place: Option<usize>,
    pub(crate) of: Option<usize>,
    /// How many named things it stands in.
    pub(crate) depth: usize,
    /// The place of what it stands in, in the list, if that is in it.
    pub(crate) parent: Option<usize>,
    /// The panel that it stands in, and where that is.
    pub(crate) panel: (String, Rect),
}

impl Seen {
    /// Whether a user acts on it.
    pub(crate) fn is_control(&self) -> bool {
        self.takes_focus || is_pressed(self.role)
    }

    /// How it is called in a report.
    pub(crate) fn called(&self) -> String {
        format!("{:?} {:?} at {:?}", self.role, self.name, self.rect)
    }
}

/// Whether things of this role are pressed or typed into.
fn is_pressed(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::CheckBox
            | Role::RadioButton
            | Role::TextInput
            | Role::ComboBox
            | Role::Tab
            | Role::Link
            | Role::DisclosureTriangle
    )
}

/// Everything on the screen, in the order in which it is read. What only holds other things together is left out; so is what
/// stands behind a dialog, which is all that can be gone to.
pub(crate) fn seen(desk: &Desk) -> Vec<Seen> {
    let mut found = Vec::new();
    let pixels = desk.harness.ctx.pixels_per_point();
    let window = Rect::from_min_size(Pos2::ZERO, desk.harness.ctx.content_rect().size());
    let inside = Inside {
        depth: 0,
        parent: None,
        panel: (String::new(), window),
    };
    let root = desk.harness.root().accesskit_node();
    walk(dialog_in(root).unwrap_or(root), pixels, inside, &mut found);
    found
}

/// The dialog that stands on top of the screen, if one does.
pub(crate) fn dialog(desk: &Desk) -> bool {
    dialog_in(desk.harness.root().accesskit_node()).is_some()
}

fn dialog_in(node: AccessKitNode<'_>) -> Option<AccessKitNode<'_>> {
    if node.role() == Role::Dialog && node.is_modal() {
        return Some(node);
    }
    node.children().find_map(dialog_in)
}

/// Whether one thing stands in another, however deep.
pub(crate) fn stands_in(things: &[Seen], thing: &Seen, outer: &Seen) -> bool {
    let mut parent = thing.parent;
    while let Some(place) = parent {
        if things[place].id == outer.id {
            return true;
        }
        parent = things[place].parent;
    }
    false
}

/// What the things stand in that are being walked through.
#[derive(Clone)]
struct Inside {
    depth: usize,
    parent: Option<usize>,
    panel: (String, Rect),
}

fn walk(node: AccessKitNode<'_>, pixels: f32, mut inside: Inside, found: &mut Vec<Seen>) {
    if node.is_hidden() || matches!(node.role(), Role::TextRun | Role::ScrollBar) {
        return;
    }
    let name = node.label().unwrap_or_default();
    let holds_together = node.is_root()
        || name.is_empty()
            && matches!(
                node.role(),
                Role::GenericContainer | Role::Unknown | Role::Pane | Role::Window
            );
    if node.role() == Role::Pane {
        let rect = rect_of(&node, pixels).unwrap_or(inside.panel.1);
        inside.panel = (format!("{:?}", node.id()), rect);
    }
    if !holds_together {
        found.push(read(&node, name, pixels, &inside));
        inside.depth += 1;
        inside.parent = Some(found.len() - 1);
    }
    for child in node.children() {
        walk(child, pixels, inside.clone(), found);
    }
}

fn rect_of(node: &AccessKitNode<'_>, pixels: f32) -> Option<Rect> {
    let corner = |x: f64, y: f64| Pos2::new(x as f32 / pixels, y as f32 / pixels);
    let bounds = node.bounding_box()?;
    Some(Rect::from_min_max(
        corner(bounds.x0, bounds.y0),
        corner(bounds.x1, bounds.y1),
    ))
}

fn read(node: &AccessKitNode<'_>, name: String, pixels: f32, inside: &Inside) -> Seen {
    let rect = rect_of(node, pixels).unwrap_or(Rect::NOTHING);
    let toggled = node.toggled().map(|toggled| match toggled {
        egui::accesskit::Toggled::True => "on",
        egui::accesskit::Toggled::False => "off",
        egui::accesskit::Toggled::Mixed => "mixed",
    });
    let data = node.data();
    let states = [
        node.is_focused().then_some("focused"),
        node.is_disabled().then_some("disabled"),
        toggled,
        (node.is_selected() == Some(true)).then_some("selected"),
        data.is_expanded()
            .map(|open| if open { "expanded" } else { "collapsed" }),
        data.is_modal().then_some("modal"),
        data.live().map(|_| "live"),
        node.is_required().then_some("required"),
        data.invalid().map(|_| "invalid"),
    ];
    Seen {
        id: format!("{:?}", node.id()),
        role: node.role(),
        value: node.value().filter(|value| *value != name).unwrap_or_default(),
        name,
        rect,
        takes_focus: data.supports_action(Action::Focus) && !node.is_disabled(),
        focused: node.is_focused(),
        states: states.into_iter().flatten().collect(),
        level: node.level(),
        place: node.position_in_set(),
        of: node.size_of_set().or_else(|| data.size_of_set()),
        depth: inside.depth,
        parent: inside.parent,
        panel: inside.panel.clone(),
    }
}
