# SPDX-License-Identifier: Apache-2.0
"""`bud`: the tables of USP <797> and <795> (2022 revision), opened containers and a site's own limit, with components, known stability,
studies and changes of storage; the earliest of all that applies, or a refusal."""
from datetime import datetime, timedelta

from bud_clock import ZONES, end_of, expiry_words, instant, made_wall, moment_words, period_words, zone
from cases import Case, refused

STORAGE = ("room", "refrigerator", "freezer")
HOUR, DAY = 60, 1440
# category, process, test passed, components: hours at room, in the refrigerator, in the freezer
STERILE = {("2", "aseptic", False, "nonsterile"): (24, 96, 1080), ("2", "aseptic", False, "sterile"): (96, 240, 1080),
           ("2", "aseptic", True, None): (720, 1080, 1440), ("2", "terminal", False, None): (336, 672, 1080),
           ("2", "terminal", True, None): (1080, 1440, 2160), ("3", "aseptic", True, None): (1440, 2160, 2880),
           ("3", "terminal", True, None): (2160, 2880, 4320)}
# form: (aqueous, days at room, in the refrigerator)
NONSTERILE = {"nonpreserved-aqueous": (True, None, 14), "preserved-aqueous": (True, 35, 35), "oral-liquid": (False, 90, 90),
              "other": (False, 180, 180)}
# minutes, and what a time on the container's label does
OPENED = {"single-dose-iso5": (12 * HOUR, "shortens"), "single-dose": (4 * HOUR, "shortens"), "multiple-dose": (28 * DAY, "replaces"),
          "ampul": (None, "shortens"), "bulk-package": (None, "required"), "compounded-single-dose": (12 * HOUR, "shortens"),
          "compounded-multiple-dose": (28 * DAY, "shortens"), "nonpreserved-topical": ((24 * HOUR, 72 * HOUR, None), "shortens"),
          "bag-and-vial": (None, "required")}


def sterile_row(category, process, test, components):
    """Minutes for each storage, None where it is not permitted; no row at all where the state is not permitted or not known."""
    if test == "failed":
        return None
    if category == "immediate":
        return None if components == "nonsterile" else (4 * HOUR, 4 * HOUR, None)
    if category == "1":
        return (12 * HOUR, 24 * HOUR, None)
    if category == "allergen-set":
        return None if components == "nonsterile" else (None, ("months", 12), None)
    for kind in (components, None):
        row = STERILE.get((category, process, test == "passed", kind))
        if row:
            return tuple(hours * HOUR for hours in row)
    return None


def as_period(limit):
    return limit if isinstance(limit, tuple) else ("minutes", limit)


class Question:
    def __init__(self, rng):
        self.rng, self.zone = rng, rng.choice(ZONES)
        self.wall = made_wall(rng, self.zone)
        text, self.made, self.times = moment_words(rng, self.wall, self.zone)
        self.made_text = text
        self.words, self.limits, self.refused = ["bud", "--zone", self.zone], [], self.times == 0
        self.row = self.storage = self.study = None

    def option(self, name, values, missing=0.03):
        """One of the values, or now and then nothing."""
        if self.rng.random() < missing:
            return None
        value = self.rng.choice(values)
        self.words += [name, value]
        return value

    def later(self, most_days):
        return self.wall + timedelta(minutes=self.rng.randint(1, most_days * DAY))

    def add(self, period, start=None):
        self.limits.append(end_of(as_period(period), start or self.made, self.zone))

    def sterile(self):
        rng = self.rng
        self.words += ["--standard", "usp797"]
        category = self.option("--category", ("immediate", "1", "2", "2", "2", "3", "allergen-set"))
        tests = ("passed",) * 9 + ("none",) if category == "3" else ("none", "pending", "passed", "passed") * 4 + ("failed",)
        test = self.option("--sterility-test", tests, 0.05)
        process = self.option("--process", ("aseptic", "terminal"))
        components = self.option("--components", ("sterile", "sterile", "nonsterile"), 0.05)
        self.row = sterile_row(category, process, test, components) if category else None
        if rng.random() < 0.2:
            count = rng.randint(1, 6)
            self.words += ["--products", str(count)]
            if category == "immediate" and count > 3:
                self.row = None
        self.table_limit()

    def nonsterile(self):
        rng = self.rng
        self.words += ["--standard", "usp795"]
        form = self.option("--form", tuple(NONSTERILE))
        if form is None:
            self.refused = True
            return
        aqueous, room, refrigerator = NONSTERILE[form]
        if rng.random() < 0.3:
            hundredths = rng.randint(1, 100)
            self.words += ["--water-activity", f"{hundredths / 100:g}"]
            self.refused = self.refused or (hundredths >= 60) != aqueous
        self.row = tuple(days and days * DAY for days in (room, refrigerator, None))
        self.antimicrobial = None
        self.table_limit(aqueous)

    def table_limit(self, aqueous=None):
        """The row's limit. In <795> a longer study may stand in its place, to 180 days; an aqueous one must have shown that it holds."""
        self.storage = self.option("--storage", (*STORAGE, "refrigerator") if aqueous is None else ("room", "refrigerator") * 5 + ("freezer",))
        if self.rng.random() < 0.2:
            text, self.study = period_words(self.rng)
            self.words += ["--study", text]
            self.add(self.study)
        shown = None
        if aqueous is not None and self.study and self.rng.random() < 0.7:
            shown = self.option("--antimicrobial", ("shown", "not-needed"), 0)
        limit = self.row and self.storage and self.row[STORAGE.index(self.storage)]
        if not limit:
            self.refused = True
            return
        extends = (aqueous is not None and self.study and self.limits[0] > end_of(as_period(limit), self.made, self.zone)
                   and (not aqueous or shown == "shown"))
        self.add(("minutes", 180 * DAY) if extends else limit)

    def site(self):
        self.words += ["--standard", "site"]
        if self.rng.random() < 0.05:
            self.refused = True
            return
        text, period = period_words(self.rng, 1000)
        self.words += ["--limit", text]
        self.add(period)

    def caps(self):
        for option, words in (("--component", expiry_words), ("--component-bud", moment_words)):
            for place in range(self.rng.choice((0, 0, 0, 1, 2))):
                text, at, times = words(self.rng, self.later(90), self.zone)
                self.words += [option, f"Part {place}={text}"]
                self.limits.append(at)
                self.refused = self.refused or times == 0
        if self.rng.random() < 0.2:
            text, period = period_words(self.rng)
            self.words += ["--stability", text]
            self.add(period)

    def moves(self):
        """Storage is not added up; what was thawed is never frozen again; nothing is moved once its date has come."""
        place, thawed, before = self.storage, False, self.wall
        for _ in range(self.rng.choice((1, 1, 2))):
            before = before + timedelta(minutes=self.rng.randint(1, self.rng.choice((HOUR, 3 * DAY, 40 * DAY))))
            text, at, times = moment_words(self.rng, before, self.zone)
            to = self.rng.choice(STORAGE)
            self.words += ["--moved", f"{to}={text}"]
            if times == 0:
                self.refused = True
            if self.refused:
                continue
            thawed = thawed or place == "freezer" and to != "freezer"
            limit = self.row[STORAGE.index(to)]
            if to == "freezer" and thawed or at >= min(self.limits) or limit is None:
                self.refused = True
                continue
            self.add(limit, at)
            place = to


