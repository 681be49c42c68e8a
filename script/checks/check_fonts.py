#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The cut-down label fonts: every character a label needs is in them, and no glyph that libharu 2.3 would print wrongly.

libharu follows composite glyphs only one level down and loses the rest without a word: "s caron" prints as "s".
"""
import argparse
import pathlib
import struct
import sys

ASCII = "".join(map(chr, range(0x20, 0x7F)))
LATIN = "".join(map(chr, [*range(0xA1, 0xAD), *range(0xAE, 0x180)]))
# Every sign that a strength, a limit, a storage text or a formula on a worksheet is written with.
TEXT_SIGNS = "µ°×±·½¼¾⅓⅔≤≥≠≈−–—‘’“”•…™®©℞₀₁₂₃₄₅₆₇₈₉⁰¹²³⁻ΔΩαβγμ√∞"
WANTED = {
    "RobotoCondensed-Regular.ttf": ASCII + LATIN + TEXT_SIGNS,
    "RobotoCondensed-Bold.ttf": ASCII + LATIN + TEXT_SIGNS,
    "JetBrainsMono-Bold.ttf": ASCII + LATIN[:94] + "–—≤≥−",  # lot, dates, serial
}
LARGEST = 48 * 1024  # the three together stay below the size of one uncut font
COMPOSITE_FLAGS = {"words": 0x0001, "scale": 0x0008, "more": 0x0020, "xy_scale": 0x0040, "two_by_two": 0x0080}


def tables(font):
    count = struct.unpack_from(">H", font, 4)[0]
    found = {}
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        found[tag.decode("latin-1")] = font[offset:offset + length]
    return found


def characters(cmap):
    """{code point: glyph} of the Windows BMP subtable (format 4), the one that libharu reads."""
    for index in range(struct.unpack_from(">H", cmap, 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * index)
        if (platform, encoding) == (3, 1) and struct.unpack_from(">H", cmap, offset)[0] == 4:
            return format_4(cmap[offset:])
    return {}


def format_4(sub):
    size = struct.unpack_from(">H", sub, 6)[0]
    ends, starts = (struct.unpack_from(f">{size // 2}H", sub, at) for at in (14, 16 + size))
    deltas, ranges_at = struct.unpack_from(f">{size // 2}H", sub, 16 + 2 * size), 16 + 3 * size
    found = {}
    for segment, (start, end, delta) in enumerate(zip(starts, ends, deltas)):
        offset = struct.unpack_from(">H", sub, ranges_at + 2 * segment)[0]
        for code in range(start, end + 1):
            glyph = code if offset == 0 else struct.unpack_from(
                ">H", sub, ranges_at + 2 * segment + offset + 2 * (code - start))[0] if code != 0xFFFF else 0
            if offset == 0 or glyph:
                glyph = (glyph + delta) & 0xFFFF
            if glyph and code != 0xFFFF:
                found[code] = glyph
    return found


def components(glyph):
    """The glyphs that a composite is made of; none for a simple one."""
    found, at = [], 10
    if len(glyph) < 10 or struct.unpack_from(">h", glyph)[0] >= 0:
        return found
    while True:
        flags, index = struct.unpack_from(">HH", glyph, at)
        found.append(index)
        at += 8 if flags & COMPOSITE_FLAGS["words"] else 6
        at += 2 if flags & COMPOSITE_FLAGS["scale"] else 4 if flags & COMPOSITE_FLAGS["xy_scale"] else \
            8 if flags & COMPOSITE_FLAGS["two_by_two"] else 0
        if not flags & COMPOSITE_FLAGS["more"]:
            return found


def glyphs(font):
    parts = tables(font)
    long_offsets = struct.unpack_from(">h", parts["head"], 50)[0] == 1
    count = struct.unpack_from(">H", parts["maxp"], 4)[0] + 1
    offsets = struct.unpack_from(f">{count}{'L' if long_offsets else 'H'}", parts["loca"])
    scale = 1 if long_offsets else 2
    return [parts["glyf"][a * scale:b * scale] for a, b in zip(offsets, offsets[1:])]


def check(name, font, wanted, largest=LARGEST):
    found = []
    have = characters(tables(font)["cmap"])
    missing = sorted({c for c in wanted if ord(c) not in have})
    if missing:
        found.append(f"{name}: lacks " + " ".join(f"{c} (U+{ord(c):04X})" for c in missing))
    outlines = glyphs(font)
    for index, glyph in enumerate(outlines):
        if any(components(outlines[part]) for part in components(glyph)):
            codes = [f"U+{code:04X}" for code, g in have.items() if g == index]
            found.append(f"{name}: glyph {index} {codes} is a composite of composites")
    if len(font) > largest:
        found.append(f"{name}: {len(font)} bytes; {largest} at most")
    return found


def self_test():
    """Debian's uncut font has all three faults; a wish that no font fulfils must be noticed too."""
    uncut = pathlib.Path("/usr/share/fonts/truetype/roboto/unhinted/RobotoCondensed-Regular.ttf").read_bytes()
    faults = check("uncut", uncut, "A✓")
    for wanted in ("lacks ✓ (U+2713)", "U+2015", "bytes;"):
        assert any(wanted in fault for fault in faults), (wanted, faults)
    assert not any("lacks A" in fault for fault in faults)
    print("self-test: 3 faults of an uncut font were caught")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    faults = [fault for name, wanted in WANTED.items()
              for fault in check(name, (options.folder / name).read_bytes(), wanted)]
    print("\n".join([*faults, f"{len(WANTED)} fonts, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
