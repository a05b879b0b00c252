"""Places for ledgers on both engines. Tests of PostgreSQL run on a server of their own, or on MITHAQ_TEST_POSTGRES."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import pytest

from mithaq.ledger.schema import VERSION, Engine, migration

Place = Path | str
NewPlace = Callable[[], Place]

URL = "MITHAQ_TEST_POSTGRES"


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a database for the tests alone; skips where there is no server."""
    pytest.importorskip("psycopg", reason="psycopg is not installed: pip install 'mithaq[postgres]'")
    if url := os.environ.get(URL):
        yield url
        return
    programs = _programs()
    if programs is None:
        pytest.skip(f"no PostgreSQL server is installed, and {URL} names none")
    with _cluster(programs) as url:
        yield url


@pytest.fixture(scope="session")
def schema(postgres: str) -> Iterator[Callable[[], str]]:
    """Names empty schemas of that database, each by a URL; they are gone in the end."""
    import psycopg

    numbers = count()
    with psycopg.connect(postgres, autocommit=True) as server:
        used = []

        def made() -> str:
            used.append(f"mithaq_test_{os.getpid()}_{next(numbers)}")
            server.execute(f"CREATE SCHEMA {used[-1]}".encode())
            return f"{postgres}{'&' if '?' in postgres else '?'}options=-csearch_path%3D{used[-1]}"

        yield made
        for name in used:
            server.execute(f"DROP SCHEMA {name} CASCADE".encode())


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def new_place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> NewPlace:
    """Names places where there is no ledger yet, on one engine and then on the other."""
    if request.param == "postgres":
        named: NewPlace = request.getfixturevalue("schema")
        return named
    return lambda: tmp_path_factory.mktemp("ledger") / "x"


@pytest.fixture
def place(new_place: NewPlace) -> Place:
    """One such place."""
    return new_place()


def _programs() -> Path | None:
    """The folder with the newest server's programs: that of PATH, else where Debian puts them."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(folders, key=lambda folder: int(folder.parent.name), default=None)


@contextmanager
def _cluster(programs: Path) -> Iterator[str]:
    """A server on a socket in a folder of its own, gone with all its data in the end."""
    guest = {"user": "nobody", "group": "nogroup", "extra_groups": ()} if os.geteuid() == 0 else {}
    folder = Path(tempfile.mkdtemp(prefix="mithaq-pg-"))
    if guest:  # PostgreSQL will not run as root
        shutil.chown(folder, "nobody", "nogroup")
    data = folder / "data"
    quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, **guest}
    try:
        make = [programs / "initdb", "-D", data, "-U", "mithaq", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        subprocess.run(make, check=True, **quiet)  # type: ignore[call-overload]  # keywords of subprocess
        options = ["-c", "listen_addresses=", "-c", "fsync=off", "-c", "log_min_messages=fatal", "-k", folder]
        with subprocess.Popen(
            [programs / "postgres", "-D", data, *options], stderr=subprocess.DEVNULL, **quiet
        ) as server:  # type: ignore[call-overload]
            try:
                url = f"postgresql://mithaq@/postgres?host={folder}"
                _wait_for(url)
                yield url
            finally:
                server.send_signal(signal.SIGINT)  # a fast shutdown: clients are cut off
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(url: str) -> None:
    import psycopg

    deadline = time.monotonic() + 60
    while True:
        try:
            psycopg.connect(url).close()
            return
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


@pytest.fixture(scope="session")
def meddle() -> Callable[[Place, str], None]:
    """Changes a ledger behind its back, foreign keys or not."""

    def change(place: Place, script: str) -> None:
        if isinstance(place, Path):
            with closing(sqlite3.connect(place)) as file:
                file.executescript(script)
            return
        import psycopg

        with psycopg.connect(place) as server:
            for table, name in server.execute(
                b"SELECT conrelid::regclass, conname FROM pg_constraint "
                b"WHERE contype = 'f' AND connamespace = current_schema()::regnamespace"
            ).fetchall():
                server.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}".encode())
            server.execute(script.encode())

    return change


@pytest.fixture(scope="session")
def outdate(meddle: Callable[[Place, str], None]) -> Callable[[Place, int], None]:
    """Takes a ledger back to an earlier schema: without the tables that came later."""

    def back(place: Place, version: int) -> None:
        engine: Engine = "sqlite" if isinstance(place, Path) else "postgres"

        def made(first: int, last: int) -> dict[str, None]:
            statements = "".join(statement for n in range(first, last + 1) for statement in migration(n, engine))
            return dict.fromkeys(re.findall(r"CREATE (?:VIRTUAL )?TABLE (\w+)", statements))

        known = made(1, version)
        later = [table for table in made(version + 1, VERSION) if table not in known]
        number = (
            f"PRAGMA user_version = {version}"
            if engine == "sqlite"
            else f"UPDATE mithaq_schema SET version = {version}"
        )
        meddle(place, "; ".join([*(f"DROP TABLE {table}" for table in later[::-1]), number]))

    return back
