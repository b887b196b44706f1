"""Tables of attendance: crosses, letters, words, boxes, names in parts, several in a cell."""

from blocks import Heading, Paragraph, Table
from forms import form
from forms.lists import officers, people

TICKS = ("x", "X", "x", "✓", "1", "•")


def heads(m):
    names = "name given family organization function signature status member".split()
    whole = m.some(0.6)
    row = m.pick("heads" if whole else "heads2")
    found = dict(zip(("name", "given", "organization", "function", "signature", "status", "member"), row))
    found["family"] = found["name"]
    if not whole:
        # The second manner calls the family name by its own word.
        found["name"] = found["member"]
    assert set(names) == set(found)
    return found


def function(m, p):
    p.marked = True
    return p.role or m.function(p)


def titled_table(m, rows, header=1):
    out = []
    title = m.pick("table_title")
    way = m.r.random()
    if way < 0.35:
        out.append(Heading(2, title))
    table = Table(rows, header)
    if way > 0.7:
        table.title = title
    return out + [table]


def everybody(m):
    who = m.present + m.guests + m.excused + m.absent
    if m.some(0.6):
        m.r.shuffle(who)
    m.people.sort(key=who.index)
    return who


@form("table with crosses", weight=2)
def crosses(m):
    m.choose_style()
    m.cast(5, 18, (1, 6), (1, 4))
    officers(m, 0.3)
    h, words = heads(m), m.r.choice([s for s in m.l["statuses"]])
    with_organization, with_function = m.some(0.6), m.some(0.35)
    who = everybody(m)
    states = [s for s in ("present", "excused", "absent") if any(p.status == s for p in who)]
    if len(states) == 1:
        states.append("excused")
    named = dict(zip(("present", "excused", "absent"), words))
    head = (
        [h["member"] if m.some(0.4) else h["name"]]
        + [h["organization"]] * with_organization
        + [h["function"]] * with_function
        + [named[s] for s in states]
    )
    tick = m.r.choice(TICKS)
    rows = [head]
    for p in who:
        row = [m.called(p)]
        if with_organization:
            p.organization = m.organization()
            row.append(p.organization)
        if with_function:
            row.append(function(m, p))
        rows.append(row + [tick if p.status == s else "" for s in states])
    return titled_table(m, rows)


@form("table with letters", weight=1.5)
def letters(m):
    m.choose_style()
    m.cast(5, 16, (1, 5), (1, 4))
    h, code = heads(m), m.l["letters"][0]
    with_organization = m.some(0.6)
    rows = [[h["name"]] + [h["organization"]] * with_organization + [h["status"]]]
    sign = dict(zip(("present", "excused", "absent"), code))
    for p in everybody(m):
        row = [m.called(p)]
        if with_organization:
            p.organization = m.organization()
            row.append(p.organization)
        rows.append(row + [sign[p.status]])
    out = titled_table(m, rows)
    words = m.l.get("letter_words", m.l["statuses"])[0]
    if m.some(0.8):
        out.append(Paragraph(", ".join(f"{c} = {w.lower()}" for c, w in zip(code, words))))
    return out


@form("table with words", weight=1.5)
def status_words(m):
    m.choose_style()
    m.cast(4, 14, (1, 4), (1, 4))
    h = heads(m)
    words = dict(zip(("present", "excused", "absent"), m.l["statuses"][0]))
    order = m.r.choice(
        ("name function status", "organization name status", "name organization function status", "name status")
    )
    rows = [[h[c] for c in order.split()]]
    m.proxies(0.3)
    for p in everybody(m):
        row = []
        for c in order.split():
            if c == "name":
                row.append(m.called(p))
            elif c == "organization":
                p.organization = m.organization()
                row.append(p.organization)
            elif c == "function":
                row.append(function(m, p))
            else:
                # Who gave a proxy has it in the cell of the status.
                row.append(p.note_text.strip(" ,:–()[]") or words[p.status])
        rows.append(row)
    return titled_table(m, rows)


@form("table of given and family names", weight=1.5)
def name_parts(m):
    m.style, m.titled = "given FAMILY" if m.some(0.4) else "given family", False
    m.cast(5, 16, (1, 4), (1, 3))
    h = heads(m)
    upper = "FAMILY" in m.style
    family_first = m.some(0.7)
    last = m.r.choice(("status", "function", "organization", "signature"))
    words = dict(zip(("present", "excused", "absent"), m.l["statuses"][0]))
    if last != "status":
        # Only who is there signs; the others have a line below.
        who = m.present + m.guests
        m.people.sort(key=lambda p: who.index(p) if p in who else 99)
    else:
        who = everybody(m)
    rows = [[h["family"], h["given"]] if family_first else [h["given"], h["family"]]]
    rows[0].append(h[last])
    for p in who:
        family = p.family.upper() if upper else p.family
        row = [family, p.given] if family_first else [p.given, family]
        if last == "status":
            row.append(words[p.status])
        elif last == "function":
            row.append(function(m, p))
        elif last == "organization":
            p.organization = m.organization()
            row.append(p.organization)
        else:
            row.append("")
        rows.append(row)
    if last == "status":
        return titled_table(m, rows)
    out = [Heading(2, m.pick("present")), Table(rows, 1)]
    for slot, some in (("excused", m.excused), ("absent", m.absent)):
        if some:
            out.append(Paragraph(m.pick(slot) + ": " + ", ".join(m.called(p) for p in some)))
    return out


