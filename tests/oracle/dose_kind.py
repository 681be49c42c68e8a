# SPDX-License-Identifier: Apache-2.0
"""`dose` (F15, F16 and what follows from them): orders in every form, their figures and what must hold beside them."""
from fractions import Fraction as F
from math import ceil, floor

import spelling
from cases import Case, Quantity, Same, refused
from dose_checks import measured_faults, verdict_faults
from dose_products import DEVICES, DILUENTS, PRODUCTS
from patient_kind import ideal_weight, lean_weight, surfaces


class Order:
    """An order drawn form by form; amounts in the product's own unit, volumes in mL, times in h."""

    def __init__(self, rng):
        self.rng, self.product = rng, rng.choice(PRODUCTS)
        self.name = rng.choice(tuple(self.product.rules))
        self.rule = self.product.rules[self.name]
        self.words = ["dose", *self.product.words, "--rule", self.name]
        self.kilograms = self.per_day = self.over = self.total = None
        self.dose = self.rate = self.daily = None
        self.body = {}  # measures that are known

    def option(self, name, drawn):
        self.words += [name, drawn[0]]
        return drawn[1]

    def draw(self):
        rng = self.rng
        self.patient()
        if rng.random() < 0.4:
            self.frequency()
        if rng.random() < 0.4:
            self.over = self.option("--over", spelling.quantity(rng, {"min": F(1, 60), "h": 1}, 600, 1))
        if rng.random() < 0.3:
            self.total = self.option("--in-volume", spelling.quantity(rng, {"mL": 1, "L": 1000}, 2000, 1))
        if rng.random() < 0.9:
            self.words.append("--no-conditions")
        self.ordered()
        return self

    def patient(self):
        """Who is known to be a child has no ideal, adjusted or lean weight; nobody is dosed by an adjusted weight above the actual one."""
        rng, adult = self.rng, True
        if rng.random() < 0.5:
            adult = rng.random() < 0.8
            self.words += ["--age", "40 y" if adult else "10 y"]
        if rng.random() > 0.75:
            return
        kg = self.kilograms = self.body["actual-weight"] = self.option("--weight", spelling.weight(rng))
        if rng.random() > 0.75:
            return
        cm = self.option("--height", spelling.height(rng, 130, 210))
        self.body["bsa"] = F(floor(F(surfaces(cm, kg)["mosteller"]) * 10000 + F(1, 2)), 10000)
        if not adult or rng.random() > 0.8:
            return
        male = rng.random() < 0.5
        self.words += ["--sex", "male" if male else "female"]
        self.body["lean-weight"] = lean_weight(cm, kg, male)
        if (ideal := ideal_weight(cm, male)) is not None:
            self.body |= {"ideal-weight": ideal, "adjusted-weight": min(kg, ideal + F("0.4") * (kg - ideal))}

    def frequency(self):
        if self.rng.random() < 0.5:
            text, self.per_day = self.rng.choice((("1", F(1)), ("2", F(2)), ("3", F(3)), ("4", F(4)), ("6", F(6)), ("12", F(12))))
            self.words += ["--per-day", text]
        else:
            hours = self.rng.choice((4, 6, 8, 12, 24, 48, 5))
            self.per_day = F(24, hours)
            self.words += ["--every", f"{hours} {self.rng.choice(('h', 'hours'))}"]

    def measure(self, per):
        """What an ordered dose per kg or m2 is multiplied by; nothing if it is not known."""
        if per == "/m2":
            return self.body.get("bsa")
        return self.body.get(self.rule.basis if self.rule.basis.endswith("weight") else "actual-weight")

    def ordered(self):
        """The dose in one of its forms; what it needs and is not given leaves the figures open."""
        if self.rng.random() < 0.15:
            return self.at_limit()
        rng, per = self.rng, self.rng.choice(("", "", "/kg", "/kg", "/m2"))
        form = rng.choice(("amount", "amount", "amount", "daily", "rate", "volume"))
        if form == "volume":
            per = "" if per == "/m2" else per
            text, amount = spelling.quantity(rng, {"mL": 1}, 600, 2)
            self.words += ["--dose", text + per]
            amount *= self.product.strength
        else:
            text, count = spelling.number(rng, 5000, 3)
            unit, factor = spelling.one_of(rng, self.product.units)
            time, hours = {"amount": ("", F(1)), "daily": rng.choice((("/day", F(1)), ("/d", F(1)))),
                           "rate": rng.choice((("/h", F(1)), ("/min", F(1, 60)), ("/hr", F(1))))}[form]
            self.words += ["--dose", f"{text} {unit}{per}{time}"]
            amount = count * factor / hours
        measure = self.measure(per) if per else 1
        if measure is not None:
            self.distribute(form, amount * measure)

    def at_limit(self):
        """A dose that just keeps, or just breaks, a limit of its rule."""
        limit = self.rng.choice([limit for limit in (self.rule.least, self.rule.most) if limit is not None])
        amount = limit + limit * self.rng.choice((0, 0, 0, F(-1, 1000), F(1, 1000), F(-1, 100000)))
        per = ("/m2" if self.rule.basis == "bsa" else "/kg") if self.rule.is_per_body else ""
        self.words += ["--dose", f"{spelling.exactly(amount)} {next(iter(self.product.units))}{per}"]
        measure = self.measure(per) if per else 1
        if measure is not None:
            self.distribute("amount", amount * measure)

    def distribute(self, form, amount):
        if form == "daily":
            self.daily, self.dose = amount, amount / self.per_day if self.per_day else None
        elif form == "rate":
            self.rate, self.dose = amount, amount * self.over if self.over else None
            if not self.over:
                self.daily = amount * 24  # nobody says when it ends
            elif self.per_day:
                self.daily = self.dose * self.per_day
        else:
            self.dose, self.daily = amount, amount * self.per_day if self.per_day else None

    def osmolarity(self, volume, diluent):
        own = self.product.osmolarity
        if self.total is None or own is None:
            return own
        if volume is None or volume > self.total:
            return None
        return (volume * own + (self.total - volume) * diluent) / self.total

    def pump_rate(self, volume):
        given = self.total if self.total is not None else volume
        if self.over and given is not None:
            return given / self.over
        if not self.over and self.rate is not None and self.total is None:
            return self.rate / self.product.strength
        return None

    def limits(self):
        """Of a single dose: (least, most), None where one is not stated or not known."""
        body = self.body.get(self.rule.basis) if self.rule.is_per_body else 1
        return tuple(limit * body if limit is not None and body is not None else None for limit in (self.rule.least, self.rule.most))


