"""Starts a program on the screen and the buses of this session, and waits until assistive technology sees a heading in its window.

    python3 packaging/window.py [--picture FILE] HEADING SECONDS COMMAND [ARGUMENT ...]

That the program runs says little: only a window that was drawn has this heading. Called by packaging/try-deb; needs python3-pyatspi.
"""
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402


def switch_assistive_technology_on():
    bus = Gio.DBusProxy.new_for_bus_sync(
        Gio.BusType.SESSION, 0, None, "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", None)
    for key in ("IsEnabled", "ScreenReaderEnabled"):
        bus.call_sync("Set", GLib.Variant("(ssv)", ("org.a11y.Status", key, GLib.Variant("b", True))), 0, 5000, None)


def headings():
    """The names of all headings of all programs on the bus."""
    stack = [pyatspi.Registry.getDesktop(0)]
    while stack:
        node = stack.pop()
        try:
            if node.getRole() == pyatspi.ROLE_HEADING:
                yield node.name
            stack.extend(node.getChildAtIndex(i) for i in range(node.childCount))
        except Exception:  # It went away meanwhile.
            continue


def main():
    arguments = sys.argv[1:]
    picture = None
    if arguments[0] == "--picture":
        picture, arguments = arguments[1], arguments[2:]
    heading, seconds, command = arguments[0], float(arguments[1]), arguments[2:]
    switch_assistive_technology_on()
    program = subprocess.Popen(command)
    end = time.monotonic() + seconds
    seen = []
    try:
        while time.monotonic() < end:
            if program.poll() is not None:
                sys.exit(f"window: the program ended with status {program.returncode}, and nobody saw {heading!r}")
            seen = list(headings())
            if heading in seen:
                break
            time.sleep(0.5)
        else:
            sys.exit(f"window: no heading {heading!r} within {seconds:g} s; there was {seen}")
        if picture:
            subprocess.run(["xwd", "-root", "-silent", "-out", picture], check=True)
        print(f"window: {heading!r} is there, among {len(seen)} headings")
    finally:
        program.terminate()
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            program.kill()


main()
