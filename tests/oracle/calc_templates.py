# SPDX-License-Identifier: Apache-2.0
"""Expressions for `calc` as a pharmacist types them: (text, value, UCUM code that the value counts in, unit to ask for)."""
from fractions import Fraction as F

import spelling
from spelling import BULK, SMALL_MASS

YEARS = ("y", "years", "yr")


def dose_volume(rng):
    """F15, F16."""
    (dose, mg_kg), (weight, kg), (strength, mg_ml) = dose_per_kg(rng), body(rng), spelling.strength(rng)
    value, code, unit = mg_kg * kg / mg_ml, "mL", rng.choice(("mL", "L", ""))
    return f"{dose} {times(rng)} {weight} {over(rng)} ({strength})", value, code, unit


def body(rng):
    """Grams are a drug's in an expression, unless they stand beside a dose per kg alone."""
    while (drawn := spelling.weight(rng))[0].endswith(" g") and " kg " not in drawn[0]:
        pass
    return drawn


def dose_per_kg(rng):
    text, count = spelling.number(rng)
    unit, factor = spelling.one_of(rng, SMALL_MASS)
    return f"{text} {unit}/kg", count * factor


def times(rng):
    return rng.choice(("*", "*", "\u00d7"))


def over(rng):
    return rng.choice(("/", "/", "\u00f7"))


def daily_dose(rng):
    """F15: per day, divided."""
    (dose, mg_kg), (weight, kg), count = dose_per_kg(rng), body(rng), rng.randint(1, 6)
    return f"{dose}/day * {weight} * 1 day / {count}", mg_kg * kg / count, "mg", rng.choice(("mg", "g", "mcg", ""))


def pump_rate(rng):
    """F17, F19."""
    (dose, mg_kg), (weight, kg), (strength, mg_ml) = dose_per_kg(rng), body(rng), spelling.strength(rng)
    unit, hours = rng.choice((("min", F(1, 60)), ("h", 1), ("hr", 1)))
    return f"{dose}/{unit} * {weight} / ({strength})", mg_kg / hours * kg / mg_ml, "mL/h", rng.choice(("mL/h", "mL/min", "mL/hr"))


def drop_rate(rng):
    """F20."""
    (volume, ml), drops = spelling.quantity(rng, BULK), rng.choice((10, 15, 20, 60))
    count, hours = spelling.quantity(rng, {"h": 1, "min": F(1, 60), "hours": 1}, 999, 1)
    return f"{volume} / {count} * {drops} {rng.choice(('drops/mL', 'drop/mL'))}", ml / hours * drops / 60, "[drp]/min", "drops/min"


def percentage(rng):
    """F26, F27."""
    if rng.random() < 0.5:
        (strength, mg_ml), (volume, ml) = spelling.strength(rng), spelling.quantity(rng, BULK)
        return f"{strength} * {volume}" if "%" in strength else f"({strength}) * {volume}", mg_ml * ml, "mg", rng.choice(("g", "mg", ""))
    (percent, share), (mass, mg) = spelling.percent(rng, "w/w"), spelling.quantity(rng, SMALL_MASS)
    return f"{percent} * {mass}", share * mg, "mg", rng.choice(("g", "mg", ""))


def milliequivalents(rng):
    """F33."""
    (strength, mg_ml), (volume, ml), valence = spelling.strength(rng), spelling.quantity(rng, BULK), rng.randint(1, 3)
    molar, grams = spelling.quantity(rng, {"g/mol": 1, "mg/mmol": 1}, 90000, 2)
    return f"{volume} * ({strength}) / ({molar}) * {valence} mEq/mmol", ml * mg_ml / grams * valence, "meq", rng.choice(("mEq", ""))


def osmolarity(rng):
    """F24."""
    (strength, mg_ml), species = spelling.strength(rng), rng.randint(1, 3)
    molar, grams = spelling.quantity(rng, {"g/mol": 1}, 90000, 2)
    return f"({strength}) / ({molar}) * {species} osm/mol", mg_ml / grams * species * 1000, "mosm/L", rng.choice(("mOsm/L", "mosm/L", "mOsm/mL"))


def childrens_rule(rng):
    """F21 Clark, F22 Young, and by surface."""
    (adult, mg), draw = spelling.quantity(rng, SMALL_MASS), rng.random()
    if draw < 0.33:
        age, unit = rng.randint(2, 12), rng.choice(YEARS)
        return f"{adult} * {age} {unit} / ({age} {unit} + 12 y)", mg * age / (age + 12), "mg", "mg"
    if draw < 0.67:
        pounds = rng.randint(10, 140)
        return f"{adult} * {pounds} lb / (150 lb)", mg * pounds / 150, "mg", ""
    surface, m2 = spelling.number(rng, 173, 2)
    return f"{adult} * {surface} m2 / (1.73 m2)", mg * m2 / F("1.73"), "mg", ""


