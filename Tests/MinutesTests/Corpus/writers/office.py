"""Word processors' formats: .docx and .odt, zipped XML with fixed times, and .rtf."""

import io
import zipfile
from xml.sax.saxutils import escape

from blocks import Bullets, Columns, Heading, Labelled, Lines, PageBreak, Paragraph, Rule, Table, columns


def archive(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, text in files:
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            info.create_system = 0
            z.writestr(info, text)
    return out.getvalue()


def boxes(style, ticked):
    return style.get("boxes", ("☒", "☐"))[0 if ticked else 1]


# Word


def run(text, bold=False, caps=False):
    properties = ("<w:b/>" if bold else "") + ("<w:smallCaps/>" if caps else "")
    pieces = text.split("\n")
    inner = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(p)}</w:t>' for p in pieces)
    return f"<w:r>{'<w:rPr>' + properties + '</w:rPr>' if properties else ''}{inner}</w:r>"


def wp(runs, style="", extra=""):
    inner = (f'<w:pStyle w:val="{style}"/>' if style else "") + extra
    return f"<w:p>{'<w:pPr>' + inner + '</w:pPr>' if inner else ''}{runs}</w:p>"


def word_table(b, style):
    count = max(len(r) for r in b.rows)
    border = "".join(
        f'<w:{s} w:val="{"single" if style.get("borders", True) else "nil"}" w:sz="4"/>'
        for s in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = '<w:gridCol w:w="2200"/>' * count
    out = [
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{border}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    ]
    if b.title:
        out.append(f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{count}"/></w:tcPr>{wp(run(b.title, True))}</w:tc></w:tr>')
    for n, r in enumerate(b.rows):
        cells = "".join(
            '<w:tc><w:tcPr><w:tcW w:w="2200" w:type="dxa"/></w:tcPr>'
            + "".join(wp(run(line, n < b.header, style.get("small_caps"))) for line in c.split("\n"))
            + "</w:tc>"
            for c in r + [""] * (count - len(r))
        )
        out.append(f"<w:tr>{cells}</w:tr>")
    return "".join(out) + "</w:tbl>" + wp("")


def docx(document):
    style, out = document.style, []
    for b in document.blocks:
        if isinstance(b, Heading):
            if style.get("false_headings"):
                out.append(wp(run(b.text, True)))
            else:
                out.append(wp(run(b.text), f"Heading{b.level}"))
        elif isinstance(b, Paragraph):
            justify = "center" if b.centered else "right" if b.right else ""
            out.append(wp(run(b.text), "", f'<w:jc w:val="{justify}"/>' if justify else ""))
        elif isinstance(b, Labelled):
            out.append(wp(run(f"{b.label}{b.colon} ", True) + run(b.text)))
        elif isinstance(b, Lines):
            if style.get("soft_breaks"):
                out.append(wp(run("\n".join(b.lines))))
            else:
                out += [wp(run(line)) for line in b.lines]
        elif isinstance(b, Bullets):
            for i in b.items:
                if b.kind == "check":
                    out.append(wp(run(f"{boxes(style, i[1])} {i[0]}")))
                else:
                    out.append(
                        wp(
                            run(i),
                            "",
                            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{2 if b.kind == "number" else 1}"/></w:numPr>',
                        )
                    )
        elif isinstance(b, Table):
            out.append(word_table(b, style))
        elif isinstance(b, Columns):
            if style.get("tab_columns"):
                out += [wp("<w:r><w:tab/></w:r>".join(run(c) for c in r)) for r in columns(b)]
            else:
                out.append(word_table(Table(columns(b), 0), {**style, "borders": False}))
        elif isinstance(b, PageBreak):
            out.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    references = relations = overrides = ""
    extra = []
    for number, (kind, text) in enumerate((("header", document.header), ("footer", document.footer)), 10):
        if text:
            extra.append(
                (
                    f"word/{kind}1.xml",
                    f"{head}<w:{'hdr' if kind == 'header' else 'ftr'} {w}>{wp(run(text))}</w:{'hdr' if kind == 'header' else 'ftr'}>",
                )
            )
            references += f'<w:{kind}Reference w:type="default" r:id="rId{number}"/>'
            relations += f'<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{kind}1.xml"/>'
            overrides += f'<Override PartName="/word/{kind}1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
    body = f'{head}<w:document {w}><w:body>{"".join(out)}<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
    levels = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{f}"/><w:lvlText w:val="{t}"/></w:lvl></w:abstractNum>'
        for n, f, t in ((1, "bullet", "•"), (2, "decimal", "%1."))
    )
    numbering = (
        f"{head}<w:numbering {w}>{levels}"
        + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
        + "</w:numbering>"
    )
    styles = (
        f"{head}<w:styles {w}>"
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/><w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{36 - 4 * n}"/></w:rPr></w:style>'
            for n in (1, 2, 3, 4)
        )
        + "</w:styles>"
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return archive(
        [
            (
                "[Content_Types].xml",
                head
                + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>'
                + overrides
                + "</Types>",
            ),
            (
                "_rels/.rels",
                f'{head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
            ),
            (
                "word/_rels/document.xml.rels",
                f'{head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{office}/numbering" Target="numbering.xml"/>{relations}</Relationships>',
            ),
            ("word/document.xml", body),
            ("word/styles.xml", styles),
            ("word/numbering.xml", numbering),
        ]
        + extra
    )


# OpenDocument


def op(text, name="Standard"):
    return (
        f'<text:p text:style-name="{name}">'
        + "<text:line-break/>".join(escape(t) for t in text.split("\n"))
        + "</text:p>"
    )


def open_table(b, number):
    count = max(len(r) for r in b.rows)
    out = [f'<table:table table:name="T{number}"><table:table-column table:number-columns-repeated="{count}"/>']
    if b.title:
        out.append(
            f'<table:table-row><table:table-cell table:number-columns-spanned="{count}">{op(b.title, "B")}</table:table-cell>'
            + "<table:covered-table-cell/>" * (count - 1)
            + "</table:table-row>"
        )
    for n, r in enumerate(b.rows):
        cells = "".join(
            "<table:table-cell>"
            + "".join(op(line, "B" if n < b.header else "Standard") for line in c.split("\n"))
            + "</table:table-cell>"
            for c in r + [""] * (count - len(r))
        )
        out.append(f"<table:table-row>{cells}</table:table-row>")
    return "".join(out) + "</table:table>"


def odt(document):
    style, out = document.style, []
    for number, b in enumerate(document.blocks):
        if isinstance(b, Heading):
            if style.get("false_headings"):
                out.append(op(b.text, "B"))
            else:
                out.append(f'<text:h text:outline-level="{b.level}">{escape(b.text)}</text:h>')
        elif isinstance(b, Paragraph):
            out.append(op(b.text, "C" if b.centered else "Standard"))
        elif isinstance(b, Labelled):
            out.append(
                f'<text:p><text:span text:style-name="S">{escape(b.label)}{b.colon}</text:span> {escape(b.text)}</text:p>'
            )
        elif isinstance(b, Lines):
            out += [op("\n".join(b.lines))] if style.get("soft_breaks") else [op(line) for line in b.lines]
        elif isinstance(b, Bullets):
            if b.kind == "check":
                out += [op(f"{boxes(style, t)} {i}") for i, t in b.items]
            else:
                name = "N" if b.kind == "number" else "L"
                out.append(
                    f'<text:list text:style-name="{name}">'
                    + "".join(f"<text:list-item>{op(i)}</text:list-item>" for i in b.items)
                    + "</text:list>"
                )
        elif isinstance(b, Table):
            out.append(open_table(b, number))
        elif isinstance(b, Columns):
            if style.get("tab_columns"):
                out += ["<text:p>" + "<text:tab/>".join(escape(c) for c in r) + "</text:p>" for r in columns(b)]
            else:
                out.append(open_table(Table(columns(b), 0), number))
        elif isinstance(b, PageBreak):
            out.append('<text:p text:style-name="P"/>')
    spaces = " ".join(
        f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{u}"'
        for n, u in (
            ("office", "office:1.0"),
            ("text", "text:1.0"),
            ("table", "table:1.0"),
            ("style", "style:1.0"),
            ("fo", "xsl-fo-compatible:1.0"),
            ("manifest", "manifest:1.0"),
        )
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    automatic = (
        '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>'
        '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>'
        '<style:style style:name="S" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
        '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
    )
    marks = (f"<style:header>{op(document.header)}</style:header>" if document.header else "") + (
        f"<style:footer>{op(document.footer)}</style:footer>" if document.footer else ""
    )
    return archive(
        [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "META-INF/manifest.xml",
                f'{head}<manifest:manifest {spaces} manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>',
            ),
            (
                "content.xml",
                f'{head}<office:document-content {spaces} office:version="1.2"><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{"".join(out)}</office:text></office:body></office:document-content>',
            ),
            (
                "styles.xml",
                f'{head}<office:document-styles {spaces} office:version="1.2"><office:styles><style:style style:name="Standard" style:family="paragraph"/></office:styles><office:automatic-styles><style:page-layout style:name="A"/></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A">{marks}</style:master-page></office:master-styles></office:document-styles>',
            ),
        ]
    )


# Rich text


def rt(text):
    out = []
    for c in text:
        if c in "\\{}":
            out.append("\\" + c)
        elif c == "\n":
            out.append("\\line ")
        elif ord(c) < 128:
            out.append(c)
        elif ord(c) < 256:
            out.append(f"\\'{ord(c):02x}")
        else:
            out.append(f"\\u{ord(c) if ord(c) < 32768 else ord(c) - 65536}?")
    return "".join(out)


def rtf_table(rows, header, title=""):
    count, out = max(len(r) for r in rows), []
    if title:
        out.append(r"{\b " + rt(title) + r"\par}")
    for n, r in enumerate(rows):
        edges = "".join(rf"\cellx{9200 * (i + 1) // count}" for i in range(count))
        cells = "".join(
            "\\intbl " + ("{\\b " + rt(c) + "}" if n < header else rt(c)) + "\\cell "
            for c in r + [""] * (count - len(r))
        )
        out.append(rf"\trowd{edges} {cells}\row")
    return out + [r"\pard"]


def rtf(document):
    style, out = document.style, []
    for b in document.blocks:
        if isinstance(b, Heading):
            out.append(rf"{{\b\fs{34 - 4 * b.level} {rt(b.text)}\par}}")
        elif isinstance(b, Paragraph):
            out.append((r"\qc " if b.centered else r"\ql ") + rt(b.text) + r"\par\ql")
        elif isinstance(b, Labelled):
            out.append(rf"{{\b {rt(b.label)}{b.colon}}} {rt(b.text)}\par")
        elif isinstance(b, Lines):
            out += [rt(line) + (r"\line" if style.get("soft_breaks") else r"\par") for line in b.lines] + [
                r"\par"
            ] * bool(style.get("soft_breaks"))
        elif isinstance(b, Bullets):
            for n, i in enumerate(b.items, 1):
                mark = boxes(style, i[1]) if b.kind == "check" else f"{n}." if b.kind == "number" else "•"
                out.append(rf"{{\pntext {rt(mark)}\tab}}{rt(i[0] if b.kind == 'check' else i)}\par")
        elif isinstance(b, Table):
            out += rtf_table(b.rows, b.header, b.title)
        elif isinstance(b, Columns):
            out += [r"\tab ".join(rt(c) for c in r) + r"\par" for r in columns(b)]
        elif isinstance(b, PageBreak):
            out.append(r"\page")
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}{\info{\creatim\yr2020\mo1\dy1}}"
    marks = (r"{\header " + rt(document.header) + r"\par}" if document.header else "") + (
        r"{\footer " + rt(document.footer) + r"\par}" if document.footer else ""
    )
    return (head + marks + "\n" + "\n".join(out) + "\n}\n").encode("ascii", "replace")
