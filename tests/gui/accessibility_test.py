#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The window as a screen reader has it: entries found by name and filled in, buttons pressed, the answer read, all
through the accessibility bus of the desktop. Exit status 77 is "skipped": no display, no bus, or no bindings."""
import os
import subprocess
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


def has_panel(window, start, end):
    return any(name.startswith(start) and end in name for name in window.panels())


def page_is_shown(window, page):
    first = {"Labels": "Find stock", "Batch": "Choose a file of rows"}[page]
    return any(node.name == first and node.getState().contains(pyatspi.STATE_SHOWING)
               for node in everything(window.top))


def check_names(window):
    unnamed = [node.getRoleName() for node in everything(window.top)
               if node.getRoleName() in ("text", "combo box", "push button", "toggle button", "table") and not node.name
               and node.getState().contains(pyatspi.STATE_FOCUSABLE) and node.getState().contains(pyatspi.STATE_SHOWING)
               and node.parent.getRoleName() != "combo box"]
    assert not unnamed, unnamed


def work(process):
    window = Window(process)
    window.choose("Product", "Glycine Injection 50 mg/mL")
    window.write("Age", "40 y")
    window.write("Dose", "2 g")
    until("a dose that is not yet checked", lambda: has_panel(window, "NOT YET CHECKED", "safety questions"))
    window.press("Answer the rest with No")
    until("the answer", lambda: has_panel(window, "DRAW UP 40 mL", "2 vials of 30 mL, 20 mL left over"))
    assert "40" in window.labels(), window.labels()
    window.write("Dose", ".5 g")
    dose = window.find("text", "Dose")
    until("the error as the entry's description", lambda: dose.description.startswith("Error: "))
    assert "zero before the decimal point" in dose.description, dose.description
    assert not has_panel(window, "DRAW UP", ""), "an answer that is out of date"
    check_names(window)
    for page in ("Labels", "Batch"):
        window.find("toggle button", page).queryAction().doAction(0)
        until(f"the page {page}", lambda: page_is_shown(window, page))
        check_names(window)


def main():
    environment = {name: value for name, value in os.environ.items() if name != "NO_AT_BRIDGE"}
    environment.update(GDK_BACKEND="x11", GTK_A11Y="atspi", VIALWRIGHT_APPEARANCE="light")
    with subprocess.Popen([PROGRAM], env=environment) as process:
        try:
            work(process)
            assert process.poll() is None, "the program ended"
        finally:
            process.terminate()
    print("worked as a screen reader would")


if __name__ == "__main__":
    main()
