# SPDX-License-Identifier: Apache-2.0
"""`compound osmolarity` (F24, F25), `isotonic` (F42 to F44), `e-value` (F45), `density` (F32), `phosphate` (F34)."""
from fractions import Fraction as F

import spelling
from cases import Case, Quantity, Same, refused
from spelling import BULK, MOLAR_MASS, OSMOLARITY, SMALL_MASS

NAMES = ("Glycine", "Sodium chloride", "A, B", "drug 2", "Dextrose (5 %)")


def solute(rng, total):
    """(words of an ingredient, mOsm that it brings, mL that it takes for sure)."""
    draw = rng.random()
    particles, count = rng.choice((("1", F(1)), ("2", F(2)), ("3", F(3)), ("1.86", F("1.86")), ("0", F(0)), ("2.5", F("2.5"))))
    molar, grams = spelling.quantity(rng, MOLAR_MASS, 99999, 2)
    if draw < 0.5:
        amount, mg = spelling.quantity(rng, SMALL_MASS)
        return f"{amount},{molar},{particles}", mg / grams * count, F(0)
    if draw < 0.65:
        amount, strength = spelling.per(rng, SMALL_MASS, BULK) if rng.random() < 0.5 else spelling.strength(rng)
        return f"{amount}, {molar}, {particles}", strength * total / grams * count, F(0)
    if draw < 0.8:
        amount, mmol = spelling.quantity(rng, {"mmol": 1, "mol": 1000})
        return f"{amount},{particles}", mmol * count, F(0)
    amount, volume = spelling.quantity(rng, {"mL": 1}, 300, 1)
    osmolarity, mosm = spelling.quantity(rng, OSMOLARITY, 5000, 1)
    return f"{amount},{osmolarity}", volume * mosm / 1000, volume


def osmolarity(rng):
    total, volume = spelling.quantity(rng, BULK, 5000, 1)
    words, sum_of_osmoles, taken = ["compound", "osmolarity", "--total", total], F(0), F(0)
    for _ in range(rng.choice((1, 1, 2, 3, 4))):
        text, osmoles, room = solute(rng, volume)
        words += ["--ingredient", f"{rng.choice(NAMES)}={text}"]
        sum_of_osmoles, taken = sum_of_osmoles + osmoles, taken + room
    if taken > volume:
        return refused("osmolarity", words + ["--json"])
    return Case("osmolarity", words, {"results.osmolarity": Quantity(sum_of_osmoles / volume * 1000, "mosm/L")}, names={"osmolarity"})


# Sodium chloride equivalents at 1 % and depressions of the freezing point as the tables of pharmacy print them.
E_VALUES = {"Sodium chloride": "1", "NaCl": "1", "Atropine sulfate": "0.13", "Boric acid": "0.5", "Dextrose": "0.16", "Mannitol": "0.18",
            "Pilocarpine hydrochloride": "0.24", "Potassium chloride": "0.76", "Procaine hydrochloride": "0.21", "borax": "0.42",
            "zinc sulfate": "0.15", "Tetracaine hydrochloride": "0.18", "sodium-bicarbonate": "0.65", "GLYCERIN": "0.34"}
DEPRESSIONS = {"Atropine sulfate": F("0.074"), "Sodium chloride": F("0.576"), "NaCl": F("0.576")}
OF_SALT = F("0.576")  # degrees for 1 % of sodium chloride


def tonic(rng, by_freezing):
    """(name with what is typed behind the amount, E, depression)."""
    if rng.random() < 0.4:
        name = rng.choice(tuple(E_VALUES))
        e_value = F(E_VALUES[name])
        return name, "", e_value, DEPRESSIONS.get(name, e_value * OF_SALT)
    digits = rng.randint(1, 150)
    text = spelling.spelled(rng, digits, 2 if digits < 100 else 3)
    value = F(digits, 100 if digits < 100 else 1000)
    if by_freezing and rng.random() < 0.5:
        return "drug", f",{text} degC", None, value
    return "drug", f",{text}", value, value * OF_SALT


def tonic_amount(rng, total):
    """(text, grams in the total)."""
    if total is not None and rng.random() < 0.5:
        digits = rng.randint(1, 300)
        sign = rng.choice(("%(w/v)", " %(w/v)", " % w/v"))
        return spelling.spelled(rng, digits, 2) + sign, F(digits, 10000) * total
    digits = rng.randint(1, 999)
    unit, factor = rng.choice((("mg", F(1, 1000)), ("g", F(1))))
    places = 3 if unit == "g" else 0
    return f"{spelling.spelled(rng, digits, places)} {unit}", F(digits, 10**places) * factor


