"""Words of mutual aid: spending that is social, not business (S3-016)."""

import re

_AID = re.compile(
    r"""\b(?:ber)?(?:
    dukacita|duka|belasungkawa|bela\ssungkawa|takziah|layat|melayat
    |sumbangan|sumbang|menyumbang|santunan|menyantuni|sedekah|zakat|infak|infaq|wakaf
    |donasi|bansos|bantuan\ssosial|amal|kondangan|hajatan|yatim|dhuafa|fakir
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def word_of_aid(text: str) -> str | None:
    """The first word in a memo that speaks of mutual aid, as it was written; else None."""
    found = _AID.search(text)
    return found.group(0) if found else None
