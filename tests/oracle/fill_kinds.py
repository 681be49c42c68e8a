# SPDX-License-Identifier: Apache-2.0
"""`compound suppository` (F40), `capsule` (F41), `doses`, `batch` (excess volumes of USP <1151>)."""
from fractions import Fraction as F
from math import floor

import spelling
from cases import Case, Quantity, refused
from spelling import BULK, SMALL_MASS


def suppository(rng):
    count = rng.randint(1, 500)
    blank, grams = spelling.quantity(rng, {"g": 1, "mg": F(1, 1000)}, 5000, 3)
    words = ["compound", "suppository", "--units", f"{count:,}" if rng.random() < 0.5 else str(count), "--blank-weight", blank]
    room = F(0)
    for place in range(rng.choice((1, 1, 2, 3))):
        amount, each = spelling.quantity(rng, {"mg": F(1, 1000), "g": 1}, 900, 3)
        factor, times = spelling.number(rng, 500, 2)
        words += ["--ingredient", f"drug {place}={amount},{factor}"]
        room += each / times
    base = count * (grams - room)
    if base < 0:
        return refused("suppository", words + ["--json"])
    if not base:
        return suppository(rng)  # whether no base at all is a suppository is not settled by the formula
    return Case("suppository", words, {"results.base": Quantity(base, "g")})


def capsule(rng):
    (capacity, volume), (drug, mg) = spelling.quantity(rng, {"mL": 1}, 150, 2), spelling.quantity(rng, SMALL_MASS, 900, 2)
    (packed, drug_density), (filler, filler_density) = (spelling.per(rng, {"g": 1000, "mg": 1}, {"mL": 1}, 200, 2) for _ in range(2))
    words = ["compound", "capsule", "--capacity", capacity, "--drug", drug, "--drug-density", packed, "--filler-density", filler]
    count = 1
    if rng.random() < 0.6:
        count = rng.randint(1, 5000)
        words += ["--units", str(count)]
    room = volume - mg / drug_density
    if room < 0:
        return refused("capsule", words + ["--json"])
    if not room:
        return capsule(rng)
    return Case("capsule", words, {"results.filler": Quantity(room * filler_density, "mg"),
                                   "results.total_filler": Quantity(room * filler_density * count, "mg"),
                                   "results.total_drug": Quantity(mg * count, "mg")}, names={"filler", "total_filler", "total_drug"})


CONTENTS = ((SMALL_MASS, "mg"), (BULK, "mL"), ({"units": 1, "[iU]": 1}, "[iU]"), ({"tablets": 1}, "{tablet}"))


def doses(rng):
    table, code = rng.choice(CONTENTS)
    places = 0 if code == "{tablet}" else 3
    (content, amount), (dose, each) = spelling.quantity(rng, table, 99999, places), spelling.quantity(rng, table, 999, places)
    words = ["compound", "doses", "--content", content, "--dose", dose]
    exact, whole = amount / each, floor(amount / each)
    want = {"results.doses": Quantity(exact, "{dose}"), "results.whole_doses": Quantity(F(whole), "{dose}"),
            "results.left_over": Quantity(amount - whole * each, code)}
    if rng.random() < 0.5:
        a_day, count = spelling.number(rng, 6, 0)
        words += ["--per-day", a_day]
        want["results.days"] = Quantity(whole / count, "d")
    return Case("doses", words, want, names={path.removeprefix("results.") for path in want})


# USP <1151>: labelled mL: excess of a mobile, of a viscous liquid. Between two the larger counts; from 50 mL on 2 and 3 per cent.
EXCESS = (("0.5", "0.10", "0.12"), ("1", "0.10", "0.15"), ("2", "0.15", "0.25"), ("5", "0.30", "0.50"), ("10", "0.50", "0.70"),
          ("20", "0.60", "0.90"), ("30", "0.80", "1.20"))


def excess_of(labelled, viscous):
    for size, mobile, thick in EXCESS:
        if labelled <= F(size):
            return F(thick if viscous else mobile)
    large = F(3 if viscous else 2, 100)
    return large * max(labelled, 50)  # between 30 and 50 mL the larger size is 50 mL


def batch(rng):
    """Of glycine injection, 50 mg/mL, 30 mL a vial: number x (fill + excess) / (1 - loss)."""
    count, viscous = rng.randint(1, 2000), False
    words, labelled, loss = ["compound", "batch", "glycine-injection", "--units", str(count)], F(30), F(0)
    if rng.random() < 0.8:
        fill, labelled = rng.choice((lambda: spelling.quantity(rng, {"mL": 1}, 600, 1), lambda: spelling.quantity(rng, {"L": 1000}, 9, 1)))()
        words += ["--fill", fill]
    if rng.random() < 0.6:
        viscous = rng.random() < 0.5
        words += ["--liquid", "viscous" if viscous else "mobile"]
    if rng.random() < 0.6:
        text, loss = spelling.percent(rng, "", 2000)
        words += ["--loss", text]
    excess = excess_of(labelled, viscous)
    total = count * (labelled + excess) / (1 - loss)
    return Case("batch", words, {"results.excess": Quantity(excess, "mL"), "results.fill": Quantity(labelled + excess, "mL"),
                                 "results.total": Quantity(total, "mL"), "results.ingredients.0.amount": Quantity(total * 50, "mg"),
                                 "results.ingredients.1.to": Quantity(total, "mL")})


def powder_batch(rng):
    """Of a powder: number x fill / (1 - loss), no excess."""
    count = rng.randint(1, 2000)
    fill, grams = spelling.quantity(rng, {"g": 1, "mg": F(1, 1000), "kg": 1000}, 900, 1)
    text, loss = spelling.percent(rng, "", 2000)
    total = count * grams / (1 - loss)
    return Case("batch", ["compound", "batch", rng.choice(("glycine-powder", "glutamine-powder")), "--units", str(count), "--fill", fill,
                          "--loss", text], {"results.total": Quantity(total, "g"), "results.ingredients.0.amount": Quantity(total, "g")})


def any_batch(rng):
    return batch(rng) if rng.random() < 0.8 else powder_batch(rng)


