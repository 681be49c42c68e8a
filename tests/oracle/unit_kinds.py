# SPDX-License-Identifier: Apache-2.0
"""`unit convert` and `convert`: UCUM codes of every shape against the table of ucum.py, temperatures by their definitions, and one
substance as mass, amount, equivalents and units (F33, F38)."""
from fractions import Fraction as F

import spelling
import ucum
from cases import Case, Quantity, Same, refused


def prefixed(atom, prefixes):
    return [atom] + [prefix + atom for prefix in prefixes.split()]


# Codes of one kind each; what a code is divided by stands in others.
LENGTH = [*prefixed("m", "k d c m u n"), "[in_i]", "[ft_i]", "[yd_i]", "[mi_i]"]
MASS = [*prefixed("g", "k m u n p"), "t", "[lb_av]", "[oz_av]", "[gr]", "[dr_av]", "[oz_tr]", "[lb_ap]", "[sc_ap]", "[stone_av]"]
VOLUME = [*prefixed("L", "d c m u n h"), *prefixed("l", "d m u"), "m3", "cm3", "dm3", "mm3", "[foz_us]", "[gal_us]", "[qt_us]", "[pt_us]",
          "[tsp_us]", "[tbs_us]", "[cup_us]", "[gal_br]", "[pt_br]", "[foz_br]", "[cin_i]", "[fdr_us]", "[min_us]", "[tsp_m]", "[gil_us]"]
TIME = ["s", "ms", "min", "h", "d", "wk", "mo", "a", "mo_s", "a_g", "mo_g", "a_t", "a_j"]
SUBSTANCE = prefixed("mol", "k m u n p f")
KINDS = [LENGTH, MASS, VOLUME, TIME, SUBSTANCE, prefixed("eq", "m u k"), prefixed("osm", "m k"), [*prefixed("[iU]", "k m M"), "[IU]", "m[IU]"],
         ["[USP'U]"], ["[CFU]"], ["[drp]"], ["{tablet}"], ["{vial}"], ["{cells}"], ["m2", "cm2", "[sft_i]", "mm2", "[sin_i]", "ar"],
         ["Pa", "kPa", "mm[Hg]", "cm[H2O]", "bar", "mbar", "atm", "[psi]", "dyn/cm2", "N/m2"],
         ["J", "kJ", "cal", "kcal", "cal_IT", "kcal_IT", "[Cal]", "erg", "N.m", "W.s", "kW.h"], ["kat", "nkat", "U", "mU", "kU", "umol/min"],
         ["Bq", "MBq", "Ci", "mCi", "uCi"], ["Sv", "mSv"], ["deg", "gon"], ["A", "mA"], ["V", "mV"], ["%", "[ppth]", "[ppm]", "1", "10*-3", "10*2"],
         ["P", "cP", "Pa.s", "mPa.s"], ["10*3/uL", "10*9/L", "10*6/mL", "/nL"], ["g%", "g/dL", "mg/mL", "kg/m3"]]
BELOW = [MASS, VOLUME, TIME, TIME, ["m2", "cm2", "[sft_i]"], ["{tablet}", "{tablet}"], SUBSTANCE]
SCALES = tuple(ucum.SCALES)
WEIGHT_RATIOS = ("mg/kg", "ug/kg", "g/kg", "mg/[lb_av]", "g/[lb_av]", "mg/kg/h", "ug/(kg.min)", "mL.mg/(kg.mL)")
PLAIN_NUMBERS = ("1", "%", "[ppm]", "[ppth]", "10*-6", "/h", "/min")


def decimal(rng, signed=False):
    places = rng.choice((0, 0, 1, 2, 3, 6, 9))
    digits = rng.randint(0, 10 ** rng.choice((1, 2, 3, 5, 9, 15)))
    text = f"{digits // 10**places}.{digits % 10**places:0{places}d}" if places else str(digits)
    sign = "-" if signed and rng.random() < 0.2 and digits else ""
    return sign + text, F(digits, 10**places) * (-1 if sign else 1)


def joined(rng, above, below):
    """One code of a unit over others, in one of the ways that UCUM writes it."""
    bottom = "/".join(below)
    style = rng.random()
    if below and style < 0.2:
        bottom = "(" + ".".join(below) + ")"
    if below and style > 0.85 and all(unit[-1].isalpha() or unit[-1] == "]" for unit in below):
        return ".".join([above, *(unit + "-1" for unit in below)])
    if len(above) > 1 and style < 0.1 and above[-1] != "}":
        above += "{of drug}".replace(" ", "_")
    return above + ("/" + bottom if below else "")


def convert_units(rng):
    top = rng.choice(KINDS)
    below = rng.sample(BELOW, rng.choice((0, 0, 1, 1, 2)))
    below = [kind for kind in below if kind is not top and not (kind is MASS and "g%" in top)]
    codes = [joined(rng, rng.choice(top), [rng.choice(kind) for kind in below]) for _ in range(2)]
    text, value = decimal(rng, signed=True)
    words = ["unit", "convert", text, *codes]
    if text[0] == "-":
        words = ["unit", "convert", "--", text, *codes]
    return words, Quantity(value * ucum.ratio(*codes), codes[1], only=True)


