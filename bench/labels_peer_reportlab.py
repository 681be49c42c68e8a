#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The labels of bench/labels.cpp as a ReportLab program makes them: fixed places, nothing checked, nothing read back.

    labels_peer_reportlab.py LABELS.csv FONT_FOLDER OUT.pdf SYMBOL

The modules of one Data Matrix are given (SYMBOL: a file, a row of 0 and 1 a line) and drawn on every label: ReportLab's own
encoder, in Python, would take most of the time.
"""
import csv
import sys

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

HEIGHT = 72


def runs(row):
    return [("bold", 12, 5, 14, "Glycine Injection"),
            ("bold", 8, 5, 24, "1,500 mg per 30 mL (50 mg per mL)"),
            ("regular", 6, 5, 31, "For intravenous or intramuscular use"),
            ("regular", 6, 5, 38, "30 mL Single-dose vial. Discard unused portion."),
            ("regular", 5.3, 5, 46, "Each mL contains: Glycine 50 mg; Water for Injection to 1 mL. 666 mOsmol/L (calc.)"),
            ("regular", 5.3, 5, 53, "Store at 20 to 25 C (68 to 77 F). Protect from excessive heat and light. Do not freeze."),
            ("regular", 5.3, 5, 60, "Example Sterile Compounding LLC, 100 Example Street, Springfield, IL 62701"),
            ("bold", 6, 150, 14, "Rx only"),
            ("bold", 6, 150, 40, "Lot " + row["lot"]),
            ("bold", 6, 150, 47, "Expires " + row["bud"]),
            ("bold", 6, 150, 54, "Compounded " + row["made"][:10]),
            ("bold", 6, 150, 61, "Serial " + row["serial"])]


def draw_code(canvas, symbol):
    path = canvas.beginPath()
    for y, line in enumerate(symbol):
        for x, module in enumerate(line):
            if module == "1":
                path.rect(185 + 0.96 * x, HEIGHT - 12 - 0.96 * (y + 1), 0.96, 0.96)
    canvas.drawPath(path, stroke=0, fill=1)


def main(labels, fonts, out, symbol_file):
    pdfmetrics.registerFont(TTFont("regular", fonts + "/RobotoCondensed-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("bold", fonts + "/RobotoCondensed-Bold.ttf"))
    with open(symbol_file, encoding="ascii") as file:
        symbol = file.read().split()
    canvas = Canvas(out, pagesize=(216, HEIGHT), pageCompression=1)
    with open(labels, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for font, size, x, y, text in runs(row):
                canvas.setFont(font, size)
                canvas.drawString(x, HEIGHT - y, text)
            draw_code(canvas, symbol)
            canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main(*sys.argv[1:])
