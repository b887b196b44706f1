"""maillage from Python: networks of organizations, from what they write down about themselves.

>>> import maillage
>>> output = maillage.build("my-network", output="output")
>>> output.table("leadership-load")        # a pandas or polars frame
>>> maillage.draw("collaboration", "my-network")   # shown by a notebook

Each function runs the program and takes its options by their names, ``years="2006-2007"`` for ``--years 2006-2007``,
``pseudonyms=True`` for ``--pseudonyms``. A network is a path, or a pandas or polars frame of memberships. What the
program says of a network stands in :class:`MaillageError`, a line for each problem with file, line and column.
"""

from .changes import changes
from .frames import frame
from .output import Output, Picture
from .program import MaillageError, run
from .version import VERSION as __version__
from .work import attach, build, check, compare, draw, export, read, stats

__all__ = [
    "MaillageError",
    "Output",
    "Picture",
    "__version__",
    "attach",
    "build",
    "changes",
    "check",
    "compare",
    "draw",
    "export",
    "frame",
    "read",
    "run",
    "stats",
]
