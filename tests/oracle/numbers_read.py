# SPDX-License-Identifier: Apache-2.0
"""Numbers as the program writes them, read back with no help from it."""
import re
from fractions import Fraction

import ucum

MACHINE = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?")
PERSON = re.compile(r"(-?)((?:0|[1-9]\d{0,2}(?:,\d{3})*)(?:\.(\d*[1-9]))?)(?![\d,.]*\d)")
WORDS = {"mcg": "ug", "micromol": "umol", "mEq": "meq", "Eq": "eq", "mOsm": "mosm", "Osm": "osm", "mcL": "uL", "nanogram": "ng",
         "unit": "[iU]", "milliunit": "m[iU]", "second": "s", "day": "d", "week": "wk", "month": "mo", "year": "a", "m²": "m2",
         "in": "[in_i]", "ft": "[ft_i]", "lb": "[lb_av]", "oz": "[oz_av]", "drop": "[drp]", "%(w/v)": "g/dL", "%(w/w)": "%", "%(v/v)": "%",
         "cm²": "cm2", "mm²": "mm2"}
COUNTED = ("tablet", "capsule", "vial", "bottle", "bag", "syringe", "ampule", "puff", "packet", "dose", "each")
WORDS |= {word: "{%s}" % word for word in COUNTED}
WORDS |= {word + "s": code for word, code in WORDS.items() if word.isalpha() and (len(word) > 3 or word == "day")}
WORDS |= {"patch": "{patch}", "patches": "{patch}", "suppository": "{suppository}", "suppositories": "{suppository}"}


def code_of(text):
    """The UCUM code of a unit as it is written for a person."""
    if text in WORDS:
        return WORDS[text]
    if text == "mL/min/1.73 m²":
        return "mL/min/{1.73_m2}"
    return "".join(WORDS.get(part, part).replace("²", "2").replace("³", "3") for part in re.split(r"([/.()·])", text)).replace("·", ".")


def half_of_last_digit(number):
    """Half a unit of the last digit of what is written."""
    return Fraction(1, 2 * 10 ** (len(number) - number.index(".") - 1)) if "." in number else Fraction(1, 2)


def rounding_of(number):
    """How far a rounded number may be off: half of its last digit, and of its third one where zeros behind it are not written."""
    digits = len(number.replace(",", "").replace(".", "").lstrip("0"))
    return half_of_last_digit(number) / 10 ** max(0, 3 - digits)


def value_fault(value, exact):
    """The contract's "value": at most ten significant digits, no trailing zeros, and nearest to the exact one."""
    if not MACHINE.fullmatch(value):
        return f"value {value!r} is no plain decimal"
    digits = value.lstrip("-").replace(".", "").strip("0")
    got = Fraction(value)
    if len(digits) > 10 or not exact:
        return "" if len(digits) <= 10 and got == exact else f"value {value} for {exact}"
    if got == exact:
        return ""
    size = max(len(str(abs(exact.numerator))) - len(str(exact.denominator)), -400)
    scale = Fraction(10) ** (size - 9)
    while abs(exact) >= scale * 10**10:
        scale *= 10
    while abs(exact) < scale * 10**9:
        scale /= 10
    return "" if abs(got - exact) <= scale / 2 else f"value {value} for {exact}"


def person_fault(text, exact, code):
    """What a person is shown: it reads back to the value, or is no further off than half of its last digit, and never 0 for something."""
    ratio = re.fullmatch(r"1:([\d,.]+)", text)
    match = PERSON.match(ratio[1] if ratio else text)
    if not match:
        return f"text {text!r} begins with no number"
    shown = Fraction(match[1] + match[2].replace(",", ""))
    off = abs(shown - exact)
    if off and (off > rounding_of(match[2]) or not shown):
        return f"text {text!r} for {exact}"
    rest = "" if ratio else text[match.end():]
    unit = rest.strip()
    if unit and unit != "°C" and unit != "°F" and not rest.startswith((" ", "/")):
        return f"text {text!r}: no space before the unit"
    return unit_fault(text, unit, code) if not ratio else ""


def unit_fault(text, unit, code):
    if unit in ("°C", "°F"):
        return "" if code == {"°C": "Cel", "°F": "[degF]"}[unit] else f"text {text!r} in {code}"
    try:
        said = code_of(unit) if unit else "1"
        same = said == code or ucum.read(said) == ucum.read(code.replace("[USP'U]", "[iU]"))  # both are "units" to a person
    except ucum.NoCode as problem:
        return f"text {text!r}: unit {problem} is unknown"
    return "" if same else f"text {text!r} in {code}"


def quantity_fault(quantity, exact=None):
    """A quantity of the JSON in itself: its exact fraction, its value and its text say the same number in the same unit.
    `exact` of an irrational figure is null, and then its ten digits stand for it."""
    if quantity["exact"] is not None:
        exact = Fraction(quantity["exact"])
        if str(exact) != quantity["exact"]:
            return f"exact {quantity['exact']!r} is not reduced"
    elif exact is None:
        exact = Fraction(quantity["value"])
    return value_fault(quantity["value"], exact) or person_fault(quantity["text"], exact, quantity["unit"])
