"""Identifiers: UUIDs that sort by time, short codes people can read out, slugs for addresses."""

import os
import re
import time
from uuid import UUID

# Crockford's base 32 leaves out I, L, O and U, which are misread or misheard.
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SHORT_CODE_LENGTH = 5
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 63


def uuid7(at_ms: int | None = None) -> UUID:
    """A UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits.

    `at_ms` fixes the moment; without it the machine's clock is read.
    """
    moment = time.time_ns() // 1_000_000 if at_ms is None else at_ms
    if not 0 <= moment < 1 << 48:
        raise ValueError(f"{moment} ms does not fit into 48 bits")
    chance = int.from_bytes(os.urandom(10))
    random_a = chance >> 68
    random_b = chance & ((1 << 62) - 1)
    return UUID(int=moment << 80 | 0x7 << 76 | random_a << 64 | 0b10 << 62 | random_b)


def short_code(identifier: UUID) -> str:
    """Five characters of Crockford's base 32 from the last 25 (random) bits.

    Short enough to read out over a counter; it tells apart, it does not identify.
    """
    bits = identifier.int
    letters = [_CROCKFORD[bits >> 5 * place & 31] for place in range(_SHORT_CODE_LENGTH)]
    return "".join(reversed(letters))


def is_slug(text: str) -> bool:
    """Whether the text is lower-case letters and digits in groups joined by single hyphens."""
    return len(text) <= _LONGEST_SLUG and _SLUG.fullmatch(text) is not None
