# SPDX-License-Identifier: Apache-2.0
"""Quantities as people type them, drawn at random, each with the number that it means. A quantity is (text, number), the number
counted in the unit that stands beside its table."""
from fractions import Fraction as F

WEIGHT = {"kg": 1, "g": F(1, 1000), "lb": F("0.45359237"), "lbs": F("0.45359237"), "pounds": F("0.45359237"), "[lb_av]": F("0.45359237"),
          "kilograms": 1}  # kg
HEIGHT = {"cm": 1, "m": 100, "in": F("2.54"), "inches": F("2.54"), "[in_i]": F("2.54"), "ft": F("30.48"), "mm": F(1, 10)}  # cm
MASS = {"mg": 1, "g": 1000, "mcg": F(1, 1000), "ug": F(1, 1000), "milligrams": 1, "grams": 1000, "micrograms": F(1, 1000),
        "kg": 1000000}  # mg
SMALL_MASS = {"mg": 1, "g": 1000, "mcg": F(1, 1000)}
VOLUME = {"mL": 1, "L": 1000, "dL": 100, "mcL": F(1, 1000), "ml": 1, "milliliters": 1, "liters": 1000, "uL": F(1, 1000)}  # mL
BULK = {"mL": 1, "L": 1000}
SUBSTANCE = {"mmol": 1, "mol": 1000, "umol": F(1, 1000), "micromol": F(1, 1000), "nmol": F(1, 1000000)}  # mmol
EQUIVALENT = {"mEq": 1, "Eq": 1000, "meq": 1}  # mEq
ACTIVITY = {"units": 1, "[iU]": 1, "million units": 1000000, "thousand units": 1000, "milliunits": F(1, 1000), "[IU]": 1}  # units
TIME = {"h": 1, "min": F(1, 60), "day": 24, "hours": 1, "d": 24, "s": F(1, 3600), "hr": 1, "wk": 168, "minutes": F(1, 60)}  # h
PER_TIME = {"h": 1, "min": F(1, 60), "day": 24, "hr": 1, "d": 24}
MOLAR_MASS = {"g/mol": 1, "mg/mmol": 1, "g/mmol": 1000}  # g/mol
OSMOLARITY = {"mOsm/L": 1, "mosm/L": 1, "Osm/L": 1000, "mOsm/mL": 1000}  # mOsm/L


def number(rng, most=9999, places=3, least=1):
    """(text, number): up to `places` decimals, none of them a zero at the end; thousands perhaps parted. Now and then one that is long, large
    or small, as long as it is not counted (`places` of 0)."""
    if places and rng.random() < 0.03:
        most, places = 10 ** rng.randint(1, 12), rng.randint(0, 6)
    else:
        places = rng.randint(0, places)
    digits = rng.randint(least, most)
    return spelled(rng, digits, places), F(digits, 10**places)


def spelled(rng, digits, places):
    whole, part = divmod(digits, 10**places)
    text = f"{whole:,}" if rng.random() < 0.5 else str(whole)
    return text + "." + f"{part:0{places}d}".rstrip("0") if part else text


def exactly(value):
    """A number whose decimals end, as text."""
    places = 0
    while (value * 10**places).denominator > 1:
        places += 1
    whole, part = divmod(int(value * 10**places), 10**places)
    return f"{whole}.{part:0{places}d}" if part else str(whole)


def one_of(rng, table):
    name = rng.choice(tuple(table))
    return name, F(table[name])


def quantity(rng, table, most=9999, places=3):
    text, count = number(rng, most, places)
    unit, factor = one_of(rng, table)
    if count == 1 and unit.endswith("s") and len(unit) > 3 and "[" not in unit:
        unit = unit[:-1]
    space = " " if rng.random() < 0.9 or " " in unit else rng.choice(("", "  ", "\u00a0"))
    return f"{text}{space}{unit}", count * factor


