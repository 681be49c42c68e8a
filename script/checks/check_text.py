#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The files as files: licence line, plain characters, no font and no large binary, no path of somebody's machine."""
import re
import sys

import common

LARGEST_FILE = 1024 * 1024
NEEDS_LICENCE = (*common.CPP, ".py", ".cmake", ".sh", ".toml", "CMakeLists.txt", ".clang-format", ".clang-tidy")
LICENCE = "SPDX-License-Identifier: Apache-2.0"
FONT_STARTS = (b"\x00\x01\x00\x00\x00", b"OTTO\x00", b"true\x00", b"ttcf\x00", b"wOFF", b"wOF2", b"%!PS-AdobeFont")
FONT_NAMES = (".ttf", ".otf", ".ttc", ".woff", ".woff2", ".pfb")
# Written so that this file does not hold them itself.
FORBIDDEN = (
    (re.compile(r"(?<![\w.$}])/(?:wor[k]|hom[e]|roo[t]|User[s])/\w"), "the path of somebody's machine"),
    (re.compile(r"(?<![\w.$}])/tm[p]/(?:build|team)\b"), "the path of somebody's machine"),
    (re.compile(r"\b(?:TOD[O]|FIXM[E]|XX[X])\b"), "an unfinished thought: finish it or open an issue"),
    (re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE), "a merge conflict"),
    (re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"), "an invisible character: write its escape"),
    (re.compile(r"\r"), "a carriage return"),
)
# Written by others: the licence text, and inputs that are bad on purpose.
NOT_OURS = ("LICENSE", "tests/fuzz/corpus/", "tests/golden/", "tests/data/")
BINARY = (".png", ".pdf", ".ico")


def text_faults(path, text):
    found = []
    first = "\n".join(text.split("\n")[:2])
    if path.endswith(NEEDS_LICENCE) and LICENCE not in first:
        found.append(f"{path}:1: the first line must be {LICENCE}")
    if path.endswith(".hpp") and "#pragma once" not in text:
        found.append(f"{path}:1: no #pragma once")
    if text and not text.endswith("\n"):
        found.append(f"{path}:{text.count(chr(10)) + 1}: the last line does not end")
    for pattern, why in FORBIDDEN:
        for match in pattern.finditer(text):
            found.append(f"{path}:{common.line_of(text, match.start())}: {why}: {match.group().strip()!r}")
    return found


def name_fault(path):
    name = path.rsplit("/", 1)[-1]
    if path.endswith(common.CPP) and not re.fullmatch(r"[a-z0-9_]+(?:\.fail)?\.[ch]pp", name):
        return [f"{path}:1: file names are snake_case"]
    return []


def check(files):
    """files: {path: bytes, or text that a sample gives}"""
    found = []
    for path, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        found += name_fault(path)
        if path.endswith(FONT_NAMES) or data.startswith(FONT_STARTS):
            found.append(f"{path}:1: a font; fonts come from Debian packages")
        elif len(data) > LARGEST_FILE:
            found.append(f"{path}:1: {len(data)} bytes; {LARGEST_FILE} at most")
        elif not path.startswith(NOT_OURS) and not path.endswith(BINARY):
            try:
                found += text_faults(path, data.decode("utf-8"))
            except UnicodeDecodeError as error:
                found.append(f"{path}:1: not UTF-8: {error}")
    return found


SPDX_CPP = f"// {LICENCE}\n"
GOOD = {
    "core/a.hpp": SPDX_CPP + "#pragma once\n",
    "script/run": f"#!/bin/bash\n# {LICENCE}\nroot=/usr/share/x; ls \"$root/home/x\"\n",
    "docs/a.md": "A dose of 5 µg is written 5 mcg. ≤ ½ °C\n",
    "tests/fuzz/corpus/exact/1": b"\xff\x00",
    "docs/window.png": b"\x89PNG\xff",
    "tests/compile_fail/a.fail.cpp": SPDX_CPP,
}
BAD = [
    ("core/a.cpp", "int a;\n", "SPDX"),
    ("data/formulary/a.toml", 'schema = "x"\n', "SPDX"),
    ("core/a.hpp", SPDX_CPP + "int a;\n", "#pragma once"),
    ("core/BadName.cpp", SPDX_CPP, "snake_case"),
    ("docs/a.md", "see /hom" + "e/me/x\n", "somebody's machine"),
    ("docs/a.md", "see `/wor" + "k/main`\n", "somebody's machine"),
    ("docs/a.md", "TOD" + "O: more\n", "unfinished"),
    ("docs/a.md", "a\u202eb\n", "invisible"),
    ("docs/a.md", "a\r\n", "carriage return"),
    ("docs/a.md", "a", "does not end"),
    ("docs/a.md", b"\xff\xfe\n", "not UTF-8"),
    ("data/fonts/x.ttf", b"abc", "a font"),
    ("data/label.dat", FONT_STARTS[0] + b"\x00\x0b", "a font"),
    ("data/big.png", b"\x89PNG" + b"0" * LARGEST_FILE, "at most"),
]

if __name__ == "__main__":
    if "--self-test" in sys.argv:
        common.self_test(check, GOOD, BAD)
    else:
        files = {name: path.read_bytes() for name, path in common.project_files().items()}
        faults = check(files)
        print("\n".join([*faults, f"{len(files)} files, {len(faults)} faults"]))
        sys.exit(1 if faults else 0)
