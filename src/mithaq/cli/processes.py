"""How the program sets up the processes that it reads in."""

from __future__ import annotations


def begin_process() -> None:
    """Leave interrupts to the parent, and look for garbage as seldom as it does."""
    import signal

    from mithaq.cli.collector import collect_seldom

    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
