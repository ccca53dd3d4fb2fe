"""Words of mutual aid: spending that is social, not business (S3-016)."""

import re

SOCIAL_FUNDS = ("2505", "2506")

_AID = re.compile(
    r"""\b(?:ber)?(?:dukacita|duka|belasungkawa|bela\ssungkawa|takziah|layat|melayat|kematian|pemakaman
    |sumbangan|sumbang|menyumbang|santunan|menyantuni|sedekah|bersedekah|zakat|infak|infaq|wakaf
    |donasi|bansos|bantuan\ssosial|amal|kondangan|hajatan|musibah|bencana|yatim|dhuafa|fakir
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def word_of_aid(text: str) -> str | None:
    """The first word in a memo that speaks of mutual aid, as it was written; else None."""
    found = _AID.search(text)
    return found.group(0) if found else None


def is_social_cost(*, code: str, memo: str) -> bool:
    """Whether this would book mutual aid as a cost of the business.

    Spending a social or development fund is what those funds are for, whatever the memo says.
    """
    return code not in SOCIAL_FUNDS and word_of_aid(memo) is not None
