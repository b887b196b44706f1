"""What changes from one version of a network to another, for those who review it.

usage: python -m maillage.changes BEFORE AFTER [--lang fr]
"""

from __future__ import annotations

import argparse
import csv
import json
import pathlib
import re
import tempfile

from .frames import source
from .program import MaillageError, options, run

# How many rows of a table are shown; how many more there are is said.
MOST = 50
WORDS = {
    "en": {
        "nothing": "Nobody joins or leaves a group, no role changes, and neither does who carries what.",
        "memberships": ["", "group", "who", "role"],
        "loads": ["organization", "leads or initiates before", "after"],
        "more": "… and {} more.",
        "years": "From {} to {}",
    },
    "fr": {
        "nothing": "Personne n’entre dans un groupe ni n’en sort, aucun rôle ne change, ni qui porte quoi.",
        "memberships": ["", "groupe", "qui", "rôle"],
        "loads": ["organisation", "porte avant", "après"],
        "more": "… et {} de plus.",
        "years": "De {} à {}",
    },
}


def changes(before, after, lang: str = "en") -> str:
    """What changes from one version of a network to another, as Markdown: who joins and leaves which group, whose role
    changes, who carries more or less, and what `compare` says of the last two years. The language is "en" or "fr".
    """
    words = WORDS[lang]
    old, new = _participations(before), _participations(after)
    rows = []
    for key in sorted(old.keys() | new.keys()):
        was, is_ = old.get(key), new.get(key)
        if was is None:
            rows.append(["+", *key, is_])
        elif is_ is None:
            rows.append(["−", *key, was])
        elif was != is_:
            rows.append(["±", *key, f"{was} → {is_}"])
    parts = [_table(words["memberships"], rows, words)] if rows else []

    old_load, new_load = _loads(before), _loads(after)
    loads = [
        [name, f"{old_load.get(name, 0):g}", f"{new_load.get(name, 0):g}"]
        for name in sorted(old_load.keys() | new_load.keys())
        if round(old_load.get(name, 0), 6) != round(new_load.get(name, 0), 6)
    ]
    if loads:
        parts.append(_table(words["loads"], loads, words))
    if not parts:
        parts.append(words["nothing"])

    years = [row["year"] for row in _tables(after).get("yearly", [])]
    if len(years) > 1:
        name, text = source(after)
        choices = {"from": years[-2], "to": years[-1], "lang": lang, "format": "markdown"}
        compared = run("compare", name, *options(choices), "--quiet", input=text).decode().strip()
        title = words["years"].format(years[-2], years[-1])
        parts.append(f"<details><summary>{title}</summary>\n\n{compared}\n\n</details>")
    return "\n\n".join(parts) + "\n"


def _participations(network) -> dict[tuple[str, str], str]:
    """The roles of each pair of a group and somebody in it."""
    name, text = source(network)
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "memberships.csv"
        run("export", name, "--quiet", *options({"output": file}), input=text)
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        person, organization = row.get("person") or "", row.get("organization") or ""
        who = f"{person} ({organization})" if person and organization else person or organization
        found.setdefault((row["group"], who), set()).add(row.get("role") or "member")
    return {key: ", ".join(sorted(roles)) for key, roles in found.items()}


def _tables(network) -> dict[str, list[dict]]:
    name, text = source(network)
    return json.loads(run("stats", name, "--format=json", "--quiet", input=text))


def _loads(network) -> dict[str, float]:
    return {row["organization"]: row["load"] or 0 for row in _tables(network).get("leadership-load", [])}


def _table(head: list[str], rows: list[list[str]], words: dict) -> str:
    lines = [head, ["---"] * len(head), *([_cell(text) for text in row] for row in rows[:MOST])]
    text = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    return text + (f"\n\n{words['more'].format(len(rows) - MOST)}" if len(rows) > MOST else "")


def _cell(text: str) -> str:
    """A text in a cell of a Markdown table, which makes no links, names nobody who would be told, and hides nothing."""
    text = re.sub(r"\s+", " ", text)
    return re.sub(r"([\\`*_\[\]<>|~#&!])", r"\\\1", text).replace("@", "@\u200b")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m maillage.changes", description=__doc__.split("\n\n")[0])
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("--lang", choices=sorted(WORDS), default="en")
    arguments = parser.parse_args()
    try:
        print(changes(arguments.before, arguments.after, arguments.lang), end="")
    except MaillageError as error:
        print(error)
        return error.code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
