//! A desk to sit at: the real program `inzage` in a real window, on a screen and a bus of its own.
//!
//! It is seen only through what a screen reader sees (AT-SPI) and driven only by keys, as a person who cannot see or cannot
//! hold a mouse would. Used by the acceptance tests of the window and by `pictures`. Each desk has its own X server, session
//! bus and accessibility bus, so that two of them do not meet; what a desk started ends with it.
//!
//! Linux only: the screen is Xvfb.

mod bus;
mod picture;
mod process;
mod screen;

use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

pub use atspi::{Role, State};
pub use bus::Element;
pub use process::{anonymous_kilobytes, ticks};

use bus::AccessibilityBus;
use screen::Screen;

/// How long a thing may take to appear. A first start on a busy machine takes long.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long a key has time to have an effect.
const EFFECT: Duration = Duration::from_secs(10);
/// How often it is looked whether something has happened.
const LOOK: Duration = Duration::from_millis(60);

/// The program in its window. Dropping it ends the program.
pub struct Desk {
    program: Child,
    bus: AccessibilityBus,
    screen: Screen,
}

impl Desk {
    /// Starts `inzage` with these arguments on a screen of 1440 by 900 pixels.
    pub fn start(arguments: &[&str]) -> Self {
        Self::start_on([1440, 900], arguments)
    }

    /// Starts it on a screen of this many pixels.
    pub fn start_on(size: [u16; 2], arguments: &[&str]) -> Self {
        let mut command = crate::command("inzage");
        command.args(arguments);
        Self::start_program(size, command)
    }

    /// Starts another program that opens a window.
    pub fn start_program(size: [u16; 2], mut command: std::process::Command) -> Self {
        let screen = Screen::start(size);
        let bus = AccessibilityBus::switch_on(screen.session_bus());
        screen.surround(&mut command);
        let program = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut desk = Self { program, bus, screen };
        let has_frame = |desk: &mut Self| desk.elements().iter().any(|element| element.role == Role::Frame);
        desk.wait_until("the window is there", PATIENCE, has_frame);
        desk.screen.focus_window();
        desk
    }

    /// The process of the program.
    pub fn process(&self) -> u32 {
        self.program.id()
    }

    /// Everything a screen reader can see, in its order.
    pub fn elements(&mut self) -> Vec<Element> {
        self.is_running();
        self.bus.elements(self.program.id())
    }

    /// What has the keyboard.
    pub fn focused(&mut self) -> Option<Element> {
        self.is_running();
        self.bus.focused(self.program.id())
    }

    /// The element of this role with this name, else the first whose name or text contains it, if it is on the screen.
    pub fn find(&mut self, role: Role, part: &str) -> Option<Element> {
        let of_role = |element: &Element| element.role == role && element.says(part);
        let found: Vec<_> = self.elements().into_iter().filter(of_role).collect();
        let exact = found.iter().find(|element| element.name == part);
        exact.or(found.first()).cloned()
    }

    /// Whether anything on the screen says this.
    pub fn says(&mut self, part: &str) -> bool {
        self.elements().iter().any(|element| element.says(part))
    }

    /// Waits until something on the screen says this.
    pub fn wait_for(&mut self, part: &str) {
        self.wait_until(part, PATIENCE, |desk| desk.says(part));
    }

    /// Waits until there is an element of this role whose name contains this.
    pub fn wait_for_element(&mut self, role: Role, part: &str) -> Element {
        let what = format!("{role:?} {part:?}");
        self.wait_until(&what, PATIENCE, |desk| desk.find(role, part).is_some());
        self.find(role, part).expect("it was there a moment ago")
    }

    /// Presses keys, one after the other, as xdotool names them: `Tab`, `ctrl+2`.
    pub fn press(&mut self, keys: &str) {
        self.is_running();
        self.screen.press(keys);
    }

    /// Does what an element is there for, as a screen reader does it for its user.
    pub fn act(&mut self, element: &Element) {
        self.bus.act(element);
    }

    /// Waits until nothing is drawn any more.
    pub fn rest(&mut self) {
        let until = Instant::now() + EFFECT;
        loop {
            let before = ticks(self.process());
            sleep(Duration::from_millis(500));
            if ticks(self.process()) == before || Instant::now() > until {
                return;
            }
        }
    }

    /// Types a text.
    pub fn type_text(&mut self, text: &str) {
        self.screen.type_text(text);
    }

    /// Presses this key until what has the keyboard is of this role and its name contains this, and gives everything that
    /// had the keyboard on the way, this last.
    ///
    /// # Panics
    /// When the keyboard is lost, and when the key goes round without coming there.
    pub fn go_to(&mut self, key: &str, role: Role, part: &str) -> Vec<Element> {
        let mut way: Vec<Element> = Vec::new();
        let mut before = self.focused();
        loop {
            self.press(key);
            let now = self.changed_from(before.as_ref());
            let element = now.unwrap_or_else(|| panic!("{key} lost the keyboard after {before:?}"));
            assert!(
                !way.iter().any(|passed| passed.is_same(&element)) && way.len() < 300,
                "{key} does not come to {role:?} {part:?}, but to {way:#?}"
            );
            way.push(element.clone());
            if element.role == role && element.says(part) {
                return way;
            }
            before = Some(element);
        }
    }

    /// What has the keyboard, once it is something else than this; none when nothing has it any more.
    pub fn changed_from(&mut self, before: Option<&Element>) -> Option<Element> {
        let until = Instant::now() + EFFECT;
        loop {
            let now = self.focused();
            let is_other = match (&now, before) {
                (Some(now), Some(before)) => !now.is_same(before) || now.name != before.name,
                (Some(_), None) => true,
                (None, _) => false,
            };
            if is_other || Instant::now() > until {
                return now;
            }
            sleep(LOOK);
        }
    }

    /// Waits until something holds, and says what did not when it never does.
    pub fn wait_until(&mut self, what: &str, most: Duration, holds: impl Fn(&mut Self) -> bool) {
        let until = Instant::now() + most;
        while !holds(self) {
            assert!(
                Instant::now() < until,
                "{what}: not within {most:?}; on the screen: {:#?}",
                self.elements()
            );
            sleep(LOOK);
        }
    }

    /// How many ticks of the processor (hundredths of a second) the program takes in this time when nobody does anything.
    pub fn ticks_at_rest(&mut self, time: Duration) -> u64 {
        // What was asked over the bus, and the frames that followed from the last key, are over by then.
        self.rest();
        let before = ticks(self.process());
        sleep(time);
        ticks(self.process()) - before
    }

    /// Takes a picture of the screen into a PNG file.
    pub fn picture(&mut self, file: &Path) {
        picture::take(self.screen.display(), file);
    }

    fn is_running(&mut self) {
        let ended = self.program.try_wait().expect("it can be asked for");
        assert!(ended.is_none(), "the program has ended: {ended:?}");
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
