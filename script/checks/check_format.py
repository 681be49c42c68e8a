#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""C++ is formatted as .clang-format says. `--fix [FILE...]` formats the files in place."""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import common


def formatter():
    """The version that .clang-format was written for comes first: another one breaks lines elsewhere."""
    tool = shutil.which("clang-format-14") or shutil.which("clang-format")
    if tool is None:
        sys.exit("clang-format-14 is missing: run script/test, or install the packages of script/packages.txt")
    return tool


def check(paths, fix=False):
    """The formatter's complaints; none where all is well."""
    mode = ["-i"] if fix else ["--dry-run", "-Werror"]
    command = [formatter(), f"--style=file:{common.ROOT / '.clang-format'}", *mode, *map(str, paths)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stderr if paths else ""
    lines = {}
    for file, line in re.findall(r"^(.*?):(\d+):\d+: error: code should be clang-formatted", said, re.MULTILINE):
        lines.setdefault(file, []).append(line)
    return [f"{file}:{at[0]}: {len(at)} places differ" for file, at in lines.items()] or said.splitlines()


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.cpp")
        path.write_text("int* good;\n", encoding="utf-8")
        assert not check([path])
        path.write_text("int *bad ;\n", encoding="utf-8")
        assert "a.cpp:1: " in check([path])[0]
        check([path], fix=True)
        assert path.read_text() == "int* bad;\n"
    print("self-test: bad formatting is caught and mended")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--fix", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    paths = options.files or list(common.project_files(common.CPP).values())
    complaints = check(paths, options.fix)
    if complaints:
        print("\n".join(complaints))
        print("script/checks/check_format.py --fix mends it")
    print(f"{len(paths)} files {'formatted' if options.fix else 'read'}")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
