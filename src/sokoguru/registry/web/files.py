"""Register files between their arrival and their writing: kept by fingerprint, worked on aside."""

import threading
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import connection

from sokoguru.foundation.refusal import Refusal

AT_ONCE = 2_000_000  # bytes that are worked on while the visitor waits
_PATIENCE, _MOMENT = 40, 0.1  # tries, seconds


def keep(content: bytes) -> None:
    """Keep the bytes until they are in the register."""
    place = _place(sha256(content).hexdigest())
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def kept(digest: str) -> bytes | None:
    """The bytes with this fingerprint, or none."""
    place = _place(digest)
    return place.read_bytes() if place.is_file() else None


def drop(digest: str) -> None:
    """The file is in the register; its bytes are needed no more."""
    _place(digest).unlink(missing_ok=True)


def work(act: Callable[[], object], *, size: int, has_begun: Callable[[], bool]) -> None:
    """Do it now where the file is small; else beside the web server, so that the page can tell.

    Comes back once the work has begun, so that the next page shows it at work.
    What a refusal says is in the row of the loading by then. The work ends with the process; its
    lock goes too, and the page offers to go on.
    """
    if size <= AT_ONCE:
        with suppress(Refusal):
            act()
        return
    worker = threading.Thread(target=_aside, args=(act,), daemon=True)
    worker.start()
    for _ in range(_PATIENCE):
        if has_begun() or not worker.is_alive():
            return
        worker.join(_MOMENT)


def _aside(act: Callable[[], object]) -> None:
    try:
        with suppress(Refusal):
            act()
    finally:
        connection.close()


def _place(digest: str) -> Path:
    return Path(settings.MEDIA_ROOT, "register", digest)
