# SPDX-License-Identifier: Apache-2.0
"""`compound dilute` (F29, F31), `alligate` (F30), `strength` (F26 to F28), `reconstitute` (F39)."""
from fractions import Fraction as F

import spelling
import ucum
from cases import Case, Quantity, refused
from spelling import ACTIVITY, BULK, EQUIVALENT, SMALL_MASS

WHOLE_UNITS = {"units": 1, "[iU]": 1}
# How strengths of one kind are drawn, in which UCUM code their number counts, and what a total of them is measured in.
FAMILIES = {
    "w/v": (spelling.strength, "mg/mL", (BULK, "mL")),
    "mmol": (lambda rng: spelling.per(rng, {"mmol": 1, "umol": F(1, 1000)}, BULK), "mmol/mL", (BULK, "mL")),
    "mEq": (lambda rng: spelling.per(rng, {"mEq": 1, "meq": 1}, BULK), "meq/mL", (BULK, "mL")),
    "units": (lambda rng: spelling.per(rng, WHOLE_UNITS, BULK), "[iU]/mL", (BULK, "mL")),
    "w/w": (lambda rng: per_mass(rng), "mg/g", ({"g": 1, "kg": 1000}, "g")),
    "v/v": (lambda rng: spelling.percent(rng, "v/v"), "1", (BULK, "mL")),
    # 1:n of solids is w/w: beside another w/w, or where the total is a mass.
    "ratio": (lambda rng: ratio(rng) if rng.random() < 0.7 else per_mass(rng), "mg/g", ({"g": 1, "kg": 1000}, "g")),
}
MIXED = ("w/v", "w/v", "w/v", "mmol", "mEq", "units", "w/w", "w/w", "v/v", "ratio")
COMMON = MIXED[:-1]


def per_mass(rng):
    """Mass per mass, in mg/g."""
    if rng.random() < 0.6:
        text, fraction = spelling.percent(rng, "w/w")
        return text, fraction * 1000
    return spelling.per(rng, {"mg": 1, "mcg": F(1, 1000)}, {"g": 1})


def ratio(rng):
    """Of solids, in mg/g."""
    parts = rng.randint(1, 50000)
    return f"1:{parts:,}" if rng.random() < 0.5 else f"1:{parts}", F(1000, parts)


def total_of(rng, family):
    table, code = FAMILIES[family][2]
    text, value = spelling.quantity(rng, table, 99999, 2)
    return text, value, code


def dilute(rng):
    family = rng.choice(MIXED)
    draw = FAMILIES[family][0]
    (stock, strong), (target, weak) = draw(rng), draw(rng)
    if weak > strong and rng.random() < 0.8:
        (stock, strong), (target, weak) = (target, weak), (stock, strong)
    total, amount, code = total_of(rng, family)
    words = ["compound", "dilute", "--stock", stock, "--target", target, "--total", total]
    if weak > strong:
        return refused("dilute", words + ["--json"])
    of_stock = amount * weak / strong
    return Case("dilute", words, {"results.stock": Quantity(of_stock, code), "results.diluent": Quantity(amount - of_stock, code)},
                names={"stock", "diluent"})


def parts_of(strengths, target):
    """Each stock from the target upwards paired with each below it; parts by differences, those of all pairs added."""
    high = [place for place, strength in enumerate(strengths) if strength >= target]
    low = [place for place, strength in enumerate(strengths) if strength < target]
    parts = [F(0)] * len(strengths)
    for above in high:
        for below in low:
            parts[above] += target - strengths[below]
            parts[below] += strengths[above] - target
    return parts if low else [F(strength == target) for strength in strengths]