@form("table of a column for each status")
def status_columns(m):
    m.choose_style(allow="no comma")
    m.cast(4, 10, (1, 4), (1, 3))
    m.decor = "plain"
    if not m.excused:
        m.excused = m.crowd(1, 3, "excused")
    parts = people(m)
    rows = [[m.pick(slot) for slot, _ in parts]]
    if m.some(0.6):
        rows.append(["\n".join(m.called(p) for p in who) for _, who in parts])
    else:
        height = max(len(who) for _, who in parts)
        rows += [[m.called(who[i]) if i < len(who) else "" for _, who in parts] for i in range(height)]
    return [Table(rows, 1)]


@form("table with statuses down the side")
def side(m):
    m.choose_style(allow="no comma")
    m.cast(3, 10, (1, 4), (1, 3), (1, 3))
    officers(m)
    m.choose_decor("plain", "paren", "role")
    joint = m.r.choice(("\n", ", ", "\n"))
    rows = [[m.pick(slot), joint.join(m.entry(p, False) for p in who)] for slot, who in people(m)]
    rows.insert(0, [m.pick("label_date"), m.date()])
    return [Table(rows, 0)]


@form("table by organization, several in a cell", kinds=("committee", "project", "board", "assembly"))
def shared_cells(m):
    m.choose_style(allow="no comma")
    m.cast(6, 14, (1, 4), (0, 0))
    if not m.excused:
        m.excused = m.crowd(1, 3, "excused")
    m.organization()
    for p in m.people:
        p.organization = m.organization()
    h = heads(m)
    joint = m.r.choice(("\n", ", ", " / ", "\n"))
    rows = [[h["organization"], m.pick("present"), m.pick("excused")]]
    for o in m.pool:
        cells = [joint.join(m.called(p) for p in who if p.organization == o) for who in (m.present, m.excused)]
        if any(cells):
            rows.append([o] + cells)
    return titled_table(m, rows)


@form("table without a heading")
def headless(m):
    m.choose_style()
    m.cast(5, 14, (1, 4), (1, 3))
    m.decor = "plain"
    what = m.r.choice(("organization", "function", "both"))
    out = []
    for slot, who in people(m):
        rows = []
        for p in who:
            row = [m.called(p)]
            if what != "organization":
                row.append(function(m, p))
            if what != "function":
                p.organization = m.organization()
                row.append(p.organization)
            rows.append(row)
        out += [Heading(m.r.choice((2, 3)), m.pick(slot)), Table(rows, 0)]
    return out


@form("table of organization and function", kinds=("committee", "project", "board", "assembly", "school"))
def organization_first(m):
    m.choose_style()
    m.cast(5, 14, (0, 0), (0, 0))
    h = heads(m)
    order = m.r.choice(("organization function name", "organization name function", "name organization function"))
    rows = [[h[c] for c in order.split()]]
    for p in m.present:
        p.organization = m.organization()
        cell = {"name": m.called(p), "organization": p.organization, "function": function(m, p)}
        rows.append([cell[c] for c in order.split()])
    out = [Heading(2, m.pick("present")), Table(rows, 1)]
    if m.some(0.5):
        m.excused = m.crowd(1, 3, "excused")
        out.append(Paragraph(m.pick("excused") + ": " + ", ".join(m.called(p) for p in m.excused)))
    return out


@form("table with sections", kinds=("school", "committee", "assembly", "council", "board"))
def sections(m):
    """Rows that hold one cell alone part the members into colleges."""
    m.choose_style()
    m.cast(6, 14, (1, 4), (1, 4))
    h = heads(m)
    words = dict(zip(("present", "excused", "absent"), m.r.choice(m.l["statuses"][:2])))
    who = everybody(m)
    colleges = m.r.sample(m.l["college"], 3)
    cut = sorted(m.r.sample(range(1, len(who)), 2))
    rows = [[h["name"], h["status"]]]
    for name, a, b in zip(colleges, [0] + cut, cut + [len(who)]):
        rows.append([name, ""])
        for p in who[a:b]:
            p.role = name
            rows.append([m.called(p), words[p.status]])
    return titled_table(m, rows)
