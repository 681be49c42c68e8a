# SPDX-License-Identifier: Apache-2.0
"""The program, asked many questions in one process."""
import os
import subprocess
from pathlib import Path

ANSWER_MANY = os.environ.get("VIALWRIGHT_ANSWER_MANY") or Path(__file__).resolve().parents[2] / "build/dev/bin/answer_many"
BETWEEN_WORDS, AFTER_ANSWER = "\x1f", "\x1e"


def answers(commands):
    """(exit status, standard output) of each command. A process that ends early is an error that names the command it ended at."""
    lines = "".join(BETWEEN_WORDS.join(words) + "\n" for words in commands)
    ran = subprocess.run([ANSWER_MANY], input=lines.encode(), capture_output=True, check=False)
    parts = ran.stdout.decode().split(AFTER_ANSWER)
    given, out = [], parts[0]
    for part in parts[1:]:
        status, _, following = part.partition("\n")
        given.append((int(status), out))
        out = following
    if len(given) != len(commands) or ran.returncode:
        last = commands[min(len(given), len(commands) - 1)]
        raise RuntimeError(f"the program ended with {ran.returncode} at {last}:\n{ran.stderr.decode(errors='replace')[-4000:]}")
    return given


def complaint(words):
    """What it says on standard error, asked once more by itself."""
    line = BETWEEN_WORDS.join(words) + "\n"
    return subprocess.run([ANSWER_MANY], input=line.encode(), capture_output=True, check=False).stderr.decode().strip()
