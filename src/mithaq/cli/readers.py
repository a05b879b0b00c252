"""Reading many documents, in this process or in several; what comes out is the same, and in the same order."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.model.document import Document
    from mithaq.model.record import Reading

_AT_A_TIME = 4  # documents that a process is given at once

ReadAll = Callable[[Sequence["Document"]], list["Reading | str"]]


@contextmanager
def readers(jobs: int) -> Iterator[ReadAll]:
    """What reads documents in `jobs` processes: for each its reading, or why it could not be read."""
    if jobs == 1:
        yield lambda documents: [read_or_tell(document) for document in documents]
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from mithaq.cli.processes import begin_process

    # spawned, not forked: a child must not have the connection to the ledger
    with ProcessPoolExecutor(jobs, initializer=begin_process, mp_context=get_context("spawn")) as pool:
        yield lambda documents: list(pool.map(read_or_tell, documents, chunksize=_AT_A_TIME))


def read_or_tell(document: Document) -> Reading | str:
    """The reading of a document, or what to tell the user who gave it."""
    from mithaq import pipeline
    from mithaq.errors import MithaqError

    try:
        return pipeline.read(document)
    except MithaqError as error:
        return str(error)
    except Exception:  # one document that trips us must not cost the user the rest
        return unforeseen()


def unforeseen() -> str:
    """What to tell the user of a document on which the reader trips: the exception in hand."""
    return f"could not be read; please report this:\n{traceback.format_exc().rstrip()}"
