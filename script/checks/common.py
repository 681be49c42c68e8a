# SPDX-License-Identifier: Apache-2.0
"""What the source checks share: the files of the project, C++ without its comments and strings, and one way to report.

A check is a function from {path: text} to a list of faults. Its module holds samples with a known verdict, so that
`--self-test` proves that the check still catches what it is there to catch.
"""
import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
IGNORED_FOLDERS = {"build", ".git", ".cache", "__pycache__"}
CPP = (".hpp", ".cpp")

TOKENS = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      |(?P<raw>R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)")
      |(?P<string>"(?:\\.|[^"\\\n])*")
      |(?P<char>(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+')""",
    re.DOTALL | re.VERBOSE)


def project_files(suffixes=None, folders=None):
    """{path from the root: absolute path} of every file that is not built, hidden by git's own folder or a cache."""
    found = {}
    for path in sorted(ROOT.rglob("*")):
        relative = path.relative_to(ROOT)
        if IGNORED_FOLDERS & set(relative.parts) or not path.is_file() or ".received." in path.name:
            continue
        if folders and relative.parts[0] not in folders or suffixes and not path.name.endswith(tuple(suffixes)):
            continue
        found[relative.as_posix()] = path
    return found


def texts(files):
    return {name: path.read_text(encoding="utf-8") for name, path in files.items()}


def blanked(source):
    """C++ with comments, strings and character literals blanked out; lines and columns stay where they were."""
    def blank(match):
        if match.lastgroup != "comment":  # keep the quotes, so that a call still has an argument
            body = match.group()
            return body[0] + re.sub(r"[^\n]", " ", body[1:-1]) + body[-1]
        return re.sub(r"[^\n]", " ", match.group())
    return TOKENS.sub(blank, source)


def line_of(source, offset):
    return source.count("\n", 0, offset) + 1


def self_test(check, good, bad):
    """good: {path: text} without a fault. bad: [(path, text, piece of the wanted message)]."""
    faults = check(good)
    assert not faults, f"a good sample was refused: {faults}"
    for path, text, wanted in bad:
        faults = check({path: text})
        assert any(wanted in fault for fault in faults), f"not caught in {path}: {wanted!r}\n{text}\n{faults}"
    print(f"self-test: {len(good)} good samples passed, {len(bad)} bad samples were caught")


def main(check, files, good, bad, advice=""):
    """The command line that every check has: no argument checks the project, --self-test checks the check."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--self-test", action="store_true")
    if parser.parse_args().self_test:
        return self_test(check, good, bad)
    sources = texts(files())
    faults = check(sources)
    for fault in faults:
        print(fault)
    if faults and advice:
        print(advice)
    print(f"{len(sources)} files, {len(faults)} faults")
    sys.exit(1 if faults else 0)
