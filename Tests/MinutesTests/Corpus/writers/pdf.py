"""PDF pages of text in the fonts that every viewer has; each piece is placed where its column or cell is."""

import re
import unicodedata
import zlib

from blocks import Bullets, Columns, Heading, Labelled, Lines, PageBreak, Paragraph, Rule, Table, columns
from writers.metrics import ACCENTS, BOLD, GLYPHS, HELVETICA, OTHERS, TIMES

WIDTHS = {"F1": HELVETICA, "F2": BOLD, "F3": TIMES}
WIDE, HIGH, EDGE = 595, 842, 62


def glyph(c):
    if c in GLYPHS:
        return GLYPHS[c]
    d = unicodedata.normalize("NFD", c)
    return d[0] + ACCENTS[d[1]] if len(d) == 2 and d[1] in ACCENTS else None


def measure(text, font, size):
    table, total = WIDTHS[font], 0
    for c in text:
        if c in OTHERS:
            total += OTHERS[c]
        else:
            b = unicodedata.normalize("NFD", c)[0]
            total += table[ord(b) - 32] if 32 <= ord(b) < 127 else 556
    return total * size / 1000


class Pages:
    def __init__(self, document):
        self.document, self.style = document, document.style
        self.font = self.style.get("font", "F1")
        self.size = self.style.get("size", 10)
        self.codes, self.pages = {}, []
        self.turn()

    def turn(self):
        self.pages.append([])
        self.y = HIGH - EDGE
        if self.document.header:
            self.put(self.document.header, EDGE, HIGH - 34, self.font, 8)
        if self.document.footer:
            self.put(self.document.footer.replace("#", str(len(self.pages))), EDGE, 30, self.font, 8)

    def need(self, height):
        if self.y - height < EDGE:
            self.turn()

    def encode(self, text):
        out = bytearray()
        for c in text:
            if ord(c) < 127 and c not in "\\()":
                out.append(ord(c))
            elif c in "\\()":
                out += b"\\" + c.encode()
            else:
                if glyph(c) is None:
                    c = "?"
                    out.append(ord(c))
                    continue
                out.append(self.codes.setdefault(c, 128 + len(self.codes)))
        return bytes(out)

    def put(self, text, x, y, font, size):
        if text.strip():
            self.pages[-1].append(
                b"BT /%s %g Tf %.2f %.2f Td (%s) Tj ET" % (font.encode(), size, x, y, self.encode(text))
            )

    def fold(self, text, font, size, width):
        out = []
        for line in text.split("\n"):
            now = ""
            for word in line.split(" "):
                longer = f"{now} {word}" if now else word
                if now and measure(longer, font, size) > width:
                    # A compound may break at its hyphen.
                    head, _, tail = word.partition("-")
                    if tail and measure(f"{now} {head}-", font, size) <= width:
                        out.append(f"{now} {head}-")
                        now = tail
                    else:
                        out.append(now)
                        now = word
                else:
                    now = longer
            out.append(now)
        return out

    def text(self, text, font=None, size=None, x=EDGE, width=None, after=5, place="left", hang=0):
        font, size = font or self.font, size or self.size
        width = width or WIDE - EDGE - x
        for n, line in enumerate(self.fold(text, font, size, width)):
            self.need(size * 1.3)
            self.y -= size * 1.3
            at = x + (hang if n else 0)
            if place == "center":
                at = x + (width - measure(line, font, size)) / 2
            elif place == "right":
                at = x + width - measure(line, font, size)
            self.put(line, at, self.y, font, size)
        self.y -= after

    def spaced(self, line):
        """A line whose runs of blanks are columns of a typewriter."""
        if "   " not in line:
            return self.text(line, after=0)
        self.need(self.size * 1.3)
        self.y -= self.size * 1.3
        for piece in re.finditer(r"\S+(?: {1,2}\S+)*", line):
            self.put(piece[0], EDGE + piece.start() * self.size * 0.56, self.y, self.font, self.size)

    def labelled(self, b):
        """The label in bold and the text on the same line, wrapped under the edge."""
        label = f"{b.label}{' ' if self.style.get('spaced_colon') and b.colon else ''}{b.colon} "
        used = measure(label, "F2", self.size) + 1
        words, first = b.text.split(" "), []
        while words and measure(" ".join(first + words[:1]), self.font, self.size) <= WIDE - 2 * EDGE - used:
            first.append(words.pop(0))
        self.need(self.size * 1.3)
        self.y -= self.size * 1.3
        self.put(label, EDGE, self.y, "F2", self.size)
        self.put(" ".join(first), EDGE + used, self.y, self.font, self.size)
        if words:
            self.text(" ".join(words))
        else:
            self.y -= 5

    def table(self, b):
        count = max(len(r) for r in b.rows)
        rows = [r + [""] * (count - len(r)) for r in b.rows]
        natural = [
            max(measure(line, "F2", self.size) for r in rows for line in r[c].split("\n")) + 9 for c in range(count)
        ]
        total = WIDE - 2 * EDGE
        self.y -= 4
        if sum(natural) > total:
            # The widest columns give way; their cells wrap.
            cap = total / count
            small = sum(n for n in natural if n <= cap)
            many = sum(n > cap for n in natural)
            natural = [n if n <= cap else (total - small) / many for n in natural]
        lefts = [EDGE + sum(natural[:c]) for c in range(count)]
        right = EDGE + sum(natural)
        if b.title:
            self.text(b.title, "F2", after=3)
        ruled = self.style.get("borders", True)
        for n, row in enumerate(rows):
            font = "F2" if n < b.header else self.font
            cells = [self.fold(c, font, self.size, natural[i] - 8) for i, c in enumerate(row)]
            height = max(len(c) for c in cells) * self.size * 1.25 + 4
            self.need(height)
            top = self.y
            for i, c in enumerate(cells):
                # A short cell is set in the middle of its row, as offices' tables are.
                shift = (height - 4 - len(c) * self.size * 1.25) / 2 if self.style.get("middle") else 0
                middle = self.style.get("middle") and n >= b.header and len(row[i]) < 3
                left = lefts[i] + (natural[i] - measure(row[i], font, self.size)) / 2 if middle else lefts[i] + 4
                for k, line in enumerate(c):
                    self.put(line, left, top - shift - self.size * (1.05 + 1.25 * k), font, self.size)
            self.y -= height
            if ruled:
                self.pages[-1].append(b"0.5 w %.2f %.2f %.2f %.2f re S" % (EDGE, self.y, right - EDGE, height))
                for x in lefts[1:]:
                    self.pages[-1].append(b"%.2f %.2f m %.2f %.2f l S" % (x, self.y, x, top))
        self.y -= 8

    def columns(self, b):
        width = (WIDE - 2 * EDGE) / b.count
        for row in columns(b):
            cells = [self.fold(c, self.font, self.size, width - 12) for c in row]
            height = max(len(c) for c in cells) * self.size * 1.3
            self.need(height)
            for i, c in enumerate(cells):
                for k, line in enumerate(c):
                    self.put(line, EDGE + i * width, self.y - self.size * 1.3 * (k + 1), self.font, self.size)
            self.y -= height
        self.y -= 6

    def block(self, b):
        size = self.size
        if isinstance(b, Paragraph) and "     " in b.text:
            self.spaced(b.text)
        elif isinstance(b, Heading):
            self.y -= 4
            self.text(
                b.text.upper() if self.style.get("loud") else b.text,
                "F2",
                size + max(0, 6 - 2 * b.level),
                place="center" if b.level == 1 and self.style.get("centered", True) else "left",
            )
        elif isinstance(b, Paragraph):
            self.text(b.text, place="center" if b.centered else "right" if b.right else "left")
        elif isinstance(b, Labelled):
            self.labelled(b)
        elif isinstance(b, Lines):
            for line in b.lines:
                self.spaced(line)
            self.y -= 5
        elif isinstance(b, Bullets):
            for n, i in enumerate(b.items, 1):
                if b.kind == "check":
                    ruled = b"0.6 w %.2f %.2f 7 7 re S"
                    self.need(size * 1.3)
                    y = self.y - size * 1.3
                    self.pages[-1].append(ruled % (EDGE, y))
                    if i[1]:
                        self.put("X", EDGE + 1, y + 0.4, "F2", 8)
                    self.text(i[0], x=EDGE + 14, after=1)
                else:
                    mark = f"{n}." if b.kind == "number" else self.style.get("mark", "• ").strip()
                    self.text(f"{mark} {i}", x=EDGE + 12, after=1, hang=9)
            self.y -= 5
        elif isinstance(b, Table):
            self.table(b)
        elif isinstance(b, Columns):
            self.columns(b)
        elif isinstance(b, Rule):
            self.y -= 6
            self.pages[-1].append(b"0.5 w %.2f %.2f m %.2f %.2f l S" % (EDGE, self.y, WIDE - EDGE, self.y))
            self.y -= 4
        elif isinstance(b, PageBreak):
            self.turn()


