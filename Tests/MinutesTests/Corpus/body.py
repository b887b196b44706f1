"""What a meeting talks of: its agenda, motions, committees, elections, figures, the next date; and how it ends."""

from blocks import Bullets, Heading, Labelled, Lines, Paragraph, Rule, Table


def fill(m, slot, **more):
    p = q = m.anybody()
    for _ in range(5):
        if q == p:
            q = m.anybody()
    return m.pick(slot).format(p=p, q=q, n=m.r.randint(5, 29), m=m.r.randint(1, 4), **more)


def noisy(m, text):
    """Text as a poor scan gives it."""
    r, out = m.r, []
    for c in text:
        x = r.random()
        if x < 0.012:
            out.append({"l": "1", "o": "0", "e": "c", "i": "l", "n": "u", "a": "o", " ": "  "}.get(c, c))
        elif x < 0.014:
            out.append(c + r.choice(".'·"))
        else:
            out.append(c)
    return "".join(out)


def talk(m, topics):
    out, numbered = [], m.some(0.6)
    level = m.r.choice((2, 2, 3))
    for i, topic in enumerate(topics, 1):
        out.append(Heading(level, f"{i}. {topic}" if numbered else topic))
        lines = [fill(m, "talk") for _ in range(m.r.randint(1, 3))]
        if m.kind in ("council", "board", "assembly") and m.some(0.5):
            lines.append(fill(m, "motion"))
        if m.kind != "project" and m.some(0.5):
            lines.append(fill(m, "vote"))
        if m.some(0.35):
            lines.insert(m.r.randint(0, len(lines)), m.pick("matter").format(o=m.n.organization()))
        known = [p for p in m.people if p.status == "present"]
        if m.kind in ("council", "board") and len(known) > 4 and m.some(0.08):
            yes = m.r.sample(known, len(known) - 1)
            no = yes.pop()
            lines.append(m.pick("rollcall").format(l=", ".join(m.short(p) for p in yes), k=m.short(no)))
        if m.scan:
            lines = [noisy(m, x) for x in lines]
        out.append(Bullets(lines) if m.some(0.25) else Paragraph(" ".join(lines)) if m.some(0.6) else Lines(lines))
    return out


def chat(m, topics):
    """What was said, each line behind its speaker."""
    out = []
    for topic in topics:
        out.append(Heading(3, topic))
        speakers = [m.anybody() for _ in range(m.r.randint(2, 5))]
        out.append(Lines([f"{s}: {m.pick('matter').format(o=m.n.organization())}" for s in speakers]))
    return out


def distractions(m):
    """Names in lists and tables that say nothing of attendance: who does what, who helps."""
    if m.some(0.6):
        head = list(m.pick("actions"))
        rows = []
        for _ in range(m.r.randint(2, 5)):
            rows.append([m.pick("matter").format(o=m.n.organization()), m.anybody(), m.date(m.later(5, 60))])
        if m.some(0.3):
            order = [1, 0, 2]
            head, rows = [head[i] for i in order], [[row[i] for i in order] for row in rows]
        if m.some(0.7):
            return [Table([head] + rows, 1)]
        return [Bullets([f"{row[0]} – {row[1]}" for row in rows])]
    names = list(dict.fromkeys(m.anybody() for _ in range(m.r.randint(3, 6))))
    label = m.pick("helpers")
    if m.some(0.5):
        return [Labelled(label, ", ".join(names), ":")]
    return [Heading(3, label), Bullets(names)]


