"""The command line: parse arguments, call, print.

Commands import what they need when they run, so that `mithaq --help` and a short `mithaq read` start at once.
"""

from mithaq.cli.app import main

__all__ = ["main"]
