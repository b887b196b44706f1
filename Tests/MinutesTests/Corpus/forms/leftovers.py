"""Forms that converters and hurried clerks leave: titles that part the names, stacked lines, roles with their absent, nobody named."""

from blocks import Bullets, Heading, Labelled, Lines, Paragraph
from forms import form
from forms.lists import officers, people


@form("titles part the names", kinds=("council", "school", "committee", "assembly"))
def titles_part(m):
    """Entries follow one another with nothing between them but the title of the next."""
    m.choose_style("council", allow=("given family", "CAPITALS", "given FAMILY", "initial family", "FAMILY given"))
    m.titled = True
    m.cast(5, 14, (1, 4), (1, 3))
    m.decor = m.r.choice(("plain", "party", "bracketed", "role"))
    parties = [m.n.acronym() for _ in range(3)]
    out = []
    for slot, who in people(m):
        texts = []
        for p in who:
            text = m.called(p)
            if m.decor in ("party", "bracketed"):
                p.organization, p.note = m.r.choice(parties), "party"
                text += f" {p.organization}" if m.decor == "party" else f" ({p.organization})"
            elif m.decor == "role" and m.some(0.4) and p not in m.guests:
                text += f", {m.function(p)}"
            texts.append(text)
        label = m.pick(slot)
        out.append(Labelled(label, " ".join(texts), m.r.choice((":", ""))) if m.some(0.6) else Lines([label] + texts))
    return out


@form(
    "stacked lines", kinds=("committee", "project", "board"), formats=("txt", "md", "pdf", "docx", "odt", "html", "eml")
)
def stacked(m):
    """Name, organization and what else there is, each on a line of its own."""
    m.choose_style()
    m.cast(4, 10, (1, 3), (0, 0))
    out = []
    for slot, who in people(m):
        lines = []
        for p in who:
            p.organization = m.organization()
            lines += [m.called(p), p.organization]
            if m.some(0.3) and p not in m.guests:
                lines.append(f"({m.function(p)})")
        out.append(Lines([m.pick(slot) + ":"] + lines))
    return out


@form("roles with their absent", kinds=("council", "committee", "board", "assembly"))
def roles_with_absent(m):
    """Each kind of member with who is there, and behind them who is not."""
    m.choose_style("council", allow="no comma")
    m.cast(6, 14, (0, 0), (2, 5))
    while not m.absent:
        m.absent = m.crowd(2, 5, "absent")
    m.decor = "plain"
    first, second = m.r.sample([x[2] for x in m.l["role_member"]], 2)
    absent = m.pick("absent")
    out = []
    here, gone = len(m.present) // 2 + 1, len(m.absent) // 2 + m.r.randint(0, 1)
    for role, there, missing in (
        (first, m.present[:here], m.absent[:gone]),
        (second, m.present[here:], m.absent[gone:]),
    ):
        for p in there + missing:
            p.role = role
        text = ", ".join(m.called(p) for p in there) + "."
        if missing:
            text += f" {absent}: " + ", ".join(m.called(p) for p in missing) + "."
        if there or missing:
            out.append(Labelled(role.upper() if m.some(0.5) else role, text, ":"))
    order = [p for role in (first, second) for p in m.present + m.absent if p.role == role]
    m.people.sort(key=lambda p: order.index(p) if p in order else -1)
    return [Heading(2, m.pick("present"))] + out if m.some(0.4) else out


@form("roles before a dash", kinds=("board", "project", "assembly", "committee", "school"))
def role_first(m):
    """Role – name, a line each; no status but the heading's."""
    m.choose_style("informal" if m.some(0.4) else None, allow="no comma")
    m.cast(4, 10, (1, 3), (0, 0))
    bold = m.format == "md" and m.some(0.5)
    mark = m.r.choice((" - ", " – ", ": "))
    out = []
    for slot, who in people(m):
        lines = []
        for p in who:
            if p not in m.guests:
                m.function(p)
            name = f"**{m.called(p)}**" if bold else m.called(p)
            lines.append(name if p in m.guests else f"{p.role[0].upper()}{p.role[1:]}{mark}{name}")
        out += [Heading(3, m.pick(slot)), Bullets(lines)]
    return out


@form("initials before names", kinds=("committee", "project"))
def initials_first(m):
    """AB: Ann Bell: the letters that the text below uses."""
    m.choose_style("other", allow=("given family", "given FAMILY"))
    m.titled = False
    m.cast(5, 14, (0, 2), (0, 0))
    for p in m.people:
        p.title = ""
    seen, out = set(), []
    for slot, who in people(m):
        lines = []
        for p in who:
            short = "".join(w[0] for w in f"{p.given} {p.family}".replace("-", " ").split()).upper()
            while short in seen:
                short += p.family[1].upper()
            seen.add(short)
            p.note = short
            lines.append(f"{short}: {m.called(p)}")
        out += [Heading(2, m.pick(slot)), Lines(lines) if m.some(0.6) else Bullets(lines)]
    return out


@form("who leads and who is missing", kinds=("council", "board", "assembly", "school"))
def led_and_missing(m):
    """The list is annexed; the minutes name the chair, who is excused and who came besides."""
    m.choose_style(allow="no comma")
    m.guests = m.crowd(1, 4) if m.some(0.6) else []
    m.excused = m.crowd(1, 3, "excused")
    m.absent = m.crowd(1, 2, "absent") if m.some(0.4) else []
    for p in m.guests:
        p.role = m.pick("role_guest")[2]
    m.chair = m.person()
    m.people.insert(0, m.people.pop())
    m.decor = "plain"
    m.counted = m.r.randint(6, 40)
    parts = []
    for slot, who in (("excused_s", m.excused), ("absent_s", m.absent), ("guest_s", m.guests)):
        if who:
            text = m.pick(slot).format(l=m.l.join(m.entry(p, False) for p in who))
            parts.append(text[0].upper() + text[1:])
    return [Paragraph(" ".join(parts))]


@form("nobody named", kinds=("council", "board", "assembly", "school", "committee"), weight=0.6)
def nobody(m):
    """How many came is all that the minutes say; whoever they name, attends nothing that one could know."""
    m.choose_style()
    m.unnamed = True
    m.counted = m.r.randint(6, 60)
    return []
