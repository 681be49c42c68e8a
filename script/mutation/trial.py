# SPDX-License-Identifier: Apache-2.0
"""Runs the tests against one mutant at a time: those test files alone that reach it, until the first failure."""
import concurrent.futures
import os
import pathlib
import resource
import subprocess
import tempfile
import time

SLOWEST_FILE = 20      # seconds; a test file that takes longer is not asked
LEAST_TIMEOUT = 10     # seconds, and ten times what the same tests take without a mutant
MEMORY = 4 << 30       # bytes: a mutant that never stops collecting is killed, not the machine
# The same random inputs for every mutant; a failure is enough, its smallest case is not wanted.
FIXED = {"RC_PARAMS": "seed=1 noshrink=1"}


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(command, timeout, **environment):
    """Exit status, None where it took too long."""
    try:
        return subprocess.run(command, env=os.environ | FIXED | environment, timeout=timeout, preexec_fn=limited,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    except subprocess.TimeoutExpired:
        return None


def catch(program, tags):
    return [str(program), "--filenames-as-tags", ",".join(f"[#{tag}]" for tag in tags), "--abort", "--use-colour", "no"]


class TestFile:
    def __init__(self, program, tag, seconds, reached):
        self.program, self.tag, self.seconds, self.reached = program, tag, seconds, reached


def survey(root, folder, suites):
    """Every test file that passes without a mutant, with the mutants that it reaches. Names those that do not."""
    found, out = [], []
    for program, folders in suites.items():
        for path in sorted(p for name in folders for p in (root / name).rglob("*_test.cpp")):
            with tempfile.TemporaryDirectory() as scratch:
                trace = pathlib.Path(scratch) / "trace"
                began = time.monotonic()
                status = run(catch(folder / program, [path.stem]), SLOWEST_FILE, MUTATION="0", MUTATION_TRACE=str(trace))
                seconds = time.monotonic() - began
                reached = set(map(int, trace.read_text().split())) if status == 0 and trace.exists() else set()
            if status == 0:
                found.append(TestFile(folder / program, path.stem, seconds, reached))
            else:
                why = "takes too long" if status is None else "fails without a mutant"
                out.append(f"{path.relative_to(root)} {why} and is not asked")
    return found, out


def judge(point, files):
    """killed, timeout, survived, or unreached where no test comes there."""
    reaching = [f for f in files if point.number in f.reached]
    if not reaching:
        return "unreached"
    for program in dict.fromkeys(f.program for f in reaching):
        asked = [f for f in reaching if f.program == program]
        timeout = LEAST_TIMEOUT + 10 * sum(f.seconds for f in asked)
        status = run(catch(program, [f.tag for f in asked]), timeout, MUTATION=str(point.number))
        if status != 0:
            return "timeout" if status is None else "killed"
    return "survived"


def judge_all(points, files, jobs, told):
    """[(point, verdict)] in the order of the points; told(point, verdict) as soon as each is known."""
    def one(point):
        verdict = judge(point, files)
        told(point, verdict)
        return point, verdict
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(one, points))