def preparation(rng):
    question = Question(rng)
    chapter = rng.choice(("sterile", "sterile", "sterile", "nonsterile", "nonsterile", "site"))
    getattr(question, chapter)()
    question.words += ["--made", question.made_text]
    question.caps()
    if "allergen-set" in question.words and "--component" not in question.words:
        question.refused = True
    if chapter != "site" and rng.random() < 0.2:
        question.moves()
    return settled(question)


def opened(rng):
    question = Question(rng)
    container = rng.choice(tuple(OPENED))
    question.words += ["--in-use", container, "--opened", question.made_text]
    limit, labelled = OPENED[container]
    if isinstance(limit, tuple):
        storage = question.option("--storage", STORAGE, 0.1)
        limit = storage and limit[STORAGE.index(storage)]
        question.refused = question.refused or not limit
    period = None
    if rng.random() < 0.5:
        text, period = period_words(rng, 60)
        question.words += ["--labeled", text]
    if limit and not (period and labelled == "replaces"):
        question.add(limit)
    if period and container != "ampul":
        question.add(period)
    has_own_date = container.startswith("compounded") or container == "nonpreserved-topical"
    if rng.random() < (0.9 if has_own_date else 0.4):
        text, at, times = expiry_words(rng, question.later(60), question.zone)
        question.words += ["--expiry", text]
        question.limits.append(at)
        question.refused = question.refused or times == 0
    elif has_own_date:
        question.refused = True
    if container == "ampul" or labelled == "required" and not period:
        question.refused = True
    return settled(question)


def settled(question):
    """The earliest limit, unless it has come today."""
    rng = question.rng
    today = question.wall if rng.random() < 0.9 else question.later(100)
    now, times = instant(today, question.zone)
    if times == 2:  # of two the later counts for today
        now = today.replace(tzinfo=zone(question.zone), fold=1).astimezone(now.tzinfo)
    question.words += ["--today", f"{today:%Y-%m-%dT%H:%M}"]
    if times == 0 or question.refused or min(question.limits) <= max(now, question.made):
        case = refused("bud", question.words + ["--json"])
        return case
    date = min(question.limits)
    return Case("bud", question.words, check=lambda answer: date_faults(answer, date, question.zone))


def date_faults(answer, date, name):
    said = datetime.fromisoformat(answer["bud"])
    if said != date or said.utcoffset() != date.astimezone(zone(name)).utcoffset():
        return [f"bud {answer['bud']}, want {date.astimezone(zone(name)).isoformat()}"]
    winners = {candidate["rule"] for candidate in answer["candidates"] if datetime.fromisoformat(candidate["at"]) == date}
    if answer["limited_by"] not in winners or min(datetime.fromisoformat(c["at"]) for c in answer["candidates"]) != date:
        return [f"limited by {answer['limited_by']}, not by one of {sorted(winners)}"]
    shown = f"{date.astimezone(zone(name)):%Y-%m-%d %H:%M}"
    text = " ".join(answer["label_text"])
    return [] if shown in text and answer["storage_text"] is not None else [f"the label {text!r} does not say {shown}"]


def any_bud(rng):
    return opened(rng) if rng.random() < 0.2 else preparation(rng)
