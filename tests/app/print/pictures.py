# SPDX-License-Identifier: Apache-2.0
"""What arrives at a printer, as rows of dots."""
import pathlib
import re
import struct
import subprocess
import tempfile


def read_pbm(data):
    head = re.match(rb"P4\s+(?:#[^\n]*\n)?(\d+)\s+(\d+)\s", data)
    width, height = int(head[1]), int(head[2])
    return rows_of(data[head.end():], width, height, (width + 7) // 8)


def rows_of(data, width, height, line):
    return [[(data[y * line + (x >> 3)] >> (7 - (x & 7))) & 1 for x in range(width)] for y in range(height)]


def rendered(pdf, dpi):
    """Each page of a PDF as poppler draws it, one bit a dot."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-mono", str(pdf), f"{folder}/page"], check=True, capture_output=True)
        return [read_pbm(path.read_bytes()) for path in sorted(pathlib.Path(folder).iterdir())]


def read_raster(path):
    """(pages, dpi) of an uncompressed CUPS raster with a black bit a dot."""
    data, at, pages, dpi = pathlib.Path(path).read_bytes(), 4, [], None
    assert data[:4] == b"3SaR", data[:4]
    while at < len(data):
        word = lambda offset: struct.unpack_from("<I", data, at + offset)[0]  # noqa: B023
        dpi, width, height, line = word(276), word(372), word(376), word(392)
        assert word(384) == word(388) == 1 and word(400) == 3, "one black bit a dot was asked for"
        pages.append(rows_of(data[at + 1796:], width, height, line))
        at += 1796 + line * height
    return pages, dpi


def turned(rows, degrees):
    for _ in range(degrees // 90):
        rows = [list(row) for row in zip(*rows[::-1])]
    return rows


def ink_box(rows):
    """left, top, right, bottom of the ink; None on a blank page."""
    ys = [y for y, row in enumerate(rows) if any(row)]
    xs = [x for x in range(len(rows[0])) if any(row[x] for row in rows)] if ys else []
    return (xs[0], ys[0], xs[-1] + 1, ys[-1] + 1) if ys else None


def differing(a, b):
    """Dots that differ; dots beyond the smaller picture count where they have ink."""
    width, height = max(len(a[0]), len(b[0])), max(len(a), len(b))
    dot = lambda rows, x, y: y < len(rows) and x < len(rows[y]) and rows[y][x]  # noqa: E731
    return sum(bool(dot(a, x, y)) != bool(dot(b, x, y)) for y in range(height) for x in range(width))


def rectangles(pdf):
    """(x, y, width, height) in dots of every bar, rule and module run of the first page: they are drawn in tenths of a dot."""
    text = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(pdf), "-"], capture_output=True, check=True).stdout
    found = [tuple(map(int, four)) for four in re.findall(rb"^(\d+) (\d+) (\d+) (\d+) re$", text, re.MULTILINE)]
    return [((x - 1) // 10, (y - 1) // 10, (w + 2) // 10, (h + 2) // 10) for x, y, w, h in found]


def modules(pdf, dots):
    """The runs of a bar code of that many dots a module, and the box around them."""
    runs = [r for r in rectangles(pdf) if min(r[2], r[3]) == dots and r[2] % dots == 0 and r[3] % dots == 0]
    box = (min(r[0] for r in runs), min(r[1] for r in runs), max(r[0] + r[2] for r in runs), max(r[1] + r[3] for r in runs))
    return runs, box


def painted(runs, box):
    picture = [[0] * (box[2] - box[0]) for _ in range(box[3] - box[1])]
    for x, y, width, height in runs:
        for row in range(y, y + height):
            for column in range(x, x + width):
                picture[row - box[1]][column - box[0]] = 1
    return picture


def cut(rows, box):
    return [row[box[0]:box[2]] for row in rows[box[1]:box[3]]]
