"""Names that nobody bears: people, towns, words and organizations, made of syllables."""

from dataclasses import dataclass

VOWELS = "aeiouyàâäéèêëíïîóòôöúùûüáåæøąęěý"


@dataclass
class Person:
    given: str
    family: str
    female: bool
    # How this document writes the name; no title.
    shown: str = ""
    title: str = ""
    status: str = "present"
    organization: str = ""
    role: str = ""
    note: str = ""
    # What stands behind the name in a list: arrival, proxy, substitution.
    note_text: str = ""
    # Whether the list itself shows the role.
    marked: bool = False

    @property
    def initials(self):
        return "".join("-".join(q[0] + "." for q in p.split("-")) for p in self.given.split())


def syllables(random, starts, ends):
    a, b = random.choice(starts), random.choice(ends)
    if a[-1] == b[0] and a[-1] in VOWELS:
        b = b[1:]
    return a + b


def inflected(language, family):
    for rule in language.get("feminine"):
        a, b = rule
        if family.endswith(a):
            return family[: len(family) - len(a)] + b
    return family + language.get("feminine_end", [""])[0]


class Names:
    """Draws names of one language; none twice in a document."""

    def __init__(self, language, random):
        self.language, self.random, self.used, self.firsts = language, random, set(), set()

    def given(self, female):
        l, r = self.language, self.random
        for _ in range(9):
            if r.random() < 0.3:
                name = syllables(r, l["gs"], l["gf" if female else "gm"])
            else:
                name = r.choice(l["given_f" if female else "given_m"])
            if name not in self.firsts:
                break
        self.firsts.add(name)
        return name

    def family_part(self):
        return syllables(self.random, self.language["ss"], self.language["se"])

    def family(self, female):
        l, r = self.language, self.random
        while True:
            base = self.family_part()
            if base not in self.used:
                break
        self.used.add(base)
        if l.get("feminine") and female:
            base = inflected(l, base)
        if l.get("two_surnames"):
            joint = r.choice(l["two_surnames"]).replace("_", " ")
            if r.random() < 0.8:
                base = base + joint + self.family_part()
        elif r.random() < 0.09:
            second = self.family_part()
            base += "-" + (inflected(l, second) if female and l.get("feminine") else second)
        if l.get("particle") and r.random() < (0.45 if l.code == "nl" else 0.1):
            particle = r.choice(l["particle"])
            if particle in ("d'", "D'") and base[0] not in "AEIOUHÉÈ":
                particle = "de"
            base = particle + ("" if particle.endswith("'") or particle == "Mc" else " ") + base
        return base

    def person(self):
        r, l = self.random, self.language
        female = r.random() < 0.5
        given = self.given(female)
        if r.random() < 0.12 and l.get("compound"):
            joint = l["compound"][0]
            given += (" " if joint == "_" else joint) + self.given(female)
        elif r.random() < 0.04:
            given += f" {r.choice('ABCDEFGHJLMPRST')}."
        return Person(given, self.family(female), female)

    def town(self):
        name = syllables(self.random, self.language["town_s"], self.language["town_e"]).replace("_", " ")
        return " ".join(w[0].upper() + w[1:] for w in name.split(" "))

    def word(self):
        """A word for a club, a street, a firm."""
        r = self.random
        while True:
            w = r.choice(WORD_STARTS) + r.choice(WORD_ENDS)
            if w not in self.used:
                self.used.add(w)
                return w

    def acronym(self):
        r = self.random
        while True:
            w = "".join(r.choice("ABCDEFGILMNOPRSTUV") for _ in range(r.choice((3, 3, 4, 4, 5))))
            if w not in self.used and any(c in "AEIOU" for c in w):
                self.used.add(w)
                return w

    def organization(self):
        r = self.random
        if r.random() < 0.3:
            return self.acronym()
        if r.random() < 0.2:
            return self.word()
        return r.choice(self.language["orgs"]).format(w=self.word(), t=self.town())


WORD_STARTS = "Alto Brio Calde Dora Elvo Fluvi Galda Helio Ilmo Juno Kalmi Loro Mira Novo Orbi Pala Quadri Rivo Solva Tano Umbra Velo Xylo Zeno".split()
WORD_ENDS = "ris lia nex tek vox mar dis lune gon ver bel dora quin sol tris".split()
SOFTWARE = [
    a + b
    for a in ("Open", "Free", "Geo", "Meet", "Flow", "Data", "Task")
    for b in ("Loft", "Quill", "Harbor", "Spindle", "Kite", "Basin")
]


# How a document writes its names.


def initial(family):
    """The first letter of what is behind particles: P of de la Pergnonas."""
    return family.split()[-1].split("'")[-1][0].upper()


STYLES = {
    "given family": lambda p: f"{p.given} {p.family}",
    "given FAMILY": lambda p: f"{p.given} {p.family.upper()}",
    "FAMILY given": lambda p: f"{p.family.upper()} {p.given}",
    "family given": lambda p: f"{p.family} {p.given}",
    "family, given": lambda p: f"{p.family}, {p.given}",
    "CAPITALS": lambda p: f"{p.given} {p.family}".upper(),
    "initial family": lambda p: f"{p.initials} {p.family}",
    "FAMILY initial": lambda p: f"{p.family.upper()} {p.initials}",
    "family": lambda p: p.family,
    "FAMILY": lambda p: p.family.upper(),
    "given": lambda p: p.given,
    "given initial": lambda p: f"{p.given} {initial(p.family)}.",
    "handle": lambda p: handle(p),
}


def handle(p):
    import unicodedata

    text = (
        unicodedata.normalize("NFKD", f"{p.given[0]}{p.family}".lower())
        .replace("ł", "l")
        .replace("ø", "o")
        .replace("æ", "ae")
        .replace("ß", "ss")
    )
    return "".join(c for c in text if c.isascii() and c.isalnum())[:9]


def style(language, random, kind):
    """The style of a document: how names are written and whether with titles."""
    common = ["given family"] * 8
    if kind == "informal":
        name = random.choice(["given"] * 4 + ["given initial"] * 2 + ["handle"] + common[:3])
        return name, False
    if kind == "council":
        if language in ("fr", "it"):
            common += ["given FAMILY"] * 4 + ["FAMILY given"] * 3 + ["FAMILY initial"]
        elif language in ("es", "pt", "ca", "gl"):
            common += ["CAPITALS"] * 2
        elif language in ("pl", "cs", "nl", "en"):
            common += ["initial family"] * 2
        name = random.choice(common + ["family"])
        return name, name in ("family", "FAMILY") or random.random() < 0.45
    if language == "fr":
        common += ["given FAMILY"] * 4 + ["FAMILY given"] * 3
    return (
        random.choice(common + ["family given", "CAPITALS", "initial family", "family, given"]),
        random.random() < 0.15,
    )
