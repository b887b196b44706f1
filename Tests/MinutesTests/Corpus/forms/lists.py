"""Lists: headed, labelled, run on, in columns, by organization or college, ticked."""

from blocks import Bullets, Columns, Heading, Labelled, Lines, Paragraph
from forms import form

STATUSES = ("present", "excused", "absent")


def people(m):
    """(slot of the label, people) for each status that has somebody, guests behind those present."""
    parts = [("present", m.present), ("guests", m.guests), ("excused", m.excused), ("absent", m.absent)]
    if m.some(0.3):
        parts = [parts[0]] + parts[2:] + [parts[1]]
    return [(slot, who) for slot, who in parts if who]


def officers(m, chance=0.6):
    """The chair and the secretary are among those present; where their role is shown is for the form."""
    if m.some(chance):
        m.chair = m.present[0]
        m.chair.role = m.gendered(
            m.pick("role_mayor" if m.kind == "council" and m.some(0.6) else "role_chair"), m.chair
        )
    if m.some(chance * 0.7) and len(m.present) > 2:
        m.secretary = m.r.choice(m.present[1:])
        m.secretary.role = m.gendered(m.pick("role_secretary"), m.secretary)


def empty(m):
    """A status that is listed with nobody."""
    return m.some(0.12)


@form("headed list", weight=2)
def headed(m):
    m.choose_style()
    m.cast(4, 14, (1, 5), (1, 3), (1, 4))
    officers(m)
    m.choose_decor(
        "plain", "plain", "role line", "paren", "dash", "comma", "hyphen", "both", "mixed", "bracket", "town"
    )
    m.movements()
    m.proxies()
    m.substitutes()
    out = []
    level = m.r.choice((2, 2, 3))
    stop = m.r.choice(("", "", "", ",", ";"))
    colon = m.r.choice(("", "", " :" if m.code == "fr" else ":"))
    for slot, who in people(m):
        items = [m.entry(p) for p in who]
        if stop:
            items = [i + stop for i in items[:-1]] + [items[-1] + "."]
        out += [Heading(level, m.pick(slot) + colon), Bullets(items)]
    if not m.absent and empty(m):
        out += [Heading(level, m.pick("absent") + colon), Paragraph(m.pick("nobody"))]
    return out


@form("bare lines", weight=1.5)
def bare(m):
    """Entries each on a line, with no bullet."""
    apart = m.some(0.15)
    m.choose_style()
    m.cast(4, 18, (1, 4), (1, 3), (1, 3))
    officers(m)
    m.choose_decor("plain", "mixed", "mixed", "role line", "role before", "paren", "both", "in front", "role dash")
    m.movements()
    m.proxies()
    out = []
    colon = " :" if m.code == "fr" else ":"
    for slot, who in people(m):
        label = m.pick(slot)
        if slot == "present" and m.some(0.3):
            label = m.pick("participants_n").format(n=len(who))
        lines = [m.entry(p) for p in who]
        if apart:
            out += [Paragraph(x) for x in [label + colon] + lines]
        elif m.some(0.5):
            out.append(Lines([label + colon] + lines))
        else:
            out += [Paragraph(label + colon), Lines(lines)]
    return out


@form("label and commas", weight=3)
def commas(m):
    m.choose_style(allow="no comma")
    m.cast(3, 14, (1, 4), (1, 3), (1, 3))
    officers(m)
    m.choose_decor("plain", "plain", "plain", "paren", "role", "bracket")
    m.movements()
    m.proxies()
    m.substitutes()
    sep = m.r.choice((", ", ", ", ", ", "; ", " / "))
    last = m.some(0.4)
    colon = m.r.choice((":", ":", " –", ""))
    out = []
    for slot, who in people(m):
        names = [m.entry(p, comma=sep == "; ") for p in who]
        text = m.l.join(names, sep) if last and sep == ", " else sep.join(names)
        out.append(Labelled(m.pick(slot), text + ("." if m.some(0.5) else ""), colon))
    if not m.excused and empty(m):
        out.append(Labelled(m.pick("excused"), m.pick("nobody"), colon))
    elif not m.absent and empty(m):
        # A label that nobody filled in.
        out.append(Labelled(m.pick("absent"), "", ":"))
    return out


