"""The command `maillage`: becomes the program, with the arguments that it got."""

import os
import sys

from .program import path


def main() -> None:
    try:
        program = path()
    except FileNotFoundError as error:
        sys.exit(str(error))
    os.execv(program, ["maillage", *sys.argv[1:]])


if __name__ == "__main__":
    main()
