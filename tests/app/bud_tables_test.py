# SPDX-License-Identifier: Apache-2.0
"""Every state of the tables of beyond-use dates in every storage, every way between two and three storages, and every opened
container, against tables written here on their own and the standard library's clock: the program must give exactly this date,
or refuse."""
import itertools
import json
import pathlib
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "oracle"))
import program  # many command lines in one process

ZONE = ZoneInfo("America/New_York")
STORAGE = ["room", "refrigerator", "freezer"]
# USP <797>, 2022 revision: (category, process, passed, components) -> hours at room, in the refrigerator, in the freezer.
STERILE = {
    ("2", "aseptic", False, "nonsterile"): (24, 96, 1080),
    ("2", "aseptic", False, "sterile"): (96, 240, 1080),
    ("2", "aseptic", True, None): (720, 1080, 1440),
    ("2", "terminal", False, None): (336, 672, 1080),
    ("2", "terminal", True, None): (1080, 1440, 2160),
    ("3", "aseptic", True, None): (1440, 2160, 2880),
    ("3", "terminal", True, None): (2160, 2880, 4320),
}
# USP <795>, 2022 revision: form -> days at room, in the refrigerator.
NONSTERILE = {"nonpreserved-aqueous": (None, 14), "preserved-aqueous": (35, 35), "oral-liquid": (90, 90), "other": (180, 180)}
# Opened: hours, or hours by storage; what a time on the label does; whether its own date must be said.
OPENED = {
    "single-dose-iso5": (12, "shortens", False),
    "single-dose": (4, "shortens", False),
    "multiple-dose": (28 * 24, "replaces", False),
    "ampul": (None, "shortens", False),
    "bulk-package": (None, "required", False),
    "compounded-single-dose": (12, "shortens", True),
    "compounded-multiple-dose": (28 * 24, "shortens", True),
    "nonpreserved-topical": ((24, 72, None), "shortens", True),
    "bag-and-vial": (None, "required", False),
}
# Both changes of the clocks, a leap day and the end of a year lie within some of the limits.
MADE = ["2026-03-07T14:00", "2026-10-31T01:30", "2028-02-28T08:15"]


def instant(wall):
    return datetime.fromisoformat(wall).replace(tzinfo=ZONE).astimezone(timezone.utc)


def end(start, hours):
    """Rule T6: the earlier of what has passed and, from a day on, the same time on the wall."""
    passed = start + timedelta(hours=hours)
    if hours < 24:
        return passed
    wall = start.astimezone(ZONE).replace(tzinfo=None, fold=0) + timedelta(hours=hours)
    return min(passed, wall.replace(tzinfo=ZONE).astimezone(timezone.utc))


def words(options):
    return [word for name, value in options.items() if value for word in (name, value)]


def sterile_hours(category, process, test, components):
    """Hours in each storage; nothing where the program must refuse whatever the storage is."""
    if test == "failed":
        return None
    if category == "immediate":
        return None if components == "nonsterile" else (4, 4, None)
    if category == "1":
        return (12, 24, None)
    for kind in (components, None):
        limits = STERILE.get((category, process, test == "passed", kind))
        if limits and (kind or test == "passed" or process == "terminal"):
            return limits
    return None


def states():
    """(options, hours in each storage) of every state of both chapters."""
    for category, process, test, components in itertools.product(
            ["immediate", "1", "2", "3", None], ["aseptic", "terminal", None], ["none", "pending", "passed", "failed", None],
            ["sterile", "nonsterile", None]):
        options = {"--standard": "usp797", "--category": category, "--process": process, "--sterility-test": test,
                   "--components": components}
        yield options, sterile_hours(category, process, test, components) if category else None
    for form, activity in itertools.product([*NONSTERILE, None], ["0.59", "0.6", None]):
        contradicts = activity and form and (activity == "0.6") != form.endswith("aqueous")
        hours = tuple(days and days * 24 for days in (*NONSTERILE[form], None)) if form and not contradicts else None
        yield {"--standard": "usp795", "--form": form, "--water-activity": activity}, hours


def table_cases():
    """Every state in every storage, and in none."""
    for number, ((options, hours), storage) in enumerate(itertools.product(states(), [*STORAGE, None])):
        made = MADE[number % len(MADE)]
        limit = hours[STORAGE.index(storage)] if hours and storage else None
        yield (words(options) + words({"--storage": storage, "--made": made, "--today": made}),
               end(instant(made), limit) if limit else None)


def rows():
    """One state of each row that some storage permits."""
    seen = set()
    for options, hours in states():
        key = (options["--standard"], options.get("--category"), options.get("--form"), hours)
        if hours and key not in seen and all(options.get(name, "x") for name in ("--process", "--sterility-test", "--components")):
            seen.add(key)
            yield options, hours


