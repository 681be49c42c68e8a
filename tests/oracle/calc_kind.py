# SPDX-License-Identifier: Apache-2.0
"""`calc`: expressions drawn as trees, worked out here with fractions and a dimension algebra of its own. Body weight (kg, lb) and the mass
of a drug (g, mg) are two kinds, although UCUM has one."""
from fractions import Fraction as F

import spelling
from calc_templates import template
from cases import Case, Quantity, Same, refused

# unit: (kind, count of the kind's own code)
SIMPLE = {
    "mg": ("mass", 1), "g": ("mass", 1000), "mcg": ("mass", F(1, 1000)), "micrograms": ("mass", F(1, 1000)), "oz": ("mass", F("28349.523125")),
    "mL": ("volume", 1), "L": ("volume", 1000), "dL": ("volume", 100), "milliliters": ("volume", 1),
    "h": ("time", 1), "min": ("time", F(1, 60)), "day": ("time", 24), "hr": ("time", 1), "wk": ("time", 168), "s": ("time", F(1, 3600)),
    "kg": ("weight", 1), "lb": ("weight", F("0.45359237")), "pounds": ("weight", F("0.45359237")),
    "mmol": ("substance", 1), "mol": ("substance", 1000), "mEq": ("equivalents", 1), "units": ("activity", 1), "[iU]": ("activity", 1),
    "mOsm": ("osmoles", 1), "m2": ("surface", 1), "cm": ("height", 1), "[in_i]": ("height", F("2.54")), "m": ("height", 100),
    "kcal": ("energy", 1), "tablets": ("tablet", 1), "drops": ("drop", 1), "doses": ("dose", 1)}
CODES = {"mass": "mg", "volume": "mL", "time": "h", "weight": "kg", "substance": "mmol", "equivalents": "meq", "activity": "[iU]", "osmoles": "mosm",
         "surface": "m2", "height": "cm", "energy": "kcal", "tablet": "{tablet}", "drop": "[drp]", "dose": "{dose}"}
# What a pharmacist writes: top over bottoms.
COMPOUND = (("mass", "volume"), ("mass", "volume"), ("mass", "weight"), ("mass", "weight", "time"), ("mass", "weight", "time"), ("volume", "time"),
            ("mass", "time"), ("substance", "volume"), ("equivalents", "volume"), ("activity", "volume"), ("activity", "weight", "time"),
            ("mass", "substance"), ("equivalents", "substance"), ("osmoles", "volume"), ("mass", "tablet"), ("drop", "volume"), ("mass", "surface"),
            ("volume", "weight"), ("activity", "mass"), ("energy", "volume"), ("mass", "dose"), ("tablet", "time"))
BY_KIND = {}
for name, (kind, _) in SIMPLE.items():
    BY_KIND.setdefault(kind, []).append(name)
COUNTED = ("tablet", "drop")  # never two of them in one expression: nothing has both


class Refuse(Exception):
    """The expression has no answer; its text, as far as it is drawn."""


def singular(unit):
    return unit[:-1] if unit.endswith("s") and len(unit) > 3 else unit


def simple(rng, kind):
    unit = rng.choice(BY_KIND[kind])
    return unit, F(SIMPLE[unit][1])


def leaf(rng, kinds=None):
    """(text, value, kinds, is compound)."""
    if kinds is None and rng.random() < 0.15:
        return special(rng)
    kinds = kinds or rng.choice(COMPOUND if rng.random() < 0.5 else tuple((kind,) for kind in CODES))
    text, value = spelling.number(rng, 9999, 3)
    powers = {}
    for place, kind in enumerate(kinds):
        unit, factor = simple(rng, kind)
        text += (" " if place == 0 else "/") + (singular(unit) if place else unit)
        value = value / factor if place else value * factor
        powers[kind] = powers.get(kind, 0) + (-1 if place else 1)
    return text, value, {kind: power for kind, power in powers.items() if power}, len(kinds) > 1


def special(rng):
    draw = rng.random()
    if draw < 0.5:
        text, value = spelling.number(rng, 9999, 3)
        return text, value, {}, False
    if draw < 0.65:
        text, value = spelling.percent(rng, rng.choice(("", "w/w", "v/v")))
        return text, value, {}, True
    if draw < 0.85:
        text, value = spelling.percent(rng, "w/v")
        return text, value * 1000, {"mass": 1, "volume": -1}, True
    parts = rng.randint(1, 100000)
    return f"1:{parts}", F(1000, parts), {"mass": 1, "volume": -1}, True


class TooMany(Exception):
    """More kinds than a unit is written of."""


def multiplied(one, other, sign):
    kinds = dict(one)
    for kind, power in other.items():
        kinds[kind] = kinds.get(kind, 0) + sign * power
    kinds = {kind: power for kind, power in kinds.items() if power}
    if len(kinds) > 6:
        raise TooMany
    return kinds


def product(rng, depth):
    """Factors multiplied and divided from left to right."""
    text, value, kinds, _ = factor(rng, depth)
    for _ in range(rng.choice((0, 1, 1, 2))):
        operator = rng.choice(("*", "/", "×", "÷"))
        more, count, other, is_compound = factor(rng, depth)
        divides = operator in "/÷"
        if divides and is_compound:
            more = f"({more})"
        if divides and not count:
            raise Refuse(f"{text} {operator} {more}")
        text, value = f"{text} {operator} {more}", value / count if divides else value * count
        kinds = multiplied(kinds, other, -1 if divides else 1)
    return text, value, kinds


def factor(rng, depth):
    if depth > 0 and rng.random() < 0.3:
        text, value, kinds = total(rng, depth - 1)
        return f"({text})", value, kinds, False
    if rng.random() < 0.04:
        text, value, kinds, _ = leaf(rng)
        return f"-({text})", -value, kinds, False
    return leaf(rng)


