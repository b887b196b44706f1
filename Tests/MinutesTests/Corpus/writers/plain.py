"""Plain text, as a word processor saves it, a clerk types it or a converter leaves it."""

import re
import textwrap

from blocks import Bullets, Columns, Heading, Labelled, Lines, PageBreak, Paragraph, Rule, Table, columns


def wrap(text, width, indent="", hang=""):
    if not width:
        return [indent + text]
    return textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=hang, break_long_words=False, break_on_hyphens=True
    ) or [""]


def fixed(rows, header, width):
    """Columns of fixed width; a cell that is too wide wraps under itself."""
    count = max(len(r) for r in rows)
    rows = [r + [""] * (count - len(r)) for r in rows]
    most = max(12, width // count + 6)
    wide = [max(1, min(most, max(len(line) for r in rows for line in r[c].split("\n")))) for c in range(count)]
    out = []
    for number, row in enumerate(rows):
        cells = [
            [piece for line in cell.split("\n") for piece in (textwrap.wrap(line, wide[c]) or [""])]
            for c, cell in enumerate(row)
        ]
        for i in range(max(len(c) for c in cells)):
            out.append("  ".join((c[i] if i < len(c) else "").ljust(wide[k]) for k, c in enumerate(cells)).rstrip())
        if header and number == header - 1:
            out.append("  ".join("-" * w for w in wide))
    return out


def boxed(rows, header):
    count = max(len(r) for r in rows)
    rows = [[c.replace("\n", " ") for c in r] + [""] * (count - len(r)) for r in rows]
    wide = [max(3, max(len(r[c]) for r in rows)) for c in range(count)]
    line = "+" + "+".join("-" * (w + 2) for w in wide) + "+"
    out = [line]
    for number, row in enumerate(rows):
        out.append("| " + " | ".join(c.ljust(wide[k]) for k, c in enumerate(row)) + " |")
        if number == header - 1:
            out.append(line)
    return out + [line]


def write(document):
    style = document.style
    width, mark = style.get("width", 0), style.get("mark", "- ")
    out = []

    def block(lines):
        out.extend(lines)
        out.append("")

    if document.front:
        block([f"{k}: {v}" for k, v in document.front.items()])
    if document.header:
        block([document.header])
    for b in document.blocks:
        if isinstance(b, Heading):
            text = b.text.upper() if style.get("loud") and b.level <= 2 else b.text
            if style.get("underlined"):
                block([text, ("=" if b.level == 1 else "-") * len(text)])
            else:
                lines = wrap(text, width)
                out.extend(lines)
                if not style.get("tight") or b.level < 3:
                    out.append("")
        elif isinstance(b, Paragraph):
            lines = wrap(b.text, width)
            if b.centered and width:
                lines = [line.center(width).rstrip() for line in lines]
            if b.right:
                lines = [line.rjust(width or 78) for line in lines]
            block(lines)
        elif isinstance(b, Labelled):
            space = "" if b.colon == "" else " " if style.get("spaced_colon") else ""
            block(wrap(f"{b.label}{space}{b.colon} {b.text}".strip(), width))
        elif isinstance(b, Lines):
            block([piece for line in b.lines for piece in wrap(line, width)])
        elif isinstance(b, Bullets):
            lines = []
            for i, item in enumerate(b.items):
                if b.kind == "check":
                    item, ticked = item
                    boxes = style.get("boxes", ("☒", "☐"))
                    lines.extend(wrap(item, width, f"{boxes[0] if ticked else boxes[1]} ", "  "))
                elif b.kind == "number":
                    lines.extend(wrap(item, width, f"{i + 1}. ", "   "))
                else:
                    lines.extend(wrap(item, width, mark, " " * len(mark)))
            block(lines)
        elif isinstance(b, Table):
            if b.title:
                out.append(b.title)
            kind = style.get("table", "fixed")
            if kind == "tabs":
                block(["\t".join(c.replace("\n", " ") for c in r) for r in b.rows])
            elif kind == "cells":
                # What a converter leaves of a table: a cell a line.
                block([line for r in b.rows for c in r for line in (c.replace("\n", " ") or " ", "")])
            elif kind == "boxed":
                block(boxed(b.rows, b.header))
            else:
                block(fixed(b.rows, b.header, width or 90))
        elif isinstance(b, Columns):
            rows = columns(b)
            wide = max(len(i) for i in b.items) + 4
            block(["".join(c.ljust(wide) for c in r).rstrip() for r in rows])
        elif isinstance(b, Rule):
            block(["-" * 40])
        elif isinstance(b, PageBreak):
            block([t for t in (document.footer, "\f" + document.header) if t.strip("\f")])
    if document.footer:
        block([document.footer])
    return re.sub(r"\n{4,}", "\n\n\n", "\n".join(out).rstrip() + "\n")
