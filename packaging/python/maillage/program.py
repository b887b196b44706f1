"""The program, run with arguments."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess


class MaillageError(Exception):
    """What the program says where it does not do its work: a line for each problem.

    ``code`` is its exit code: 1 where the input has errors or the work failed, 64 for wrong usage.
    """

    def __init__(self, message: str, code: int):
        super().__init__(message)
        self.code = code


def path() -> str:
    """The program: the one in this package, else the one in PATH. FileNotFoundError where there is none."""
    own = pathlib.Path(__file__).parent / "tree" / "bin" / "maillage"
    found = str(own) if own.exists() else shutil.which("maillage")
    if not found:
        raise FileNotFoundError("there is no program maillage in this package, and none in PATH")
    return found


def run(*arguments: str | os.PathLike[str], input: bytes | None = None) -> bytes:
    """What the program prints, as it would on a command line with these arguments.

    ``input`` is what it reads from standard input. Raises MaillageError where the exit code is not 0.
    """
    code, output, messages = finish(*arguments, input=input)
    if code != 0:
        raise MaillageError(messages or f"maillage ended with {code}", code)
    return output


def finish(*arguments: str | os.PathLike[str], input: bytes | None = None) -> tuple[int, bytes, str]:
    """The exit code, what it printed, and what it said besides."""
    words = [path(), *(os.fspath(argument) for argument in arguments)]
    # Of its own standard input there is nothing to read; a notebook has none.
    source = {"input": input} if input is not None else {"stdin": subprocess.DEVNULL}
    ended = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **source)
    return ended.returncode, ended.stdout, ended.stderr.decode("utf-8", "replace").strip()


def options(values: dict[str, object]) -> list[str]:
    """Options by their names in Python: ``dry_run=True`` is ``--dry-run``, a list is an option for each of its values.

    None and False are no option.
    """
    words = []
    for name, value in values.items():
        option = "--" + name.rstrip("_").replace("_", "-")
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if one is True:
                words.append(option)
            elif one is not None and one is not False:
                # With an equals sign, a value may begin with a dash.
                words.append(f"{option}={os.fspath(one) if isinstance(one, os.PathLike) else one}")
    return words
