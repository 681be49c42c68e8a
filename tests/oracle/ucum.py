# SPDX-License-Identifier: Apache-2.0
"""A reading of UCUM codes of its own, exact, with a table written from the UCUM specification's definitions.

Stricter than UCUM in the same places as the command-line contract: mol, eq, osm, arbitrary units, drops and each annotation that
stands alone are kinds of their own."""
import re
from fractions import Fraction
from functools import lru_cache

PREFIXES = {"y": -24, "z": -21, "a": -18, "f": -15, "p": -12, "n": -9, "u": -6, "m": -3, "c": -2, "d": -1, "da": 1, "h": 2, "k": 3,
            "M": 6, "G": 9, "T": 12, "P": 15, "E": 18, "Z": 21, "Y": 24}
BASE = ("m", "s", "g", "rad", "K", "C", "cd", "mol", "eq", "osm", "Sv", "deg",
        "[iU]", "[USP'U]", "[CFU]", "[PFU]", "[drp]", "[Amb'a'1'U]", "[arb'U]", "[anti'Xa'U]")
# atom: (number, code in atoms that stand further up)
METRIC = {
    "Hz": ("1", "s-1"), "N": ("1", "kg.m/s2"), "Pa": ("1", "N/m2"), "J": ("1", "N.m"), "W": ("1", "J/s"), "A": ("1", "C/s"),
    "V": ("1", "J/C"), "F": ("1", "C/V"), "Ohm": ("1", "V/A"), "S": ("1", "Ohm-1"), "Wb": ("1", "V.s"), "T": ("1", "Wb/m2"),
    "H": ("1", "Wb/A"), "kat": ("1", "mol/s"), "U": ("1", "umol/min"), "L": ("1", "dm3"), "l": ("1", "dm3"), "t": ("1000", "kg"),
    "bar": ("100000", "Pa"), "Bq": ("1", "s-1"), "Ci": ("37000000000", "Bq"), "Gy": ("1", "J/kg"), "RAD": ("100", "erg/g"),
    "dyn": ("1", "g.cm/s2"), "erg": ("1", "dyn.cm"), "P": ("1", "dyn.s/cm2"), "St": ("1", "cm2/s"), "st": ("1", "m3"), "ar": ("100", "m2"),
    "cal": ("4.184", "J"), "cal_th": ("4.184", "J"), "cal_IT": ("4.1868", "J"), "cal_m": ("4.19002", "J"), "cal_[15]": ("4.1858", "J"),
    "m[Hg]": ("133.3220", "kPa"), "m[H2O]": ("9.80665", "kPa"), "u": ("1.6605402e-24", "g"), "[g]": ("9.80665", "m/s2"),
    "g%": ("1", "g/dL"), "lm": ("1", "cd.sr"), "sr": ("1", "rad2"), "lx": ("1", "lm/m2"), "[IU]": ("1", "[iU]"),
}
PLAIN = {
    "min": ("60", "s"), "h": ("60", "min"), "d": ("24", "h"), "wk": ("7", "d"), "a_j": ("365.25", "d"), "a": ("1", "a_j"),
    "a_t": ("365.24219", "d"), "a_g": ("365.2425", "d"), "mo_j": ("1/12", "a_j"), "mo": ("1", "mo_j"), "mo_g": ("1/12", "a_g"),
    "mo_s": ("29.53059", "d"),
    "[in_i]": ("2.54", "cm"), "[ft_i]": ("12", "[in_i]"), "[yd_i]": ("3", "[ft_i]"), "[mi_i]": ("5280", "[ft_i]"),
    "[sin_i]": ("1", "[in_i]2"), "[sft_i]": ("1", "[ft_i]2"), "[cin_i]": ("1", "[in_i]3"), "[cft_i]": ("1", "[ft_i]3"),
    "[gr]": ("64.79891", "mg"), "[lb_av]": ("7000", "[gr]"), "[oz_av]": ("1/16", "[lb_av]"), "[dr_av]": ("1/16", "[oz_av]"),
    "[scwt_av]": ("100", "[lb_av]"), "[ston_av]": ("20", "[scwt_av]"), "[stone_av]": ("14", "[lb_av]"),
    "[pwt_tr]": ("24", "[gr]"), "[oz_tr]": ("20", "[pwt_tr]"), "[lb_tr]": ("12", "[oz_tr]"), "[sc_ap]": ("20", "[gr]"),
    "[dr_ap]": ("3", "[sc_ap]"), "[oz_ap]": ("8", "[dr_ap]"), "[lb_ap]": ("12", "[oz_ap]"),
    "[gal_us]": ("231", "[in_i]3"), "[qt_us]": ("1/4", "[gal_us]"), "[pt_us]": ("1/2", "[qt_us]"), "[gil_us]": ("1/4", "[pt_us]"),
    "[foz_us]": ("1/4", "[gil_us]"), "[fdr_us]": ("1/8", "[foz_us]"), "[min_us]": ("1/60", "[fdr_us]"), "[tbs_us]": ("1/2", "[foz_us]"),
    "[tsp_us]": ("1/3", "[tbs_us]"), "[cup_us]": ("16", "[tbs_us]"), "[foz_m]": ("30", "mL"), "[cup_m]": ("240", "mL"),
    "[tsp_m]": ("5", "mL"), "[tbs_m]": ("15", "mL"), "[gal_br]": ("4.54609", "L"), "[qt_br]": ("1/4", "[gal_br]"),
    "[pt_br]": ("1/2", "[qt_br]"), "[gil_br]": ("1/4", "[pt_br]"), "[foz_br]": ("1/5", "[gil_br]"),
    "[lbf_av]": ("1", "[lb_av].[g]"), "[psi]": ("1", "[lbf_av]/[sin_i]"), "atm": ("101325", "Pa"), "[Cal]": ("1", "kcal_th"),
    "[degR]": ("5/9", "K"), "gon": ("0.9", "deg"), "%": ("1/100", "1"), "[ppth]": ("1/1000", "1"), "[ppm]": ("1/1000000", "1"),
    "[ppb]": ("1/1000000000", "1"), "[pptr]": ("1/1000000000000", "1"), "10*": ("10", "1"), "10^": ("10", "1"),
}
# Scales: kelvin = reading times step plus zero.
SCALES = {"K": (Fraction(1), Fraction(0)), "Cel": (Fraction(1), Fraction("273.15")),
          "[degF]": (Fraction(5, 9), Fraction("459.67") * Fraction(5, 9)), "[degRe]": (Fraction(5, 4), Fraction("273.15"))}

