#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The jobs of bench/quantities.cpp with Python's fractions: read, work out, write, as exact and in the same words.

Standard input: a dose, a weight and a strength a line, parted by tabs; or a rate alone, to be written in mg/kg/h.
Standard output: "NAME<tab>jobs a second of CPU time" for each job, then for each line the exact number and its text.
"""
import sys
import time
from fractions import Fraction

LEAST_SECONDS = 0.5
DOSE = {"mg/kg": Fraction(1), "mcg/kg": Fraction(1, 1000), "g/kg": Fraction(1000)}  # mg/kg
WEIGHT = {"kg": Fraction(1), "lb": Fraction(45359237, 100_000_000)}                 # kg
STRENGTH = {"mg/mL": Fraction(1), "mcg/mL": Fraction(1, 1000), "g/L": Fraction(1)}  # mg/mL
RATE = {"mcg/kg/min": Fraction(60, 1000), "mg/kg/h": Fraction(1)}                   # mg/kg/h


def read(text, units):
    number, unit = text.split(" ")
    return Fraction(number) * units[unit]


def half_up(value, decimals):
    """Of a value that is not negative: the digits, without a point."""
    scaled = value * 10**decimals
    return (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)


def spelled(digits, decimals):
    whole, part = divmod(digits, 10**decimals)
    fraction = f"{part:0{decimals}d}".rstrip("0") if decimals else ""
    return f"{whole:,}.{fraction}" if fraction else f"{whole:,}"


def decimal(value):
    """Whole where four decimals are enough; else two decimals, more where three digits need them."""
    if 10_000 % value.denominator == 0:
        return spelled(half_up(value, 4), 4)
    decimals, limit = 2, Fraction(1)
    while value < limit:
        decimals, limit = decimals + 1, limit / 10
    return spelled(half_up(value, decimals), decimals)


def read_dose(texts):
    return read(texts[0], DOSE), read(texts[1], WEIGHT), read(texts[2], STRENGTH)


def volume(quantities):
    dose, weight, strength = quantities
    return dose * weight / strength


def write_volume(value):
    return decimal(value) + " mL"


def dose_to_volume(texts):
    return write_volume(volume(read_dose(texts)))


def convert(texts):
    return decimal(read(texts[0], RATE)) + " mg/kg/h"


def rate(job, cases):
    done, start = 0, time.process_time()
    while (spent := time.process_time() - start) < LEAST_SECONDS:
        for case in cases:
            job(case)
        done += len(cases)
    return done / spent


def main():
    lines = [line.split("\t") for line in sys.stdin.read().splitlines()]
    doses, rates = [line for line in lines if len(line) == 3], [line for line in lines if len(line) == 1]
    read_doses = [read_dose(texts) for texts in doses]
    volumes = [volume(quantities) for quantities in read_doses]
    for name, job, cases in (("read", read_dose, doses), ("calculate", volume, read_doses),
                             ("write", write_volume, volumes), ("all", dose_to_volume, doses),
                             ("convert", convert, rates)):
        print(f"{name}\t{rate(job, cases):.0f}")
    for texts, value in zip(doses, volumes):
        print(f"{value}\t{dose_to_volume(texts)}")
    for texts in rates:
        print(f"{read(texts[0], RATE)}\t{convert(texts)}")


if __name__ == "__main__":
    main()