def convert_temperature(rng):
    one, two = rng.choice(SCALES), rng.choice(SCALES)
    text, value = decimal(rng, signed=True)
    (step, zero), (to_step, to_zero) = ucum.SCALES[one], ucum.SCALES[two]
    kelvin = value * step + zero
    words = ["unit", "convert", "--", text, one, two]
    return words, None if kelvin < 0 and (one, two) != ("K", "K") else Quantity((kelvin - to_zero) / to_step, two, only=True)


def other_kind(rng):
    """Two codes that are not of one kind, or a mass per body weight beside a plain number."""
    if rng.random() < 0.3:
        codes = [rng.choice(WEIGHT_RATIOS), rng.choice(PLAIN_NUMBERS)]
        rng.shuffle(codes)
        return codes
    while True:
        one, two = rng.sample(KINDS, 2)
        codes = [rng.choice(one), rng.choice(two)]
        if ucum.kind_of(codes[0]) != ucum.kind_of(codes[1]):
            return codes


def unit_convert(rng):
    draw = rng.random()
    if draw < 0.1:
        return refused("unit convert", ["unit", "convert", decimal(rng)[0], *other_kind(rng), "--json"])
    if draw < 0.12:
        bad = rng.choice(("1e3", "", " ", "1,000", ".5", "5.", "0x10", "inf", "nan", "5 mg", "٣", "1_000", "--5"))
        return refused("unit convert", ["unit", "convert", "--json", "--", bad, "mg", "g"])
    words, want = convert_temperature(rng) if draw < 0.3 else convert_units(rng)
    words = words[:2] + ["--json"] + words[2:]
    if want is None:
        return refused("unit convert", words)
    return Case("unit convert", words, {"schema": Same("vialwright.unit.convert/1"), "result": want})


# What is counted: (spelled units with factors, the code they count in, mmol in one of it by molar mass, valence, potency)
SUBSTANCES = {"mass": (spelling.SMALL_MASS, "mg"), "amount": ({"mmol": 1, "mol": 1000, "umol": F(1, 1000)}, "mmol"),
              "equivalents": (spelling.EQUIVALENT, "meq"), "activity": ({"units": 1, "[iU]": 1}, "[iU]")}
OF = {"": ("", F(1)), "/L": ("/L", F(1)), "/mL": ("/mL", F(1)), "/dL": ("/dL", F(1)), "/kg": ("/kg", F(1)), "/h": ("/h", F(1)),
      "/kg/h": ("/kg/h", F(1)), "/day": ("/d", F(1)), "/tablet": ("/{tablet}", F(1)), "/kg/day": ("/kg/d", F(1))}


def of_one_substance(rng):
    """Molar mass in mg/mmol, valence in mEq/mmol, potency in units/mg, each as (text, number)."""
    molar, potency = rng.randint(1000, 90000), rng.randint(1, 20000)
    unit, factor = spelling.one_of(rng, spelling.MOLAR_MASS)
    valence = rng.randint(1, 4)
    return ((f"{spelling.spelled(rng, molar, 2)} {unit}", F(molar, 100) * factor),
            (rng.choice((str(valence), f"{valence} mEq/mmol")), F(valence)),
            (f"{spelling.spelled(rng, potency, 1)} units/mg", F(potency, 10)))


def factors_between(one, two):
    """Which factors a way from one kind to the other goes by."""
    chain = ["activity", "mass", "amount", "equivalents"]
    needs = ["potency", "molar-mass", "valence"]
    low, high = sorted((chain.index(one), chain.index(two)))
    return needs[low:high]


def in_mmol(kind, value, molar, valence, potency):
    return {"mass": lambda: value / molar, "amount": lambda: value, "equivalents": lambda: value / valence,
            "activity": lambda: value / potency / molar}[kind]()


def from_mmol(kind, mmol, molar, valence, potency):
    return {"mass": mmol * molar, "amount": mmol, "equivalents": mmol * valence, "activity": mmol * molar * potency}[kind]


def convert(rng):
    one, two = rng.choice(tuple(SUBSTANCES)), rng.choice(tuple(SUBSTANCES))
    of = rng.choice(tuple(OF))
    (units, code), (units_in, code_in) = SUBSTANCES[one], SUBSTANCES[two]
    text, count = spelling.number(rng)
    (unit, factor), (unit_in, factor_in) = spelling.one_of(rng, units), spelling.one_of(rng, units_in)
    factors = of_one_substance(rng)
    options = dict(zip(("molar-mass", "valence", "potency"), factors))
    needed = factors_between(one, two)
    given = set(needed) | {name for name in options if rng.random() < 0.2}
    is_refused = bool(needed) and rng.random() < 0.08
    if is_refused:
        given.discard(rng.choice(needed))
    words = ["convert", f"{text} {unit}{of}", "--in", unit_in + of, "--json"]
    for name, (option, _) in options.items():
        words += ["--" + name, option] if name in given else []
    if is_refused:
        return refused("convert", words)
    molar, valence, potency = (value for _, value in factors)
    value = from_mmol(two, in_mmol(one, count * factor, molar, valence, potency), molar, valence, potency)
    return Case("convert", words, {"schema": Same("vialwright.convert/1"), "result": Quantity(value, code_in + OF[of][0])})
