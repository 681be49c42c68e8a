#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The window as a screen reader has it: entries found by name and filled in, buttons pressed, the answer read, all
through the accessibility bus of the desktop. Exit status 77 is "skipped": no display, no bus, or no bindings."""
import subprocess
import tempfile

from screen_reader import PROGRAM, Window, environment, everything, pyatspi, until


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
    # What this run leaves behind is restored by no other, and no other run is handed this one's window.
    with tempfile.TemporaryDirectory() as own:
        with subprocess.Popen([PROGRAM], env=environment(XDG_STATE_HOME=own, XDG_RUNTIME_DIR=own)) as process:
            try:
                work(process)
                assert process.poll() is None, "the program ended"
            finally:
                process.terminate()
    print("worked as a screen reader would")


if __name__ == "__main__":
    main()
