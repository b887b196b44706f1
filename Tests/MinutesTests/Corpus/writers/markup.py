"""Formats of marked text: Markdown, reStructuredText, AsciiDoc, Org, wiki text, LaTeX, HTML."""

import html as escape

from blocks import Bullets, Columns, Heading, Labelled, Lines, PageBreak, Paragraph, Rule, Table, columns


def flat(cell, joint="<br>"):
    return cell.replace("\n", joint)


class Markdown:
    def front(self, d):
        return ["---"] + [f"{k}: {v}" for k, v in d.items()] + ["---"]

    def heading(self, b, style):
        return [style.get("emphasis_heading") and b.level > 2 and f"**{b.text}**" or "#" * b.level + " " + b.text]

    def paragraph(self, b, style):
        return [b.text]

    def labelled(self, b, style):
        return [
            (
                f"**{b.label}{b.colon}** {b.text}"
                if style.get("colon_inside", True)
                else f"**{b.label}** {b.colon} {b.text}"
            )
        ]

    def lines(self, lines, style):
        return [line + ("  " if style.get("hard_breaks", True) else "") for line in lines]

    def bullets(self, b, style):
        mark = style.get("mark_md", "- ")
        if b.kind == "check":
            return [f"- [{'x' if t else ' '}] {i}" for i, t in b.items]
        if b.kind == "number":
            return [f"{n}. {i}" for n, i in enumerate(b.items, 1)]
        return [mark + i for i in b.items]

    def table(self, b, style):
        rows = [[flat(c) for c in r] for r in b.rows]
        count = max(len(r) for r in rows)
        rows = [r + [""] * (count - len(r)) for r in rows]
        out = [b.title, ""] if b.title else []
        if not b.header:
            rows.insert(0, [""] * count)
        out += ["| " + " | ".join(rows[0]) + " |", "|" + "|".join([" --- "] * count) + "|"]
        return out + ["| " + " | ".join(r) + " |" for r in rows[1:]]

    def rule(self, style):
        return ["---"]


class ReStructured(Markdown):
    def front(self, d):
        return [f":{k}: {v}" for k, v in d.items()]

    def heading(self, b, style):
        return [b.text, "=-~^"[b.level - 1] * len(b.text)]

    def lines(self, lines, style):
        return ["| " + line for line in lines]

    def bullets(self, b, style):
        if b.kind == "check":
            return [f"* [{'X' if t else ' '}] {i}" for i, t in b.items]
        return [("#. " if b.kind == "number" else "* ") + i for i in b.items]

    def table(self, b, style):
        out = [f".. list-table:: {b.title}".rstrip()] + ([f"   :header-rows: {b.header}"] if b.header else []) + [""]
        count = max(len(r) for r in b.rows)
        for r in b.rows:
            for i, c in enumerate(r + [""] * (count - len(r))):
                out.append(("   * - " if i == 0 else "     - ") + flat(c, " / "))
        return out

    def rule(self, style):
        return ["----"]


class AsciiDoc(Markdown):
    def front(self, d):
        return [f":{k}: {v}" for k, v in d.items()]

    def heading(self, b, style):
        return ["=" * b.level + " " + b.text]

    def labelled(self, b, style):
        return [f"*{b.label}{b.colon}* {b.text}"]

    def lines(self, lines, style):
        return [line + " +" for line in lines[:-1]] + lines[-1:]

    def bullets(self, b, style):
        if b.kind == "check":
            return [f"* [{'x' if t else ' '}] {i}" for i, t in b.items]
        return [(". " if b.kind == "number" else "* ") + i for i in b.items]

    def table(self, b, style):
        out = ["." + b.title] if b.title else []
        out += ["[%header]"] * bool(b.header) + ["|==="]
        count = max(len(r) for r in b.rows)
        for r in b.rows:
            out.append(" ".join("|" + flat(c, " / ") for c in r + [""] * (count - len(r))))
        return out + ["|==="]

    def rule(self, style):
        return ["'''"]


