"""One invented meeting: its body, its day, its people, and what a document will say of them."""

import datetime

from language import day, load
from names import STYLES, Names, handle, style

STATUSES = ("present", "excused", "absent", "guests")


class Meeting:
    def __init__(self, code, random):
        self.code, self.r = code, random
        self.l = load(code)
        self.n = Names(self.l, random)
        self.kind, body, of = random.choice(self.l["body"])
        self.town, self.club = self.n.town(), self.n.word()
        self.body = body.format(t=self.town, w=self.club)
        self.of = of.format(t=self.town, w=self.club)
        self.day = day(random)
        self.pattern = random.choice(self.l["date"])
        self.hour_pattern = random.choice(self.l["hour"])
        self.start = random.choice((9, 10, 14, 17, 18, 19, 20)) * 60 + random.choice((0, 0, 5, 15, 30, 32, 45))
        self.style, self.titled = "given family", False
        self.people, self.outsiders, self.present, self.excused, self.absent, self.guests = [], [], [], [], [], []
        self.groups, self.facts, self.next_day = [], [], None
        self.place = self.chair = self.secretary = None
        self.decor = "plain"
        self.tags = []

    # Drawing

    def pick(self, slot):
        word = self.r.choice(self.l[slot])
        if slot in STATUSES:
            # One manner for all the labels of a document: as they are, in capitals, spaced out.
            if self.manner is None:
                self.manner = self.r.choice(("plain",) * 9 + ("upper", "upper", "spaced"))
            if self.manner == "upper":
                return word.upper()
            if self.manner == "spaced" and len(word) < 12:
                return " ".join(word.upper()).replace("   ", "  ")
        return word

    def some(self, chance):
        return self.r.random() < chance

    def date(self, day=None, pattern=None):
        return self.l.date(pattern or self.pattern, day or self.day)

    def hour(self, after=0):
        return self.l.hour(self.hour_pattern, min(self.start + after, 23 * 60 + 50))

    def choose_style(self, kind=None, allow=None):
        kind = kind or (
            "council"
            if self.kind == "council"
            else "informal" if self.kind == "project" and self.some(0.4) else "other"
        )
        while True:
            self.style, self.titled = style(self.code, self.r, kind)
            if allow is None or self.style in allow or allow == "no comma" and self.style != "family, given":
                return

    def person(self, status="present", known=True):
        p = self.n.person()
        p.status = status
        p.shown = handle(p) if self.style == "handle" else STYLES[self.style](p)
        if self.titled:
            if self.titles is None or self.some(0.08):
                self.titles = self.pick("title_m"), self.pick("title_f")
            p.title = self.titles[p.female]
        if known:
            self.people.append(p)
        return p

    def crowd(self, low, high, status="present"):
        return [self.person(status) for _ in range(self.r.randint(low, high))]

    def cast(self, low=4, high=16, excused=(0, 4), absent=(0, 3), guests=(0, 0)):
        """The people of the meeting, in the order in which they will be listed."""
        self.present = self.crowd(low, high)
        self.excused = self.crowd(*excused, "excused") if self.some(0.75) and excused[1] else []
        self.absent = self.crowd(*absent, "absent") if self.some(0.45) and absent[1] else []
        self.guests = self.crowd(*guests) if guests[1] and self.some(0.6) else []
        for p in self.guests:
            p.role = self.pick("role_guest")[2]
        return self

    # How people are called

    def called(self, p):
        text = ("@" if self.style == "handle" and self.at else "") + p.shown
        return f"{p.title} {text}" if p.title else text

    titles = manner = towns = None
    # Days before, with who was there, where a table holds several meetings; whether the talk is a chat.
    before, chat, format = (), False, ""
    # How many the minutes say came, where they do not name them; whether they name nobody.
    counted, unnamed = 0, False
    at = flat = hyphens = scan = False

    def gendered(self, pair, p):
        return pair[1] if p.female else pair[0]

    def function(self, p):
        p.role = self.gendered(self.pick("function"), p)
        return p.role

    def entry(self, p, comma=True):
        """How a list gives a person: the name and what the document's manner adds; `comma`: commas may stand within."""
        name, decor = self.called(p), self.decor
        if p in self.guests and decor in ("role", "role line", "role before", "both"):
            decor = "comma" if decor == "both" else "plain"
        if decor == "mixed":
            decor = self.r.choice(["paren", "dash", "glued", "plain", "slash"])
        if p.note_text:
            return name + ("" if p.note_text.startswith(",") else " ") + p.note_text
        if p is self.chair or p is self.secretary:
            if p.role and decor in ("plain", "role"):
                p.marked = True
                return f"{name}, {p.role}" if comma and self.some(0.5) else f"{name} ({p.role})"
        if decor == "plain":
            return name
        p.marked = p.marked or bool(p.role) and decor in ("role", "role line", "role before", "both")
        if decor in ("role", "role line"):
            if not p.role and (decor == "role line" or self.some(0.6)):
                self.function(p)
            if not p.role:
                return name
            return f"{name}, {p.role}" if comma else f"{name} ({p.role})"
        if decor == "role before":
            if not p.role:
                self.function(p)
            return f"{p.role} {name}"
        if decor == "link":
            target = f"https://{self.club.lower()}.example/{handle(p)}"
            return (
                f"[{name}]({target})"
                if self.format == "md"
                else f"[{target} {name}]" if self.format == "wiki" else name
            )
        if decor == "role dash":
            return f"{name} {self.r.choice('-–')} {p.role or self.function(p)}"
        if decor == "town":
            # Where somebody comes from is no organization.
            self.towns = self.towns or [self.n.town() for _ in range(5)]
            p.note = p.note or self.r.choice(self.towns)
            return f"{name}, {p.note}" if comma else f"{name} ({p.note})"
        p.organization = p.organization or self.organization()
        if decor == "both":
            if not p.role:
                self.function(p)
            return f"{name}, {p.role}, {p.organization}" if comma else f"{name} ({p.role}, {p.organization})"
        return {
            "paren": f"{name} ({p.organization})",
            "dash": f"{name} – {p.organization}",
            "hyphen": f"{name} - {p.organization}",
            "comma": f"{name}, {p.organization}" if comma else f"{name} ({p.organization})",
            "before": f"{p.organization}: {name}",
            "bracket": f"{name} [{p.organization}]",
            "slash": f"{name} / {p.organization}",
            "in front": (
                f"{p.organization} {name}"
                if p.organization.isupper() or " " in p.organization
                else f"{p.organization}: {name}"
            ),
            "glued": f"{name} {p.organization}" if p.organization.isupper() else f"{name} ({p.organization})",
        }[decor]

    pool = None

    def organization(self):
        """An organization of the few that send people here."""
        if self.pool is None:
            self.pool = [self.n.organization() for _ in range(self.r.randint(3, 7))]
        return self.r.choice(self.pool)

    def choose_decor(self, *allowed):
        self.decor = self.r.choice(allowed)
        return self.decor

    # Who is late, who leaves, who stands for whom

    def movements(self, chance=0.4):
        if not self.some(chance) or len(self.present) < 4:
            return
        for p in self.r.sample(self.present, self.r.randint(1, 2)):
            if p in (self.chair, self.secretary):
                continue
            slot = self.r.choice(("late", "early", "remote"))
            p.note_text = self.pick(slot).format(h=self.hour(self.r.randint(10, 90)), n=self.r.randint(2, 7))
            p.note = p.note_text.strip("(), –")
            self.tags.append("movement")

    def proxies(self, chance=0.45):
        if not self.excused or len(self.present) < 3 or not self.some(chance):
            return
        wording = self.pick("proxy")
        for p in self.r.sample(self.excused, self.r.randint(1, len(self.excused))):
            q = self.r.choice(self.present)
            full = wording.format(p="\0", q=self.short(q))
            before, after = full.split("\0")
            p.note_text, p.note = (
                after.strip() if after.startswith(" (") or after.startswith(" [") else after.lstrip(" ")
            ), f"proxy: {q.shown}"
            if after.startswith((",", ":")):
                p.note_text = after
            p.note_text = before + p.note_text
        self.tags.append("proxy")

    def substitutes(self, chance=0.35):
        """A member who is replaced is excused and named in the substitute's entry alone."""
        if not self.some(chance) or len(self.present) < 4:
            return
        wording = self.pick("substitute")
        for q in self.r.sample(
            [x for x in self.present if not x.note_text and x not in (self.chair, self.secretary)][:6], 1
        ):
            p = self.person("excused")
            full = wording.format(p=self.called(p), q="\0").split("\0")[1]
            q.note_text, q.note, p.note = (
                full if full.startswith(",") else full.lstrip(),
                f"replaces {p.shown}",
                f"replaced by {q.shown}",
            )
            self.tags.append("substitute")

    def short(self, p):
        """How running text calls who is already known."""
        if self.style in ("handle", "given", "given initial"):
            return p.shown
        if p.title:
            return f"{p.title} {p.family.upper() if 'FAMILY' in self.style else p.family}"
        return self.r.choice([p.shown, p.shown, f"{p.given} {p.family}"])

    def anybody(self):
        """Somebody for the running text: mostly who attends, at times one of whom the list knows nothing."""
        if self.some(0.2) or not self.people:
            if len(self.outsiders) < 3:
                self.outsiders.append(self.person(known=False))
            return self.called(self.r.choice(self.outsiders))
        return self.short(self.r.choice([p for p in self.people if p.status == "present"] or self.people))

    # Gold

    def lead(self, group, p, role="lead", start="", organization=""):
        row = (group, p if isinstance(p, str) else p.shown, organization, role, start, "")
        if row not in self.groups:
            self.groups.append(row)

    def fact(self, kind, subject="", category="", date=None, value="", organization="", text=""):
        self.facts.append(
            (kind, subject, category, date if date is not None else self.day.isoformat(), value, organization, "", text)
        )

    def later(self, low=7, high=120):
        return self.day + datetime.timedelta(self.r.randint(low, high))

    def earlier(self, low=7, high=120):
        return self.day - datetime.timedelta(self.r.randint(low, high))
