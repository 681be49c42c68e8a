# SPDX-License-Identifier: Apache-2.0
"""What the tests through the accessibility bus share: the window as a screen reader has it. A test that imports it is
skipped (exit status 77) where there is no display, no bus, or no bindings."""
import os
import sys
import time

SKIPPED = 77
PROGRAM = os.environ.get("VIALWRIGHT_GUI_PROGRAM", "")
WAIT_SECONDS = 20

if not os.environ.get("DISPLAY") or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
    print("skipped: no display or no session bus")
    sys.exit(SKIPPED)
try:
    import pyatspi
except ImportError:
    print("skipped: python3-pyatspi is not installed")
    sys.exit(SKIPPED)


def until(what, reached):
    """The first value that is not empty; the bus answers late and sometimes not at all."""
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        try:
            value = reached()
        except Exception:  # an object that was just replaced
            value = None
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"not within {WAIT_SECONDS} s: {what}")


def everything(node):
    yield node
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from everything(child)


def window_of(process):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == process.pid and application.childCount:
            return application.getChildAtIndex(0)
    return None


class Window:
    def __init__(self, process):
        self.top = until("the window on the bus", lambda: window_of(process))

    def find(self, role, name):
        return until(f"{role} \"{name}\"", lambda: next(
            (node for node in everything(self.top) if node.getRoleName() == role and node.name == name), None))

    def write(self, name, text):
        entry = self.find("text", name)
        entry.queryEditableText().setTextContents(text)

    def press(self, name):
        self.find("push button", name).queryAction().doAction(0)

    def choose(self, name, item):
        box = self.find("combo box", name)
        choices = [node.name for node in everything(box) if node.getRoleName() == "menu item"]
        box.querySelection().selectChild(choices.index(item))

    def labels(self):
        return [node.name for node in everything(self.top)
                if node.getRoleName() == "label" and node.getState().contains(pyatspi.STATE_SHOWING)]

    def panels(self):
        return [node.name for node in everything(self.top) if node.getRoleName() == "panel" and node.name]


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if name != "NO_AT_BRIDGE"}
    kept.update(GDK_BACKEND="x11", GTK_A11Y="atspi", VIALWRIGHT_APPEARANCE="light", **more)
    return kept