def committees(m):
    """Committees with members and leads, in lists, tables or sentences."""
    names = m.r.sample(m.l["committee"], m.r.randint(2, 3))
    way = m.r.choice(("list", "line", "sentence", "table"))
    out = [] if way == "sentence" else [Heading(2, m.pick("committee_intro").rstrip(" :."))]
    rows = []
    known = [p for p in m.people if p.status == "present"]
    for name in names:
        people = m.r.sample(known, min(len(known), m.r.randint(2, 4)))
        people += [m.person(known=False) for _ in range(m.r.randint(0, 1) + max(0, 2 - len(people)))]
        lead = people[0] if m.some(0.6) else None
        for p in people:
            m.lead(name, p, "lead" if p is lead else "member")
        mark = m.pick("lead_mark")
        mark = mark if mark.startswith(",") else " " + mark
        shown = [m.called(p) + (mark if p is lead else "") for p in people]
        bare = [m.called(p) for p in people]
        if way == "list":
            out += [Paragraph(name), Bullets(shown)]
        elif way == "line":
            out.append(
                Labelled(
                    name,
                    ", ".join(m.called(p) + (f" ({mark.strip(' ,()')})" if p is lead else "") for p in people),
                    ":",
                )
            )
        elif way == "table":
            rows.append([name, bare[0] if lead else "", ", ".join(bare[1:] if lead else bare)])
        else:
            text = m.pick("committee_sentence").format(c=name, l=m.l.join(bare))
            if lead:
                text += " " + m.pick("lead_sentence").format(c=name, p=bare[0])
            out.append(Paragraph(text[0].upper() + text[1:]))
    if way == "table":
        lead, member = m.pick("lead_mark").strip(" ,()"), m.l["role_member"][0][2]
        out.append(Table([["", lead[0].upper() + lead[1:], member]] + rows, 1))
    return out


def elections(m):
    known = [p for p in m.people if p.status == "present"]
    out = []
    for slot in m.r.sample(("role_vice", "role_treasurer", "role_secretary", "role_chair"), m.r.randint(1, 2)):
        if not known:
            break
        p = m.r.choice(known)
        known.remove(p)
        text = m.pick("elect").format(p=m.called(p), r=m.gendered(m.pick(slot), p))
        m.lead(m.body, p, "lead" if slot == "role_chair" else "member", m.day.isoformat())
        out.append(text[0].upper() + text[1:])
    return [Paragraph(" ".join(out))] if out else []


def figures(m):
    """Published counts, who joined or left, what is adopted."""
    out = []
    for wording, subject in m.r.sample(m.l["count"], m.r.randint(1, 2)):
        n = m.r.randint(31, 980)
        text = wording.format(n=n)
        m.fact("count", subject, value=str(n), text=text)
        out.append(text)
    if m.some(0.5):
        kind = m.r.choice(("joined", "left"))
        p = m.person(known=False)
        text = m.pick(kind).format(p=m.called(p))
        text = text[0].upper() + text[1:]
        m.fact(kind, p.shown, text=text)
        out.append(text)
    if m.some(0.3):
        o = m.n.organization()
        text = m.pick("joined_org").format(o=o)
        m.fact("joined", organization=o, text=text)
        out.append(text)
    if m.some(0.25):
        from names import SOFTWARE

        o, s = m.n.organization(), m.r.choice(SOFTWARE)
        text = m.pick("adoption").format(o=o, s=s)
        m.fact("adoption", s, organization=o, text=text)
        out.append(text)
    return [Paragraph(x) for x in out] if m.some(0.5) else [Paragraph(" ".join(out))]


def ending(m):
    out = []
    if m.some(0.6):
        m.next_day = m.later()
        out.append(Paragraph(m.pick("next").format(d=m.date(m.next_day))))
    if m.some(0.6):
        out.append(Paragraph(m.pick("closing").format(h=m.hour(m.r.randint(50, 190)))))
    if m.r.random() < 0.2:
        out.reverse()
    if m.some(0.4) and (m.chair or m.secretary):
        lines = []
        if m.chair:
            lines += [m.pick("sign_chair"), m.called(m.chair)]
        if m.secretary:
            lines += [m.pick("sign_secretary"), m.called(m.secretary)]
        out += [Rule(), Lines(lines)]
    if m.some(0.25):
        names = [m.anybody() for _ in range(3)]
        out.append(Labelled(m.pick("copies"), ", ".join(dict.fromkeys(names)), ":"))
    return out
