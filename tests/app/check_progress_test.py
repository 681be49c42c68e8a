#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A long check shows on a terminal how far it is, on one line that is gone when it ends; standard output stays as it is."""
import os
import pathlib
import pty
import subprocess
import tempfile

PROGRAM = os.environ["VIALWRIGHT_PROGRAM"]
HEADER = "id,product,dose,route,age,conditions,drugs,allergies\n"
ORDER = "A{},glycine-injection,2 g,intravenous,40 y,none,none,none\n"
CLEAR = b"\r\033[K"


def read_all(descriptor):
    seen = b""
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:  # the other end of a terminal is closed
            return seen
        if not piece:
            return seen
        seen += piece


def check_on_terminal(file):
    master, terminal = pty.openpty()
    with subprocess.Popen([PROGRAM, "check", str(file)], stdout=subprocess.PIPE, stderr=terminal) as program:
        os.close(terminal)
        shown = read_all(master)
        summary = program.stdout.read()
    os.close(master)
    return shown, summary, program.returncode


def main():
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "orders.csv")
        file.write_text(HEADER + "".join(ORDER.format(i) for i in range(10_000)), encoding="utf-8")
        shown, summary, status = check_on_terminal(file)
        assert status == 1, status
        assert b"10,000 orders\n" in summary and CLEAR not in summary, summary
        lines = shown.split(CLEAR)
        assert lines[0] == b"" and lines[-1] == b"", shown
        assert len(lines) > 2 and all(b" orders checked" in line for line in lines[1:-1]), shown
        assert b" %" in lines[1] and b"\n" not in shown, shown
    print("the progress line is shown and taken away")


if __name__ == "__main__":
    main()
