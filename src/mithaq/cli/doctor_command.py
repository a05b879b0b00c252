"""`mithaq doctor`: what this installation runs on, and whether its parts are in order."""

from __future__ import annotations

import typer

from mithaq.cli.console import SOME_FAILED


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("doctor")(doctor)


def doctor() -> None:
    """Say what Mithaq runs on and check its own data files; the exit status is 1 when something is amiss."""
    import locale
    import platform
    import sqlite3
    import sys

    import mithaq

    counts, problems = _lexicons()
    full_text = _has_full_text_search()
    if not full_text:
        problems.append("SQLite was built without FTS5; searching a ledger needs it")
    encoding = getattr(sys.stdout, "encoding", None) or "unknown"
    for name, value in (
        ("mithaq", mithaq.__version__),
        ("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        ("locale", f"{locale.setlocale(locale.LC_CTYPE, None)}, terminal {encoding}, files {locale.getencoding()}"),
        ("sqlite", f"{sqlite3.sqlite_version}, {'with' if full_text else 'without'} FTS5"),
        ("postgres", _postgres_driver()),
        ("lexicons", counts),
    ):
        typer.echo(f"{name:9} {value}")
    for problem in problems:
        typer.echo(f"problem   {problem}")
    if problems:
        raise typer.Exit(SOME_FAILED)
    typer.echo("all is well")


def _has_full_text_search() -> bool:
    import sqlite3

    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE trial USING fts5(words)")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True


def _postgres_driver() -> str:
    try:
        import psycopg
    except ImportError:
        return "no driver; ledgers in PostgreSQL need 'mithaq[postgres]'"
    return f"psycopg {psycopg.__version__} with libpq {psycopg.pq.version()}"


def _lexicons() -> tuple[str, list[str]]:
    """How much the lexicons hold, and the problems of those that cannot be loaded."""
    from mithaq.errors import LexiconError
    from mithaq.lexicon.files import pack_files
    from mithaq.lexicon.load import load_gazetteer, load_lexicon

    number, forms, problems = 0, 0, list[str]()
    entries: set[str] = set()
    for file in pack_files():
        number += 1
        try:
            for form in load_gazetteer(file) if file.name.endswith(".tsv") else load_lexicon(file):
                entries.add(form.entry.id)
                forms += 1
        except LexiconError as error:
            problems.append(str(error))
    if not number:
        problems.append("no lexicon file is installed")
    return f"{number} files, {len(entries):,} entries, {forms:,} written forms", problems