def moved_date(hours, stays):
    """stays: (storage, instant) one after the other. Limits are not added up; what was thawed is not frozen again."""
    date, was_frozen, is_thawed = None, False, False
    for storage, at in stays:
        limit = hours[STORAGE.index(storage)]
        if not limit or (date and at >= date) or (storage == "freezer" and is_thawed):
            return None
        is_thawed = is_thawed or was_frozen and storage != "freezer"
        was_frozen = storage == "freezer"
        date = min(filter(None, [date, end(at, limit)]))
    return date


def move_cases():
    """Every row from each storage to each, and on to each: soon, when a good part of its time is over, and late."""
    for (options, hours), *places in itertools.product(rows(), STORAGE, STORAGE, [*STORAGE, None]):
        for part in (0.1, 0.5, 1.2):
            made = instant(MADE[len(places[0]) % len(MADE)])
            first = hours[STORAGE.index(places[0])] or 4
            times = [made, made + timedelta(minutes=int(first * 60 * part)), made + timedelta(minutes=int(first * 60 * (part + 0.2)))]
            stays = [(place, at) for place, at in zip(places, times) if place]
            moved = [word for place, at in stays[1:] for word in ("--moved", f"{place}={at:%Y-%m-%dT%H:%MZ}")]
            today = f"{stays[-1][1]:%Y-%m-%dT%H:%MZ}"
            line = words(options) + ["--storage", places[0], "--made", f"{made:%Y-%m-%dT%H:%MZ}", *moved, "--today", today]
            date = moved_date(hours, stays)
            yield line, date if date and date > stays[-1][1] else None


def opened_date(container, opened, labeled, expiry, storage):
    hours, label, needs_date = OPENED[container]
    if isinstance(hours, tuple):
        hours = hours[STORAGE.index(storage)] if storage else None
    if needs_date and not expiry or label == "required" and not labeled or not hours and label == "shortens":
        return None
    counted = [hours] if hours and not (labeled and label != "shortens") else []
    limits = [end(opened, limit) for limit in [*counted, *([labeled] if labeled else [])]]
    date = min(limits + ([expiry] if expiry else []))
    return date if date > opened else None


def opened_cases():
    """Every container with each kind of label and expiry, in each storage where that matters."""
    expiries = {None: None, "2025-01": "2025-01-31T23:59", "2026-03": "2026-03-31T23:59", "2026-03-07": "2026-03-07T23:59",
                "2028-02": "2028-02-29T23:59", "2028-02-28T09:00": "2028-02-28T09:00", "2030-12": "2030-12-31T23:59"}
    for container, made, labeled, (written, last) in itertools.product(OPENED, MADE, [None, 1, 6, 24, 14 * 24, 42 * 24], expiries.items()):
        for storage in [*STORAGE, None] if isinstance(OPENED[container][0], tuple) else [None]:
            line = words({"--in-use": container, "--opened": made, "--today": made, "--labeled": labeled and f"{labeled} h",
                          "--expiry": written, "--storage": storage})
            yield line, opened_date(container, instant(made), labeled, last and instant(last), storage)


def answers(lines):
    """(exit status, answer) of each command line."""
    for status, out in program.answers([["bud", *line, "--zone", ZONE.key, "--json"] for line in lines]):
        yield status, json.loads(out) if out else {}


def wrong(line, date, status, answer):
    if date is None:
        good = status == 2 and answer.get("bud") is None and answer.get("refused") and not answer["label_text"]
    else:
        shown = f"{date.astimezone(ZONE):%Y-%m-%d %H:%M}"
        good = (status in (0, 1) and answer.get("refused") is None and datetime.fromisoformat(answer["bud"]) == date
                and len(answer["label_text"]) == 1 and shown in answer["label_text"][0])
    return "" if good else f"{' '.join(line)}: {status} {answer.get('bud')} {answer.get('refused')}, want {date and date.astimezone(ZONE)}"


def main():
    total, faults = 0, []
    for cases in (table_cases, move_cases, opened_cases):
        asked = list(cases())
        given = list(answers([line for line, _ in asked]))
        found = [fault for (line, date), (status, answer) in zip(asked, given) if (fault := wrong(line, date, status, answer))]
        dated = sum(date is not None for _, date in asked)
        print(f"{cases.__name__}: {len(asked)} questions, {dated} of them with a date, {len(found)} wrong")
        total += len(asked)
        faults += found
    print("\n".join([*faults[:20], f"{total} questions, {len(faults)} wrong"]))
    return 1 if faults else 0


sys.exit(main())
