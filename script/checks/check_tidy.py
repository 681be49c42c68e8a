#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""clang-tidy over core and labels, as .clang-tidy says. A file that passed is not read again until it, a project
header that it includes, .clang-tidy or the tool changes. The memory of that is kept for all clones of the repository, in
VIALWRIGHT_TIDY_MEMORY or the user's cache."""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import common

FOLDERS = ("core", "labels")  # what a printed number or label depends on; app would double the time
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def tool():
    found = shutil.which("clang-tidy-14") or shutil.which("clang-tidy")
    if found is None:
        sys.exit("clang-tidy-14 is missing: run script/test, or install the packages of script/packages.txt")
    return found


def memory_folder():
    if named := os.environ.get("VIALWRIGHT_TIDY_MEMORY"):
        return pathlib.Path(named)
    cache = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(cache, "vialwright", "tidy_passed")


def project_sources(database):
    """Sources of the project's own folders, as the build compiles them."""
    entries = json.loads(pathlib.Path(database, "compile_commands.json").read_text(encoding="utf-8"))
    files = {pathlib.Path(entry["directory"], entry["file"]).resolve() for entry in entries}
    return sorted(path for path in files
                  if path.is_relative_to(common.ROOT) and path.relative_to(common.ROOT).parts[0] in FOLDERS)


def with_headers(path, seen):
    """The file and every project header that it reaches."""
    if path in seen or not path.is_file():
        return seen
    seen.add(path)
    for header in INCLUDE.findall(path.read_text(encoding="utf-8")):
        with_headers(common.ROOT / header, seen)
    return seen


def fingerprint(path, base):
    digest = hashlib.sha256(base)
    for part in sorted(with_headers(path, set())):
        digest.update(part.read_bytes())
    return digest.hexdigest()


def tidy(path, database, config):
    command = [tool(), "-p", str(database), "--quiet", f"--config-file={config}",
               "--extra-arg=-Wno-unknown-warning-option", str(path)]  # the build's flags are GCC's
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def run(database):
    config = common.ROOT / ".clang-tidy"
    version = subprocess.run([tool(), "--version"], capture_output=True, check=True).stdout
    memory = memory_folder()
    memory.mkdir(parents=True, exist_ok=True)
    sources = project_sources(database)
    marks = {path: memory / fingerprint(path, version + config.read_bytes()) for path in sources}
    to_read = [path for path in sources if not marks[path].exists()]
    bad, said = 0, set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, (status, output) in zip(to_read, pool.map(lambda p: tidy(p, database, config), to_read)):
            if status == 0:
                marks[path].touch()
                continue
            bad += 1
            if output not in said:  # a fault in a header comes once for each file that includes it
                print(output, end="")
            said.add(output)
    print(f"{len(sources)} files, {len(to_read)} read, {bad} with faults")
    return 1 if bad else 0


def self_test():
    """One fault for each group of checks, in a file of its own."""
    samples = {
        "#include <string>\n#include <utility>\nint f(std::string s) { std::string t = std::move(s); return int(t.size() + s.size()); }\n":
            "bugprone-use-after-move",
        "#include <string>\n#include <vector>\nint f(const std::vector<std::string>& v) { int n = 0; for (auto s : v) n += int(s.size()); return n; }\n":
            "performance-for-range-copy",
        "bool f(int a) { return a == a; }\n": "misc-redundant-expression",
        "struct A { virtual ~A() = default; virtual int f() const; };\nstruct B : A { virtual int f() const; };\n":
            "modernize-use-override",
        "int BadName() { return 1; }\n": "readability-identifier-naming",
    }
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.cpp")
        database = [{"directory": folder, "file": "a.cpp", "command": "c++ -std=c++20 -c a.cpp"}]
        pathlib.Path(folder, "compile_commands.json").write_text(json.dumps(database), encoding="utf-8")
        for text, wanted in samples.items():
            path.write_text(text, encoding="utf-8")
            status, output = tidy(path, folder, common.ROOT / ".clang-tidy")
            assert status != 0 and wanted in output, (wanted, output)
        path.write_text("int good_name() { return 1; }\n", encoding="utf-8")
        assert tidy(path, folder, common.ROOT / ".clang-tidy")[0] == 0
    print(f"self-test: {len(samples)} faults were caught")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("build", nargs="?", type=pathlib.Path, help="the build folder, with compile_commands.json")
    options = parser.parse_args()
    return self_test() if options.self_test else run(options.build)


if __name__ == "__main__":
    sys.exit(main())
