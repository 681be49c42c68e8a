#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Layers: which folder may include what. core <- labels <- app, and one folder for each library from outside.

Linking alone proves nothing on Debian: hpdf.h, zint.h and others lie on the compiler's default path.
"""
import posixpath
import re

import common

# folder -> folders of the project that it may include, besides itself. The longest matching folder counts.
PROJECT = {
    "core": (),
    "core/compounding": ("core",),  # stands on dosing and protocol; nothing in core stands on it
    "labels": ("core",),
    "labels/pdf": ("core", "labels"),
    "labels/proof": ("core", "labels"),
    "app/files": ("core", "labels"),
    "app/store": ("core", "labels", "app/files"),
    "app/print": ("core", "labels"),
    "app/workbench": ("core", "labels", "app/files", "app/print"),
    "app/bulk": ("core", "labels", "app/files", "app/workbench"),
    "app/cli": ("core", "labels", "app/files", "app/store", "app/print", "app/workbench", "app/bulk"),
    "app/gui": ("core", "labels", "app/files", "app/store", "app/print", "app/workbench", "app/bulk"),
    "tests": ("core", "labels", "app"),
    "bench": ("core", "labels", "app"),
}
# A folder inside a layer that the rest of the layer must not look into: what is behind it stays behind it.
ONLY_FROM = {
    "labels/pdf": ("labels/pdf", "app", "tests", "bench"),
    "labels/proof": ("labels/proof", "app", "tests", "bench"),
    "vialwright_config.hpp": ("app", "tests"),
    "vialwright_icon.hpp": ("app/gui",),
}
# header -> folders that may include it; everything from outside must be named here.
OUTSIDE = {
    r"boost/units/.*": ("core", "labels", "app", "tests", "bench"),
    r"boost/version\.hpp": ("app/cli",),  # --version names the libraries
    r"boost/multiprecision/.*": ("core/numbers", "tests", "bench"),
    r"fmt/.*": ("core", "labels", "app", "tests", "bench"),
    r"date/.*": ("core/time",),
    r"hpdf.*\.h": ("labels/pdf", "tests/labels/pdf"),
    r"zlib\.h": ("labels/pdf",),
    r"zint\.h": ("labels/barcode", "tests/labels/barcode", "bench/labels_peer_cairo.cpp"),
    r"qpdf/.*|ZXing/.*": ("labels/proof", "tests/labels/proof", "tests/labels/faults"),
    r"ft2build\.h|FT_[A-Z_]+|freetype/.*": ("labels/layout", "app/gui", "tests/labels"),
    r"toml\+\+/.*|toml\.hpp": ("app/files",),
    r"nlohmann/.*": ("app/files", "app/bulk", "app/cli", "tests/app", "bench"),
    r"CLI/.*": ("app/cli",),
    r"sodium\.h": ("app/files", "app/store"),
    r"spdlog/.*": ("app",),
    r"soci/.*|sqlite3\.h|libpq-fe\.h": ("app/store",),
    r"cups/.*": ("app/print",),
    r"pugixml\.hpp": ("app/files",),
    r"wx/.*": ("app/gui", "tests/gui", "bench/gui.cpp"),
    r"cairo.*\.h": ("app/gui", "tests/gui", "bench/labels_peer_cairo.cpp"),
    r"dlfcn\.h": ("app/print", "app/gui", "tests/gui", "bench/gui.cpp"),
    r"catch2/.*|rapidcheck.*": ("tests",),
    r"benchmark/.*": ("bench",),
    r"execinfo\.h": ("app/workbench/crash_report.cpp",),
    r"(unistd|fcntl|spawn|poll|sys/[a-z]+)\.h": ("app", "labels/pdf", "tests", "bench"),
}
STANDARD = re.compile(r"[a-z_0-9]+")  # without .h: <cstdio>, not <stdio.h>
STREAMS_FILES_CLOCK = {"iostream", "istream", "ostream", "iosfwd", "fstream", "sstream", "iomanip", "cstdio", "filesystem",
                       "ctime", "thread", "mutex", "future", "random", "locale", "codecvt", "regex"}
FORBIDDEN_STANDARD = {
    "core": STREAMS_FILES_CLOCK,
    "labels": STREAMS_FILES_CLOCK - {"filesystem", "fstream"},  # fonts are read, PDFs written and read back
}
CLOCK = re.compile(r"\b(?:system_clock|steady_clock|high_resolution_clock|utc_clock)\s*::\s*now\b|\bstd\s*::\s*time\s*\(")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(?:"([^"\n]+)"|<([^>\n]+)>|(\w+))', re.MULTILINE)


def within(path, folder):
    return path == folder or path.startswith(folder + "/")


def owner(path):
    return max((folder for folder in PROJECT if within(path, folder)), key=len, default=None)


def quoted_fault(path, header, layer):
    top = header.split("/")[0]
    if header not in ONLY_FROM and top not in ("core", "labels", "app", "tests", "bench"):
        return f'"{header}" is not written from the root of the repository'
    if ".." in header:
        return f'"{header}" leaves its folder'
    for place, users in ONLY_FROM.items():
        if within(header, place) and not any(within(path, user) for user in users):
            return f"{place} is only for {', '.join(users)}"
    if header in ONLY_FROM or owner(header) == layer:
        return None
    target = owner(posixpath.dirname(header)) or top
    if not any(within(target, allowed) for allowed in PROJECT[layer]):
        return f"{layer} must not use {target} (\"{header}\")"
    return None


def angled_fault(path, header, layer):
    if STANDARD.fullmatch(header):
        forbidden = FORBIDDEN_STANDARD.get(layer.split("/")[0], set())
        return f"<{header}>: no streams, files, threads or clock in {layer}" if header in forbidden else None
    for pattern, users in OUTSIDE.items():
        if re.fullmatch(pattern, header):
            if any(within(path, user) for user in users):
                return None
            return f"<{header}> is only for {', '.join(users)}"
    return f"<{header}> is in no table: if it is wanted, script/checks/check_includes.py says where"


def faults_of(path, source):
    layer = owner(path)
    if layer is None:
        return [f"{path}:1: this folder is in no layer"]
    found = []
    # Only comments are blanked, for the header's name is a string.
    plain = common.TOKENS.sub(lambda m: " " * len(m.group()) if m.lastgroup == "comment" and "\n" not in m.group()
                              else m.group(), source)
    for match in INCLUDE.finditer(plain):
        quoted, angled, macro = match.groups()
        fault = quoted_fault(path, quoted, layer) if quoted else angled_fault(path, angled or macro, layer)
        if fault:
            found.append(f"{path}:{common.line_of(source, match.start())}: {fault}")
    if layer.startswith(("core", "labels")):
        for match in CLOCK.finditer(common.blanked(source)):
            found.append(f"{path}:{common.line_of(source, match.start())}: {layer} does not read the clock")
    return found


def second_level(path):
    return "/".join(path.split("/")[:2])


def cycles(sources):
    """Folders that include each other, directly or around a corner, cannot be understood one after the other."""
    uses = {}
    for path, source in sources.items():
        for quoted, _, _ in INCLUDE.findall(source):
            if quoted.count("/") > 1 and second_level(quoted) != second_level(path) and not path.startswith("tests"):
                uses.setdefault(second_level(path), {}).setdefault(second_level(quoted), path)

    def reaches(start, goal, seen):
        return any(step == goal or step not in seen and reaches(step, goal, seen | {step}) for step in uses.get(start, ()))
    return [f"{example}:1: {folder} and {used} depend on each other"
            for folder, targets in sorted(uses.items()) for used, example in sorted(targets.items())
            if reaches(used, folder, {used})]


def check(sources):
    found = [fault for path, source in sources.items() for fault in faults_of(path, source)]
    return found + cycles(sources)


GOOD = {
    "core/units/a.cpp": '#include "core/units/a.hpp"\n#include <vector>\n#include <boost/units/unit.hpp>\n#include <fmt/core.h>\n',
    "core/numbers/exact.cpp": '#include <boost/multiprecision/cpp_int.hpp>\n// #include <iostream>\n',
    "labels/pdf/a.cpp": '#include <hpdf.h>\n#include "core/units/a.hpp"\n#include "labels/draw/a.hpp"\n',
    "labels/layout/a.cpp": "#include <ft2build.h>\n#include FT_FREETYPE_H\n",
    "app/gui/a.cpp": '#include <wx/frame.h>\n#include "app/workbench/a.hpp"\n#include "vialwright_config.hpp"\n',
    "tests/core/a_test.cpp": '#include <catch2/catch.hpp>\n#include <iostream>\n#include "core/units/a.hpp"\n',
}
BAD = [
    ("core/a.cpp", '#include "labels/draw/a.hpp"\n', "core must not use labels"),
    ("core/a.cpp", "#include <iostream>\n", "no streams"),
    ("core/a.cpp", "#include <filesystem>\n", "no streams"),
    ("core/a.cpp", "auto t = std::chrono::system_clock::now();\n", "clock"),
    ("core/a.cpp", '#include "vialwright_config.hpp"\n', "only for app"),
    ("core/a.cpp", "#include <hpdf.h>\n", "only for labels/pdf"),
    ("core/dosing/a.cpp", "#  include <toml++/toml.h>\n", "only for app/files"),
    ("core/dosing/a.cpp", "#include <boost/multiprecision/cpp_int.hpp>\n", "only for core/numbers"),
    ("core/a.cpp", "#include <some/new/library.hpp>\n", "in no table"),
    ("core/dosing/a.cpp", '#include "core/compounding/a.hpp"\n', "core must not use core/compounding"),
    ("core/a.cpp", "#include <stdio.h>\n", "in no table"),
    ("core/a.cpp", '#include "a.hpp"\n', "not written from the root"),
    ("labels/draw/a.cpp", "#include <zint.h>\n", "only for labels/barcode"),
    ("labels/draw/a.cpp", '#include "labels/pdf/a.hpp"\n', "only for labels/pdf"),
    ("labels/content/a.cpp", "#include <wx/wx.h>\n", "only for app/gui"),
    ("labels/content/a.cpp", '#include "app/files/a.hpp"\n', "labels must not use app/files"),
    ("app/files/a.cpp", '#include "app/workbench/a.hpp"\n', "app/files must not use app/workbench"),
    ("app/gui/a.cpp", '#include "app/cli/a.hpp"\n', "app/gui must not use app/cli"),
    ("app/workbench/a.cpp", "#include <CLI/CLI.hpp>\n", "only for app/cli"),
    ("lib/a.cpp", "int a;\n", "in no layer"),
]


def self_test_cycles():
    circle = {"core/a/x.hpp": '#include "core/b/y.hpp"\n', "core/b/y.hpp": '#include "core/c/z.hpp"\n',
              "core/c/z.hpp": '#include "core/a/w.hpp"\n'}
    assert len(cycles(circle)) == 3, cycles(circle)
    assert not cycles({"core/a/x.hpp": '#include "core/b/y.hpp"\n', "core/b/y.hpp": "\n"})


if __name__ == "__main__":
    self_test_cycles()
    common.main(check, lambda: common.project_files(common.CPP), GOOD, BAD)
