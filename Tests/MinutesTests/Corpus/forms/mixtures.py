"""Forms that mix lines, roles and statuses: officers before a colon, statuses behind names, couples, addresses, proxies apart."""

from blocks import Bullets, Heading, Labelled, Lines, Paragraph, Table
from forms import form
from forms.lists import officers, people
from forms.tables import everybody, function, heads, titled_table


@form("officers before a colon", kinds=("board", "assembly", "committee", "school", "council"), weight=1.2)
def by_office(m):
    """Chair: A. Secretary: B. Members: C, D."""
    m.choose_style(allow="no comma")
    m.cast(4, 12, (1, 4), (1, 2), (1, 3))
    m.decor = "plain"
    offices = ["role_mayor" if m.kind == "council" else "role_chair", "role_vice", "role_treasurer", "role_secretary"][
        : m.r.randint(1, 4)
    ]
    pairs = []
    for slot, p in zip(offices, m.present):
        p.role = m.gendered(m.pick(slot), p)
        p.marked = True
        label = p.role[0].upper() + p.role[1:]
        pairs.append((label, m.called(p)))
        if slot in ("role_chair", "role_mayor"):
            m.chair = p
        elif slot == "role_secretary":
            m.secretary = p
    rest = m.present[len(pairs) :]
    if rest:
        role = m.pick("role_member")[2]
        for p in rest:
            p.role = role
        pairs.append((role[0].upper() + role[1:], ", ".join(m.called(p) for p in rest)))
    for slot, who in people(m)[1:]:
        pairs.append((m.pick(slot), ", ".join(m.entry(p) for p in who)))
    way = m.r.choice(("labels", "lines", "table"))
    out = [Heading(2, m.pick("present"))] if m.some(0.5) else []
    if way == "labels":
        return out + [Labelled(a, b, ":") for a, b in pairs]
    if way == "lines":
        return out + [Lines([f"{a}: {b}" for a, b in pairs])]
    return out + [Table([list(p) for p in pairs], 0)]


@form("status behind each name")
def status_behind(m):
    """A – present; B – excused."""
    m.choose_style(allow="no comma")
    m.cast(5, 14, (1, 4), (1, 3))
    words = dict(zip(("present", "excused", "absent"), m.l["statuses"][m.r.choice((0, 3))]))
    shape = m.r.choice(("{n} – {s}", "{n}: {s}", "{n} ({s})", "{n} - {s}", "{n}, {s}"))
    lower = m.some(0.5)
    lines = []
    for p in everybody(m):
        word = words[p.status]
        lines.append(shape.format(n=m.called(p), s=word.lower() if lower else word))
    return [Heading(2, m.pick("table_title")), Bullets(lines) if m.some(0.6) else Lines(lines)]


@form("letters before names", formats=("txt", "md", "pdf", "docx", "odt", "eml", "html", "rtf"))
def letters_before(m):
    m.choose_style()
    m.cast(5, 14, (1, 4), (1, 3))
    sign = dict(zip(("present", "excused", "absent"), m.l["letters"][0]))
    words = m.l.get("letter_words", m.l["statuses"])[0]
    shape = m.r.choice(("{s} {n}", "({s}) {n}", "[{s}] {n}", "{s} – {n}"))
    legend = ", ".join(f"{c} = {w.lower()}" for c, w in zip(m.l["letters"][0], words))
    lines = [shape.format(s=sign[p.status], n=m.called(p)) for p in everybody(m)]
    return [Paragraph(f"{m.pick('table_title')} ({legend})"), Lines(lines)]


@form("couples", kinds=("assembly", "board", "school"))
def couples(m):
    """Two of one household share the family name."""
    m.choose_style("other", allow=("given family", "given FAMILY"))
    m.titled = False
    m.cast(5, 12, (1, 5), (0, 2))
    for p in m.people:
        p.title = ""
    m.decor = "plain"
    out = []
    for slot, who in people(m):
        texts, i = [], 0
        while i < len(who):
            a = who[i]
            if i + 1 < len(who) and m.some(0.4):
                b = who[i + 1]
                b.family = a.family
                family = a.shown[len(a.given) + 1 :]
                b.shown = f"{b.given} {family}"
                texts.append(f"{a.given} {m.l['and'][0]} {b.given} {family}")
                i += 2
            else:
                texts.append(m.entry(a))
                i += 1
        out.append(
            Labelled(m.pick(slot), ", ".join(texts), ":") if m.some(0.6) else Lines([m.pick(slot) + ":"] + texts)
        )
    return out


