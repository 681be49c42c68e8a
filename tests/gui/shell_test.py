#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program's life as a person has it: what was typed is back after a kill, gone after a clean end; a crash is reported;
a second start hands its file over. Worked through the accessibility bus. Exit status 77 is "skipped"."""
import pathlib
import signal
import stat
import subprocess
import tempfile
import time

from screen_reader import PROGRAM, Window, environment, everything, until

ORDERS = "id,product,dose,route,age,conditions,drugs,allergies\nRX-1,glycine-injection,1 g,intravenous,40 y,none,none,none\n"


class Desk:
    """One person's folders, and the program started in them."""

    def __init__(self, folder):
        self.state = folder / "state" / "vialwright"
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        self.environment = environment(XDG_STATE_HOME=str(folder / "state"), XDG_RUNTIME_DIR=str(runtime))

    def start(self, *files):
        process = subprocess.Popen([PROGRAM, *files], env=self.environment)
        return process, Window(process)

    def second_start(self, *files):
        begun = time.monotonic()
        ran = subprocess.run([PROGRAM, *files], env=self.environment, timeout=10, check=False)
        return ran.returncode, time.monotonic() - begun


def says(window, words):
    return any(words in label for label in window.labels())


def text_of(window, name):
    return window.find("text", name).queryText().getText(0, -1)


def quit_cleanly(process, window, is_asked=False):
    """Where an order is typed the program asks first, and is told to go on."""
    next(node for node in everything(window.top) if node.name == "Quit").queryAction().doAction(0)
    if is_asked:
        until("the question", lambda: any("An order is typed" in node.name for node in everything(window.top.parent)))
        until("its button", lambda: next(node for node in everything(window.top.parent) if node.getRoleName() == "push button"
                                         and node.name == "OK")).queryAction().doAction(0)
    assert process.wait(10) == 0


def check_session(desk):
    process, window = desk.start()
    window.write("Weight", "70 kg")
    session = desk.state / "session"
    until("the session on the disk", lambda: session.exists() and "70 kg" in session.read_text(encoding="utf-8"))
    assert stat.S_IMODE(session.stat().st_mode) == 0o600, oct(session.stat().st_mode)
    process.kill()
    process.wait()
    process, window = desk.start()
    until("the notice", lambda: says(window, "What was typed before the program ended at "))
    assert text_of(window, "Weight") == "70 kg"
    quit_cleanly(process, window, is_asked=True)
    assert not session.exists(), "something of the patient is left"
    process, window = desk.start()
    time.sleep(1)
    assert text_of(window, "Weight") == "" and not says(window, "is back")
    session.write_text("format = \"session/1\"\nsaved_at = ", encoding="utf-8")  # half-written, by another program
    process.kill()
    process.wait()
    process, window = desk.start()
    until("what cannot be read is told", lambda: says(window, "could not be read back"))
    quit_cleanly(process, window)


def check_crash(desk):
    process, _ = desk.start()
    time.sleep(1)
    process.send_signal(signal.SIGSEGV)
    assert process.wait(10) == -signal.SIGSEGV
    assert list(desk.state.glob("crash-*.txt.new")), "no report"
    process, window = desk.start()
    until("the crash is told", lambda: says(window, "The program crashed when it was last used."))
    report, = desk.state.glob("crash-*.txt")
    assert says(window, str(report)), window.labels()
    text = report.read_text(encoding="utf-8")
    assert text.startswith("vialwright-gui ") and "SIGSEGV" in text and "libwx" in text, text
    log = (desk.state / "log" / "vialwright.log").read_text(encoding="utf-8")
    assert "has started" in log and "crashed" in log, log
    quit_cleanly(process, window)


def check_second_start(desk, folder):
    orders = folder / "orders.csv"
    orders.write_text(ORDERS, encoding="utf-8")
    process, window = desk.start()
    time.sleep(1)
    status, seconds = desk.second_start(str(orders))
    assert status == 0 and seconds < 5, (status, seconds)
    until("the file on its page", lambda: says(window, "orders.csv"))
    process.kill()  # and its socket stays behind
    process.wait()
    process, window = desk.start(str(orders))
    until("the file that the start names", lambda: says(window, "orders.csv"))
    assert desk.second_start()[0] == 0
    assert str(orders) in (desk.state / "recent").read_text(encoding="utf-8")
    quit_cleanly(process, window)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        desk = Desk(folder)
        check_session(desk)
        if "asan" not in PROGRAM and "tsan" not in PROGRAM:  # under sanitizers there is no report but theirs
            check_crash(desk)
        check_second_start(desk, folder)
    print("restored, reported, handed over")


if __name__ == "__main__":
    main()