TOKEN = re.compile(r"\d+(?![*^\d])|(?:[^\s()./{}\[\]]|\[[^\]]*\])+|\{[^{}]*\}|[()./]")
WITH_EXPONENT = re.compile(r"(10[*^]|.*?)([+-]?\d+)?")


class NoCode(ValueError):
    pass


def times(one, other, power=1):
    factor, kinds = one[0] * other[0] ** power, dict(one[1])
    for kind, count in other[1].items():
        kinds[kind] = kinds.get(kind, 0) + count * power
    return factor, {kind: count for kind, count in kinds.items() if count}


@lru_cache(maxsize=None)
def atom(symbol, may_have_prefix=True):
    """(factor, powers of the base kinds) of an atom, perhaps with a prefix."""
    if symbol in BASE:
        return Fraction(1), {symbol: 1}
    if found := METRIC.get(symbol) or PLAIN.get(symbol):
        return times((Fraction(found[0]), {}), read(found[1]))
    for length in (2, 1):
        prefix, rest = symbol[:length], symbol[length:]
        if may_have_prefix and prefix in PREFIXES and (rest in METRIC or rest in BASE):
            factor, kinds = atom(rest, False)
            return factor * Fraction(10) ** PREFIXES[prefix], kinds
    raise NoCode(symbol)


def component(token):
    if token.startswith("{"):
        return Fraction(1), {token: 1}
    if token.isdigit():
        return Fraction(int(token)), {}
    symbol, exponent = WITH_EXPONENT.fullmatch(token).groups()
    return times((Fraction(1), {}), atom(symbol), int(exponent or 1))


def term(tokens):
    result, sign = (Fraction(1), {}), 1
    while tokens and tokens[0] != ")":
        token = tokens.pop(0)
        if token in "./":
            sign = 1 if token == "." else -1
            continue
        if token == "(":
            part = term(tokens)
            tokens.pop(0)
        else:
            part = component(token)
        if tokens and tokens[0].startswith("{") and not token.startswith("{"):
            tokens.pop(0)  # a remark on the unit before it
        result, sign = times(result, part, sign), 1
    return result


@lru_cache(maxsize=None)
def read(code):
    """(factor, {base kind: power}) of a code without a scale; NoCode where it is none."""
    tokens = TOKEN.findall(code)
    if "".join(tokens) != code:
        raise NoCode(code)
    return term(tokens)


@lru_cache(maxsize=None)
def kind_of(code):
    return tuple(sorted(read(code)[1].items()))


def ratio(code, to):
    """How many of `to` one of `code` is; NoCode where they are of two kinds."""
    if code == to:
        return Fraction(1)
    if kind_of(code) != kind_of(to):
        raise NoCode(f"{code} beside {to}")
    return read(code)[0] / read(to)[0]
