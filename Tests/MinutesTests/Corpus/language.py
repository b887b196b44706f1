"""The words of a language, read from languages/XX.txt: a slot a line, its wordings between bars, parts of one between tildes."""

import datetime
import functools
import os

LANGUAGES = "fr en de es it nl pt ca gl sv da no pl cs".split()
SPLIT = "given_f given_m gs gm gf ss se town_s town_e months weekdays".split()
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "languages")


class Language:
    def __init__(self, code, slots):
        self.code, self.slots = code, slots

    def __getitem__(self, slot):
        return self.slots[slot]

    def get(self, slot, otherwise=()):
        return self.slots.get(slot, otherwise)

    def date(self, pattern, day):
        """A day written by a pattern: {d} 7, {D} 07, {M} 03, {month}, {MONTH}, {mon} Mar, {y}, {yy}, {weekday}, {th} of 7th."""
        month = self["months"][day.month - 1]
        first = self.get("first", ["1"])[0]
        th = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
        number = first if day.day == 1 and "{th}" not in pattern and "{month}" in pattern else str(day.day)
        if self.code == "ca" and month[0] in "ao":
            pattern = pattern.replace("de {month}", "d'{month}")
        return pattern.format(
            d=number,
            D=f"{day.day:02}",
            M=f"{day.month:02}",
            m=day.month,
            month=month,
            MONTH=month.upper(),
            mon=month[:3],
            y=day.year,
            yy=f"{day.year % 100:02}",
            weekday=self["weekdays"][day.weekday()],
            th=th,
        )

    def hour(self, pattern, minutes):
        h, m = divmod(minutes, 60)
        return pattern.format(H=h, HH=f"{h:02}", m=f"{m:02}", h12=h % 12 or 12, ampm="pm" if h >= 12 else "am")

    def join(self, names, comma=", "):
        names = list(names)
        if len(names) < 2:
            return "".join(names)
        return comma.join(names[:-1]) + f" {self['and'][0]} " + names[-1]


@functools.lru_cache(None)
def load(code):
    slots = {}
    with open(os.path.join(FOLDER, code + ".txt"), encoding="utf-8") as f:
        for line in f:
            slot, _, rest = line.rstrip("\n").partition(": ")
            if not rest or slot.startswith("#"):
                continue
            if slot in SPLIT:
                slots[slot] = rest.split()
                continue
            words = [w.strip() for w in rest.split(" | ")]
            # A slot that comes again goes on.
            slots.setdefault(slot, []).extend(
                tuple(p.strip() for p in w.split(" ~ ")) if " ~ " in w else w for w in words
            )
    return Language(code, slots)


def day(random):
    return datetime.date(random.randint(1998, 2025), 1, 1) + datetime.timedelta(random.randrange(365))
