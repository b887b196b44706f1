"""A whole document: title, day and place, attendance, what was said, the end."""

import re

import body
import spelled
from blocks import Bullets, Document, Heading, Labelled, Lines, Paragraph, Table, changed
from dress import dress
from forms import FORMS


def officers(m):
    """Who leads and who writes, where the list does not say; gives the people that the frame has to name."""
    if m.unnamed:
        return False, False
    if m.chair is None and m.some(0.55):
        if m.present and m.some(0.75):
            m.chair = m.r.choice(m.present[:3])
        else:
            m.chair = m.person()
            m.people.insert(0, m.people.pop())
            if hasattr(m, "present"):
                m.present.insert(0, m.chair)
    if m.secretary is None and m.some(0.4):
        others = [p for p in m.present if p is not m.chair]
        if others and m.some(0.75):
            m.secretary = m.r.choice(others)
        else:
            m.secretary = m.person()
    for p, slot in ((m.chair, "role_chair"), (m.secretary, "role_secretary")):
        if p and not p.role:
            p.role = m.gendered(m.pick(slot), p)
    return m.chair and not m.chair.marked, m.secretary and not m.secretary.marked


def head(m, dated):
    """Blocks between title and attendance; `dated`: the title gives the day."""
    chair, secretary = officers(m)
    out = []
    day = m.pick("place")
    place = day.format(t=m.town, w=m.n.word(), n=m.r.randint(1, 9))
    hour = m.hour()
    words = m.kind in ("council", "assembly") and m.code in spelled.DAYS and m.some(0.3)
    if words:
        dated = True
        m.tags.append("day in words")
    way = m.r.choice(("labels", "labels", "table", "sentence", "sentence", "line", "list"))
    pairs = []
    if way in ("labels", "table", "list"):
        if not dated or m.some(0.5):
            pairs.append((m.pick("label_date"), m.date()))
        if m.some(0.5):
            pairs.append((m.pick("label_time"), hour))
        if m.some(0.7):
            m.place = place
            pairs.append((m.pick("label_place"), place))
        if m.some(0.3):
            m.r.shuffle(pairs)
        if chair:
            pairs.append((m.pick("label_chair"), m.called(m.chair)))
        if secretary:
            pairs.append((m.pick("label_secretary"), m.called(m.secretary)))
        chair = secretary = False
        if way == "table" and pairs:
            out.append(Table([list(p) for p in pairs], 0))
        elif way == "list" and pairs:
            out.append(Bullets([f"{a}: {b}" for a, b in pairs]))
        else:
            out += [Labelled(a, b, ":") for a, b in pairs]
    elif way == "line":
        if not dated or m.some(0.3):
            m.place = place
            out.append(
                Paragraph(
                    f"{m.date()}, {hour}, {place}" if m.some(0.5) else f"{m.date()} – {place}", centered=m.some(0.5)
                )
            )
    elif not dated:
        out.append(Paragraph(m.date(), centered=m.some(0.5)))
    sentences = [spelled.sentence(m, place)] if words else []
    if chair or way == "sentence" and m.chair and m.some(0.4):
        text = m.pick("opening_chair")
        m.place = place if "{place}" in text else m.place
        sentences.append(text.format(d=m.date(), h=hour, place=m.place, chair=m.called(m.chair), b=m.body))
    elif way == "sentence":
        text = m.pick("opening")
        m.place = place if "{place}" in text else m.place
        sentences.append(text.format(d=m.date(), h=hour, place=m.place, b=m.body))
    if secretary:
        sentences.append(m.pick("opening_secretary").format(sec=m.called(m.secretary)))
    sentences = [s[0].upper() + s[1:] for s in sentences]
    return out, sentences


def other_dates(m):
    """Days that are not the meeting's: published, sent, changed."""
    if not m.some(0.25):
        return []
    kind = m.r.randrange(len(m.l["front"]))
    label, pattern = m.l["front"][kind]
    # The fourth is when the meeting was called; the others come after it.
    day = m.earlier(5, 20) if kind == 3 else m.later(1, 30)
    return [Paragraph(f"{label} {pattern.format(d=m.date(day))}")]


def tidy(text):
    """Wordings and dates that meet may say a thing twice."""
    for a, b in (("den den ", "den "), ("r..", "r."), ("hod..", "hod."), (" kl kl", " kl")):
        text = text.replace(a, b)
    return text