def dilution(rng):
    """F29, and F31 with its volumes."""
    if rng.random() < 0.5:
        (weak, target), (strong, stock) = spelling.strength(rng), spelling.strength(rng)
    else:
        (weak, target), (strong, stock) = spelling.percent(rng, "v/v"), spelling.percent(rng, "v/v")
    volume, ml = spelling.quantity(rng, BULK)
    return f"{volume} * ({weak}) / ({strong})", ml * target / stock, "mL", rng.choice(("mL", "L", ""))


def alligation(rng):
    """F30, as a difference over a difference."""
    (one, high), (two, low), (aim, target), (mass, mg) = (*(spelling.percent(rng, "w/w") for _ in range(3)), spelling.quantity(rng, SMALL_MASS))
    if high == low:
        return alligation(rng)
    return f"{mass} * ({aim} - {two}) / ({one} - {two})", mg * (target - low) / (high - low), "mg", rng.choice(("g", "mg", ""))


def potency(rng):
    """F37."""
    (mass, mg), (assay, share), (water, lost) = spelling.quantity(rng, SMALL_MASS), spelling.percent(rng, ""), spelling.percent(rng, "", 3000)
    return f"{mass} / ({assay} * (1 - {water}))", mg / (share * (1 - lost)), "mg", rng.choice(("g", "mg"))


def infant(rng):
    """A weight in grams, in pounds and ounces, in kilograms and grams."""
    (dose, mg_kg), grams = dose_per_kg(rng), rng.randint(500, 6000)
    weight, kg = rng.choice(((f"{grams} g", F(grams, 1000)), (f"{grams:,} g", F(grams, 1000)), ("6 lb 4 oz", F("6.25") * F("0.45359237")),
                             (f"3 kg {grams % 999 + 1} g", 3 + F(grams % 999 + 1, 1000))))
    return f"{dose} * {weight}", mg_kg * kg, "mg", rng.choice(("mg", "", "mcg"))


def running_time(rng):
    """How long a bag lasts: a number binds the unit behind it, "500 mL / 125 mL/h"."""
    (volume, ml), (rate, count) = spelling.quantity(rng, BULK), spelling.number(rng, 999, 1)
    return f"{volume} / {rate} mL/h", ml / count, "h", rng.choice(("h", "min", "hours", ""))


def supply(rng):
    """What is dispensed, what it lasts, how many of what is counted."""
    (dose, mg), count, days = spelling.quantity(rng, SMALL_MASS), rng.randint(1, 6), rng.randint(2, 90)
    unit = rng.choice(("tablet", "capsule", "vial"))
    each, strength = spelling.quantity(rng, SMALL_MASS)
    code = "{%s}" % unit
    return f"{count} * {dose}/day * {days} days / ({each}/{unit})", count * mg * days / strength, code, rng.choice((unit, unit + "s", ""))


def mass_of_volume(rng):
    """F32, F36, F38 as they are typed."""
    draw = rng.random()
    if draw < 0.4:
        (density, count), (volume, ml) = spelling.number(rng, 300, 2), spelling.quantity(rng, BULK)
        return f"{volume} * {density} g/mL", ml * count, "g", rng.choice(("g", "mg", ""))
    if draw < 0.7:
        (one, ordered), (two, weighed) = (spelling.quantity(rng, {"g/mol": 1}, 90000, 2) for _ in range(2))
        mass, mg = spelling.quantity(rng, SMALL_MASS)
        return f"{mass} * {two} / ({one})", mg * weighed / ordered, "mg", rng.choice(("g", ""))
    (units, count), (per_mg, lot) = spelling.quantity(rng, {"units": 1, "million units": 1000000}), spelling.number(rng, 9999, 1)
    return f"{units} / ({per_mg} units/mg)", count / lot, "mg", rng.choice(("mg", "g", ""))


TEMPLATES = (dose_volume, dose_volume, daily_dose, pump_rate, pump_rate, drop_rate, percentage, milliequivalents, osmolarity, childrens_rule,
             dilution, alligation, potency, infant, running_time, supply, mass_of_volume)


def template(rng):
    return rng.choice(TEMPLATES)(rng)
