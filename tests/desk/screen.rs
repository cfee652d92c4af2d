//! A screen that nobody sees and a session bus that nobody else is on.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// An X server in memory, and a session bus. Both end with it.
pub(super) struct Screen {
    server: Child,
    bus: Child,
    display: String,
    address: String,
    /// Where the bus of the accessibility has its socket.
    runtime: tempfile::TempDir,
}

impl Screen {
    /// Starts both.
    pub(super) fn start(size: [u16; 2]) -> Self {
        let runtime = tempfile::tempdir().expect("there is a folder for temporary files");
        let [width, height] = size;
        let mut server = started(
            program("Xvfb")
                .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0"])
                .arg(format!("{width}x{height}x24")),
        );
        let display = format!(":{}", first_line(&mut server));
        let mut bus = started(
            program("dbus-daemon")
                .args(["--session", "--nofork", "--print-address=1"])
                .env("DISPLAY", &display)
                .env("XDG_RUNTIME_DIR", runtime.path()),
        );
        let address = first_line(&mut bus);
        Self {
            server,
            bus,
            display,
            address,
            runtime,
        }
    }

    /// The address of the session bus.
    pub(super) fn session_bus(&self) -> &str {
        &self.address
    }

    /// The name of the display.
    pub(super) fn display(&self) -> &str {
        &self.display
    }

    /// Lets a program that is to be started find both.
    pub(super) fn surround(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("XDG_RUNTIME_DIR", self.runtime.path())
            // What a walk changes in the preferences is neither the user's own nor the next walk's.
            .env("XDG_CONFIG_HOME", self.runtime.path().join("config"))
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET");
    }

    /// Gives the one window the keyboard, as a window manager would.
    pub(super) fn focus_window(&self) {
        let window = [
            "search",
            "--sync",
            "--onlyvisible",
            "--name",
            ".",
            "windowfocus",
            "--sync",
        ];
        self.drive(&window);
        // The pointer is put where it points at nothing.
        self.drive(&["mousemove", "9999", "9999"]);
    }

    /// Presses keys.
    pub(super) fn press(&self, keys: &str) {
        let keys: Vec<&str> = ["key", "--delay", "20"]
            .into_iter()
            .chain(keys.split_whitespace())
            .collect();
        self.drive(&keys);
    }

    /// Types a text.
    pub(super) fn type_text(&self, text: &str) {
        self.drive(&["type", "--delay", "20", text]);
    }

    fn drive(&self, arguments: &[&str]) {
        let mut command = program("xdotool");
        let status = command.args(arguments).env("DISPLAY", &self.display).status();
        assert!(status.is_ok_and(|status| status.success()), "xdotool {arguments:?}");
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in [&mut self.bus, &mut self.server] {
            // It may have ended already.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn program(name: &str) -> Command {
    #[expect(
        clippy::disallowed_methods,
        reason = "a window needs a screen, a bus and somebody who presses keys"
    )]
    Command::new(name)
}

fn started(command: &mut Command) -> Child {
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    child.unwrap_or_else(|error| panic!("{command:?}: {error}; `make needs` installs it"))
}

fn first_line(child: &mut Child) -> String {
    let mut line = String::new();
    let mut output = BufReader::new(child.stdout.take().expect("its output is piped"));
    output.read_line(&mut line).expect("it says where it is");
    assert!(!line.trim().is_empty(), "it ended before it said where it is");
    line.trim().to_owned()
}
