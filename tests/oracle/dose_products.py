# SPDX-License-Identifier: Apache-2.0
"""The products that doses are asked for: glycine injection with its figures read from data/, and three of formulary/, made up so that
units, milliequivalents, doses per square meter and every body weight that a rule may go by occur."""
import os
import tomllib
from dataclasses import dataclass
from fractions import Fraction as F
from pathlib import Path

from spelling import SMALL_MASS

HERE = Path(__file__).resolve().parent
DATA = Path(os.environ.get("VIALWRIGHT_SOURCE_DIR", HERE.parents[1])) / "data"


def toml(path):
    return tomllib.loads((DATA / path).read_text())


def figure(text):
    return F(text.split()[0].replace(",", ""))


DEVICES = {device["id"]: (figure(device["capacity"]), figure(device["graduation"]), device.get("default_choice", False))
           for device in toml("reference/devices.toml")["device"] if device["capacity"].endswith("mL")}
# What is dissolved, as typed in the data: mOsm/L = g/L / (g/mol) x particles x 1000.
DILUENTS = {name: sum(figure(s["amount"]) / figure(s["molar_mass"]) * s["particles"] * 1000 for s in diluent["solute"])
            for diluent in toml("reference/diluents.toml")["diluent"] for name in (diluent["name"], *diluent["synonyms"])}
GLYCINE = toml("formulary/glycine-injection.toml")


@dataclass
class Rule:
    """A dose rule: the weight or surface that it goes by, and its limits of a single dose, per kg or m2 of it or fixed."""
    basis: str
    least: F | None = None
    most: F | None = None
    is_per_body: bool = False
    stops_above: F | None = None  # from here on the verdict is stop
    step: F | None = None  # in which its volume is measured


@dataclass
class Product:
    words: list
    units: dict  # how amounts are typed
    code: str  # and counted
    strength: F  # per mL
    vial: F  # mL that can be drawn from one
    osmolarity: F | None
    rules: dict


def made_up(name, units, code, strength, rules):
    return Product([name, "--formulary", str(HERE / "formulary")], units, code, F(strength), F("9.5"), None, rules)


def by_weight(most):
    return {f"{kind}-weight": Rule(f"{kind}-weight", most=F(most), is_per_body=True, stops_above=F(most))
            for kind in ("actual", "ideal", "adjusted", "lean")}


STRENGTH = figure(GLYCINE["product"]["strength"])  # mg/mL
INJECTION = Product(
    ["glycine-injection"], SMALL_MASS, "mg", STRENGTH, figure(GLYCINE["container"]["vial-30ml"]["usable"]),
    STRENGTH / figure(GLYCINE["ingredient"][0]["molar_mass"]) * 1000,  # one particle
    {"gly-iv-individualized": Rule("fixed", F(500), F(2000), stops_above=F(20000), step=F("0.1")),  # ten times the usual most
     "gly-iv-gh-stimulation": Rule("actual-weight", F(250), F(250), is_per_body=True, stops_above=F(250))})  # below it a caution
PRODUCTS = (
    INJECTION, INJECTION, INJECTION,
    made_up("oracle-units", {"units": 1, "[iU]": 1, "thousand units": 1000}, "[iU]", 1000, by_weight(80)),
    made_up("oracle-equivalents", {"mEq": 1, "meq": 1}, "meq", 2, by_weight("0.5")),
    made_up("oracle-surface", SMALL_MASS, "mg", "0.25", {"bsa": Rule("bsa", most=F(2), is_per_body=True, stops_above=F(2)),
                                                         "fixed": Rule("fixed", most=F(3), stops_above=F(3))}))
