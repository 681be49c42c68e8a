# SPDX-License-Identifier: Apache-2.0
"""`compound aliquot`, `salt` (F36), `potency` (F37, F38), `infusion` (F17 to F20)."""
from fractions import Fraction as F
from math import ceil

import spelling
from cases import Case, Quantity, refused
from spelling import BULK, EQUIVALENT, MOLAR_MASS, PER_TIME, SMALL_MASS


def aliquot(rng):
    sensitivity, reading = spelling.quantity(rng, {"mg": 1, "mcg": F(1, 1000), "g": 1000}, 50, 1)
    words, error = ["compound", "aliquot", "--sensitivity", sensitivity], F(5, 100)
    if rng.random() < 0.6:
        text, error = spelling.percent(rng, "", 10000)
        words += ["--error", text]
    least = reading / error
    want = {"results.least_weighable": Quantity(least, "mg")}
    if rng.random() < 0.1:
        return Case("aliquot", words, want, names={"least_weighable"})
    need, amount = spelling.quantity(rng, SMALL_MASS, 999, 3)
    words += ["--need", need]
    times = ceil(least / amount)
    want["results.weigh"] = Quantity(max(times * amount, amount), "mg")
    draw = rng.random()
    if draw < 0.5:
        if amount < least:
            want |= {"results.diluent": Quantity(times * (least - amount), "mg"), "results.aliquot": Quantity(least, "mg")}
    elif draw < 0.8:
        text, strength = spelling.strength(rng)
        words += ["--drug-concentration", text]
        want |= {"results.diluent": Quantity(max(times, 1) * amount / strength, "mL"), "results.aliquot": Quantity(amount / strength, "mL")}
    else:
        text, strength = spelling.per(rng, {"mg": 1, "mcg": F(1, 1000)}, {"g": 1000}, 999, 2)
        words += ["--drug-concentration", text]
        part, times = amount / strength, max(times, 1)
        if part < least:
            return refused("aliquot", words + ["--json"])
        want |= {"results.diluent": Quantity(times * (part - amount), "mg"), "results.aliquot": Quantity(part, "mg")}
    return Case("aliquot", words, want, names={path.removeprefix("results.") for path in want})


def salt(rng):
    amount, value = rng.choice((lambda: spelling.quantity(rng, SMALL_MASS), lambda: spelling.strength(rng),
                                lambda: spelling.per(rng, SMALL_MASS, {"tablet": 1, "capsule": 1})))()
    code = "mg"
    if "/" in amount or "per " in amount or ":" in amount:
        code = "mg/{tablet}" if "tablet" in amount else "mg/{capsule}" if "capsule" in amount else "mg/mL"
    (one, ordered), (two, weighed) = spelling.quantity(rng, MOLAR_MASS, 99999, 2), spelling.quantity(rng, MOLAR_MASS, 99999, 2)
    return Case("salt", ["compound", "salt", "--amount", amount, "--from-molar-mass", one, "--to-molar-mass", two],
                {"results.weigh": Quantity(value * weighed / ordered, code)}, names={"weigh"})


def potency(rng):
    basis = rng.choice(("anhydrous", "dried", "as-is"))
    if rng.random() < 0.3:
        amount, need = spelling.quantity(rng, {"units": 1, "[iU]": 1, "million units": 1000000})
        assay, potency_of_lot = spelling.per(rng, {"units": 1}, {"mg": 1, "g": 1000}) if rng.random() < 0.5 else spelling.quantity(
            rng, {"units/mg": 1})
    else:
        amount, need = spelling.quantity(rng, SMALL_MASS)
        assay, potency_of_lot = spelling.percent(rng, "", 10100)
    words = ["compound", "potency", "--amount", amount, "--assay", assay, "--basis", basis]
    water = None
    if rng.random() < 0.8:
        digits = rng.randint(0, 2500)
        words, water = words + ["--water", spelling.spelled(rng, digits, 2) + rng.choice(("%", " %"))], F(digits, 10000)
    if basis == "as-is":
        return Case("potency", words, {"results.weigh": Quantity(need / potency_of_lot, "mg")}, names={"weigh"})
    if water is None:
        return refused("potency", words + ["--json"])
    return Case("potency", words, {"results.weigh": Quantity(need / (potency_of_lot * (1 - water)), "mg")}, names={"weigh"})


KINDS = ((SMALL_MASS, "mg"), (SMALL_MASS, "mg"), ({"units": 1, "[iU]": 1}, "[iU]"), ({"mmol": 1}, "mmol"), (EQUIVALENT, "meq"))


def dose_rate(rng, table, per_weight):
    """An amount per time, perhaps per kg: (text, amount/h or amount/kg/h)."""
    text, count = spelling.number(rng)
    (unit, factor), (time, hours) = spelling.one_of(rng, table), spelling.one_of(rng, PER_TIME)
    kilogram = "/kg" if per_weight else ""
    return f"{text} {unit}{kilogram}/{time}", count * factor / hours


def infusion(rng):
    """Pump rate from dose and dose from pump rate, per kg or not, and the drops of a set."""
    table, code = rng.choice(KINDS)
    concentration, strength = spelling.strength(rng) if code == "mg" else spelling.per(rng, table, BULK)
    words, want = ["compound", "infusion", "--concentration", concentration], {}
    kilograms = None
    if rng.random() < 0.6:
        weight, kilograms = spelling.weight(rng)
        words += ["--weight", weight]
    if rng.random() < 0.5:
        per_weight = rng.random() < 0.6
        text, dose = dose_rate(rng, table, per_weight)
        words += ["--dose", text]
        if per_weight and kilograms is None:
            return refused("infusion", words + ["--json"])
        rate = dose * (kilograms if per_weight else 1) / strength
        want["results.dose"] = Quantity(dose, code + ("/kg/h" if per_weight else "/h"))
        if kilograms is not None and not per_weight:
            want["results.dose_per_weight"] = Quantity(dose / kilograms, code + "/kg/h")
    else:
        text, count = spelling.number(rng)
        (unit, factor), (time, hours) = spelling.one_of(rng, BULK), spelling.one_of(rng, PER_TIME)
        rate = count * factor / hours
        words += ["--rate", f"{text} {unit}/{time}"]
        dose = rate * strength / (kilograms or 1)
        want["results.dose"] = Quantity(dose, code + ("/kg/h" if kilograms is not None else "/h"))
    want["results.rate"] = Quantity(rate, "mL/h", only=True)
    if rng.random() < 0.5:
        drops = rng.choice((10, 15, 20, 60))
        words += ["--drop-factor", rng.choice((f"{drops}", f"{drops} drops/mL"))]
        want["results.drops"] = Quantity(rate * drops / 60, "[drp]/min", only=True)
    return Case("infusion", words, want, names={path.removeprefix("results.") for path in want})
