#!/usr/bin/env python3
"""Writes invented minutes beside their gold: FILE, FILE.gold.csv, FILE.meeting.csv, FILE.groups.csv, FILE.facts.csv.

usage: generate.py --out DIR [--seed 1] [--count 100] [--languages fr,en] [--formats txt,pdf] [--forms NAME,NAME]

The same seed and count give the same bytes. Nobody in these documents exists: see names.py.
"""

import argparse
import csv
import io
import os
import random
import re
import sys
from collections import Counter

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import frame
from blocks import Rule
from forms import FORMS
from language import LANGUAGES
from meeting import Meeting
from writers import mail, markup, office, pdf, plain

SHARES = {
    "fr": 20,
    "en": 18,
    "de": 8,
    "es": 8,
    "it": 8,
    "nl": 8,
    "pt": 8,
    "ca": 4,
    "gl": 3,
    "sv": 3,
    "da": 3,
    "no": 3,
    "pl": 3,
    "cs": 3,
}
FORMATS = {
    "txt": 26,
    "md": 16,
    "pdf": 14,
    "docx": 11,
    "odt": 7,
    "html": 8,
    "rtf": 4,
    "eml": 4,
    "rst": 3,
    "adoc": 3,
    "org": 3,
    "tex": 3,
    "wiki": 4,
}


def flatten(text):
    return re.sub(r"\s+", " ", text.replace("\n", " ")).strip() + "\n"


def hyphenate(text, r):
    """Breaks some long words of the running text at the end of their lines."""
    lines = text.split("\n")
    for i in range(len(lines) - 1):
        match = re.match(r"([a-zà-ÿ]{4,})([a-zà-ÿ]{4,})\b", lines[i + 1])
        if match and len(lines[i]) > 40 and r.random() < 0.5:
            lines[i] += f" {match[1]}-"
            lines[i + 1] = lines[i + 1][len(match[1]) :]
    return "\n".join(lines)


def encoded(text, r, m):
    """Bytes as an editor saves them: mostly UTF-8, at times with Windows' line ends, mark or characters."""
    way = r.random()
    if way < 0.1:
        text = text.replace("\n", "\r\n")
    if way < 0.04:
        try:
            data = text.encode("cp1252")
            m.tags.append("Windows-1252")
            return data
        except UnicodeEncodeError:
            pass
    if way < 0.07:
        return b"\xef\xbb\xbf" + text.encode()
    return text.encode()


