"""All slips of a year as one PDF, two on an A4, made by two processes with flat memory."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice

from sokoguru.documents.rendering.binding import bind
from sokoguru.documents.rendering.consistency import require_consistent_slip
from sokoguru.documents.rendering.slip import slip_data
from sokoguru.documents.rendering.typesetting import forget, typeset
from sokoguru.documents.vocabulary import Letterhead, SlipDocument

CHUNK = 100  # slips that one call of the typesetter sets; even, so that sheets stay full
WORKERS = 2
_AHEAD = 2 * WORKERS  # chunks in the making at once: enough to keep both at work

Progress = Callable[[int], None]


def render_slips(
    *, letterhead: Letterhead, slips: Iterable[SlipDocument], progress: Progress | None = None
) -> Iterator[bytes]:
    """Yield the pieces of one PDF/A-2 with two slips on every A4, in the order given.

    Write the pieces to a file or stream as they come: memory stays flat whatever the number.
    `progress` hears the number of slips done after every chunk. Up to a chunk of slips is set here;
    more by two spawned processes, so call it from a job. A chunk that fails, or a process that
    dies, ends the iteration with its exception: a file is whole only when the iteration ended by
    itself. Refuses with `PaperContradictsItself`; without any slip it is a fault (ValueError).
    """
    chunks = _chunks(slips)
    first, second = next(chunks, None), next(chunks, None)
    if first is None:
        raise ValueError("no slips to print")
    if second is None:
        parts: Iterable[bytes] = _told(iter([(first, set_chunk(letterhead, first))]), progress)
        yield from bind(parts)
        return
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=WORKERS, mp_context=spawning) as pool:
        made = _made(pool, letterhead, chain((first, second), chunks))
        try:
            yield from bind(_told(made, progress))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def set_chunk(letterhead: Letterhead, slips: Sequence[SlipDocument]) -> bytes:
    """Set one chunk as an untagged PDF/A-2; this is what a spawned process does."""
    for slip in slips:
        require_consistent_slip(slip)
    part = typeset(
        "slip.typ",
        title=f"Slip SHU {slips[0].year}",
        day=slips[0].issued_on,
        letterhead=letterhead,
        data={"sheet": "a4", "slips": [slip_data(slip, letterhead) for slip in slips]},
        is_tagged=False,
    )
    forget()
    return part


def _chunks(slips: Iterable[SlipDocument]) -> Iterator[tuple[SlipDocument, ...]]:
    remaining = iter(slips)
    while chunk := tuple(islice(remaining, CHUNK)):
        yield chunk


def _made(
    pool: ProcessPoolExecutor, letterhead: Letterhead, chunks: Iterator[tuple[SlipDocument, ...]]
) -> Iterator[tuple[Sequence[SlipDocument], bytes]]:
    """Hand chunks to the pool a few ahead, and take them back in order."""
    waiting: deque[tuple[tuple[SlipDocument, ...], Future[bytes]]] = deque()
    for chunk in chunks:
        waiting.append((chunk, pool.submit(set_chunk, letterhead, chunk)))
        if len(waiting) >= _AHEAD:
            done, future = waiting.popleft()
            yield done, future.result()
    for done, future in waiting:
        yield done, future.result()


def _told(
    made: Iterator[tuple[Sequence[SlipDocument], bytes]], progress: Progress | None
) -> Iterator[bytes]:
    count = 0
    for chunk, part in made:
        yield part
        count += len(chunk)
        if progress is not None:
            progress(count)
