#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compiles a file that must be refused, and says whether it was refused for the reason it names.

The file's head comment states the law and, on a line of its own, `// expect: <regular expression>`; a line that ends in
`// refused` is where the compiler must point. Prints `refused as expected: FILE:LINE: LAW` and exits 0, else says what
went wrong, with the compiler's words, and exits 1. `--control` is the opposite: the file must compile without a word.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

FLAGS = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-fdiagnostics-color=never"]


def head_of(source):
    """The law and the expected diagnostic from the first comment lines."""
    law, expected = None, None
    for line in source.splitlines()[:8]:
        text = line.removeprefix("//").strip() if line.startswith("//") else ""
        if text.startswith("expect:"):
            expected = text.removeprefix("expect:").strip()
        elif text and law is None and not text.startswith("SPDX"):
            law = text
    return law, expected


def compile_file(compiler, root, path):
    command = [compiler, *FLAGS, f"-I{root}", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    return done.returncode, done.stdout + done.stderr


def lines_named(output, path):
    """Lines of the file itself that an error, or the place an erring template was used from, points to."""
    pointer = r"(?:fatal )?error|required from here|note: in instantiation|in .constexpr. expansion"
    pattern = re.escape(path.name) + rf":(\d+):(?:\d+:)?\s*(?:{pointer})"
    return sorted({int(number) for number in re.findall(pattern, output)})


def judge(compiler, root, path):
    """(passed, message)"""
    source = path.read_text(encoding="utf-8")
    law, expected = head_of(source)
    if not law or not expected:
        return False, f"{path.name}: its first comment must state the law, then `// expect: <regex>`"
    status, output = compile_file(compiler, root, path)
    if status == 0:
        return False, f"{path.name}: COMPILED, but must not: {law}"
    if re.search(r"fatal error: .*(?:No such file|not found)", output):
        return False, f"{path.name}: a header is missing, so nothing was tested\n{output}"
    wanted = [n for n, line in enumerate(source.splitlines(), 1) if re.search(r"//\s*refused\s*$", line)]
    named = lines_named(output, path)
    if not named or not set(wanted) <= set(named):
        return False, f"{path.name}: the error names lines {named}, wanted {wanted or 'one of its own'}\n{output}"
    if not re.search(expected, output):
        return False, f"{path.name}: refused for another reason; expected /{expected}/\n{output}"
    return True, f"refused as expected: {path.name}:{(wanted or named)[0]}: {law}"


def control(compiler, root, path):
    status, output = compile_file(compiler, root, path)
    if status != 0 or output:
        return False, f"{path.name}: the control must compile without a word\n{output}"
    return True, f"control compiles: {path.name}"


SELF_TEST = {  # name -> (must pass, text)
    "right.cpp": (True, "// A pointer is no number.\n// expect: invalid conversion|cannot initialize\nint* p = 7;  // refused\n"),
    "compiles.cpp": (False, "// A law.\n// expect: error\nint p = 7;\n"),
    "other_reason.cpp": (False, "// A pointer is no number.\n// expect: invalid conversion|cannot initialize\nint* p = seven;\n"),
    "missing_header.cpp": (False, "// A law.\n// expect: error\n#include \"no/such/header.hpp\"\n"),
    "other_line.cpp": (False, "// A law.\n// expect: error\nint* p = 7;\nint q = 1;  // refused\n"),
    "no_expectation.cpp": (False, "// A law.\nint* p = 7;\n"),
}


def self_test(compiler):
    with tempfile.TemporaryDirectory() as folder:
        for name, (must_pass, text) in SELF_TEST.items():
            path = pathlib.Path(folder, name)
            path.write_text(text, encoding="utf-8")
            passed, message = judge(compiler, folder, path)
            assert passed == must_pass, f"{name}: {message}"
        path.write_text("int p = 7;\n", encoding="utf-8")
        assert control(compiler, folder, path)[0]
        path.write_text("int p = seven;\n", encoding="utf-8")
        assert not control(compiler, folder, path)[0]
    print(f"self-test: {len(SELF_TEST) + 2} samples judged rightly")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", default=".")
    parser.add_argument("--compiler", default="c++")
    parser.add_argument("--control", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("file", nargs="?", type=pathlib.Path)
    options = parser.parse_args()
    if options.self_test:
        return self_test(options.compiler)
    passed, message = (control if options.control else judge)(options.compiler, options.root, options.file)
    print(message)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