def deal(shares, count, r):
    """`count` keys in the shares' proportions, shuffled."""
    whole = sum(shares.values())
    out = [k for k, v in shares.items() for _ in range(v * count // whole)]
    rest = sorted(shares, key=lambda k: -(shares[k] * count % whole))
    out += [rest[i % len(rest)] for i in range(count - len(out))]
    r.shuffle(out)
    return out


def forms(languages, r, allowed):
    """A form for each document: every form once, then as often as its weight says."""
    bag = sorted(allowed)
    r.shuffle(bag)
    for _ in languages:
        if not bag:
            bag = [n for n in sorted(allowed) for _ in range(max(1, round(2 * FORMS[n][3])))]
            r.shuffle(bag)
        yield bag.pop()


def table(rows, head):
    out = io.StringIO()
    w = csv.writer(out, lineterminator="\n")
    w.writerow(head)
    w.writerows(rows)
    return out.getvalue()


def another(m, d, name, kind):
    """A second meeting of the same body, later in the same file."""
    n = Meeting(m.code, m.r)
    n.n, n.kind, n.body, n.of, n.pattern, n.town, n.club = m.n, m.kind, m.body, m.of, m.pattern, m.town, m.club
    n.day = m.later(20, 90)
    second = frame.build(n, name, kind, m.scan)
    d.blocks += [Rule()] + [b for b in second.blocks]
    m.tags.append("two meetings")
    return n


def document(seed, number, code, name, kind):
    """(bytes, gold tables by suffix, meeting)."""
    r = random.Random(f"{seed}/{number}/{code}/{name}/{kind}")
    kinds = FORMS[name][1]
    while True:
        m = Meeting(code, r)
        if not kinds or m.kind in kinds:
            break
    scan = kind in ("txt", "pdf") and r.random() < 0.08
    d = frame.build(m, name, kind, scan)
    more = []
    if (
        r.random() < 0.04
        and not m.flat
        and not m.before
        and kind in ("txt", "md", "docx", "odt", "html", "org", "wiki", "adoc", "pdf")
    ):
        more = [another(m, d, name, kind)]
    if kind == "pdf":
        data = pdf.write(d)
    elif kind == "docx":
        data = office.docx(d)
    elif kind == "odt":
        data = office.odt(d)
    elif kind == "rtf":
        data = office.rtf(d)
    elif kind == "eml":
        d.style.update(width=r.choice((0, 72)), table="fixed")
        sent = m.later(0, 9)
        data = mail.write(
            d,
            f"minutes@{m.club.lower()}.example",
            m.title if m.title.isascii() else m.club,
            sent.strftime("%d %b %Y 09:30:00 +0000"),
            encoding=r.choice(("8bit", "quoted-printable")),
        ).encode()
    elif kind == "txt":
        text = plain.write(d)
        if m.flat:
            text = flatten(text)
        elif r.random() < 0.03:
            # A page's text with the marks of its line breaks left in.
            text = re.sub(r"\n\n+", "<br /><br />", text.strip()).replace("\n", "<br />") + "\n"
            m.tags.append("marks left in")
        elif m.hyphens:
            text = hyphenate(text, r)
        data = encoded(text, r, m)
    else:
        text = markup.write(d, kind)
        if kind == "html" and r.random() < 0.1:
            data = text.replace('charset="utf-8"', 'charset="iso-8859-1"').encode("iso-8859-1", "xmlcharrefreplace")
            m.tags.append("Latin-1")
        else:
            data = text.encode()
    return data, gold_tables([m] + more), m


def gold_tables(meetings):
    """The gold of a file by suffix; several meetings in one file follow one another."""
    people, held, groups, facts = [], [], [], []
    for m in meetings:
        people += [(p.shown, p.organization, p.status, p.role, p.note) for p in m.people]
        lead, secretary = m.chair.shown if m.chair else "", m.secretary.shown if m.secretary else ""
        after = m.next_day.isoformat() if m.next_day else ""
        held.append((m.title, m.day.isoformat(), m.place or "", m.body, lead, secretary, after))
        for day, who in m.before:
            held.append(("", day.isoformat(), "", m.body, "", "", ""))
            people += [(p.shown, p.organization, status, p.role, day.isoformat()) for p, status in who]
        groups += m.groups
        facts += m.facts
    gold = {
        "gold": table(people, "person organisation status role note".split()),
        "meeting": table(held, "title date place body chair secretary next_date".split()),
    }
    if groups:
        gold["groups"] = table(groups, "group person organization role start_date end_date".split())
    if facts:
        gold["facts"] = table(facts, "kind subject category date value organization status text".split())
    return gold


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--out", required=True)
    a.add_argument("--seed", default="1")
    a.add_argument("--count", type=int, default=100)
    a.add_argument("--languages")
    a.add_argument("--formats")
    a.add_argument("--forms")
    o = a.parse_args()
    r = random.Random(f"{o.seed}/plan")
    languages = {
        c: SHARES[c]
        for c in (o.languages.split(",") if o.languages else LANGUAGES)
        if os.path.exists(os.path.join(os.path.dirname(os.path.abspath(__file__)), "languages", c + ".txt"))
    }
    formats = {f: FORMATS[f] for f in (o.formats.split(",") if o.formats else FORMATS)}
    allowed = [
        n
        for n in FORMS
        if (not o.forms or n in o.forms.split(",")) and (not FORMS[n][2] or set(FORMS[n][2]) & set(formats))
    ]
    codes = deal(languages, o.count, r)
    kinds = deal(formats, o.count, r)
    os.makedirs(o.out, exist_ok=True)
    tally = [Counter(), Counter(), Counter(), Counter()]
    size = 0
    for number, (code, name) in enumerate(zip(codes, forms(codes, r, allowed)), 1):
        # The first format left that suits the form; else any that does.
        suits = FORMS[name][2]
        kind = next((k for k in kinds if not suits or k in suits), None)
        if kind is None:
            kind = r.choice([f for f in formats if not suits or f in suits])
        else:
            kinds.remove(kind)
        data, gold, m = document(o.seed, number, code, name, kind)
        base = f"{code}_{re.sub(r'[^a-z]+', '-', name)}_{number:0{max(3, len(str(o.count)))}}.{kind}"
        path = os.path.join(o.out, base)
        with open(path, "wb") as f:
            f.write(data)
        for suffix, text in gold.items():
            with open(f"{path}.{suffix}.csv", "w", encoding="utf-8", newline="") as f:
                f.write(text)
        size += len(data)
        for t, k in zip(tally, ([code], [kind], [name], m.tags or ["–"])):
            t.update(k)
    for t, what in zip(tally, ("languages", "formats", "forms", "besides")):
        print(f"{what}: " + ", ".join(f"{k} {v}" for k, v in sorted(t.items())))
    print(f"{o.count} documents, {size} bytes")


if __name__ == "__main__":
    main()