def build(m, name, kind, scan):
    """The document of a meeting in a form; `kind` is the format, `scan` whether it comes off a poor scan."""
    r, l = m.r, m.l
    m.scan, m.form, m.format = scan, name, kind
    attendance = FORMS[name][0](m)
    wording = m.pick("minutes")
    day = m.date()
    if (
        r.random() < 0.05
        and m.day.day < 28
        and "{d}" in m.pattern
        and "{month}" in m.pattern
        and "{weekday}" not in m.pattern
        and "{th}" not in m.pattern
        and m.day.day > 1
    ):
        # Two days in a row; the first is the meeting's.
        day = day.replace(str(m.day.day), f"{m.day.day}{r.choice(('-', '–'))}{m.day.day + 1}", 1)
        m.tags.append("two days")
    title = wording.format(of=m.of, B=m.body, d=day)
    m.title = title = title[0].upper() + title[1:]
    above, sentences = head(m, "{d}" in wording)
    first, before = [], other_dates(m)
    if kind == "eml":
        first.append(Paragraph(m.pick("greeting")))
    elif kind in ("txt", "html") and r.random() < 0.1:
        first.append(Paragraph(r.choice((" > ", " » ", " | ")).join(r.sample(l["menu"], 4) + [m.body])))
    elif r.random() < 0.15:
        first.append(Paragraph(m.n.organization()))
    top = r.random() < 0.5
    blocks = first + (before if top else []) + [Heading(1, title)] + ([] if top else before) + above
    opening = [Paragraph(" ".join(sentences))] if sentences else []
    long = r.random() < 0.08
    topics = r.sample(l["topic"], r.randint(9, 13) if long else r.randint(2, 5))
    agenda = [Heading(2, m.pick("agenda")), Bullets(topics, r.choice(("bullet", "number")))] if r.random() < 0.5 else []
    order, late = r.random(), []
    if m.counted or m.present and r.random() < 0.12:
        wording, subject = m.pick("quorum")
        members = [p for p in m.people if p not in m.guests]
        n = m.counted or sum(p.status == "present" for p in members)
        text = wording.format(n=n, m=n + r.randint(0, 9) if m.counted else len(members))
        m.fact("count", subject, value=str(n), text=text)
        attendance = attendance + [Paragraph(text)]
        m.tags.append("quorum")
    if r.random() < 0.06 and m.form != "all but some":
        late = [Heading(2, m.pick("table_title"))] + attendance if m.some(0.5) else attendance
        attendance = []
        m.tags.append("attendance last")
    if order < 0.5:
        blocks += opening + attendance + agenda
    elif order < 0.8:
        blocks += attendance + opening + agenda
    else:
        blocks += agenda + opening + attendance
    if r.random() < 0.5:
        text = m.pick("previous").format(d=m.date(m.earlier()))
        blocks.append(Paragraph(text))
    if m.chat:
        blocks += body.chat(m, topics)
    else:
        blocks += body.talk(m, topics)
    if m.people and r.random() < 0.25:
        blocks += body.distractions(m)
        m.tags.append("names that do not count")
    if m.style != "handle" and r.random() < 0.3:
        blocks += body.committees(m)
        m.tags.append("committees")
    if m.kind in ("board", "assembly", "committee") and r.random() < 0.3:
        blocks += body.elections(m)
        m.tags.append("elections")
    if r.random() < 0.4:
        blocks += body.figures(m)
        m.tags.append("figures")
    blocks += body.ending(m) + late
    if m.chair:
        m.groups.insert(0, (m.body, m.chair.shown, "", "lead", "", ""))
    if kind == "eml":
        blocks.append(Lines([m.pick("bye") + ","] + ([m.secretary.shown] if m.secretary else [])))
    curly, blank = r.random() < 0.4, m.code == "fr" and r.random() < 0.4

    def typeset(text):
        """As a word processor sets it: curved apostrophes, blanks that do not break."""
        text = tidy(text)
        if curly:
            text = text.replace("'", "’")
        if blank:
            text = re.sub(r" ([:;!?])", "\u00a0\\1", text)
        return text

    for b in blocks:
        changed(b, typeset)
    m.title = tidy(m.title)
    d = Document(m.code, blocks)
    dress(m, d, kind)
    return d
