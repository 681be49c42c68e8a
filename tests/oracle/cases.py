# SPDX-License-Identifier: Apache-2.0
"""A question with the answer that the formulas give, and the judgement of what the program says."""
import json
import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import numbers_read
import ucum

FIGURE = re.compile(r"(?<![\w.,])(-?\d[\d,]*(?:\.\d+)?)(?:[\u00a0 ]|(?=[/%])|(?=\n)|$)(\S*)(?: \(rounded from (-?\d+(?:[./]\d+)?)\))?")


@dataclass
class Quantity:
    """An exact figure in a UCUM code. The answer may be in another code of the same kind, unless `only` this one will do."""
    value: Fraction
    code: str
    only: bool = False

    def fault(self, got):
        if got is None:
            return "nothing"
        if got["exact"] is None:
            return "no exact value"
        if self.only and got["unit"] != self.code:
            return f"in {got['unit']}, not in {self.code}"
        try:
            same = Fraction(got["exact"]) * ucum.ratio(got["unit"], self.code) == self.value
        except ucum.NoCode as problem:
            return str(problem)
        return "" if same else f"{got['exact']} {got['unit']}"


@dataclass
class Rounded:
    """An irrational figure, to so many decimals, ties up; its exact value is null."""
    value: Decimal
    places: int
    code: str

    def fault(self, got):
        if got is None or got["exact"] is not None or got["unit"] != self.code:
            return str(got)
        want = self.value.quantize(Decimal(1).scaleb(-self.places), rounding=ROUND_HALF_UP)
        return numbers_read.value_fault(got["value"], Fraction(want))


@dataclass
class Same:
    """Anything else: text, a number, null."""
    value: object

    def fault(self, got):
        return "" if got == self.value else repr(got)


@dataclass
class Case:
    kind: str
    words: list
    want: dict = field(default_factory=dict)  # path in the answer: what must stand there
    refused: bool = False
    names: set | None = None  # of all that stands in "results"
    status: tuple = (0, 1)
    check: object = None  # (answer) -> faults, beside `want`
    as_text: bool = False  # asked without --json


def refused(kind, words):
    return Case(kind, words, refused=True, status=(2, 65))


def at(answer, path):
    for key in path.split("."):
        answer = answer[int(key)] if isinstance(answer, list) else answer[key]
    return answer


def quantities(answer):
    """Every quantity anywhere in an answer."""
    if isinstance(answer, dict):
        if "text" in answer and "exact" in answer:
            yield answer
        else:
            for value in answer.values():
                yield from quantities(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from quantities(value)


def faults(case, status, out):
    """What is wrong with an answer; nothing for a right one."""
    if status not in case.status:
        return [f"exit status {status}, want {' or '.join(map(str, case.status))}"]
    if case.refused:
        return refusal_faults(case, status, out)
    if case.as_text:
        return text_faults(case, out)
    answer = json.loads(out)
    found = [fault for quantity in quantities(answer) if (fault := numbers_read.quantity_fault(quantity))]
    for path, want in case.want.items():
        try:
            fault = want.fault(at(answer, path))
        except (KeyError, IndexError, TypeError):
            fault = "missing"
        if fault:
            found.append(f"{path}: got {fault}, want {want}")
    if case.names is not None and set(answer["results"]) != case.names:
        found.append(f"results {sorted(answer['results'])}, want {sorted(case.names)}")
    if case.check:
        found += case.check(answer)
    return found


def refusal_faults(case, status, out):
    """A refusal gives no figure that could be used. A dose that stops shows its figures beside the verdict."""
    if status == 65:
        return [f"refused, and printed {out[:80]!r}"] if out else []
    if case.as_text or case.words[0] == "dose":
        return []
    answer = json.loads(out)
    return [f"refused, and answered {given}"] if (given := answer.get("results") or answer.get("bud")) else []


def text_faults(case, out):
    """Of a text for a person: each figure that is wanted, and is not 0, stands in it; each "rounded from" is true."""
    figures = []
    for number, unit, exact in FIGURE.findall(out):
        digits = number.replace(",", "")
        figures.append((Fraction(digits), unit.rstrip(",;:"), number))
        if exact and abs(Fraction(digits) - Fraction(exact)) > numbers_read.rounding_of(number.lstrip("-")):
            return [f"{number} is not rounded from {exact}"]
    found = []
    for path, want in case.want.items():
        if isinstance(want, Quantity) and want.value and not any(shows(want, *figure) for figure in figures):
            found.append(f"{path}: {want} is not in the text")
    return found


def shows(want, shown, unit, number):
    code = want.code.replace("[USP'U]", "[iU]")  # both are units to a person
    same_scale = {"\u00b0C": "Cel", "\u00b0F": "[degF]"}.get(unit) == code or unit == want.code
    try:
        value = want.value if same_scale else want.value / ucum.ratio(numbers_read.code_of(unit) if unit else "1", code)
    except ucum.NoCode:
        return False
    return abs(shown - value) <= numbers_read.rounding_of(number.lstrip("-")) and (shown != 0 or value == 0)
