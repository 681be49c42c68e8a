# SPDX-License-Identifier: Apache-2.0
"""`patient` (F1 to F12): exact formulas as fractions, irrational ones with sixty digits."""
from datetime import date, timedelta
from decimal import Decimal, getcontext
from fractions import Fraction as F

import numbers_read
import spelling
from cases import Case, Quantity, Rounded, Same, refused

getcontext().prec = 60
RATE = "mL/min/{1.73_m2}"


def real(value):
    return Decimal(value.numerator) / Decimal(value.denominator)


def power(base, exponent):
    return (Decimal(exponent) * real(base).ln()).exp()


def surfaces(cm, kg):
    """F5 to F9, m2."""
    grams = kg * 1000
    boyd = Decimal("0.7285") - Decimal("0.0188") * real(grams).log10()
    return {"mosteller": (real(cm * kg) / 3600).sqrt(),
            "du_bois": Decimal("0.007184") * power(cm, "0.725") * power(kg, "0.425"),
            "haycock": Decimal("0.024265") * power(cm, "0.3964") * power(kg, "0.5378"),
            "gehan_george": Decimal("0.0235") * power(cm, "0.42246") * power(kg, "0.51456"),
            "boyd": Decimal("0.0003207") * power(cm, "0.3") * power(grams, boyd)}


def ideal_weight(cm, male):
    """F2, from 60 in."""
    if cm < F("152.4"):
        return None
    return (50 if male else F("45.5")) + F("2.3") * (cm / F("2.54") - 60)


def lean_weight(cm, kg, male):
    """F4."""
    bmi = kg / (cm / 100) ** 2
    return 9270 * kg / ((6680 + 216 * bmi) if male else (8780 + 244 * bmi))


def clearance(years, cm, kg, mg_dl, male):
    """F10: (which weight, mL/min)."""
    ideal = ideal_weight(cm, male)
    kind, used = "actual", kg
    if ideal and kg > ideal * F("1.2"):
        kind, used = "adjusted", ideal + F("0.4") * (kg - ideal)
    elif ideal and kg >= ideal:
        kind, used = "ideal", ideal
    return kind, (140 - years) * used / (72 * mg_dl) * (1 if male else F("0.85"))


def ckd_epi(years, mg_dl, male):
    """F11."""
    kappa, below = (F("0.9"), "-0.302") if male else (F("0.7"), "-0.241")
    ratio = mg_dl / kappa
    rate = 142 * power(min(ratio, F(1)), below) * power(max(ratio, F(1)), "-1.2")
    return rate * power(F("0.9938"), real(years)) * (1 if male else Decimal("1.012"))


