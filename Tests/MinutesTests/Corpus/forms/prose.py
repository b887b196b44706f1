"""Sentences that say who is there, and who only is missing."""

from blocks import Labelled, Paragraph
from forms import form
from forms.lists import officers


@form("sentences", weight=2.5)
def sentences(m):
    m.choose_style(allow="no comma")
    m.cast(3, 12, (1, 4), (1, 2), (1, 3))
    officers(m, 0.5)
    m.choose_decor("plain", "plain", "role", "paren")
    m.proxies(0.2)
    m.movements(0.2)
    parts = [m.pick("present_s").format(l=m.l.join(m.entry(p, False) for p in m.present))]
    for slot, who in (("guest_s", m.guests), ("excused_s", m.excused), ("absent_s", m.absent)):
        if who:
            parts.append(m.pick(slot).format(l=m.l.join(m.entry(p, False) for p in who)))
    parts = [p[0].upper() + p[1:] for p in parts]
    return [Paragraph(" ".join(parts))] if m.some(0.6) else [Paragraph(p) for p in parts]


@form("present by titles in groups", kinds=("council", "school", "assembly"))
def titled_groups(m):
    """Messrs A, B and C, Mesdames D and E: the title stands once for many."""
    m.choose_style("council", allow=("FAMILY", "family", "given family", "FAMILY given", "given FAMILY"))
    m.titled = False
    m.cast(6, 14, (1, 5), (1, 4))
    for p in m.people:
        p.title = ""
    out = []
    together = m.some(0.3) and "FAMILY" != m.style != "family"
    for slot, who in (("present", m.present), ("excused", m.excused), ("absent", m.absent)):
        parts = []
        if together and len(who) > 1:
            titles = [m.pick("title_ff"), m.pick("title_mm")]
            label = f" {m.l['and'][0]} ".join(titles)
            out.append(Labelled(m.pick(slot), f"{label} " + ", ".join(p.shown for p in who) + ".", ":"))
            continue
        for female, one, many in ((False, "title_m", "title_mm"), (True, "title_f", "title_ff")):
            some = [p for p in who if p.female == female]
            if len(some) == 1:
                parts.append(f"{m.pick(one)} {some[0].shown}")
            elif some:
                parts.append(f"{m.pick(many)} {m.l.join(p.shown for p in some)}")
        if m.some(0.5):
            parts.reverse()
        if parts:
            out.append(Labelled(m.pick(slot), ", ".join(parts) + ".", ":"))
    return out


@form("all but some", weight=0.4)
def all_but(m):
    """The members are known; only who is missing is named, and who led."""
    m.choose_style(allow="no comma")
    m.absent = m.crowd(1, 4, "absent")
    return [Paragraph(m.pick("except").format(l=m.l.join(m.called(p) for p in m.absent)))]


@form("by party", kinds=("council",))
def by_party(m):
    """Members by the party or list that they stand for."""
    m.choose_style("council", allow="no comma")
    m.cast(6, 16, (1, 4), (0, 2))
    m.decor = "plain"
    parties = [m.n.acronym() for _ in range(m.r.randint(3, 4))]
    m.pool = parties
    way = m.r.choice(("behind", "before", "paren"))
    shape = m.r.choice((" ({o})", " ({o})", " – {o}", " [{o}]"))
    out = []
    for slot, who in (("present", m.present), ("excused", m.excused), ("absent", m.absent)):
        if not who:
            continue
        for p in who:
            p.organization, p.note = m.r.choice(parties), "party"
        groups = [(o, [p for p in who if p.organization == o]) for o in parties]
        if way == "paren":
            text = ", ".join(f"{m.called(p)} ({p.organization})" for p in who)
        elif way == "before":
            text = "; ".join(f"{o}: " + ", ".join(m.called(p) for p in some) for o, some in groups if some)
        else:
            text = "; ".join(m.l.join(m.called(p) for p in some) + shape.format(o=o) for o, some in groups if some)
        if way != "paren":
            order = [p for _, some in groups for p in some]
            m.people.sort(key=lambda p: order.index(p) if p in order else -1)
        out.append(Labelled(m.pick(slot), text + ".", ":"))
    return out
