#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Labels through a printing system of the test's own, up to what arrives at the printer: the page is the label, nothing is
turned, scaled or shifted, bars are whole dots, every option is sent; and what goes wrong is told, with the file kept.
Exit status 77 is "skipped"."""
import hashlib
import json
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile

import cups_desk
import pictures
from cups_desk import OFFICE, PDF, RASTER

PROGRAM = os.environ["VIALWRIGHT_PROGRAM"]
LABEL = ("label", "glycine-injection", "--lot", "A26-0305", "--made", "2026-03-05T09:00", "--bud", "2026-09-05")
THREE_BY_ONE = ("--stock", "thermal-3.00x1.00in")
DYMO = ("--stock", "dymo-30252")  # 89 x 28 mm: neither whole points nor whole dots

ACROSS = "".join(f"""
[[printer]]
id    = "turned-{turn}"
name  = "The roll lies across"
queue = "raster"
dpi   = 300
turn  = {turn}
""" for turn in (90, 180, 270))

PRINTERS = """format = "printers/1"

[[printer]]
id    = "bench"
name  = "At the bench"
queue = "pages"
dpi   = 203

[[printer]]
id    = "dots"
name  = "What the print head gets"
queue = "raster"
dpi   = 203

[[printer]]
id    = "fine"
name  = "The same at 300 dots per inch"
queue = "raster"
dpi   = 300

[[printer]]
id    = "worn"
name  = "Prints to the left and above"
queue = "pages"
dpi   = 203
move_right = "1 mm"
move_down  = "0.5 mm"

[[printer]]
id    = "far"
name  = "Prints far to the left"
queue = "pages"
dpi   = 203
move_right = "5 mm"

[[printer]]
id    = "laser"
name  = "Sheets"
queue = "office"
dpi   = 600
scale_y = "1.004"

[[printer]]
id    = "small"
name  = "Takes two sizes"
queue = "fixed"
dpi   = 203

[[printer]]
id    = "named"
name  = "Names another paper"
queue = "pages"
dpi   = 203
media = "w288h360"

