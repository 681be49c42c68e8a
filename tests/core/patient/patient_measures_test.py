#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Patients drawn at random, worked out a second time from the published formulas: exact ones as fractions, irrational ones
with sixty digits. Not one digit of the program's answer may differ. PATIENTS=100000 asks for more of them."""
import json
import os
import random
import subprocess
from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction

PROGRAM = os.environ["VIALWRIGHT_PROGRAM"]
PATIENTS = int(os.environ.get("PATIENTS", "150"))
getcontext().prec = 60


def real(value):
    return Decimal(value.numerator) / Decimal(value.denominator)


def nearest(value, places):
    """A decimal as text without trailing zeros, ties up, at most ten significant digits as the contract has it."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{rounded:.10g}" if len(rounded.as_tuple().digits) > 10 else f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def power(base, exponent):
    return (exponent * real(base).ln()).exp()


def surfaces(cm, kg):
    grams = kg * 1000
    boyd = Decimal("0.7285") - Decimal("0.0188") * real(grams).log10()
    return {"mosteller": (real(cm * kg) / 3600).sqrt(),
            "du_bois": Decimal("0.007184") * power(cm, Decimal("0.725")) * power(kg, Decimal("0.425")),
            "haycock": Decimal("0.024265") * power(cm, Decimal("0.3964")) * power(kg, Decimal("0.5378")),
            "gehan_george": Decimal("0.0235") * power(cm, Decimal("0.42246")) * power(kg, Decimal("0.51456")),
            "boyd": Decimal("0.0003207") * power(cm, Decimal("0.3")) * power(grams, boyd)}


def weights(cm, kg, male):
    bmi = kg / (cm / 100) ** 2
    lean = 9270 * kg / ((6680 + 216 * bmi) if male else (8780 + 244 * bmi))
    if cm < Fraction("152.4"):
        return None, None, lean
    ideal = (50 if male else Fraction("45.5")) + Fraction("2.3") * (cm / Fraction("2.54") - 60)
    return ideal, ideal + Fraction(2, 5) * (kg - ideal), lean


def cockcroft_gault(years, kg, mg_dl, male):
    return (140 - years) * kg / (72 * mg_dl) * (1 if male else Fraction("0.85"))


def ckd_epi(years, mg_dl, male):
    kappa, below = (Fraction("0.9"), "-0.302") if male else (Fraction("0.7"), "-0.241")
    ratio = mg_dl / kappa
    rate = 142 * power(min(ratio, Fraction(1)), Decimal(below)) * power(max(ratio, Fraction(1)), Decimal("-1.2"))
    return rate * power(Fraction("0.9938"), real(years)) * (1 if male else Decimal("1.012"))


def drawn(generator):
    """Height, weight, age and creatinine, each as written and as a fraction of cm, kg, years and mg/dL."""
    def decimal(least, most, places):
        number = Fraction(generator.randint(least * 10**places, most * 10**places), 10**places)
        return f"{float(number):.{places}f}", number
    cm, height = decimal(30, 220, 1)
    if generator.random() < 0.3:
        inches, count = decimal(12, 86, 0)
        cm, height = f"{inches} in", count * Fraction("2.54")
    else:
        cm += " cm"
    kg, weight = decimal(1, 250, 2)
    if generator.random() < 0.3:
        pounds, count = decimal(3, 550, 1)
        kg, weight = f"{pounds} lb", count * Fraction("0.45359237")
    else:
        kg += " kg"
    years, age = decimal(0, 110, 0)
    months = generator.randint(0, 11)
    mg, creatinine = decimal(1, 15, 2)
    mg += " mg/dL"
    if generator.random() < 0.4:
        micromoles, count = decimal(20, 1500, 0)
        mg, creatinine = f"{micromoles} umol/L", count / Fraction("88.4")
    return (cm, height), (kg, weight), (f"{years} y {months} mo", age + Fraction(months, 12)), (mg, creatinine)


def differences(answer, height, weight, age, creatinine, male):
    """Each member of the answer beside what it must be."""
    def exact(member, want):
        got = Fraction(answer[member]["exact"]) if answer[member] else None
        return (member, got, want)

    yield exact("bmi", weight / (height / 100) ** 2)
    for name, value in surfaces(height, weight).items():
        yield (f"bsa.{name}", answer["bsa"][name]["value"], nearest(value, 4))
        yield (f"bsa.{name}.exact", answer["bsa"][name]["exact"], None)
    adult = age >= 18
    ideal, adjusted, lean = weights(height, weight, male) if adult else (None, None, None)
    yield exact("ideal_weight", ideal)
    yield exact("adjusted_weight", adjusted)
    yield exact("lean_weight", lean)
    clearance = answer["creatinine_clearance"]
    if adult:
        kind, used = "actual", weight
        if ideal and weight > ideal * Fraction("1.2"):
            kind, used = "adjusted", adjusted
        elif ideal and weight >= ideal:
            kind, used = "ideal", ideal
        yield ("weight_used", clearance["weight_used"].split()[0], kind)
        yield ("clearance", Fraction(clearance["value"]["exact"]), cockcroft_gault(age, used, creatinine, male))
        rate = answer["egfr_ckd_epi_2021"]
        yield ("ckd_epi", rate["value"], nearest(ckd_epi(age, creatinine, male), 6))
    else:
        yield ("clearance", clearance, None)
        yield ("ckd_epi", answer["egfr_ckd_epi_2021"], None)
    yield exact("egfr_schwartz", Fraction("0.413") * height / creatinine if 1 <= age < 17 else None)


def main():
    generator = random.Random(20260301)
    wrong = []
    for _ in range(PATIENTS):
        height, weight, age, creatinine = drawn(generator)
        male = generator.random() < 0.5
        words = [PROGRAM, "patient", "--json", "--height", height[0], "--weight", weight[0], "--age", age[0],
                 "--creatinine", creatinine[0], "--sex", "male" if male else "female"]
        ran = subprocess.run(words, capture_output=True, text=True, check=False)
        if ran.returncode not in (0, 1):
            wrong.append(f"{words[2:]}: exit status {ran.returncode}: {ran.stderr}")
            continue
        found = differences(json.loads(ran.stdout), height[1], weight[1], age[1], creatinine[1], male)
        wrong += [f"{words[2:]}: {name}: got {got}, want {want}" for name, got, want in found if got != want]
    print("\n".join(wrong[:20]))
    print(f"{PATIENTS} patients, {len(wrong)} differences")
    return 1 if wrong else 0


raise SystemExit(main())
