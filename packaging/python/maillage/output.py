"""What the program has published, and pictures for notebooks."""

from __future__ import annotations

import base64
import json
import os
import pathlib

from .frames import frame


class Picture:
    """A figure as SVG, which notebooks show; ``str(picture)`` is its text."""

    def __init__(self, svg: str):
        self.svg = svg

    def __str__(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return f"<maillage.Picture, {len(self.svg)} characters of SVG>"

    def _repr_html_(self) -> str:
        # As a picture of its own: ids and styles of several in one page do not meet.
        data = base64.b64encode(self.svg.encode()).decode()
        return f'<img alt="{self._title}" style="max-width: 100%" src="data:image/svg+xml;base64,{data}">'

    @property
    def _title(self) -> str:
        """What the picture calls itself, already escaped as XML has it."""
        start, end = self.svg.find("<title"), self.svg.find("</title>")
        return self.svg[self.svg.find(">", start) + 1 : end].replace('"', "&quot;") if 0 <= start < end else ""

    def save(self, file: str | os.PathLike[str]) -> None:
        """Writes the SVG into a file."""
        pathlib.Path(file).write_text(self.svg, encoding="utf-8")


class Output:
    """A folder that the program has published into."""

    def __init__(self, folder: str | os.PathLike[str], messages: str = ""):
        self.folder = pathlib.Path(folder)
        # What the program said while it worked: warnings, and notes.
        self.messages = messages

    def __repr__(self) -> str:
        return f"<maillage.Output {str(self.folder)!r}>"

    def _repr_markdown_(self) -> str:
        return self.findings

    @property
    def report(self) -> pathlib.Path:
        """The report, a page of HTML that is complete in itself."""
        return self.folder / "report.html"

    @property
    def findings(self) -> str:
        """The sentences for the minutes, as Markdown."""
        return (self.folder / "findings.md").read_text(encoding="utf-8")

    @property
    def statistics(self) -> dict:
        """All numbers; docs/statistics.schema.json says what they are."""
        return json.loads((self.folder / "statistics.json").read_text(encoding="utf-8"))

    def table(self, name: str, frames: str | None = None):
        """A table by its name as a frame; KeyError where the network has nothing for it."""
        return frame(self.statistics["tables"][name], frames)

    @property
    def tables(self) -> list[str]:
        """The names of the tables that have rows."""
        return [name for name, rows in self.statistics["tables"].items() if rows]

    def figure(self, name: str) -> Picture:
        """A figure by its name: ``collaboration``, ``organization/arles``."""
        return Picture((self.folder / "figures" / f"{name}.svg").read_text(encoding="utf-8"))

    @property
    def figures(self) -> list[str]:
        """The names of the figures."""
        folder = self.folder / "figures"
        return sorted(file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob("*.svg"))
