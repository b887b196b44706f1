"""What a document is made of before it takes a format: blocks, whose texts are plain."""

from dataclasses import dataclass, field


@dataclass
class Heading:
    level: int
    text: str


@dataclass
class Paragraph:
    text: str
    centered: bool = False
    right: bool = False


@dataclass
class Labelled:
    """A label, mostly in bold, with its value behind it on the same line."""

    label: str
    text: str
    colon: str = ":"


@dataclass
class Lines:
    """Lines that follow one another with no empty line between them."""

    lines: list


@dataclass
class Bullets:
    """kind: bullet, number, check (each item then is (text, ticked))."""

    items: list
    kind: str = "bullet"


@dataclass
class Table:
    """Rows of cells; a cell may hold several lines. The first `header` rows are headings."""

    rows: list
    header: int = 1
    title: str = ""


@dataclass
class Columns:
    """Entries set in columns, filled downwards."""

    items: list
    count: int = 2


@dataclass
class Rule:
    pass


@dataclass
class PageBreak:
    pass


@dataclass
class Document:
    language: str
    blocks: list = field(default_factory=list)
    front: dict = field(default_factory=dict)
    header: str = ""
    footer: str = ""
    # What the writers may vary, drawn once for the document.
    style: dict = field(default_factory=dict)


def columns(block):
    """The rows of entries set in columns, filled downwards; the last row may be short."""
    height = -(-len(block.items) // block.count)
    return [
        [block.items[c * height + r] if c * height + r < len(block.items) else "" for c in range(block.count)]
        for r in range(height)
    ]


def changed(block, change):
    """Changes every text of a block in place."""
    for name in ("text", "label", "title"):
        if getattr(block, name, None):
            setattr(block, name, change(getattr(block, name)))
    for name in ("lines", "items"):
        if hasattr(block, name):
            setattr(
                block, name, [(change(i[0]), i[1]) if isinstance(i, tuple) else change(i) for i in getattr(block, name)]
            )
    if hasattr(block, "rows"):
        block.rows = [[change(c) for c in row] for row in block.rows]