def isotonic(rng):
    method = rng.choice(("e-value", "white-vincent", "freezing-point"))
    total, volume = spelling.quantity(rng, {"mL": 1}, 200, 0)
    if method == "white-vincent" and rng.random() < 0.3:
        total, volume = "", None
    words = ["compound", "isotonic"] + (["--total", total] if total else [])
    words += ["--method", method] if method != "e-value" or rng.random() < 0.5 else []
    by_freezing = method == "freezing-point"
    drugs = []
    for _ in range(rng.choice((1, 1, 2, 3))):
        name, typed, e_value, depression = tonic(rng, by_freezing)
        amount, grams = tonic_amount(rng, volume)
        words += ["--ingredient", f"{name}={amount}{typed}"]
        drugs.append((grams, e_value, depression))
    agent_e, agent_depression = F(1), OF_SALT
    if method != "white-vincent" and rng.random() < 0.3:
        name, typed, agent_e, agent_depression = tonic(rng, by_freezing)
        words += ["--with", name + typed]
    want = {"e-value": by_e_value, "white-vincent": by_water, "freezing-point": by_freezing_point}[method](
        volume, drugs, agent_depression if by_freezing else agent_e)
    if want is None:
        return refused("isotonic", words + ["--json"])
    return Case("isotonic", words, want, names={path.removeprefix("results.") for path in want})


def by_e_value(volume, drugs, agent):
    grams = F("0.009") * volume - sum(mass * e for mass, e, _ in drugs)
    return None if grams < 0 else {"results.agent": Quantity(grams / agent, "g")}


def by_water(volume, drugs, _):
    water = sum(mass * e for mass, e, _ in drugs) * F("111.1")
    if volume is None:
        return {"results.water": Quantity(water, "mL")}
    return None if water > volume else {"results.water": Quantity(water, "mL"), "results.vehicle": Quantity(volume - water, "mL")}


def by_freezing_point(volume, drugs, agent):
    missing = F("0.52") - sum(mass / volume * 100 * depression for mass, _, depression in drugs)
    if missing < 0:
        return None
    percent = missing / agent
    return {"results.agent_strength": Quantity(percent, "g/dL"), "results.agent": Quantity(percent * volume / 100, "g")}


L_ISO = {"nonelectrolyte": "1.9", "weak": "2", "di-divalent": "2", "uni-univalent": "3.4", "uni-divalent": "4.3"}


def e_value(rng):
    molar, grams = spelling.quantity(rng, MOLAR_MASS, 99999, 2)
    dissociation = rng.choice(tuple(L_ISO))
    return Case("e-value", ["compound", "e-value", "--molar-mass", molar, "--dissociation", dissociation],
                {"results.e_value": Quantity(17 * F(L_ISO[dissociation]) / grams, "1")}, names={"e_value"})


def density(rng):
    words = ["compound", "density"]
    if rng.random() < 0.2:
        words, grams_per_ml = words + ["--liquid", rng.choice(("glycerin", "Glycerol", "GLYCERIN"))], F("1.26")
    else:
        text, grams_per_ml = spelling.per(rng, {"g": 1, "mg": F(1, 1000)}, BULK)
        words += ["--density", text]
    if rng.random() < 0.5:
        mass, grams = spelling.quantity(rng, {"g": 1, "kg": 1000, "mg": F(1, 1000)})
        return Case("density", words + ["--mass", mass], {"results.volume": Quantity(grams / grams_per_ml, "mL")}, names={"volume"})
    volume, ml = spelling.quantity(rng, BULK)
    return Case("density", words + ["--volume", volume], {"results.mass": Quantity(ml * grams_per_ml, "g")}, names={"mass"})


def phosphate(rng):
    (order, mmol), (label, strength), (cation, equivalents) = (
        spelling.quantity(rng, {"mmol": 1}), spelling.per(rng, {"mmol": 1}, BULK), spelling.per(rng, {"mEq": 1, "meq": 1}, BULK))
    volume = mmol / strength
    return Case("phosphate", ["compound", "phosphate", "--order", order, "--phosphate", label, "--cation", cation],
                {"results.volume": Quantity(volume, "mL"), "results.cation": Quantity(volume * equivalents, "meq"),
                 "schema": Same("vialwright.compound.phosphate/1")}, names={"volume", "cation"})