@form("run-on with dashes", kinds=("council", "board", "assembly"))
def dashes(m):
    m.choose_style("council", allow="no comma")
    m.cast(8, 26, (1, 5), (1, 5))
    officers(m)
    m.choose_decor("plain")
    m.proxies()
    m.substitutes(0.3)
    out = []
    sep = m.r.choice((" – ", " - ", " — ", " – "))
    for slot, who in people(m):
        out.append(Labelled(m.pick(slot), sep.join(m.entry(p, False) for p in who) + ".", ":"))
    return out


@form("list set in columns", formats=("pdf", "docx", "odt", "txt", "rtf", "html"))
def set_in_columns(m):
    m.choose_style()
    m.cast(8, 24, (2, 6), (2, 4))
    m.choose_decor("plain", "plain", "role", "paren")
    count = m.r.choice((2, 2, 3)) if m.decor == "plain" else 2
    out = []
    for slot, who in people(m):
        out += [
            Heading(m.r.choice((2, 3)), m.pick(slot)),
            Columns([m.entry(p, False) for p in who], count if len(who) > 3 else 1),
        ]
    return out


@form("by organization", kinds=("committee", "project", "board", "assembly"), weight=1.5)
def by_organization(m):
    m.choose_style(allow="no comma")
    m.cast(6, 16, (1, 5), (1, 3))
    m.decor = "plain"
    way = m.r.choice(("line", "heading", "run on", "bullet"))
    out = []
    for slot, who in people(m):
        who = list(who)
        for p in who:
            p.organization = m.organization()
        who.sort(key=lambda p: m.pool.index(p.organization))
        parts = [(o, [p for p in who if p.organization == o]) for o in m.pool if any(p.organization == o for p in who)]
        m.people.sort(key=lambda p: who.index(p) if p in who else -1)
        votes = m.some(0.15)
        texts = [
            f"{o}{f' ({m.r.randint(1, 9)})' if votes else ''}: " + ", ".join(m.entry(p) for p in members)
            for o, members in parts
        ]
        if way == "run on":
            out.append(Labelled(m.pick(slot), "; ".join(texts), ":"))
        elif way == "heading":
            out.append(Heading(2, m.pick(slot)))
            for o, members in parts:
                out += [Paragraph(o), Bullets([m.entry(p) for p in members])]
        else:
            out += [Heading(2, m.pick(slot)), Bullets(texts) if way == "bullet" else Lines(texts)]
    return out


@form("by college", kinds=("school", "committee", "council", "assembly", "board"), weight=1.5)
def by_college(m):
    """Groups of members each under its own heading, within a status."""
    m.choose_style(allow="no comma")
    m.cast(6, 16, (2, 5), (0, 2), (1, 3))
    m.decor = "plain"
    colleges = m.r.sample(m.l["college"], min(3, len(m.l["college"])))
    way = m.r.choice(("bullets", "commas", "lines"))
    colon = " :" if m.code == "fr" else ":"
    out = []
    for slot, who in people(m):
        out.append(Heading(2, m.pick(slot)))
        if slot in ("guests", "absent") or len(who) < 3:
            out.append(Bullets([m.entry(p) for p in who]))
            continue
        cut = sorted(m.r.sample(range(1, len(who)), min(len(colleges), len(who)) - 1))
        for name, a, b in zip(colleges, [0] + cut, cut + [len(who)]):
            for p in who[a:b]:
                p.role = name
            names = [m.entry(p) for p in who[a:b]]
            if way == "commas":
                out.append(Labelled(name, ", ".join(names), ":"))
            elif way == "lines":
                out.append(Lines([name + colon] + names))
            else:
                out += [Paragraph(name + colon), Bullets(names)]
    return out


@form("boxes ticked", formats=("md", "txt", "docx", "odt", "pdf", "org", "adoc", "html", "rst", "wiki", "tex"))
def boxes(m):
    """Members each behind a box; who is not ticked is absent."""
    m.choose_style()
    m.cast(5, 12, (0, 0), (1, 5))
    while not m.absent:
        m.absent = m.crowd(1, 4, "absent")
    m.choose_decor("plain", "plain", "paren", "dash", "role line")
    everybody = m.present + m.absent
    m.r.shuffle(everybody)
    m.people.sort(key=everybody.index)
    return [
        Heading(2, m.pick("table_title")),
        Bullets([(m.entry(p), p.status == "present") for p in everybody], "check"),
    ]