class Org(Markdown):
    def front(self, d):
        return [f"#+{k.upper()}: {v}" for k, v in d.items()]

    def heading(self, b, style):
        return ["*" * b.level + " " + b.text]

    def labelled(self, b, style):
        return [f"*{b.label}{b.colon}* {b.text}"]

    def lines(self, lines, style):
        return [line + r" \\" for line in lines[:-1]] + lines[-1:]

    def bullets(self, b, style):
        if b.kind == "check":
            return [f"- [{'X' if t else ' '}] {i}" for i, t in b.items]
        return [(f"{n}. " if b.kind == "number" else "- ") + i for n, i in enumerate(b.items, 1)]

    def table(self, b, style):
        rows = [[flat(c, " / ") for c in r] for r in b.rows]
        count = max(len(r) for r in rows)
        out = [f"#+CAPTION: {b.title}"] if b.title else []
        for n, r in enumerate(rows):
            out.append("| " + " | ".join(r + [""] * (count - len(r))) + " |")
            if b.header and n == b.header - 1:
                out.append("|" + "+".join(["---"] * count) + "|")
        return out

    def rule(self, style):
        return ["-----"]


class Wiki(Markdown):
    def front(self, d):
        return ["{{Infobox"] + [f"| {k} = {v}" for k, v in d.items()] + ["}}"]

    def heading(self, b, style):
        e = "=" * max(2, b.level)
        return [f"{e} {b.text} {e}"]

    def labelled(self, b, style):
        return [f"'''{b.label}{b.colon}''' {b.text}"]

    def lines(self, lines, style):
        return [line + "<br>" for line in lines[:-1]] + lines[-1:]

    def bullets(self, b, style):
        if b.kind == "check":
            return [f"* {'☑' if t else '☐'} {i}" for i, t in b.items]
        return [("# " if b.kind == "number" else "* ") + i for i in b.items]

    def table(self, b, style):
        out = ['{| class="wikitable"'] + ([f"|+ {b.title}"] if b.title else [])
        for n, r in enumerate(b.rows):
            out.append("|-")
            sign = "!" if n < b.header else "|"
            out.append(f"{sign} " + f" {sign}{sign} ".join(flat(c, "<br>") for c in r))
        return out + ["|}"]

    def rule(self, style):
        return ["----"]


def tex(text):
    for a, b in (
        ("\\", ""),
        ("&", r"\&"),
        ("%", r"\%"),
        ("#", r"\#"),
        ("_", r"\_"),
        ("$", r"\$"),
        ("~", r"\textasciitilde{}"),
    ):
        text = text.replace(a, b)
    return text.replace("☒", r"$\boxtimes$").replace("☐", r"$\square$").replace("✓", r"\checkmark{}").replace("✗", "--")


class Latex(Markdown):
    def heading(self, b, style):
        if b.level == 1:
            return [r"\begin{center}", r"{\Large\bfseries " + tex(b.text) + "}", r"\end{center}"]
        return [("\\section*{", "\\subsection*{", "\\paragraph{")[min(b.level, 4) - 2] + tex(b.text) + "}"]

    def paragraph(self, b, style):
        return [tex(b.text)]

    def labelled(self, b, style):
        return [rf"\textbf{{{tex(b.label)}{b.colon}}} {tex(b.text)}"]

    def lines(self, lines, style):
        return [tex(line) + r" \\" for line in lines[:-1]] + [tex(line) for line in lines[-1:]]

    def bullets(self, b, style):
        kind = "enumerate" if b.kind == "number" else "itemize"
        out = [rf"\begin{{{kind}}}"]
        for i in b.items:
            out.append(
                (r"\item[$\boxtimes$] " if i[1] else r"\item[$\square$] ") + tex(i[0])
                if b.kind == "check"
                else r"\item " + tex(i)
            )
        return out + [rf"\end{{{kind}}}"]

    def table(self, b, style):
        count = max(len(r) for r in b.rows)
        out = [rf"\begin{{tabular}}{{{'l' * count}}}", r"\hline"]
        if b.title:
            out.append(rf"\multicolumn{{{count}}}{{c}}{{{tex(b.title)}}} \\")
        for n, r in enumerate(b.rows):
            out.append(" & ".join(tex(flat(c, ", ")) for c in r + [""] * (count - len(r))) + r" \\")
            if b.header and n == b.header - 1:
                out.append(r"\hline")
        return out + [r"\hline", r"\end{tabular}"]

    def rule(self, style):
        return [r"\hrulefill"]


