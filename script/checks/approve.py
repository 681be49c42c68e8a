#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Golden files: shows how NAME.received.EXT differs from NAME.approved.EXT, and accepts it.

  script/checks/approve.py                   shows every difference
  script/checks/approve.py --accept          accepts all of them
  script/checks/approve.py --accept FILE...  accepts these (a received or an approved file, or a folder)

A test that finds a difference writes the received file beside the approved one and fails.
"""
import argparse
import difflib
import filecmp
import pathlib
import sys
import tempfile

import common


def pairs(folder):
    """[(received, approved)], without those that are equal by now: their received files are removed."""
    found = []
    for received in sorted(folder.rglob("*.received.*")):
        if common.IGNORED_FOLDERS & set(received.relative_to(folder).parts):
            continue
        approved = received.with_name(received.name.replace(".received.", ".approved."))
        if approved.exists() and filecmp.cmp(received, approved, shallow=False):
            received.unlink()
        else:
            found.append((received, approved))
    return found


def difference(received, approved):
    if not approved.exists():
        return f"{received}: new, nothing is approved yet\n"
    try:
        old, new = (path.read_text(encoding="utf-8").splitlines(keepends=True) for path in (approved, received))
    except UnicodeDecodeError:
        sizes = f"{approved.stat().st_size} and {received.stat().st_size} bytes"
        return f"{received}: differs from {approved.name} ({sizes}); look at both\n"
    return "".join(difflib.unified_diff(old, new, str(approved), str(received)))


def chosen(pair, wanted):
    return not wanted or any(path.resolve() in (pair[0].resolve(), pair[1].resolve(), *pair[0].resolve().parents)
                             for path in wanted)


def run(folder, accept, wanted, write=sys.stdout.write):
    found = [pair for pair in pairs(folder) if chosen(pair, wanted)]
    for received, approved in found:
        write(difference(received, approved))
        if accept:
            received.replace(approved)
            write(f"accepted: {approved}\n")
    write(f"{len(found)} {'accepted' if accept else 'waiting; --accept takes them'}\n" if found else "nothing differs\n")
    return 0 if accept or not found else 1


def self_test():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        said = []
        for file, text in {"a.approved.txt": "1 mL\n", "a.received.txt": "2 mL\n", "b.received.txt": "new\n",
                           "c.approved.txt": "same\n", "c.received.txt": "same\n"}.items():
            folder.joinpath(file).write_text(text, encoding="utf-8")
        assert run(folder, False, [], said.append) == 1
        shown = "".join(said)
        assert "-1 mL\n+2 mL\n" in shown and "b.received.txt: new" in shown and "c." not in shown, shown
        assert run(folder, True, [folder / "a.approved.txt"], said.append) == 0
        assert folder.joinpath("a.approved.txt").read_text() == "2 mL\n" and len(pairs(folder)) == 1
        assert run(folder, True, [], said.append) == 0 and not pairs(folder)
    print("self-test: differences are shown, and only what was named is accepted")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    return run(common.ROOT / "tests", options.accept, options.files)


if __name__ == "__main__":
    sys.exit(main())
