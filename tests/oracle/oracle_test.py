#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Random calculations of every kind, worked out a second time from the formulas; not one may differ. README.md says more.
ORACLE_CASES asks for more of them, ORACLE_SEED for others, ORACLE_KIND for one kind alone."""
import os
import random
import sys
import time
from collections import Counter

import program
import spelling
from bud_kind import any_bud
from calc_kind import calc
from cases import faults
from dose_kind import any_dose
from fill_kinds import any_batch, capsule, doses, suppository
from mixture_kinds import alligate, dilute, reconstitute, strength
from patient_kind import any_patient
from solution_kinds import density, e_value, isotonic, osmolarity, phosphate
from unit_kinds import convert, unit_convert
from weighing_kinds import aliquot, infusion, potency, salt

# How many of a hundred draws each kind has.
SHARES = {calc: 24, unit_convert: 8, convert: 6, any_patient: 5, any_dose: 12, any_bud: 8, dilute: 3, alligate: 4, strength: 3, reconstitute: 3,
          osmolarity: 3, isotonic: 3, e_value: 1, density: 2, phosphate: 1, aliquot: 3, salt: 1, potency: 2, infusion: 4, suppository: 1,
          capsule: 1, doses: 1, any_batch: 1}
CASES = int(os.environ.get("ORACLE_CASES", "8000"))
SEED = int(os.environ.get("ORACLE_SEED", "20260301"))
AT_ONCE, REPORTED = 2000, 20
AS_TEXT, SPOILED = 0.1, 0.06  # asked for as a person reads it; with one option that cannot be read
NOT_READ = ("--", "--json", "--no-conditions", "--diluent", "--rule", "--formulary", "--in")  # of which anything may be said


def draw(rng, kinds, shares):
    case = rng.choices(kinds, shares)[0](rng)
    if case.refused:
        return case
    if rng.random() < SPOILED and spoil(rng, case):
        return case
    if rng.random() < AS_TEXT and case.words[0] in ("calc", "compound", "convert", "dose", "unit"):
        case.as_text = True
        case.words = [word for word in case.words if word != "--json"]
    elif "--json" not in case.words:
        case.words = case.words + ["--json"]
    return case


def spoil(rng, case):
    """What no one may type, in place of what one of the options says."""
    places = [place for place, word in enumerate(case.words[1:-1], 1) if word.startswith("--") and word not in NOT_READ
              and not case.words[place + 1].startswith("--")]
    if not places:
        return False
    case.words[rng.choice(places) + 1] = rng.choice(spelling.UNSAFE).format(rng.randint(2, 99))
    case.refused, case.status = True, (64, 65)
    return True


def differences(cases):
    for case, (status, out) in zip(cases, program.answers([case.words for case in cases])):
        for fault in faults(case, status, out):
            yield case, fault


def report(case, fault):
    words = " ".join(word if word and all(c.isalnum() or c in "-_.=/" for c in word) else f"'{word}'" for word in case.words)
    print(f"{case.kind}: {fault}\n    vialwright {words}\n    {program.complaint(case.words)}", flush=True)


class Tally:
    """Per kind: calculations, those to be refused, figures that were compared, differences."""

    def __init__(self):
        self.asked, self.refused, self.figures, self.wrong = Counter(), Counter(), Counter(), Counter()

    def add(self, cases):
        for case in cases:
            self.asked[case.kind] += 1
            self.refused[case.kind] += case.refused
            self.figures[case.kind] += 0 if case.refused else len(case.want) or 1

    def idle(self):
        """Kinds of which nothing was compared, or nothing refused: they would prove nothing."""
        return [kind for kind, count in self.asked.items() if count > 100 and (not self.figures[kind] or not self.refused[kind])]

    def print(self):
        print(f"{'':14} {'asked':>9} {'refused':>9} {'figures':>9}  differences")
        for kind in sorted(self.asked):
            print(f"{kind:14} {self.asked[kind]:9,} {self.refused[kind]:9,} {self.figures[kind]:9,}  {self.wrong[kind] or '-'}")


def main():
    rng, wanted = random.Random(SEED), os.environ.get("ORACLE_KIND", "")
    kinds = [kind for kind in SHARES if wanted in kind.__name__]
    shares = [SHARES[kind] for kind in kinds]
    tally, started = Tally(), time.monotonic()
    for first in range(0, CASES, AT_ONCE):
        cases = [draw(rng, kinds, shares) for _ in range(min(AT_ONCE, CASES - first))]
        tally.add(cases)
        for case, fault in differences(cases):
            tally.wrong[case.kind] += 1
            if sum(tally.wrong.values()) <= REPORTED:
                report(case, fault)
    tally.print()
    wrong, idle = sum(tally.wrong.values()), tally.idle()
    print(f"{CASES:,} calculations (seed {SEED}), {sum(tally.figures.values()):,} figures compared, {sum(tally.refused.values()):,} to be refused: "
          f"{wrong} differences, {time.monotonic() - started:.0f} s" + (f"; nothing compared or refused: {idle}" if idle else ""))
    return 1 if wrong or idle else 0


if __name__ == "__main__":
    sys.exit(main())