@form(
    "addresses behind names",
    kinds=("project", "committee", "board"),
    formats=("txt", "md", "eml", "html", "docx", "odt", "org"),
)
def addresses(m):
    m.choose_style("other", allow=("given family", "given FAMILY"))
    m.cast(4, 10, (1, 3), (0, 0))
    from names import handle

    host = m.n.word().lower() + ".example"
    shape = m.r.choice(("{n} <{a}>", "{n} ({a})", "{n}, {a}", "{n} – {a}"))
    out = []
    for slot, who in people(m):
        lines = [shape.format(n=m.called(p), a=f"{handle(p)}@{host}") for p in who]
        out += [Heading(3, m.pick(slot)), Bullets(lines) if m.some(0.5) else Lines(lines)]
    return out


@form("proxies apart", kinds=("assembly", "council", "board", "committee"), weight=1.2)
def proxies_apart(m):
    """Who gave a proxy stands under a label of its own, with the holder."""
    m.choose_style("council", allow="no comma")
    m.cast(5, 14, (2, 5), (1, 3))
    while not m.excused:
        m.excused = m.crowd(2, 4, "excused")
    officers(m, 0.5)
    m.decor = "plain"
    m.proxies(1)
    given = [p for p in m.excused if p.note]
    only = [p for p in m.excused if not p.note]
    out = [Labelled(m.pick("present"), ", ".join(m.entry(p, False) for p in m.present), ":")]
    if m.some(0.5):
        out += [Paragraph(m.pick("proxies") + ":"), Bullets([m.entry(p) for p in given])]
    else:
        out.append(Labelled(m.pick("proxies"), "; ".join(m.entry(p) for p in given), ":"))
    for slot, who in (("excused", only), ("absent", m.absent)):
        if who:
            out.append(Labelled(m.pick(slot), ", ".join(m.entry(p, False) for p in who), ":"))
    m.people.sort(key=lambda p: [p in m.present, p in given, p in only, p in m.absent].index(True))
    return out


@form("labels in one paragraph", kinds=("council", "assembly", "board", "school"), weight=1.3)
def one_paragraph(m):
    """Every status in one run of text."""
    m.choose_style("council", allow="no comma")
    m.cast(5, 14, (1, 4), (1, 4), (1, 2))
    officers(m, 0.5)
    m.choose_decor("plain", "plain", "role")
    m.proxies(0.4)
    m.movements(0.2)
    colon = " :" if m.code == "fr" else ":"
    parts = [f"{m.pick(slot)}{colon} " + ", ".join(m.entry(p, False) for p in who) + "." for slot, who in people(m)]
    return [Paragraph(" ".join(parts))]