def total(rng, depth):
    """A product, or a sum of what is of one kind; now and then of what is not."""
    text, value, kinds = product(rng, depth)
    for _ in range(rng.choice((0, 0, 0, 1, 2))):
        added = alike(rng, kinds)
        if added is None:
            break
        more, count, other = added
        sign, operator = rng.choice(((1, "+"), (1, "+"), (-1, "-"), (-1, "\u2212")))
        text, value = f"{text} {operator} {more}", value + sign * count
        if other != kinds:
            raise Refuse(text)
    return text, value, kinds


def alike(rng, kinds):
    """A quantity of these kinds, if one is written like that; now and then of another."""
    if rng.random() < 0.03:
        text, value, other, _ = leaf(rng, (rng.choice(("volume", "time")),))
        return text, value, other
    above = [kind for kind, power in kinds.items() if power == 1]
    below = [kind for kind, power in kinds.items() if power == -1]
    if len(above) == 1 and len(above) + len(below) == len(kinds):
        text, value, other, _ = leaf(rng, (above[0], *below))
        return text, value, other
    if not kinds:
        return *spelling.number(rng, 9999, 3), {}
    return None


def code_of(kinds):
    """The kinds' own codes, each as often as its power says."""
    above = [CODES[kind] for kind, power in sorted(kinds.items()) for _ in range(power)]
    below = [CODES[kind] for kind, power in sorted(kinds.items()) for _ in range(-power)]
    return "/".join([".".join(above) or "1", *below])


def is_within_bounds(kinds):
    """What the program writes units for: few kinds; not two sorts of things counted; no infant weighed in grams of drug."""
    counted = [kind for kind in COUNTED if kind in kinds]
    weighed = kinds.get("mass", 0) > 1 and kinds.get("weight", 0) < 0
    return len(kinds) <= 4 and all(abs(power) <= 3 for power in kinds.values()) and len(counted) < 2 and not weighed


def answer_unit(rng, kinds):
    """(how it is typed, its UCUM code, count of the kinds' own code) for an answer of a kind that has a usual unit."""
    above = [kind for kind, power in kinds.items() if power == 1]
    below = [kind for kind, power in kinds.items() if power == -1]
    if len(above) != 1 or len(above) + len(below) != len(kinds):
        return None
    if kinds == {"mass": 1, "volume": -1} and rng.random() < 0.3:
        return "%(w/v)", F(10)
    text, value = simple(rng, above[0])
    for kind in below:
        unit, count = simple(rng, kind)
        text, value = f"{text}/{singular(unit)}", value / count
    return text, value


def sorts_counted(text):
    return sum(word in text for word in ("tablet", "drop"))


def calc(rng):
    return typed(rng) if rng.random() < 0.4 else drawn(rng)


def typed(rng):
    """An expression as pharmacists write them."""
    text, value, code, unit = template(rng)
    words = ["calc", "--json", "--", text]
    if unit and rng.random() < 0.5:
        words[3] += f" in {unit}"
    elif unit:
        words[2:2] = ["--in", unit]
    elif rng.random() < 0.1:
        words[3] = f"{text} * " + rng.choice(spelling.UNSAFE_FACTORS).format(rng.randint(2, 99))
        return refused("calc", words)
    return Case("calc", words, {"schema": Same("vialwright.calc/1"), "result": Quantity(value, code)})


def drawn(rng):
    """An expression that nobody would write."""
    while True:
        try:
            text, value, kinds = total(rng, 2)
        except Refuse as problem:
            bad = str(problem)
            if sorts_counted(bad) < 2:
                return refused("calc", ["calc", "--json", "--", bad])
            continue
        except TooMany:
            continue
        if len(text) < 300 and is_within_bounds(kinds) and sorts_counted(text) < 2:
            break
    return asked(rng, text, value, kinds)


def asked(rng, text, value, kinds):
    """The expression with the unit of its answer, or without."""
    want = Quantity(value, code_of(kinds))
    unit = answer_unit(rng, kinds) if rng.random() < 0.5 else None
    words = ["calc", "--json", "--", text]
    if unit:
        if rng.random() < 0.5:
            words[3] += f" in {unit[0]}"
        else:
            words[2:2] = ["--in", unit[0]]
    elif kinds == {"mass": 1, "volume": -1} and value > 0 and rng.random() < 0.5:
        words[2:2] = ["--in", "ratio"]
        want = Quantity(1000 / value, "mL/g")
    elif rng.random() < 0.05:
        words[2:2] = ["--in", other_unit(rng, kinds)]
        return refused("calc", words)
    elif rng.random() < 0.08:
        words[3] = f"{text} * " + rng.choice(spelling.UNSAFE_FACTORS).format(rng.randint(2, 99))
        return refused("calc", words)
    wants = {"schema": Same("vialwright.calc/1"), "result": want}
    if unit:
        return Case("calc", words, wants, check=lambda answer: count_faults(answer, value / unit[1]))
    return Case("calc", words, wants)


def count_faults(answer, count):
    """In the unit that was asked for, so the number itself is settled."""
    return [] if F(answer["result"]["exact"]) == count else [f"{answer['result']['exact']}, want {count}"]


def other_unit(rng, kinds):
    """A unit that does not count the answer. Any mass may be asked for in any unit of mass."""
    own = {"mass", "weight"} if kinds in ({"mass": 1}, {"weight": 1}) else {kind for kind in CODES if kinds == {kind: 1}}
    return simple(rng, rng.choice([kind for kind in CODES if kind not in own]))[0]
