"""A function for each command of the program."""

from __future__ import annotations

import json
import os
from typing import Union

from .frames import frame, source
from .output import Output, Picture
from .program import MaillageError, finish, options, run

Path = Union[str, "os.PathLike[str]"]


def build(network, output: Path = "output", **choices) -> Output:
    """Loads, checks, measures, draws and reports: the whole job."""
    name, text = source(network)
    code, _, messages = finish("build", name, *options({"output": output, **choices}), input=text)
    if code != 0:
        raise MaillageError(messages, code)
    return Output(output, messages)


def check(network, **choices) -> list[dict[str, object]]:
    """Every problem in the data: severity, file, sheet, line, column, message. It raises nothing for them."""
    name, text = source(network)
    code, output, messages = finish("check", name, "--format=json", *options(choices), input=text)
    if not output:
        raise MaillageError(messages, code)
    return json.loads(output)["problems"]


def stats(network, table: str | None = None, frames: str | None = None, **choices):
    """A table as a frame, or without its name all of them, by their names."""
    name, text = source(network)
    words = options({"table": table, **choices})
    tables = json.loads(run("stats", name, "--format=json", *words, input=text))
    if table is None:
        return {name: frame(rows, frames) for name, rows in tables.items()}
    return frame(tables.get(table, []), frames)


def compare(network, from_, to, **choices) -> str:
    """What changed between two years, in sentences, as Markdown."""
    name, text = source(network)
    words = options({"from": from_, "to": to, "format": "markdown", **choices})
    return run("compare", name, *words, input=text).decode()


def draw(figure: str, network, **choices) -> Picture:
    """One figure, which a notebook shows."""
    name, text = source(network)
    return Picture(run("draw", figure, name, *options(choices), input=text).decode())


def export(network, output: Path, **choices) -> None:
    """Writes the network for other programs; what the file ends in says for which."""
    name, text = source(network)
    run("export", name, *options({"output": output, **choices}), input=text)


def read(minutes: Path | list[Path], into: Path, **choices) -> str:
    """Reads minutes into a network's folder; what was added, and what is asked."""
    files = [minutes] if isinstance(minutes, (str, os.PathLike)) else list(minutes)
    code, _, messages = finish("read", *options({"into": into, **choices}), "--", *files)
    if code != 0:
        raise MaillageError(messages, code)
    return messages


def attach(report: Path, network, **choices) -> str:
    """Puts charts, tables and findings at the end of a meeting's report; what the program says of it."""
    name, text = source(network)
    code, _, messages = finish("attach", report, name, *options(choices), input=text)
    if code != 0:
        raise MaillageError(messages, code)
    return messages
