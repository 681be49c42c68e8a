#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Adds up the results of ctest (its --output-junit files): `123 passed, 0 failed, 1 skipped`, failures by name before it.

A ctest entry that runs Catch2 counts as its test cases. A skipped test is a failure where `--none-skipped` says so:
the machine was set up for all of them.
"""
import argparse
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as xml

ALL_PASSED = re.compile(r"All tests passed \([\d,]+ assertions? in (\d+) test cases?\)")
SOME_FAILED = re.compile(r"test cases:\s*(\d+)(?:\s*\|\s*(\d+) passed)?\s*\|\s*(\d+) failed")


def count(entry):
    """(passed, failed, skipped) of one ctest entry"""
    output = entry.findtext("system-out") or ""
    if entry.find("skipped") is not None and entry.get("status") != "fail":
        return 0, 0, 1
    if entry.find("failure") is not None or entry.get("status") != "run":
        some = SOME_FAILED.search(output)
        return (int(some.group(2) or 0), int(some.group(3)), 0) if some else (0, 1, 0)
    return sum(map(int, ALL_PASSED.findall(output))) or 1, 0, 0


def add_up(files):
    """(totals, names of what failed, names of what was skipped)"""
    totals, failed, skipped = [0, 0, 0], [], []
    for file in files:
        entries = xml.parse(file).getroot().findall("testcase")
        if not entries:
            totals[1] += 1
            failed.append(f"{file}: no test at all")
        for entry in entries:
            counts = count(entry)
            totals = [a + b for a, b in zip(totals, counts)]
            name = f"{file.stem}: {entry.get('name')}"
            failed += [name] if counts[1] else []
            skipped += [name] if counts[2] else []
    return totals, failed, skipped


SAMPLE = """<testsuite>
<testcase name="a" status="run"><system-out>All tests passed (9 assertions in 4 test cases)</system-out></testcase>
<testcase name="b" status="run"><system-out>all good</system-out></testcase>
<testcase name="c" status="fail"><failure/><system-out>test cases: 5 | 3 passed | 2 failed</system-out></testcase>
<testcase name="d" status="fail"><failure/><system-out>crashed</system-out></testcase>
<testcase name="e" status="notrun"><skipped message="SKIP_RETURN_CODE=77"/><system-out></system-out></testcase>
<testcase name="f" status="notrun"><failure/><system-out>Unable to find executable</system-out></testcase>
</testsuite>"""


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "dev.xml")
        path.write_text(SAMPLE, encoding="utf-8")
        totals, failed, skipped = add_up([path])
        assert totals == [8, 4, 1], totals
        assert failed == ["dev: c", "dev: d", "dev: f"] and skipped == ["dev: e"], (failed, skipped)
        path.write_text("<testsuite></testsuite>", encoding="utf-8")
        assert add_up([path])[0] == [0, 1, 0]
    print("self-test: counts are right")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--none-skipped", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    totals, failed, skipped = add_up(options.files)
    for name in failed:
        print(f"failed   {name}")
    for name in skipped:
        print(f"skipped  {name}" + (" (here it must run)" if options.none_skipped else ""))
    print("{} passed, {} failed, {} skipped".format(*totals))
    return 1 if totals[1] or options.none_skipped and totals[2] or not totals[0] else 0


if __name__ == "__main__":
    sys.exit(main())