def per(rng, top, bottom, most=9999, places=3):
    """An amount per another, "50 mg/mL", "400 mg/250 mL", "400 mg per 250 mL"."""
    text, count = number(rng, most, places)
    (above, factor), (below, divisor) = one_of(rng, top), one_of(rng, bottom)
    link = rng.choice(("/", "/", "/", " per "))
    if rng.random() < 0.2:
        in_text, in_count = number(rng, 999, 1)
        return f"{text} {above}{link}{in_text} {below}", count * factor / (divisor * in_count)
    return f"{text} {above}{link}{below}", count * factor / divisor


def percent(rng, kind, most=9900):
    """(text, fraction): kind is "w/v", "w/w", "v/v" or "" for a bare per cent."""
    digits = rng.randint(1, most)
    sign = rng.choice((f"%({kind})", f" %({kind})", f" % {kind}", f"% {kind}")) if kind else rng.choice(("%", " %"))
    return spelled(rng, digits, 2) + sign, F(digits, 10000)


def strength(rng):
    """Mass per volume, in mg/mL."""
    draw = rng.random()
    if draw < 0.2:
        text, fraction = percent(rng, "w/v")
        return text, fraction * 1000
    if draw < 0.3:
        whole = rng.randint(1, 100000)
        return f"1:{whole:,}" if rng.random() < 0.5 else f"1:{whole}", F(1000, whole)
    return per(rng, {**SMALL_MASS, "ug": F(1, 1000)}, BULK)


def weight(rng, most=250):
    """A body weight from 0.3 kg, in kg."""
    draw = rng.random()
    if draw < 0.1:
        pounds, ounces = rng.randint(1, most * 2), rng.randint(1, 15)
        return f"{pounds} lb {ounces} oz", (pounds + F(ounces, 16)) * F("0.45359237")
    if draw < 0.15:
        kilograms, grams = rng.randint(1, 9), rng.randint(1, 999)
        return f"{kilograms} kg {grams} g", kilograms + F(grams, 1000)
    unit, factor = one_of(rng, WEIGHT)
    places = rng.choice((0, 1, 2)) if unit != "g" else 0
    least, highest = -(-F(3, 10) * 10**places // factor), most * 10**places // factor
    digits = rng.randint(max(1, int(least)), int(highest))
    text = spelled(rng, digits, places)
    return f"{text} {'pound' if text == '1' and unit == 'pounds' else unit}", F(digits, 10**places) * factor


def height(rng, least=30, most=220):
    """A height, in cm."""
    if rng.random() < 0.15:
        feet, inches = rng.randint(1, 7), rng.randint(1, 11)
        return f"{feet} ft {inches} in", (feet * 12 + inches) * F("2.54")
    unit, factor = one_of(rng, HEIGHT)
    places = {"m": 2, "mm": 0, "ft": 2}.get(unit, rng.choice((0, 1)))
    digits = rng.randint(int(least * 10**places / factor) + 1, int(most * 10**places / factor))
    return f"{spelled(rng, digits, places)} {unit}", F(digits, 10**places) * factor


# What no option may hold, whatever it is for.
UNSAFE = ("{} IU", "{} U", "{} cc", "{} MG", "{} gm", "{} \u00b5g", ".5 mg", "5. mg", "1.0 mg", "05 mg", "1,00 mg", "1e3 mg", "-5 mg", "mg", "0 mg",
          "5 mg 3", "5-10 mg", "5 mgg", "nan mg", "inf mg", "0x10 mg", "\u00bd mg", "5 mg/", "1 234 mg", "5\u00a0\u202emg", "\u0665 mg", "1,5 mg",
          "5 mg\u0007", "1..5 mg", "5,000,00 mg", "--5 mg", "+5 mg", "5 Mg", "1234567890123456789 mg", "5 mg/mL/", "{} gr", "{} tsp", "~5 mg",
          "5 \u33a5")
# The same inside an expression, where a sign or a bare number may stand.
UNSAFE_FACTORS = tuple(text for text in UNSAFE if text[0] not in "-+~0" and "-" not in text)
UNSAFE_FACTORS += ("", "()", "* 2", "5 5", "2 ^ 3")