def h(text):
    return escape.escape(text, quote=False)


class Html(Markdown):
    def heading(self, b, style):
        if style.get("emphasis_heading") and b.level > 2:
            return [f"<p><strong>{h(b.text)}</strong></p>"]
        return [f"<h{b.level}>{h(b.text)}</h{b.level}>"]

    def paragraph(self, b, style):
        return [f'<p align="center">{h(b.text)}</p>' if b.centered else f"<p>{h(b.text)}</p>"]

    def labelled(self, b, style):
        if style.get("definitions"):
            return [f"<dl><dt>{h(b.label)}</dt><dd>{h(b.text)}</dd></dl>"]
        tag = "b" if style.get("old_tags") else "strong"
        return [f"<p><{tag}>{h(b.label)}{b.colon}</{tag}> {h(b.text)}</p>"]

    def lines(self, lines, style):
        return ["<p>" + "<br>\n".join(h(x) for x in lines) + "</p>"]

    def bullets(self, b, style):
        tag = "ol" if b.kind == "number" else "ul"
        if b.kind == "check":
            items = [f'<li><input type="checkbox"{" checked" if t else ""} disabled> {h(i)}</li>' for i, t in b.items]
        else:
            items = [f"<li>{h(i)}</li>" for i in b.items]
        return [f"<{tag}>"] + items + [f"</{tag}>"]

    def table(self, b, style):
        out = ["<table>"] + ([f"<caption>{h(b.title)}</caption>"] if b.title else [])
        for n, r in enumerate(b.rows):
            tag = "th" if n < b.header else "td"
            out.append("<tr>" + "".join(f"<{tag}>{flat(h(c), '<br>')}</{tag}>" for c in r) + "</tr>")
        return out + ["</table>"]

    def rule(self, style):
        return ["<hr>"]


KINDS = {"md": Markdown, "rst": ReStructured, "adoc": AsciiDoc, "org": Org, "wiki": Wiki, "tex": Latex, "html": Html}


def write(document, kind):
    w, style, out = KINDS[kind](), document.style, []
    if document.front and kind not in ("html", "tex"):
        out += w.front(document.front) + [""]
    if document.header and kind not in ("tex",):
        out += w.paragraph(Paragraph(document.header), style) + [""]
    for b in document.blocks:
        if isinstance(b, Heading):
            lines = w.heading(b, style)
        elif isinstance(b, Paragraph):
            lines = w.paragraph(b, style)
        elif isinstance(b, Labelled):
            lines = w.labelled(b, style)
        elif isinstance(b, Lines):
            lines = w.lines(b.lines, style)
        elif isinstance(b, Bullets):
            lines = w.bullets(b, style)
        elif isinstance(b, Table):
            lines = w.table(b, style)
        elif isinstance(b, Columns):
            lines = w.table(Table(columns(b), header=0), style)
        elif isinstance(b, Rule):
            lines = w.rule(style)
        elif isinstance(b, PageBreak):
            lines = [f"<!-- {document.footer or document.header} -->"] if kind == "md" else []
        if lines:
            out += lines + [""]
    text = "\n".join(out).rstrip() + "\n"
    if kind == "tex":
        return (
            "\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\begin{document}\n\n" + text + "\\end{document}\n"
        )
    if kind == "html":
        title = h(next((b.text for b in document.blocks if isinstance(b, Heading)), ""))
        menu = "".join(f'<li><a href="#">{h(x)}</a></li>' for x in style.get("menu", []))
        menu = f"<nav><ul>{menu}</ul></nav>\n" if menu else ""
        foot = f"<footer><p>{h(document.footer)}</p></footer>\n" if document.footer else ""
        return (
            f'<!DOCTYPE html>\n<html lang="{document.language}">\n<head><meta charset="utf-8"><title>{title}</title>'
            f"<style>td {{ padding: 2px }}</style></head>\n<body>\n{menu}{text}{foot}</body>\n</html>\n"
        )
    if document.footer:
        text += "\n" + document.footer + "\n"
    return text
