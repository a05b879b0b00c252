"""`python -m mithaq.lexicon [FILE…]`: check lexicon files, all of the installed packs' when none is named."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.abc import Traversable
from pathlib import Path

from mithaq.errors import LexiconError
from mithaq.lexicon.check import check_file
from mithaq.lexicon.files import pack_files


def problems_of(data_files: Iterable[Traversable]) -> list[str]:
    """The problems of all files, one sentence each; a file that cannot be loaded counts as one."""
    found: list[str] = []
    for file in data_files:
        try:
            found += check_file(file)
        except LexiconError as error:
            found.append(str(error))
        except OSError as error:
            found.append(f"{file.name}: cannot be read: {error.strerror or error}")
    return found


def main(arguments: list[str]) -> int:
    """Print every problem; the exit status is 1 when there is one."""
    data_files: list[Traversable] = [Path(argument) for argument in arguments] or list(pack_files())
    problems = problems_of(data_files)
    print(*problems, f"{len(data_files)} lexicon files, {len(problems) or 'no'} problems", sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