@form("table folded in two", formats=("pdf", "docx", "odt", "html", "md", "rtf", "tex", "wiki"))
def folded(m):
    """Two halves of a list side by side: name, status, name, status."""
    m.choose_style()
    m.cast(7, 16, (1, 4), (1, 4))
    h, words = heads(m), dict(zip(("present", "excused", "absent"), m.l["statuses"][0]))
    who = everybody(m)
    half = -(-len(who) // 2)
    rows = [[h["name"], h["status"], h["name"], h["status"]]]
    for i in range(half):
        row = []
        for p in (who[i], who[half + i] if half + i < len(who) else None):
            row += [m.called(p), words[p.status]] if p else ["", ""]
        rows.append(row)
    return titled_table(m, rows)


@form("table with rows of statuses")
def status_rows(m):
    """A row that holds a status alone is the heading of the rows below it."""
    m.choose_style()
    m.cast(4, 12, (1, 4), (1, 3), (1, 3))
    h = heads(m)
    what = m.r.choice(("organization", "function"))
    rows = [[h["name"], h[what]]]
    for slot, who in people(m):
        rows.append([m.pick(slot), ""])
        for p in who:
            if what == "organization":
                p.organization = m.organization()
                rows.append([m.called(p), p.organization])
            else:
                rows.append([m.called(p), function(m, p)])
    return titled_table(m, rows)


@form("roll call", kinds=("council", "board", "committee"))
def roll_call(m):
    """Each name is called and answers; the chair calls."""
    m.choose_style("council", allow="no comma")
    m.cast(5, 12, (1, 3), (1, 3))
    words = dict(zip(("present", "excused", "absent"), m.l["statuses"][0]))
    lines = [f"{m.called(p)} {'.' * (46 - len(m.called(p)))} {words[p.status]}" for p in everybody(m)]
    return [Heading(3, m.pick("table_title")), Lines(lines)]


@form(
    "labels with chair and scribe",
    kinds=("committee", "project", "board"),
    formats=("md", "txt", "html", "eml", "wiki", "org", "adoc", "rst"),
)
def chair_and_scribe(m):
    """Present, regrets, chair and scribe in a block; below, what each said in the chat."""
    m.choose_style("other", allow=("given family", "given", "handle", "given initial"))
    m.cast(4, 12, (1, 4), (0, 0), (1, 2))
    m.decor = "plain"
    m.chair, m.secretary = m.present[0], m.r.choice(m.present[1:])
    pairs = [(m.pick(slot), ", ".join(m.called(p) for p in who)) for slot, who in people(m)]
    for p, slot, label in ((m.chair, "role_chair", "label_chair"), (m.secretary, "role_secretary", "label_secretary")):
        p.role, p.marked = m.gendered(m.pick(slot), p), True
        pairs.append((m.pick(label), m.called(p)))
    m.chat = m.some(0.6)
    return [Labelled(a, b, ":") for a, b in pairs] if m.some(0.6) else [Lines([f"{a}: {b}" for a, b in pairs])]


@form("organization and function in one cell", kinds=("committee", "project", "school", "assembly"))
def one_cell(m):
    m.choose_style()
    m.cast(5, 12, (1, 4), (0, 0))
    h, words = heads(m), dict(zip(("present", "excused", "absent"), m.l["statuses"][0]))
    joint = m.r.choice((", ", " - ", " – ", "\n", " / "))
    rows = [[h["name"], f"{h['organization']} / {h['function']}", h["status"]]]
    for p in everybody(m):
        p.organization = m.organization()
        rows.append([m.called(p), f"{p.organization}{joint}{function(m, p)}", words[p.status]])
    return titled_table(m, rows)


@form(
    "table of several meetings",
    kinds=("committee", "board", "council", "project"),
    formats=("md", "html", "docx", "odt", "pdf", "wiki", "rst", "adoc", "org"),
    weight=0.5,
)
def several_meetings(m):
    """A column for each meeting; the last is the one whose minutes these are."""
    m.choose_style()
    m.cast(5, 12, (1, 3), (1, 3))
    days = sorted(m.earlier(20, 200) for _ in range(m.r.randint(2, 4)))
    pattern = m.pick("short")
    sign = dict(zip(("present", "excused", "absent"), m.l["letters"][0]))
    ticks = m.some(0.4)
    if ticks:
        for p in m.excused:
            p.status = "absent"
        sign = {"present": m.r.choice(("x", "X", "✓")), "absent": "", "excused": ""}
    rows = [[heads(m)["name"]] + [m.date(d, pattern) for d in days + [m.day]]]
    m.before = [(d, []) for d in days]
    for p in everybody(m):
        row = [m.called(p)]
        for d, held in m.before:
            status = m.r.choice(
                ("present", "present", "present", "absent") if ticks else ("present", "present", "excused", "absent")
            )
            held.append((p, status))
            row.append(sign[status])
        rows.append(row + [sign[p.status]])
    out = titled_table(m, rows)
    if not ticks:
        words = m.l.get("letter_words", m.l["statuses"])[0]
        out.append(Paragraph(", ".join(f"{c} = {w.lower()}" for c, w in zip(m.l["letters"][0], words))))
    return out


@form("convened, less who is missing", kinds=("board", "committee", "council", "assembly"))
def convened(m):
    """All members are listed; below, those of them who did not come."""
    m.choose_style(allow="no comma")
    m.cast(5, 12, (1, 4), (1, 3))
    if not m.excused:
        m.excused = m.crowd(1, 3, "excused")
    m.decor = "plain"
    who = everybody(m)
    sep = m.r.choice((", ", "; "))
    out = [
        (
            Labelled(m.pick("convened"), sep.join(m.called(p) for p in who), ":")
            if m.some(0.6)
            else Lines([m.pick("convened") + ":"] + [m.called(p) for p in who])
        )
    ]
    for slot, some in (("excused", m.excused), ("absent", m.absent)):
        if some:
            out.append(Labelled(m.pick(slot), sep.join(m.called(p) for p in some), ":"))
    return out


@form("label and padded lines", formats=("txt", "eml", "pdf"))
def padded(m):
    """Names under one another behind the label, what they are in a column of blanks."""
    m.choose_style()
    m.cast(4, 12, (1, 4), (1, 3))
    what = m.r.choice(("town", "organization", "function"))
    out = []
    towns = [m.n.town() for _ in range(4)]
    for slot, who in people(m):
        label = m.pick(slot) + ":"
        lines = []
        for i, p in enumerate(who):
            if what == "organization":
                p.organization = m.organization()
            elif what == "town":
                p.note = m.r.choice(towns)
            second = p.organization if what == "organization" else p.note if what == "town" else function(m, p)
            lines.append(f"{label if i == 0 else '':<{len(label)}}  {m.called(p):<40}  {second}")
        out += [Paragraph(line) for line in lines] if m.some(0.3) else [Lines(lines)]
    return out
