"""`mithaq read`: documents to records, one after another or in several processes, in the order given."""

from __future__ import annotations

import json
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeVar

import typer

from mithaq.cli.console import SOME_FAILED, complain, output, wants_colour
from mithaq.cli.readers import unforeseen
from mithaq.cli.reading_options import MinConfidence, Output, Paths, Published, checked_date

if TYPE_CHECKING:
    from mithaq.model.record import Reading
    from mithaq.sources.files import Found, Rejected

_BATCH = 8  # documents handed to a process at a time
_AHEAD = 4  # batches per process that may wait, which bounds the memory an archive takes
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

T = TypeVar("T")


class Format(StrEnum):
    """What `--to` takes."""

    JSONL = "jsonl"


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("read")(read)


def read(
    paths: Paths,
    to: Annotated[
        Format | None, typer.Option("--to", help="Write one JSON object per document instead of a summary.")
    ] = None,
    out: Output = None,
    published: Published = None,
    min_confidence: MinConfidence = 0.0,
    jobs: Annotated[int, typer.Option(min=1, help="Read in this many processes.")] = 1,
) -> None:
    """Read documents and print what they say.

    PATH is a .txt file (one document), .json (one document or a list of them), .jsonl (one a line), a folder of such
    files, or - for standard input. UTF-8, UTF-16 and Windows-1256 are recognised.
    With --min-confidence, standard error tells at the end how many records of each type were left out.
    """
    from mithaq.errors import MithaqError
    from mithaq.sources.files import Rejected, documents

    colour = to is None and out is None and wants_colour()
    reader = Reader(as_json=to is not None, published=checked_date(published), least=min_confidence, colour=colour)
    found = documents(paths)
    failed = False
    read, kept = Counter[str](), Counter[str]()
    try:
        with output(out) as write:
            for result in map(reader, found) if jobs == 1 else _in_processes(reader, found, jobs):
                if isinstance(result, Rejected):
                    complain(result)
                    failed = True
                else:
                    write(result.shown)
                    read.update(result.read)
                    kept.update(result.kept)
    except MithaqError as error:  # our own data files are broken, which every document would tell again
        complain(error)
        failed = True
    if min_confidence:
        complain(_left_out(read, kept, min_confidence))
    if failed:
        raise typer.Exit(SOME_FAILED)


class Told(NamedTuple):
    """What is printed of a document, and how many records of each type were read in it and kept."""

    shown: str
    read: dict[str, int]
    kept: dict[str, int]


@dataclass(frozen=True, slots=True)
class Reader:
    """Makes one document into what is printed of it; can be sent to another process."""

    as_json: bool
    published: str | None = None
    least: float = 0.0
    colour: bool = False

    def __call__(self, found: Found) -> Told | Rejected:
        """The printed reading of a document, or why there is none."""
        from mithaq import pipeline
        from mithaq.cli.summary import summarize
        from mithaq.errors import InputError, MithaqError
        from mithaq.sources.files import Rejected

        if isinstance(found, Rejected):
            return found
        document = found if found.published else replace(found, published=self.published)
        try:
            reading = pipeline.read(document)
        except InputError as error:
            return Rejected(document.id, str(error))
        except MithaqError:
            raise
        except Exception:  # one document that trips us must not cost the user the rest
            return Rejected(document.id, unforeseen())
        surer = reading.surer(self.least) if self.least else reading
        shown = json_line(surer) if self.as_json else summarize(document, surer, self.colour)
        return Told(shown, _counted(reading), _counted(surer))

    def batch(self, found: list[Found]) -> list[Told | Rejected]:
        """Several documents in one go."""
        return list(map(self, found))


def json_line(reading: Reading) -> str:
    """The reading as one line of JSON; a lone surrogate, which UTF-8 cannot hold, is written as an escape."""
    line = json.dumps(reading.to_dict(), ensure_ascii=False)
    return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", line) + "\n"


def _counted(reading: Reading) -> dict[str, int]:
    from mithaq.model.record import RECORD_TYPES

    return {kind: len(getattr(reading, kind)) for kind in RECORD_TYPES}


def _left_out(read: Counter[str], kept: Counter[str], least: float) -> str:
    """How many records of each type were not sure enough."""
    told = [f"{count - kept[kind]} of {count} {kind}" for kind, count in read.items() if count > kept[kind]]
    return f"left out, being less sure than {least:g}: {', '.join(told) or 'nothing'}"


def _in_processes(reader: Reader, found: Iterable[Found], jobs: int) -> Iterator[Told | Rejected]:
    """The same as `map(reader, found)`, in `jobs` processes."""
    from concurrent.futures import Future, ProcessPoolExecutor

    from mithaq.cli.processes import begin_process

    waiting: deque[Future[list[Told | Rejected]]] = deque()
    executor = ProcessPoolExecutor(jobs, initializer=begin_process)
    try:
        for batch in _batches(found):
            waiting.append(executor.submit(reader.batch, batch))
            if len(waiting) > jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        executor.shutdown(cancel_futures=True)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while batch := list(islice(rest, _BATCH)):
        yield batch
