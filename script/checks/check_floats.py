#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No binary floating point, and no number code that obeys a locale, between input text and output text."""
import re

import common

# Where doubles are nobody's dose: coordinates handed to a library that wants them.
ALLOWED = (
    "app/gui/",       # pixels
    "labels/pdf/",    # libharu takes points as float
    "labels/proof/",  # coordinates read back from the file
)
# The one door from an exact number to a position on a screen; what goes through it is never printed.
DOOR = ("core/numbers/exact.", re.compile(r"operator double\(\)|static_cast<double>\((?:numerator|denominator)_\)|convert_to<double>"))
TYPES = re.compile(r"\b(?:double|float)\b")
LITERAL = re.compile(r"(?<![\w.'])(?:\d[\d']*\.[\d']*(?:[eE][-+]?\d+)?|\.\d[\d']*|\d[\d']*[eE][-+]?\d+)[fFlL]?(?![\w.])")
LOCALE = re.compile(r"\b(?:strtod|strtof|strtold|stod|stof|stold|atof|(?:v?s?n?f?)?scanf|v?(?:s|sn|f)?printf|setlocale|"
                    r"put_money|get_money|std::locale)\b")
WHAT = ((TYPES, "{} : use numbers::Exact"), (LITERAL, "{} is a double: use an exact literal such as 0.3_mg"),
        (LOCALE, "{} obeys the locale: use core/numbers/decimal_text.hpp or fmt"))


def check(sources):
    found = []
    for path, source in sources.items():
        if path.startswith(ALLOWED):
            continue
        code = common.blanked(source)
        if path.startswith(DOOR[0]):
            code = "\n".join("" if DOOR[1].search(line) else line for line in code.split("\n"))
        for pattern, say in WHAT:
            for match in pattern.finditer(code):
                found.append(f"{path}:{common.line_of(code, match.start())}: {say.format(match.group())}")
    return found


GOOD = {
    "core/a.cpp": '// a double in a comment\nauto a = 0.3_mg + 1\'000_mL;\nauto b = "1.5 double";\nauto c = x.y1.z;\nint d = 0x1e3;\n',
    "core/b.cpp": "template <class T> concept F = std::floating_point<T>;\nfor (auto i : v[1].w) use(i...);\n",
    "core/numbers/exact.hpp": "explicit operator double() const;\n",
    "app/gui/a.cpp": "double x = 1.5;\n",
    "labels/pdf/a.cpp": "float x = 1.5F;\n",
}
BAD = [
    ("core/a.cpp", "double x;\n", "double"),
    ("core/a.hpp", "explicit operator double() const;\n", "double"),
    ("labels/layout/a.cpp", "std::vector<float> x;\n", "float"),
    ("app/workbench/a.cpp", "auto x = 1.5;\n", "1.5"),
    ("app/cli/a.cpp", "auto x = 1e3;\n", "1e3"),
    ("core/a.cpp", "auto x = .5;\n", ".5"),
    ("core/a.cpp", "auto x = 2.;\n", "2."),
    ("core/a.cpp", "auto x = std::stod(text);\n", "stod"),
    ("app/files/a.cpp", 'std::snprintf(b, 9, "%d", 1);\n', "snprintf"),
]

if __name__ == "__main__":
    common.main(check, lambda: common.project_files(common.CPP, ("core", "labels", "app")), GOOD, BAD)