@form("handles", kinds=("project", "committee"), formats=("md", "txt", "org", "adoc", "rst", "wiki", "eml", "html"))
def handles(m):
    m.style, m.titled, m.at = "handle", False, m.some(0.6)
    m.cast(3, 9, (1, 3), (0, 0))
    m.decor = "plain"
    out = []
    for slot, who in people(m):
        names = [m.called(p) for p in who]
        out.append(
            Labelled(m.pick(slot), ", ".join(names), ":") if m.some(0.6) else Lines([m.pick(slot) + ":"] + names)
        )
    return out


@form("initials behind names", kinds=("committee", "project", "board"))
def initials(m):
    """The minutes give each name with the initials that they use further down."""
    m.choose_style(allow=("given family", "given FAMILY"))
    m.cast(4, 10, (1, 3), (0, 0))
    m.decor = "plain"
    out = []
    nick, aka = m.some(0.3), m.some(0.5)
    seen = set()
    for slot, who in people(m):
        texts = []
        for p in who:
            short = "".join(w[0] for w in f"{p.given} {p.family}".replace("-", " ").split()).upper()
            while short in seen:
                short += p.family[1].upper()
            seen.add(short)
            p.note = short
            if nick:
                p.note = p.given[:3] + m.r.choice(("o", "i", "y"))
                short = f"aka {p.note}" if m.code == "en" and aka else p.note
            texts.append(f"{m.called(p)} ({short})")
        out.append(
            Labelled(m.pick(slot), ", ".join(texts), ":") if m.some(0.5) else Lines([m.pick(slot) + ":"] + texts)
        )
    return out


@form("nicknames and given names", kinds=("project", "board", "assembly", "committee"))
def informal(m):
    m.choose_style("informal")
    m.cast(3, 12, (1, 3), (1, 2))
    m.decor = "plain"
    m.movements(0.3)
    officers(m, 0.4)
    sep = m.r.choice((", ", ", ", " ", "; ")) if m.style == "given" else ", "
    out = []
    for slot, who in people(m):
        names = [m.entry(p, False) for p in who]
        out.append(Labelled(m.pick(slot), m.l.join(names) if sep == ", " else sep.join(names), ":"))
    return out


@form("numbered list")
def numbered(m):
    m.choose_style()
    m.cast(5, 14, (1, 4), (1, 3))
    officers(m)
    m.choose_decor("plain", "role line", "comma", "dash")
    out = []
    for slot, who in people(m):
        out += [Heading(m.r.choice((2, 3)), m.pick(slot)), Bullets([m.entry(p) for p in who], "number")]
    return out


@form("grouped by a closing role", kinds=("council", "assembly", "school"))
def closing_role(m):
    """Names run on and the role they share closes the line: A, B, C, members; D, E, guests."""
    m.choose_style("council", allow="no comma")
    m.cast(5, 12, (2, 4), (0, 0))
    m.decor = "plain"
    way = m.r.choice(("bullets", "lines", "paragraphs"))
    member, other = m.r.sample([x[2] for x in m.l["role_member"]], 2)
    out = []
    for slot, who in people(m):
        cut = len(who) - min(len(who) - 1, m.r.randint(1, 3))
        lines = []
        for part, role in ((who[:cut], member), (who[cut:], other)):
            if part:
                for p in part:
                    p.role = role
                lines.append(", ".join(m.called(p) for p in part) + f", {role}")
        if way == "bullets":
            out += [Paragraph(m.pick(slot) + ":"), Bullets([x + ";" for x in lines[:-1]] + [lines[-1] + "."])]
        elif way == "lines":
            out += [Lines([m.pick(slot) + ":"] + lines)]
        else:
            out += [Paragraph(f"{m.pick(slot)}: {lines[0]}")] + [Paragraph(x) for x in lines[1:]]
    return out
