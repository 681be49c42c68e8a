#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A batch of labels that is interrupted, killed or runs out of room leaves no file; while it goes on it shows how far it is."""
import os
import pathlib
import pty
import resource
import signal
import subprocess
import tempfile

PROGRAM = os.environ["VIALWRIGHT_PROGRAM"]
HEADER = "product,lot,made,bud,serial\n"
ROW = "glycine-injection,A26-0305,2026-03-05T09:00,2026-09-05,{:06}\n"
CLEAR = b"\r\033[K"


class Desk:
    def __init__(self, folder, rows):
        self.rows = pathlib.Path(folder, "labels.csv")
        self.rows.write_text(HEADER + "".join(ROW.format(i) for i in range(rows)), encoding="utf-8")
        self.out = pathlib.Path(folder, "out")
        self.out.mkdir()

    def start(self, **more):
        return subprocess.Popen([PROGRAM, "label", "--from", str(self.rows), "--stock", "thermal-3.00x1.00in",
                                 "--out", str(self.out / "labels.pdf")], stdout=subprocess.PIPE, **more)

    def left(self):
        return sorted(os.listdir(self.out))


def read_until(descriptor, wanted):
    seen = b""
    while wanted is None or wanted not in seen:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:  # the other end of a terminal is closed
            break
        if not piece:
            break
        seen += piece
    return seen


def signalled(desk, number):
    """Sends the signal once labels are being made."""
    master, terminal = pty.openpty()
    with desk.start(stderr=terminal) as program:
        os.close(terminal)
        shown = read_until(master, b" labels made")
        assert b" labels made" in shown, shown
        program.send_signal(number)
        shown += read_until(master, None)
        printed = program.stdout.read()
    os.close(master)
    assert printed == b"", printed
    return program.returncode, shown


def ends_without_a_file():
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(folder, 100_000)
        status, shown = signalled(desk, signal.SIGINT)
        assert status == -signal.SIGINT, status
        assert b"interrupted; nothing was written" in shown, shown
        assert desk.left() == [], desk.left()
        status, shown = signalled(desk, signal.SIGKILL)
        assert status == -signal.SIGKILL, status
        # A disk without unnamed files keeps hidden ones.
        assert [name for name in desk.left() if not name.startswith(".")] == [], desk.left()


def limited():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))


def full_disk_leaves_nothing():
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(folder, 3000)
        # Without a program that renders: its picture of the page would not fit either.
        with desk.start(stderr=subprocess.PIPE, preexec_fn=limited, env={"PATH": str(desk.out)}) as program:
            printed, said = program.communicate()
        assert program.returncode == 73, program.returncode
        assert printed == b"" and b"cannot be written" in said and b"nothing was written" in said, said
        assert desk.left() == [], desk.left()


def shows_how_far_it_is():
    rows = 1_300 if "ORACLE_CASES" in os.environ else 10_000  # fewer where sanitizers make each take long
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(folder, rows)
        master, terminal = pty.openpty()
        with desk.start(stderr=terminal) as program:
            os.close(terminal)
            shown = read_until(master, None)
            summary = program.stdout.read()
        os.close(master)
        assert program.returncode == 0, program.returncode
        assert f"{rows:,} labels on {rows:,} pages of {rows:,} rows".encode() in summary, summary
        lines = shown.split(CLEAR)
        assert lines[0] == b"" and lines[-1] == b"" and len(lines) > 2, shown
        assert all(b" labels made, " in line and b" %" in line for line in lines[1:-1]), shown


def main():
    shows_how_far_it_is()
    ends_without_a_file()
    full_disk_leaves_nothing()
    print("a batch that does not end leaves no file")


if __name__ == "__main__":
    main()
