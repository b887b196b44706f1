"""How a document looks: margins, marks, fonts, page headers, front matter; and what copying does to it."""

from blocks import Heading, Labelled, PageBreak, Paragraph

# A flattened copy loses lines and columns: forms whose statuses would be lost with them.
NEVER_FLAT = {
    "table with crosses",
    "table of a column for each status",
    "table with statuses down the side",
    "table with sections",
    "table by organization, several in a cell",
    "list set in columns",
    "bare lines",
    "table of organization and function",
    "table without a heading",
    "table with rows of statuses",
    "table folded in two",
    "letters before names",
    "couples",
    "label and padded lines",
    "stacked lines",
    "initials before names",
    "table of a column for each status",
}


def dress(m, d, kind):
    """Draws what the writers may vary, page headers and footers, and what a copy or a clerk does to a text."""
    r, l = m.r, m.l
    d.style = {
        "width": r.choice((0, 0, 72, 78, 60, 90)),
        "mark": r.choice(("- ", "- ", "* ", "• ", "– ", "  - ")),
        "mark_md": r.choice(("- ", "- ", "* ")),
        "table": r.choice(("fixed", "fixed", "fixed", "tabs", "tabs", "boxed", "cells")),
        "loud": r.random() < 0.3,
        "underlined": r.random() < 0.2,
        "tight": r.random() < 0.5,
        "spaced_colon": m.code == "fr" and r.random() < 0.7,
        "colon_inside": r.random() < 0.6,
        "hard_breaks": r.random() < 0.7,
        "emphasis_heading": r.random() < 0.3,
        "old_tags": r.random() < 0.3,
        "definitions": r.random() < 0.15,
        "false_headings": r.random() < 0.4,
        "soft_breaks": r.random() < 0.3,
        "tab_columns": r.random() < 0.5,
        "borders": r.random() < 0.7,
        "small_caps": r.random() < 0.1,
        "middle": r.random() < 0.4,
        "font": r.choice(("F1", "F1", "F3")),
        "size": r.choice((9, 10, 10, 11)),
        "boxes": r.choice((("☒", "☐"), ("[x]", "[ ]"), ("☑", "☐"), ("(x)", "( )"))),
        "centered": r.random() < 0.7,
    }
    if d.style["table"] == "cells" and m.form in (
        "table of a column for each status",
        "table by organization, several in a cell",
        "table folded in two",
        "table of several meetings",
        "table with sections",
        "table with rows of statuses",
    ):
        d.style["table"] = "tabs"
    if kind == "md" and r.random() < 0.06:
        # A generation that cannot write a heading without a picture.
        for b in d.blocks:
            if isinstance(b, (Heading, Labelled)):
                name = "text" if isinstance(b, Heading) else "label"
                setattr(b, name, r.choice("📝📅👥📍✅🎯⏰") + " " + getattr(b, name))
        m.tags.append("pictures")
    if kind == "html" and r.random() < 0.4:
        d.style["menu"] = l["menu"]
    if kind in ("pdf", "docx", "odt", "rtf", "txt") and r.random() < 0.35:
        d.header = m.body if r.random() < 0.5 else m.title
    if kind in ("pdf", "docx", "odt", "rtf", "txt") and r.random() < 0.35:
        d.footer = f"{m.pick('page')} #" if kind == "pdf" else f"{m.pick('page')} 1"
    if kind == "txt" and m.form == "label and padded lines":
        d.style["width"] = 0
    if (
        m.code in ("es", "pt", "ca", "gl")
        and m.kind == "council"
        and kind in ("txt", "pdf", "docx")
        and r.random() < 0.2
    ):
        # Notaries fill the end of a paragraph, so that nobody adds to it.
        for b in d.blocks:
            if isinstance(b, Paragraph) and len(b.text) > 60:
                b.text += r.choice((" ", ".")) + "-" * r.randint(8, 30)
        m.tags.append("filled lines")
    if (d.header or d.footer) and kind in ("pdf", "txt") and len(d.blocks) > 6:
        d.blocks.insert(r.randint(3, len(d.blocks) - 2), PageBreak())
    if kind in ("md", "adoc", "org", "rst") and r.random() < 0.25:
        d.front = {"title": m.title.replace(":", " –"), "date": m.day.isoformat()}
        if r.random() < 0.4:
            d.front["updated"] = m.later(1, 40).isoformat()
    if kind == "txt" and m.form not in NEVER_FLAT and r.random() < 0.22:
        m.flat = True
        d.style.update(width=0, mark="- ", table="tabs", underlined=False)
        d.header = d.footer = ""
        m.tags.append("flattened")
    elif kind == "txt" and d.style["width"] and r.random() < 0.2:
        m.hyphens = True
        m.tags.append("hyphenated")
    if m.scan:
        m.tags.append("scan")