def write(document):
    pages = Pages(document)
    for b in document.blocks:
        pages.block(b)
    objects = []

    def add(data):
        objects.append(data)
        return len(objects)

    def stream(data):
        data = zlib.compress(data, 9)
        return b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(data) + data + b"\nendstream"

    catalog, tree = add(b""), add(b"")
    codes = sorted(pages.codes.items(), key=lambda p: p[1])
    differences = b" ".join(b"%d /%s" % (n, glyph(c).encode()) for c, n in codes)
    encoding = add(
        b"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding"
        + (b" /Differences [" + differences + b"]" if codes else b"")
        + b" >>"
    )
    pairs = [(n, n) for n in range(32, 127)] + [(n, ord(c)) for c, n in codes]
    chunks = b"".join(
        b"%d beginbfchar\n" % len(pairs[i : i + 90])
        + b"".join(b"<%02X> <%04X>\n" % p for p in pairs[i : i + 90])
        + b"endbfchar\n"
        for i in range(0, len(pairs), 90)
    )
    unicode = add(
        stream(
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
            b"1 begincodespacerange <00> <FF> endcodespacerange\n" + chunks + b"endcmap end end"
        )
    )
    fonts = b""
    for name, base in ((b"F1", b"Helvetica"), (b"F2", b"Helvetica-Bold"), (b"F3", b"Times-Roman")):
        fonts += b"/%s %d 0 R " % (
            name,
            add(
                b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding %d 0 R /ToUnicode %d 0 R >>"
                % (base, encoding, unicode)
            ),
        )
    kids = []
    for content in pages.pages:
        text = add(stream(b"\n".join(content)))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources << /Font << %s>> >> >>"
                % (tree, WIDE, HIGH, text, fonts)
            )
        )
    objects[catalog - 1] = b"<< /Type /Catalog /Pages %d 0 R >>" % tree
    objects[tree - 1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids))
    out, places = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), []
    for n, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % n + data + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, catalog, start)
    return bytes(out)