def completed(born, today):
    """Years, months and days since the birth: a month is complete on the day of its number, or on the first of the next."""
    months = (today.year - born.year) * 12 + today.month - born.month

    def complete(count):
        month = born.month - 1 + count
        year, month = born.year + month // 12, month % 12 + 1
        try:
            return date(year, month, born.day)
        except ValueError:
            return date(year + month // 12, month % 12 + 1, 1)
    if complete(months) > today:
        months -= 1
    return months // 12, months % 12, (today - complete(months)).days


def age_words(rng):
    """(options, years): an age as people say it, or a date of birth."""
    draw = rng.random()
    years, months = rng.randint(0, 110), rng.randint(1, 11)
    if draw < 0.2:
        today = date(2026, 1, 1) + timedelta(rng.randint(0, 900))
        born = today - timedelta(rng.choice((rng.randint(0, 800), rng.randint(0, 40000))))
        years, months, days = completed(born, today)
        return (["--born", born.isoformat(), "--today", today.isoformat()],
                years + F(months, 12) + (F(days) / F("365.25") if years < 2 else 0))
    if draw < 0.5:
        return ["--age", f"{years} {rng.choice(('y', 'years', 'yr'))} {months} {rng.choice(('mo', 'months'))}"
                if years != 1 and months != 1 else f"{years} y {months} mo"], years + F(months, 12)
    if draw < 0.6:
        count, (unit, factor) = rng.randint(2, 40), rng.choice((("mo", F(1, 12)), ("wk", 7 / F("365.25")), ("days", 1 / F("365.25")),
                                                                ("months", F(1, 12)), ("weeks", 7 / F("365.25"))))
        return ["--age", f"{count} {unit}"], count * factor
    if draw < 0.7:
        digits = rng.randint(1, 1199)
        return ["--age", spelling.spelled(rng, digits, 1) + " y"], F(digits, 10)
    return ["--age", f"{years} y"], F(years)


def creatinine_words(rng):
    if rng.random() < 0.4:
        micromoles = rng.randint(9, 1760)
        return ["--creatinine", f"{spelling.spelled(rng, micromoles, 0)} {rng.choice(('umol/L', 'micromol/L'))}"], F(micromoles) / F("88.4")
    digits = rng.randint(10, 1999)
    text, unit, factor = spelling.spelled(rng, digits, 2), "mg/dL", 1
    if rng.random() < 0.2:
        text, unit, factor = spelling.spelled(rng, digits, 1), "mg/L", 1
    return ["--creatinine", f"{text} {unit}"], F(digits, 100) * factor


def patient(rng):
    (weight, kg), (height, cm) = spelling.weight(rng), spelling.height(rng)
    words = ["patient", "--weight", weight, "--height", height]
    years = mg_dl = male = None
    if rng.random() < 0.95:
        more, years = age_words(rng)
        words += more
    if rng.random() < 0.9:
        more, mg_dl = creatinine_words(rng)
        words += more
    if rng.random() < 0.95:
        male = rng.random() < 0.5
        words += ["--sex", "male" if male else "female"]
    if years is not None and years > 120:
        return refused("patient", words + ["--json"])
    want = {"bmi": Quantity(kg / (cm / 100) ** 2, "kg/m2", only=True), "schema": Same("vialwright.patient/1")}
    want |= {f"bsa.{name}": Rounded(value, 4, "m2") for name, value in surfaces(cm, kg).items()}
    want |= wanted_weights(years, cm, kg, male) | wanted_kidneys(years, cm, kg, mg_dl, male)
    return Case("patient", words, want, check=lambda answer: absolute_faults(answer))


def wanted_weights(years, cm, kg, male):
    if male is None or years is not None and years < 18:
        return dict.fromkeys(("ideal_weight", "adjusted_weight", "lean_weight"), Same(None))
    ideal = ideal_weight(cm, male)
    want = {"lean_weight": Quantity(lean_weight(cm, kg, male), "kg")}
    want["ideal_weight"] = Quantity(ideal, "kg") if ideal else Same(None)
    want["adjusted_weight"] = Quantity(ideal + F("0.4") * (kg - ideal), "kg") if ideal else Same(None)
    return want


def wanted_kidneys(years, cm, kg, mg_dl, male):
    want = dict.fromkeys(("creatinine_clearance", "egfr_ckd_epi_2021", "egfr_schwartz"), Same(None))
    if years is None or mg_dl is None:
        return want
    if 1 <= years < 17:
        want["egfr_schwartz"] = Quantity(F("0.413") * cm / mg_dl, RATE)
    if years < 18 or male is None:
        return want
    del want["creatinine_clearance"]
    kind, rate = clearance(years, cm, kg, mg_dl, male)
    want["creatinine_clearance.value"] = Quantity(rate, "mL/min", only=True)
    want["creatinine_clearance.weight_used"] = Beginning(kind)
    want["egfr_ckd_epi_2021"] = Rounded(ckd_epi(years, mg_dl, male), 6, RATE)
    return want


class Beginning(Same):
    def fault(self, got):
        return "" if got.split()[0] == self.value else repr(got)


def absolute_faults(answer):
    """The rate of this patient follows from the indexed one and the Mosteller surface, as both are shown."""
    indexed, own = answer["egfr_ckd_epi_2021"], answer["egfr_ckd_epi_2021_absolute"]
    if indexed is None or own is None:
        return [] if indexed is own else ["one of the two rates is missing"]
    value = F(indexed["value"]) * F(answer["bsa"]["mosteller"]["value"]) / F("1.73")
    fault = numbers_read.value_fault(own["value"], value)
    return [f"absolute rate: {fault}"] if fault and len(indexed["value"].replace(".", "")) < 10 else []


def slip(rng):
    """A patient nobody is: outside of the bounds, or not readable."""
    words = {"--weight": "70 kg", "--height": "170 cm", "--age": "40 y", "--sex": "male", "--creatinine": "1 mg/dL"}
    option, text = rng.choice((("--weight", "0.29 kg"), ("--weight", "401 kg"), ("--weight", "70"), ("--weight", "-70 kg"), ("--height", "24 cm"),
                               ("--height", "251 cm"), ("--height", "0 cm"), ("--height", "5.9"), ("--age", "121 y"), ("--age", "-1 y"),
                               ("--age", "40"), ("--sex", "other"), ("--creatinine", "0.09 mg/dL"), ("--creatinine", "20.1 mg/dL"),
                               ("--creatinine", "1"), ("--creatinine", "0 umol/L"), ("--weight", "70 mL"), ("--height", "170 kg"),
                               ("--weight", "1e2 kg"), ("--weight", ""), ("--creatinine", "5 units/mL"), ("--weight", "70 Kg")))
    words[option] = text
    return refused("patient", ["patient", "--json", *(word for pair in words.items() for word in pair)])


def any_patient(rng):
    return slip(rng) if rng.random() < 0.05 else patient(rng)
