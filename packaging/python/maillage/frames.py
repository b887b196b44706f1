"""Tables as frames of pandas or polars, whichever is there."""

from __future__ import annotations

import importlib
import io
import os


def frame(rows: list[dict[str, object]], library: str | None = None):
    """Rows as a frame of a library, "pandas" or "polars"; without a name, of the one that is installed, pandas first.

    What is undefined stays missing. pandas gets its own types that know missing values, so that a whole number stays one.
    """
    if library not in (None, "pandas", "polars"):
        raise ValueError(f"frames are of “pandas” or “polars”, not of “{library}”")
    for name in [library] if library else ["pandas", "polars"]:
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        if name == "pandas":
            return module.DataFrame(rows).convert_dtypes()
        return module.DataFrame(rows, infer_schema_length=None)
    wanted = library or "pandas or polars"
    raise ImportError(f"tables as frames take {wanted}: pip install '{library or 'pandas'}'")


def source(network) -> tuple[str, bytes | None]:
    """What the program is to be given for a network, and what it reads from standard input.

    A path is itself; a frame becomes a CSV of memberships.
    """
    if isinstance(network, (str, os.PathLike)):
        return os.fspath(network), None
    if hasattr(network, "to_csv"):  # pandas
        return "-", network.to_csv(index=False).encode()
    if hasattr(network, "write_csv"):  # polars
        text = io.BytesIO()
        network.write_csv(text)
        return "-", text.getvalue()
    raise TypeError(f"a network is a path or a frame of memberships, not {type(network).__name__}")
