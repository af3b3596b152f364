"""The outside screen reader: runs with the system's Python inside a private bus, and talks in lines of JSON.

    dbus-run-session -- /usr/bin/python3 tests/atspi/client.py COMMAND...

It starts the accessibility bus, says that a screen reader is there, starts COMMAND, and answers requests on
stdin, one JSON object a line: {"do": "list"}, {"do": "press", "role": ..., "name": ...},
{"do": "focus", "role": ..., "name": ...}, {"do": "switch", "on": ...}, {"do": "end"}. It knows nothing of the game's code.
"""

import json
import os
import signal
import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402 - after the version is chosen

warnings.simplefilter("ignore", DeprecationWarning)

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
STATES = ("focused", "checked", "pressed", "expanded", "enabled", "showing", "modal", "selected")


def start_bus():
    """Start the accessibility bus and switch accessibility on.

    Nothing is asked of it before it has its name: the session bus would start a second one, and what the
    two know of each other depends on luck.
    """
    launcher = next(path for path in LAUNCHERS if os.path.exists(path))
    process = subprocess.Popen([launcher, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    switch(True)
    return process


def switch(is_on):
    """Say that a screen reader is there, or that it has gone."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        for _ in range(50):
            try:
                bus.call_sync(
                    "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
                    GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", is_on))),
                    None, Gio.DBusCallFlags.NO_AUTO_START, 2000, None,
                )  # fmt: skip
                break
            except GLib.Error:
                time.sleep(0.1)


def walk(node, depth=0):
    """Every accessible thing below `node`, in reading order."""
    if node is None or depth > 60:
        return
    yield node
    for place in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(place), depth + 1)


def application(pid):
    """The program with that process id, or None while it has not arrived on the bus."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(place)
        try:
            if found is not None and found.get_process_id() == pid:
                return found
        except GLib.Error:
            continue
    return None


def described(node):
    """A node as plain values."""
    states = node.get_state_set()
    box = node.get_extents(Atspi.CoordType.WINDOW) if node.get_component_iface() else None
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "states": [name for name in STATES if states.contains(getattr(Atspi.StateType, name.upper()))],
        "place": [box.x, box.y, box.width, box.height] if box else None,
    }


def found(pid, role, name):
    """The first node with that role (any if empty) and name, or None."""
    for node in walk(application(pid)):
        if node.get_name() == name and (not role or node.get_role_name() == role):
            return node
    return None


def answer(request, pid):
    """What a request gives, as plain values."""
    Atspi.get_desktop(0).clear_cache()
    do = request["do"]
    if do == "switch":
        return switch(request["on"])
    if do == "list":
        return [described(node) for node in walk(application(pid))]
    node = found(pid, request.get("role", ""), request["name"])
    if node is None:
        return False
    if do == "press":
        action = node.get_action_iface()
        return bool(action and action.do_action(0))
    if do == "focus":
        component = node.get_component_iface()
        return bool(component and component.grab_focus())
    return described(node)


def main(command):
    """Start everything, then answer until there is nothing more to answer."""
    bus = start_bus()
    program = subprocess.Popen(command, stdout=sys.stderr)
    print(json.dumps({"pid": program.pid}), flush=True)
    try:
        for line in sys.stdin:
            request = json.loads(line)
            if request["do"] == "end":
                break
            try:
                result = answer(request, program.pid)
            except GLib.Error as error:
                # What was listed a moment ago may be gone: the caller asks again.
                result = None if "list" not in request["do"] else []
                print(error.message, file=sys.stderr)
            print(json.dumps(result), flush=True)
    finally:
        program.send_signal(signal.SIGTERM)
        try:
            code = program.wait(timeout=10)
        except subprocess.TimeoutExpired:
            program.kill()
            code = program.wait()
        bus.terminate()
        print(json.dumps({"code": code}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
