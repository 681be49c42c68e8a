#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Short files and short functions: no file over 500 lines, no function over 60, most functions under 20."""
import re
import statistics

import common

LONGEST_FILE = 500
LONGEST_FUNCTION = 60
SHORT_FUNCTION = 20
LEAST_SHARE_OF_SHORT = 0.80
SUFFIXES = (*common.CPP, ".py", ".cmake", ".sh", "CMakeLists.txt")

NOT_A_FUNCTION = re.compile(r"\s*(?:(?:inline|export|template\s*<.*>)\s+)*(?:namespace|class|struct|union|enum|extern|concept)\b", re.DOTALL)
CONTROL = re.compile(r"\b(?:if|for|while|switch|catch|else|do|try)\b[^;]*$", re.DOTALL)


def head_before(code, brace):
    """(start, text) of what stands between the last ; { or } and this brace; no text inside an open parenthesis."""
    depth, at = 0, brace - 1
    while at >= 0 and depth >= 0:
        char = code[at]
        depth += (char == ")") - (char == "(")
        if depth == 0 and char in ";{}":
            break
        at -= 1
    return at + 1, code[at + 1:brace] if depth == 0 else ""


def is_function(head):
    """A parameter list, perhaps with qualifiers or initialisers after it, and nothing that opens another kind of block."""
    head = re.sub(r"^\s*#[^\n]*\n", "", head, flags=re.MULTILINE)
    head = re.sub(r"^\s*(?:public|private|protected)\s*:(?!:)", "", head)
    if "(" not in head or NOT_A_FUNCTION.match(head) or CONTROL.match(head.strip()):
        return False
    before_parameters = re.sub(r"operator\s*[^\s\w(]+|template\s*<[^()]*>", "", head).split("(")[0]
    return "=" not in before_parameters or bool(re.search(r"=\s*\[", before_parameters))


def matching_brace(code, start):
    depth = 0
    for match in re.compile(r"[{}]").finditer(code, start):
        depth += 1 if match.group() == "{" else -1
        if depth == 0:
            return match.start()
    return len(code) - 1


def functions(source):
    """(first line, length in lines, first line of text) of each outermost function, lambdas inside counted with it."""
    code = common.blanked(source)
    at = 0
    while (brace := code.find("{", at)) >= 0:
        begin, head = head_before(code, brace)
        if not is_function(head):
            at = brace + 1
            continue
        begin += len(head) - len(head.lstrip())
        end = matching_brace(code, brace)
        # A constructor's `: member{value}` is no body; the body follows.
        while re.match(r"\s*[,{]", code[end + 1:]) and (brace := code.find("{", end)) >= 0:
            end = matching_brace(code, brace)
        first, last = common.line_of(code, begin), common.line_of(code, end)
        yield first, last - first + 1, source[begin:].split("\n", 1)[0].strip()
        at = end + 1


def check(sources):
    found = []
    lengths = []
    for path, source in sources.items():
        lines = source.count("\n")
        if lines > LONGEST_FILE:
            found.append(f"{path}:1: {lines} lines; {LONGEST_FILE} at most")
        if not path.endswith(common.CPP):
            continue
        for line, length, text in functions(source):
            lengths.append(length)
            if length > LONGEST_FUNCTION:
                found.append(f"{path}:{line}: {length} lines; {LONGEST_FUNCTION} at most: {text}")
    return found + (share_fault(lengths) if len(lengths) > 100 else [])


def share_fault(lengths):
    share = sum(length <= SHORT_FUNCTION for length in lengths) / len(lengths)
    print(f"{len(lengths)} functions, median {statistics.median(lengths):.0f} lines, {share:.0%} within {SHORT_FUNCTION}")
    return [f"only {share:.0%} of the functions are within {SHORT_FUNCTION} lines"] if share < LEAST_SHARE_OF_SHORT else []


def long_body(lines):
    return "".join(f"    step({n});\n" for n in range(lines))


GOOD = {
    "core/a.cpp": "int f() {\n" + long_body(58) + "}\n",
    "core/b.cpp": "namespace a {\n" + "void g();\n" * 100 + "}\n",
    "core/c.cpp": "constexpr int table[] = {\n" + "    1, 2,\n" * 100 + "};\nconst auto t = make({\n" + " 1,\n" * 100 + "});\n",
    "core/d.hpp": "class C {\npublic:\n" + "    int f() const { return 1; }\n" * 70 + "};\n",
    "core/e.cpp": 'const char* text = R"(\nvoid f() {\n' + long_body(70) + ')";\n',
}
BAD = [
    ("core/a.cpp", "int a;\n" * 501, "501 lines"),
    ("script/a.py", "a = 1\n" * 501, "501 lines"),
    ("core/a.cpp", "int f() {\n" + long_body(59) + "}\n", "61 lines"),
    ("core/a.cpp", "A::A(int x) : a_{x}, b_(2) {\n" + long_body(60) + "}\n", "62 lines"),
    ("core/a.cpp", "namespace n {\nauto f(int a,\n       int b) const noexcept -> B {\n    if (a) {\n" + long_body(60) + "    }\n}\n}\n", "65 lines"),
    ("core/a.cpp", "struct S {\n    template <class T>\n    bool operator==(const T&) {\n" + long_body(60) + "    }\n};\n", "63 lines"),
    ("core/a.cpp", "template <class T, int N = 3>\nint f(int a = 1) {\n" + long_body(60) + "}\n", "63 lines"),
    ("core/a.cpp", "constexpr auto f = [](int a) {\n" + long_body(60) + "};\n", "62 lines"),
    ("core/a.cpp", 'TEST_CASE("a sentence") {\n' + long_body(60) + "}\n", "62 lines"),
    ("core/a.cpp", "void f() {\n    auto g = [&](int a) {\n" + long_body(60) + "    };\n}\n", "64 lines"),
    ("core/a.cpp", "".join(f"void f{n}() {{\n{long_body(30)}}}\n" for n in range(15)) * 8, "only 0%"),
]

if __name__ == "__main__":
    common.main(check, lambda: common.project_files(SUFFIXES), GOOD, BAD)
