# SPDX-License-Identifier: Apache-2.0
"""What holds of a dose's answer beside its figures: the measured volume, and a verdict that is never better than the limits allow."""
from fractions import Fraction as F
from math import floor

import numbers_read

VERDICTS = ("within", "caution", "stop", "not-checked")


def nearest(value, step):
    """Half to even, in steps."""
    steps = value / step
    low = floor(steps)
    half = steps - low - F(1, 2)
    return (low + (half > 0 or half == 0 and low % 2 == 1)) * step


def measured_faults(answer, volume, step, order):
    """The nearest step of the device; where that breaks a limit that the exact volume keeps, the step on the limit's safe side, unless that
    breaks one as grave. In these rules too little is a caution; too much is a stop where the rule stops there, else a caution."""
    if volume is None:
        return []
    least, most = (limit and limit / order.product.strength for limit in order.limits())
    over = 2 if order.rule.stops_above == order.rule.most else 1

    def broken(amount):
        too_much = most is not None and volume <= most < amount
        return over if too_much else 1 if least is not None and amount < least <= volume else 0
    measured, want = F(answer["volume"]["measured"]["exact"]), nearest(volume, step)
    other = (floor(volume / step) if want > volume else -floor(-volume / step)) * step
    if broken(other) < broken(want):
        want = other
    if measured != want:
        return [f"measured {measured} mL of {volume} in steps of {step}, want {want}"]
    off = abs(measured - volume) / volume * 100
    said = answer["volume"]["deviation_percent"]
    fault = abs(F(said) - off) > off / 200 or not numbers_read.MACHINE.fullmatch(said)
    return [f"deviation {said} %, want {off}"] if fault else []


def verdict_faults(answer, order):
    """Outside of a limit is never "within", far enough above it is "stop"; what cannot be worked out is neither within nor caution."""
    verdict, dose = answer["verdict"], order.dose
    if verdict not in VERDICTS:
        return [f"verdict {verdict!r}"]
    body = order.body.get(order.rule.basis) if order.rule.is_per_body else 1
    if dose is None or body is None:
        return [f"verdict {verdict} without a dose or a measure of the body"] if verdict in ("within", "caution") else []
    least, most = order.limits()
    is_outside = least is not None and dose < least or dose > most
    above = order.rule.stops_above * body
    stops = dose > above if order.rule.most == order.rule.stops_above else dose >= above
    if is_outside and verdict == "within" or stops and verdict != "stop":
        return [f"verdict {verdict} for {dose}"]
    return []