[[printer]]
id    = "paperless"
name  = "For layout alone"
dpi   = 203
"""


class Shop:
    """The program, its settings and the printing system."""

    def __init__(self, desk, folder):
        self.desk, self.folder = desk, pathlib.Path(folder)
        settings = self.folder / "config/vialwright"
        settings.mkdir(parents=True)
        (settings / "printers.toml").write_text(PRINTERS + ACROSS)
        self.environment = {**desk.environment, "XDG_CONFIG_HOME": str(self.folder / "config"),
                            "XDG_STATE_HOME": str(self.folder / "state"), "TZ": "UTC"}
        self.out = self.folder / "label.pdf"

    def run(self, *arguments, **environment):
        return subprocess.run([PROGRAM, *arguments], env={**self.environment, **environment}, capture_output=True, text=True,
                              check=False)

    def print_label(self, *options):
        """The answer, what arrived, its options. The file of the answer is self.out."""
        done = self.run(*LABEL, *options, "--out", str(self.out), "--json")
        assert done.returncode == 0, f"{options}: {done.returncode}\n{done.stderr}"
        answer = json.loads(done.stdout)
        data, sent = self.desk.arrived(answer["printed"]["job"])
        return answer, data, sent

    def refused(self, status, *words, options=(), **environment):
        """Nothing is printed, the file is kept, and the complaint has these words."""
        self.out.unlink(missing_ok=True)
        before = self.desk.jobs()
        done = self.run(*LABEL, *THREE_BY_ONE, *options, "--out", str(self.out), "--json", **environment)
        assert done.returncode == status, f"{options}: {done.returncode}\n{done.stderr}"
        for word in words:
            assert word in done.stderr, f"{word!r} is not in\n{done.stderr}"
        assert self.out.exists(), "the file was not kept"
        assert json.loads(done.stdout)["printed"] is None
        assert f"the labels are kept in {self.out}" in done.stderr
        assert self.desk.jobs() == before


def page_size(pdf):
    text = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    size = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", text)
    return float(size[1]), float(size[2]), int(re.search(r"Page rot: +(\d+)", text)[1]), int(re.search(r"Pages: +(\d+)", text)[1])


def check_page_is_label(shop):
    answer, data, sent = shop.print_label(*THREE_BY_ONE, "--print", "bench")
    assert answer["printed"]["queue"] == "pages" and answer["printed"]["notes"] == []
    assert answer["printed"]["media"] == "Custom.76.2x25.4mm", answer["printed"]
    assert page_size(data) == (216, 72, 0, 1), page_size(data)
    ours, arrived = pictures.rendered(shop.out, 203), pictures.rendered(data, 203)
    assert pictures.ink_box(ours[0]) and pictures.differing(ours[0], arrived[0]) == 0
    wanted = {"media": "Custom.76.2x25.4mm", "PageSize": "Custom.216x72pt", "print-scaling": "none", "Resolution": "203dpi",
              "orientation-requested": "3", "number-up": "1", "sides": "one-sided"}
    assert wanted.items() <= sent.items(), sent
    assert sent["printer-resolution"].startswith("203"), sent


def check_naive_printing_differs(shop):
    """What `lp` does without the options: the test can fail, and the options are what makes the difference."""
    done = shop.desk.run("lp", "-d", "pages", str(shop.out))
    data, _ = shop.desk.arrived(re.search(r"pages-(\d+)", done.stdout)[1])
    assert page_size(data)[:2] == (288, 360), page_size(data)
    ours, arrived = pictures.rendered(shop.out, 203)[0], pictures.rendered(data, 203)[0]
    left, top, right, bottom = pictures.ink_box(arrived)
    assert bottom - top > right - left, "without the paper's size pdftopdf turns the label"
    assert pictures.differing(ours, arrived) > 1000


def check_bars_are_whole_dots(shop):
    for printer, stock, dpi in (("dots", THREE_BY_ONE, 203), ("dots", DYMO, 203), ("fine", DYMO, 300)):
        answer, data, _ = shop.print_label(*stock, "--print", printer)
        (page,), resolution = pictures.read_raster(data)
        assert resolution == (dpi), f"{printer}: {resolution} dpi"
        dots = round(float(answer["barcode"]["module_mm"]) * dpi / 25.4)
        runs, box = pictures.modules(shop.out, dots)
        wrong = pictures.differing(pictures.painted(runs, box), pictures.cut(page, box))
        assert wrong == 0, f"{printer} {stock[1]}: {wrong} wrong dots in the bar code"


def check_turned_label(shop):
    for turn in (90, 180, 270):
        answer, data, _ = shop.print_label(*DYMO, "--print", f"turned-{turn}")
        (page,), dpi = pictures.read_raster(data)
        width, height, rotation, _ = page_size(shop.out)
        assert (rotation, dpi, width % 6, height % 6) == (0, 300, 0, 0), "whole dots from both edges"
        upright = pictures.turned(page, 360 - turn)
        assert (len(upright[0]), len(upright)) == (width * 300 / 72, height * 300 / 72), (len(upright[0]), len(upright))
        dots = round(float(answer["barcode"]["module_mm"]) * dpi / 25.4)
        runs, box = pictures.modules(shop.out, dots)
        wrong = pictures.differing(pictures.painted(runs, box), pictures.cut(upright, box))
        assert wrong == 0, f"turned by {turn}: {wrong} wrong dots in the bar code"


def check_page_of_odd_size(shop):
    answer, data, sent = shop.print_label(*DYMO, "--print", "bench")
    assert sent["PageSize"] == "Custom.252x79pt", sent
    assert page_size(data) == (252, 79, 0, 1) == page_size(shop.out), page_size(data)
    assert answer["printed"]["media"] == "Custom.88.9x27.86944mm", answer["printed"]


def check_raw_queue_gets_the_proved_bytes(shop):
    answer, data, _ = shop.print_label(*THREE_BY_ONE, "--print", "raw", "--printer-dpi", "203", "--copies", "3")
    assert hashlib.sha256(data.read_bytes()).hexdigest() == answer["sha256"]
    assert page_size(data)[3] == 3, "copies are labels in the file"


def check_copies(shop):
    _, data, _ = shop.print_label(*THREE_BY_ONE, "--print", "bench", "--copies", "3")
    assert page_size(data) == (216, 72, 0, 3), page_size(data)


def check_batch(shop):
    rows = shop.folder / "rows.csv"
    rows.write_text("product,lot,made,bud,copies\nglycine-injection,A1,2026-03-05T09:00,2026-09-05,2\n"
                    "glycine-injection,A2,2026-03-06T09:00,2026-09-06,1\n")
    done = shop.run("label", "--from", str(rows), *THREE_BY_ONE, "--print", "bench", "--out", str(shop.out), "--json")
    assert done.returncode == 0, done.stderr
    data, _ = shop.desk.arrived(json.loads(done.stdout)["printed"]["job"])
    assert page_size(data) == (216, 72, 0, 3), page_size(data)
    assert page_size(shop.out) == (216, 72, 0, 3), page_size(shop.out)


def check_correction(shop):
    straight, _, _ = shop.print_label(*THREE_BY_ONE, "--print", "bench")
    before = pictures.rendered(shop.out, 203)[0]
    moved, data, _ = shop.print_label(*THREE_BY_ONE, "--print", "worn")
    assert moved["sha256"] != straight["sha256"]
    assert hashlib.sha256(shop.out.read_bytes()).hexdigest() == moved["sha256"], "what is kept is what was printed"
    after = pictures.rendered(data, 203)[0]
    box, now = pictures.ink_box(before), pictures.ink_box(after)
    assert now == (box[0] + 8, box[1] + 4, box[2] + 8, box[3] + 4), (box, now)  # 1 mm and 0.5 mm in whole dots
    shifted = [[0] * 609 for _ in range(4)] + [[0] * 8 + row for row in before]
    runs, code = pictures.modules(shop.out, 3)
    assert pictures.differing(pictures.painted(runs, code), pictures.cut(after, code)) == 0
    assert pictures.differing(pictures.cut(after, code), pictures.cut(shifted, code)) == 0

    done = shop.run(*LABEL, *THREE_BY_ONE, "--printer", "far", "--out", str(shop.folder / "far.pdf"))
    assert done.returncode == 2 and "off the page" in done.stderr, done.stderr
    assert not (shop.folder / "far.pdf").exists()


def check_sheet(shop):
    answer, data, sent = shop.print_label("--stock", "avery-5160", "--print", "laser", "--copies", "30")
    assert answer["printed"]["media"] == "na_letter_8.5x11in" and "Custom" not in sent.get("PageSize", ""), sent
    assert page_size(data) == (612, 792, 0, 1), page_size(data)
    plain = shop.folder / "plain.pdf"
    done = shop.run(*LABEL, "--stock", "avery-5160", "--copies", "30", "--printer-dpi", "600", "--out", str(plain))
    assert done.returncode == 0, done.stderr
    box, scaled = pictures.ink_box(pictures.rendered(plain, 200)[0]), pictures.ink_box(pictures.rendered(data, 200)[0])
    # The first label's center is 1 in from the page's top, the last one's 10 in: 0.004 of it, in dots of 1/200 in.
    assert abs(scaled[1] - box[1] - 0.8) <= 1 and abs(scaled[3] - box[3] - 8) <= 1, (box, scaled)
    assert abs(scaled[0] - box[0]) <= 1 and abs(scaled[2] - box[2]) <= 1, (box, scaled)


def check_named_size(shop):
    answer, data, sent = shop.print_label(*THREE_BY_ONE, "--print", "small")
    assert answer["printed"]["media"].endswith("_1x3in") or "3x1in" in answer["printed"]["media"], answer["printed"]
    assert "Custom" not in sent.get("PageSize", "") and page_size(data) == (216, 72, 0, 1), (sent, page_size(data))
    shop.out.unlink()
    done = shop.run(*LABEL, *DYMO, "--print", "small", "--out", str(shop.out))
    assert done.returncode == 69 and "takes no paper of 88.9 x 27.87 mm" in done.stderr, done.stderr
    assert shop.out.exists()


def check_problems(shop):
    desk = shop.desk
    shop.refused(69, 'CUPS has no queue "nowhere"', "there are ", "pages", options=("--print", "nowhere"))
    shop.refused(69, "CUPS has no default queue", options=("--print",))
    desk.run("cupsdisable", "-r", "Head open", "pages")
    shop.refused(69, 'the queue "pages" is stopped ("Head open")', "cupsenable pages", options=("--print", "bench"))
    desk.run("cupsenable", "pages")
    desk.run("cupsreject", "pages")
    shop.refused(69, 'the queue "pages" takes no jobs', "cupsaccept pages", options=("--print", "bench"))
    desk.run("cupsaccept", "pages")
    shop.refused(69, "does not answer", "systemctl start cups", options=("--print", "bench"),
                 CUPS_SERVER=str(shop.folder / "no-socket"))
    (shop.folder / "libcups.so.2").touch()  # no library
    shop.refused(69, "CUPS, the printing system, is not installed", options=("--print", "bench"),
                 LD_LIBRARY_PATH=str(shop.folder))
    shop.refused(69, 'names paper "w288h360", which is 101.6 x 127 mm; the label\'s page is 76.2 x 25.4 mm',
                 options=("--print", "named"))
    for status, words, options in ((66, "there is no printer \"attic\" in the settings; known are bench", ("--printer", "attic")),
                                   (78, "has no queue in the settings", ("--print", "paperless")),
                                   (64, "cannot be the name of a queue", ("--print", "a/b")),
                                   (65, "has 203 dots per inch", ("--printer", "bench", "--printer-dpi", "300"))):
        done = shop.run(*LABEL, *THREE_BY_ONE, *options, "--out", str(shop.folder / "none.pdf"))
        assert done.returncode == status and words in done.stderr, f"{options}: {done.returncode}\n{done.stderr}"
        assert not (shop.folder / "none.pdf").exists()


def check_other_dots(shop):
    """Printed, with something to look at: exit status 1."""
    done = shop.run(*LABEL, *THREE_BY_ONE, "--printer-dpi", "203", "--print", "coarse", "--out", str(shop.out), "--json")
    note, = json.loads(done.stdout)["printed"]["notes"]
    assert done.returncode == 1 and 'made for 203 dpi, the queue "coarse" names 300 and 600' in note, (done.returncode, note)


def check_kept_file(shop):
    done = shop.run(*LABEL, *THREE_BY_ONE, "--printer", "bench", "--json", "--print")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    kept = pathlib.Path(answer["file"])
    folder = shop.folder / "state/vialwright/labels"
    assert kept == folder / (answer["sha256"][:16] + ".pdf") and stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == answer["sha256"]
    shop.desk.arrived(answer["printed"]["job"])
    done = shop.run(*LABEL, *THREE_BY_ONE)
    assert done.returncode == 64 and "--out or --print is required" in done.stderr, done.stderr


def check_printer_command(shop):
    done = shop.run("printer", "test", "bench", *THREE_BY_ONE)
    assert done.returncode == 0 and "Measure it: the first marks stand " in done.stdout, done.stdout + done.stderr
    data, _ = shop.desk.arrived(re.search(r"as job (\d+)", done.stdout)[1])
    text = subprocess.run(["pdftotext", str(data), "-"], capture_output=True, text=True, check=True).stdout
    assert "print at 100 %" in text and page_size(data) == (216, 72, 0, 1), text
    done = shop.run("printer", "test", "paperless", *THREE_BY_ONE)
    assert done.returncode == 78 and "has no queue" in done.stderr, done.stderr

    listing = json.loads(shop.run("printer", "list", "--json").stdout)
    assert [one["id"] for one in listing["printers"]][:2] == ["bench", "dots"]
    assert [one["name"] for one in listing["queues"]] == ["coarse", "fixed", "office", "pages", "raster", "raw"], listing["queues"]
    assert all(one["accepts_jobs"] and not one["stopped"] for one in listing["queues"])
    assert json.loads(shop.run("printer", "list", "--json", CUPS_SERVER="/nowhere").stdout)["queues"] is None
    shown = json.loads(shop.run("printer", "show", "worn", "--json").stdout)
    assert (shown["move_x_mm"], shown["move_y_mm"], shown["scale_x"]) == ("1", "0.5", "1"), shown
    assert "1 mm to the right" in shop.run("printer", "show", "worn").stdout
    assert shop.run("printer", "show", "attic").returncode == 66


def check_faulty_settings(shop):
    settings = shop.folder / "bad/vialwright"
    settings.mkdir(parents=True)
    (settings / "printers.toml").write_text(PRINTERS + "turn = 45\n")
    where = {"XDG_CONFIG_HOME": str(settings.parent)}
    out = ("--out", str(shop.folder / "settings.pdf"))
    done = shop.run(*LABEL, *THREE_BY_ONE, "--print", "pages", *out, **where)
    assert done.returncode == 65 and re.search(r"printers\.toml:\d+:8: turn: a page is turned by 0, 90, 180 or 270 degrees", done.stderr), done.stderr
    done = shop.run(*LABEL, *THREE_BY_ONE, *out, **where)
    assert done.returncode == 0, "a label that names no printer: " + done.stderr


def main():
    lacking = cups_desk.missing()
    if lacking:
        print("skipped: a printing system needs " + ", ".join(lacking))
        return 77
    checks = (check_page_is_label, check_naive_printing_differs, check_bars_are_whole_dots, check_turned_label, check_page_of_odd_size,
              check_raw_queue_gets_the_proved_bytes, check_copies, check_batch, check_correction, check_sheet, check_named_size,
              check_problems, check_other_dots, check_kept_file, check_printer_command, check_faulty_settings)
    with cups_desk.CupsDesk() as desk, tempfile.TemporaryDirectory() as folder:
        desk.add_queue("pages", PDF)
        desk.add_queue("raster", RASTER)
        desk.add_queue("office", PDF, OFFICE)
        desk.add_queue("fixed", PDF, any_size=False)
        desk.add_queue("coarse", PDF, dots=(300, 600))
        desk.add_queue("raw")
        shop = Shop(desk, folder)
        for check in checks:
            check(shop)
            print(f"{check.__name__.removeprefix('check_').replace('_', ' ')}: as it must be")
    return 0


if __name__ == "__main__":
    sys.exit(main())
