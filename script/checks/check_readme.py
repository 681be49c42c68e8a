#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The documents say what the program does: their commands are run and what they show is compared.

  ```console          each line after "$ " is run (a line ending in \\ goes on), the lines after it are its whole output
                      (standard error included); a line "..." stands for any number of lines, " ... " for any text.
                      All commands of a document run in one empty folder, in order. `$ echo $?` shows an exit status.
  <!-- not run: WHY -->       before a block: it is not run.
  <!-- shown by: COMMAND -->  before a paragraph, list or table: everything **bold** in it must occur in the output.

`script/run ARGS` and `vialwright ARGS` are both the program that was built. `--update` writes what the program prints
into the blocks that differ; read the difference before you commit it.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import common

FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
NOT_RUN = re.compile(r"<!-- not run: \S[^>]*-->\s*\Z")
SHOWN_BY = re.compile(r"<!-- shown by: (.+?) -->\n+(.*?)(?=\n\n(?![-|*\s])|\n```|\Z)", re.DOTALL)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


class Shell:
    """Runs commands one by one in a folder of their own, with the program on the path."""

    def __init__(self, programs, folder):
        self.folder = folder
        self.status = 0
        bin_folder = pathlib.Path(folder, ".bin")
        bin_folder.mkdir()
        for name, program in programs.items():
            bin_folder.joinpath(name).symlink_to(program)
        self.environment = {**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}", "NO_COLOR": "1",
                            "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "110", "HOME": str(bin_folder)}

    def run(self, command):
        command = re.sub(r"(^|[|;&]\s*)(?:\./)?script/run(?=\s+\S)", r"\1vialwright", command)
        # The status of the command before is what `$?` shows.
        done = subprocess.run(["bash", "-c", f"(exit {self.status})\n{command}"], cwd=self.folder, env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=60, check=False)
        self.status = done.returncode
        return done.stdout


def steps(block):
    """[(command as written, expected output)] of a console block; text before the first command is a fault."""
    found = []
    going_on = False
    for line in block.splitlines():
        if going_on:
            found[-1][0].append(line)
        elif line.startswith("$ "):
            found.append(([line], []))
        elif found:
            found[-1][1].append(line)
        else:
            raise ValueError(f"output without a command: {line!r}")
        going_on = line.endswith("\\") and not found[-1][1]
    return found


def agrees(expected, actual):
    clean = [re.sub(r"[ \t]+$", "", line) for line in expected]
    pattern = "".join(r"(?:[^\n]*\n)*" if line == "..." else
                      re.escape(line).replace(re.escape(" ... "), r"[^\n]*") + r"\n" for line in clean)
    text = "".join(re.sub(r"[ \t]+$", "", line) + "\n" for line in actual.splitlines())
    return re.fullmatch(pattern.replace("\\\n", "\n"), text) is not None


def run_block(shell, block):
    """(faults, the block as it should read)"""
    faults, corrected = [], []
    for command, expected in steps(block):
        written = "\n".join(command)
        actual = shell.run(written.removeprefix("$ "))
        corrected += command
        if agrees(expected, actual):
            corrected += expected
        else:
            faults.append(f"{written}\n  the document shows:\n{indent(expected)}\n  the program prints:\n{indent(actual.splitlines())}")
            corrected += actual.rstrip("\n").splitlines()
    return faults, "\n".join(corrected) + "\n"


def indent(lines):
    return "\n".join("    | " + line for line in lines)


def check(name, text, shell):
    """(faults, corrected text)"""
    faults = []

    def block(match):
        language, body = match.groups()
        if language not in ("console", "sh", "bash", "shell") or NOT_RUN.search(text[:match.start()]):
            return match.group()
        try:
            if language != "console":
                raise ValueError(f"a ```{language} block is not run: write ```console with its output, or say why not")
            found, corrected = run_block(shell, body)
        except ValueError as error:
            found, corrected = [str(error)], body
        faults.extend(f"{name}:{common.line_of(text, match.start())}: {fault}" for fault in found)
        return match.group().replace(body, corrected)

    corrected = FENCE.sub(block, text)
    for match in SHOWN_BY.finditer(text):
        output = " ".join(shell.run(match.group(1)).split())
        claims = [" ".join(claim.split()) for claim in BOLD.findall(match.group(2))]
        where = f"{name}:{common.line_of(text, match.start())}"
        if not claims:
            faults.append(f"{where}: `shown by` is followed by nothing bold")
        faults += [f"{where}: **{claim}** is not in the output of {match.group(1)}\n{indent(output.splitlines())}"
                   for claim in claims if claim not in output]
    return faults, corrected


SAMPLE = """# x
```console
$ echo 17,500 mg; \\
  echo b
17,500 mg
b
$ false
$ echo $?
1
$ printf '1\\n2\\n3\\ntook 5 ms\\n'
1
...
took ... ms
$ script/run a
program a
```
<!-- not run: installs packages -->
```sh
script/test
```
```cpp
int a;
```
<!-- shown by: vialwright 350 mL -->
It needs **350 mL** of
it, **program
350**.
"""
BAD = [
    ("```console\n$ echo 17,500 mg\n17,501 mg\n```\n", "the program prints:\n    | 17,500 mg"),
    ("```console\n$ echo a\n```\n", "the program prints"),
    ("```console\n$ true\na\n```\n", "the program prints"),
    ("```console\n$ printf 'a\\nb\\n'\nb\n...\n```\n", "the program prints"),
    ("```console\nnothing\n```\n", "without a command"),
    ("```sh\nls\n```\n", "is not run"),
    ("<!-- not run: -->\n```sh\nls\n```\n", "is not run"),
    ("<!-- shown by: echo 1 mL -->\nIt needs **2 mL**.\n", "**2 mL** is not in the output"),
    ("<!-- shown by: echo 1 mL -->\nIt needs 1 mL.\n", "nothing bold"),
]


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "program")
        program.write_text('#!/bin/sh\necho program "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        inner = pathlib.Path(folder, "in")
        inner.mkdir()
        shell = Shell({"vialwright": program}, inner)
        faults, corrected = check("good", SAMPLE, shell)
        assert not faults and corrected == SAMPLE, faults
        for text, wanted in BAD:
            faults, _ = check("bad", text, shell)
            assert any(wanted in fault for fault in faults), (text, wanted, faults)
        assert check("bad", BAD[0][0], shell)[1] == BAD[0][0].replace("501", "500")
    print(f"self-test: a good document passed, {len(BAD)} bad ones were caught")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--program", type=pathlib.Path)
    parser.add_argument("documents", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    documents = options.documents or [common.ROOT / "README.md", *sorted((common.ROOT / "docs").glob("**/*.md"))]
    faults = []
    for document in documents:
        with tempfile.TemporaryDirectory() as folder:
            text = document.read_text(encoding="utf-8")
            shell = Shell({"vialwright": options.program.resolve()}, folder)
            found, corrected = check(str(document), text, shell)
            faults += found
            if options.update and corrected != text:
                document.write_text(corrected, encoding="utf-8")
    print("\n".join([*faults, f"{len(documents)} documents, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
