#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No number obeys the locale of the machine: under one with a decimal comma the programs print what they always print.
The locale is made here, so that nothing need be installed but its source. Exit status 77 is "skipped"."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.environ["VIALWRIGHT_PROGRAM"]
CORE_TESTS = pathlib.Path(PROGRAM).parent / "tests_core"
GERMAN = "de_DE.UTF-8"


def run(command, environment):
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def main():
    if shutil.which("localedef") is None or not pathlib.Path("/usr/share/i18n/locales/de_DE").exists():
        print("skipped: the package locales is not installed")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        run(["localedef", "-i", "de_DE", "-f", "UTF-8", f"{folder}/{GERMAN}"], os.environ)
        plain = {**os.environ, "LC_ALL": "C.UTF-8"}
        german = {**os.environ, "LC_ALL": GERMAN, "LOCPATH": folder}
        # glibc keeps LOCPATH for ever, which a leak detector tells.
        german["ASAN_OPTIONS"] = german.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        comma = run(["locale", "decimal_point"], german).stdout.strip()
        assert comma == ",", f"the locale has no decimal comma but {comma!r}"

        label = f"{folder}/label.pdf"
        commands = [
            ["dose", "glycine-injection", "--dose", "1.25 g", "--route", "intravenous", "--age", "40.5 y",
             "--weight", "70.5 kg", "--no-conditions"],
            ["dose", "glycine-injection", "--dose", "1.25 g", "--weight", "154 lb", "--json"],
            ["dose", "glycine-injection", "--dose", "1,25 g"],
            ["stock", "list", "--json"],
            ["label", "glycine-injection", "--lot", "A26-0305", "--made", "2026-03-05T09:00", "--bud",
             "2026-09-05", "--stock", "avery-5160", "--out", label, "--json"],
        ]
        for command in commands:
            files, answers = [], []
            for environment in (plain, german):
                done = run([PROGRAM, *command], environment)
                answers.append((done.returncode, done.stdout, done.stderr))
                files.append(pathlib.Path(label).read_bytes() if "label" in command else b"")
            assert answers[0] == answers[1], f"{command}\n{answers[0]}\n{answers[1]}"
            assert answers[0][1] or answers[0][2], f"{command} said nothing"
            assert files[0] == files[1], "the label differs"

        unit = run([str(CORE_TESTS), "numbers do not change with the C locale"], german)
        assert unit.returncode == 0 and "skipped" not in unit.stdout, unit.stdout
    print(f"{len(commands)} commands and the number tests: the same with a decimal comma")
    return 0


if __name__ == "__main__":
    sys.exit(main())