def alligate(rng):
    family = rng.choice(MIXED)
    draw, strength_code, _ = FAMILIES[family]
    stocks = [draw(rng) for _ in range(rng.choice((2, 2, 2, 3, 3, 4, 5)))]
    if rng.random() < 0.15:
        stocks[rng.randrange(len(stocks))] = {"w/v": ("0 %(w/v)", F(0)), "w/w": ("0 %(w/w)", F(0)), "v/v": ("0 %(v/v)", F(0)),
                                               "ratio": ("0 %(w/w)", F(0))}.get(
            family, ("0 " + {"mmol": "mmol/mL", "mEq": "mEq/mL", "units": "units/mL"}.get(family, ""), F(0)))
    target, wanted = draw(rng)
    strengths = [value for _, value in stocks]
    for _ in range(20):
        if min(strengths) <= wanted <= max(strengths) or rng.random() < 0.05:
            break
        target, wanted = draw(rng)
    if rng.random() < 0.1:
        target, wanted = rng.choice(stocks)
    total, amount, code = total_of(rng, family)
    words = ["compound", "alligate"]
    for text, _ in stocks:
        words += ["--stock", text]
    words += ["--target", target, "--total", total]
    if not min(strengths) <= wanted <= max(strengths):
        return refused("alligate", words + ["--json"])
    parts = parts_of(strengths, wanted)
    want = {}
    for place, (part, value) in enumerate(zip(parts, strengths)):
        want[f"results.parts.{place}.amount"] = Quantity(amount * part / sum(parts), code)
        want[f"results.parts.{place}.stock"] = Quantity(value, strength_code)
    return Case("alligate", words, want, names={"parts"}, check=lambda answer: balance_faults(answer, amount, code, wanted, strength_code))


def balance_faults(answer, total, code, target, strength_code):
    """What the parts hold together is what was asked for."""
    def number(quantity, into):
        return F(quantity["exact"]) * ucum.ratio(quantity["unit"], into)
    parts = answer["results"]["parts"]
    amounts = [number(part["amount"], code) for part in parts]
    drug = sum(amount * number(part["stock"], strength_code) for amount, part in zip(amounts, parts))
    return [] if sum(amounts) == total and drug == total * target else ["the parts do not balance"]


def ppm(rng):
    text, value = spelling.number(rng, 99999, 2)
    return text + rng.choice((" ppm", "ppm")), value / 1000


def strength(rng):
    family = rng.choice(COMMON)
    draw, code, _ = FAMILIES[family]
    text, value = ppm(rng) if family == "w/v" and rng.random() < 0.2 else draw(rng)
    words, want = ["compound", "strength", "--strength", text], {}
    if family == "w/v":
        want = {"results.concentration": Quantity(value, "mg/mL"), "results.percent": Quantity(value / 10, "g/dL", only=True),
                "results.ratio": Quantity(1000 / value, "mL/g"), "results.ppm": Quantity(value * 1000, "ug/mL", only=True)}
    else:
        want = {"results.strength": Quantity(value, code)}
    if rng.random() < 0.6:
        total, amount, whole = total_of(rng, family)
        words += ["--total", total]
        top = {"mg/mL": "mg", "mmol/mL": "mmol", "meq/mL": "meq", "[iU]/mL": "[iU]", "mg/g": "mg", "1": whole}[code]
        want["results.amount"] = Quantity(value * amount, top)
    return Case("strength", words, want, names={path.removeprefix("results.") for path in want})


CONTENTS = ((SMALL_MASS, "mg"), (SMALL_MASS, "mg"), ({"mmol": 1}, "mmol"), (EQUIVALENT, "meq"), (ACTIVITY, "[iU]"))


def reconstitute(rng):
    table, code = rng.choice(CONTENTS)
    content, amount = spelling.quantity(rng, table)
    if table is SMALL_MASS and rng.random() < 0.3:
        displacement, each = spelling.per(rng, {"mL": 1}, {"g": 1000}, 999, 2)
        room = each * amount
    else:
        displacement, room = rng.choice((spelling.quantity(rng, {"mL": 1}, 999, 2), ("0 mL", F(0))))
    words = ["compound", "reconstitute", "--content", content, "--displacement", displacement]
    if rng.random() < 0.5:
        bottom = {"mL": 1, "L": 1000}
        target, wanted = spelling.strength(rng) if code == "mg" else spelling.per(rng, table, bottom)
        volume, words = amount / wanted, words + ["--target", target]
        if volume <= room:
            return refused("reconstitute", words + ["--json"])
    else:
        diluent, added = spelling.quantity(rng, BULK, 9999, 2)
        volume, words = added + room, words + ["--diluent", diluent]
    return Case("reconstitute", words, {"results.diluent": Quantity(volume - room, "mL"), "results.volume": Quantity(volume, "mL"),
                                        "results.concentration": Quantity(amount / volume, code + "/mL")},
                names={"diluent", "volume", "concentration"})
