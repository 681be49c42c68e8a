#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the desktop is told about the program, by the desktop's own validators. Exit status 77 is "skipped": not installed."""
import os
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree

SKIPPED = 77
FOLDER = pathlib.Path(os.environ["VIALWRIGHT_SOURCE_DIR"]) / "packaging"
ID = "org.vialwright.Vialwright"


def validate(*command):
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0 and not ran.stderr, ran.stdout + ran.stderr
    return ran.stdout


def check_names():
    entry = (FOLDER / f"{ID}.desktop").read_text(encoding="utf-8")
    assert f"\nIcon={ID}\n" in entry and "\nExec=vialwright-gui %F\n" in entry, entry
    about = xml.etree.ElementTree.parse(FOLDER / f"{ID}.metainfo.xml").getroot()
    assert about.findtext("id") == ID
    assert about.findtext("launchable") == f"{ID}.desktop"
    icon = xml.etree.ElementTree.parse(FOLDER / f"{ID}.svg").getroot()
    assert icon.get("viewBox") == "0 0 64 64"


def main():
    check_names()
    if not shutil.which("desktop-file-validate") or not shutil.which("appstreamcli"):
        print("skipped: desktop-file-utils or appstream is not installed")
        sys.exit(SKIPPED)
    said = validate("desktop-file-validate", str(FOLDER / f"{ID}.desktop"))
    assert not said, said
    validate("appstreamcli", "validate", "--no-net", str(FOLDER / f"{ID}.metainfo.xml"))
    print("valid")


if __name__ == "__main__":
    main()
