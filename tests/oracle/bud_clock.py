# SPDX-License-Identifier: Apache-2.0
"""Wall clocks and periods for beyond-use dates, by the standard library's zones: rules T3 to T7."""
from calendar import monthrange
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
# Clocks that change by an hour and by half of one, in both halves of the year, at midnight and not at all.
ZONES = ("America/New_York", "America/New_York", "Europe/London", "Australia/Sydney", "Asia/Kolkata", "UTC", "America/St_Johns", "Pacific/Auckland",
         "Australia/Lord_Howe", "America/Phoenix", "Europe/Dublin", "Pacific/Chatham", "Asia/Kathmandu", "Asia/Beirut", "Atlantic/Azores",
         "America/Havana", "America/Santiago", "Africa/Cairo")


@lru_cache(maxsize=None)
def zone(name):
    return ZoneInfo(name)


def instant(wall, name):
    """(the instant of a wall-clock time, how often it occurs): of two the earlier, for none the change of the clocks."""
    early, late = (wall.replace(tzinfo=zone(name), fold=fold).astimezone(timezone.utc) for fold in (0, 1))
    if early.astimezone(zone(name)).replace(tzinfo=None) == wall:
        return early, 1 if early == late else 2
    before, after = sorted((early, late))  # the clocks jump between the two
    offset = before.astimezone(zone(name)).utcoffset()
    while after - before > MINUTE:
        middle = before + (after - before) // 2
        middle = middle.replace(second=0, microsecond=0)
        middle = before + MINUTE if middle <= before else middle
        before, after = (middle, after) if middle.astimezone(zone(name)).utcoffset() == offset else (before, middle)
    return after, 0


def local(moment, name):
    return moment.astimezone(zone(name)).replace(tzinfo=None)


def end_of(period, start, name):
    """period: ("minutes", n) or ("months", n). From a day on the wall clock counts too, whichever is earlier."""
    unit, count = period
    wall = local(start, name)
    if unit == "months":
        year, month = divmod(wall.year * 12 + wall.month - 1 + count, 12)
        day = min(wall.day, monthrange(year, month + 1)[1])
        return instant(wall.replace(year=year, month=month + 1, day=day), name)[0]
    passed = start + count * MINUTE
    if count < 24 * 60:
        return passed
    return min(passed, instant(wall + count * MINUTE, name)[0])


def period_words(rng, most_days=400):
    """(text, period) as a label or a study says it."""
    draw = rng.random()
    if draw < 0.15:
        months = rng.randint(2, max(2, most_days // 30))
        return f"{months} {rng.choice(('mo', 'months'))}", ("months", months)
    if draw < 0.25:  # where the wall clock begins to count
        return rng.choice((("24 h", ("minutes", 1440)), ("1 day", ("minutes", 1440)), ("23 h", ("minutes", 1380)), ("1440 min", ("minutes", 1440))))
    count, (unit, minutes) = rng.randint(2, 60), rng.choice((("h", 60), ("hours", 60), ("d", 1440), ("days", 1440), ("wk", 10080), ("min", 1)))
    return f"{count} {unit}", ("minutes", count * minutes)


def moment_words(rng, wall, name):
    """A time as it is typed: (text, instant, how often it occurs)."""
    at, times = instant(wall, name)
    text = f"{wall:%Y-%m-%dT%H:%M}"
    if times and rng.random() < 0.1:
        shown = at.astimezone(zone(name))
        if not shown.utcoffset().seconds % 60 and shown.utcoffset().microseconds == 0:
            return shown.isoformat(timespec="minutes"), at, 1
    return (text if rng.random() < 0.8 else text + ":00"), at, times


def expiry_words(rng, wall, name):
    """An expiry as a time, a day (its last minute) or a month (the last minute of its last day)."""
    draw = rng.random()
    if draw < 0.3:
        return moment_words(rng, wall, name)
    day = wall.day if draw < 0.7 else monthrange(wall.year, wall.month)[1]
    at, times = instant(wall.replace(day=day, hour=23, minute=59), name)
    return f"{wall:%Y-%m-%d}" if draw < 0.7 else f"{wall:%Y-%m}", at, times


def made_wall(rng, name):
    """A wall-clock time, often close to where the clocks change."""
    wall = datetime(2024, 1, 1) + timedelta(minutes=rng.randint(0, 6 * 365 * 1440))
    if rng.random() < 0.3:
        for day in range(370):
            at = wall + timedelta(days=day)
            offsets = {moment.replace(tzinfo=zone(name)).utcoffset() for moment in (at, at + timedelta(days=1))}
            if len(offsets) == 2:
                return at + timedelta(minutes=rng.randint(-1440, 1440))
    return wall