class Whole(Same):
    """A count; beyond a thousand million it is told as text."""

    def fault(self, got):
        return "" if str(got) == str(self.value) else repr(got)


def known(value, code):
    return Same(None) if value is None else Quantity(value, code)


def wanted(order, volume, diluent):
    product, dose, code = order.product, order.dose, order.product.code
    want = {"dose": known(dose, code) if dose is not None or order.rate is None else Quantity(order.rate, code + "/h"),
            "daily_dose": known(order.daily, code + "/d"), "rate": known(order.pump_rate(volume), "mL/h"),
            "osmolarity": known(order.osmolarity(volume, diluent), "mosm/L"),
            "dose_per_weight": known(dose / order.kilograms if dose is not None and order.kilograms else None, code + "/kg")}
    concentration = product.strength if order.total is None else None if dose is None else dose / order.total
    want["concentration"] = known(concentration, code + "/mL")
    if volume is None:
        return want | {"volume": Same(None), "containers": Same(None)}
    vials = volume / product.vial
    return want | {"volume.exact": Quantity(volume, "mL", only=True), "containers.exact": Quantity(vials, "{vial}"),
                   "containers.needed": Whole(ceil(vials)), "containers.left_over": Quantity(ceil(vials) * product.vial - volume, "mL")}


def dose(rng):
    order, diluent, device = Order(rng).draw(), F(0), None
    if order.total and rng.random() < 0.6:
        name = rng.choice(tuple(DILUENTS))
        order.words += ["--diluent", name]
        diluent = DILUENTS[name]
    if rng.random() < 0.2:
        device = rng.choice(tuple(DEVICES))
        order.words += ["--device", device]
    volume = order.dose / order.product.strength if order.dose is not None else None
    step = DEVICES[device][1] if device else order.rule.step or step_of_syringe(volume)
    return Case("dose", order.words, wanted(order, volume, diluent), status=(0, 1, 2),
                check=lambda answer: measured_faults(answer, volume, step, order) + verdict_faults(answer, order))


def step_of_syringe(volume):
    """The graduation of the smallest syringe that holds it, else of the largest."""
    syringes = sorted((capacity, step) for capacity, step, is_default in DEVICES.values() if is_default)
    return next((step for capacity, step in syringes if volume is not None and volume <= capacity), syringes[-1][1])


POWDERS = (("glycine-powder", "", 1000, "g"), ("glutamine-powder", "", 1000, "g"), ("sarcosine", "1 g/g", 1000, "g"),
           ("sarcosine", "500 mg/capsule", 500, "{capsule}"))


def powder(rng):
    """Powders and capsules: amount of product = dose / strength."""
    product, strength, each, code = rng.choice(POWDERS)
    words = ["dose", product, "--no-conditions", "--age", "40 y"] + (["--strength", strength] if strength else [])
    per_day = F(rng.randint(1, 6))
    words += ["--per-day", str(per_day)]
    text, count = spelling.number(rng, 900, 2)
    unit, factor = spelling.one_of(rng, {"mg": 1, "g": 1000})
    daily = rng.random() < 0.3
    words += ["--dose", f"{text} {unit}" + ("/day" if daily else "")]
    amount = count * factor / (per_day if daily else 1)
    want = {"dose": Quantity(amount, "mg"), "daily_dose": Quantity(amount * per_day, "mg/d"), "volume.exact": Quantity(amount / each, code),
            "rate": Same(None), "dose_per_weight": Same(None), "osmolarity": Same(None)}
    return Case("dose", words, want, status=(0, 1, 2))


def slip(rng):
    """An order that cannot be read gives no figures at all."""
    words = {"--dose": "1 g", "--weight": "70 kg", "--height": "170 cm", "--over": "30 min", "--in-volume": "100 mL", "--per-day": "2"}
    option, text = rng.choice((("--dose", "-1 g"), ("--dose", "1 g/kg/kg"), ("--dose", "0 g"), ("--dose", "5 units"), ("--weight", "70"),
                               ("--weight", "0 kg"), ("--weight", "500 kg"), ("--height", "70 kg"), ("--over", "0 min"), ("--over", "-5 min"),
                               ("--over", "30"), ("--in-volume", "100"), ("--in-volume", "0 mL"), ("--per-day", "0"), ("--per-day", "1.5"),
                               ("--per-day", "two"), ("--dose", "1 mol"), ("--dose", "1 mg/mL"), ("--in-volume", "1 kg")))
    words[option] = text
    case = refused("dose", ["dose", "glycine-injection", "--json", *(f"{name}={value}" for name, value in words.items())])
    case.status = (64, 65)
    return case


def any_dose(rng):
    draw = rng.random()
    return slip(rng) if draw < 0.06 else powder(rng) if draw < 0.2 else dose(rng)
