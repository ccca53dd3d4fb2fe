"""The text of an API token: `skg_<co-op>_<secret>`.

The co-op number stands in front, so the door can enter the right tenant before it looks for the
token. The secret has 256 random bits; a plain SHA-256 of it cannot be guessed backwards, so no slow
hash is needed on every call of the API.
"""

import re
from dataclasses import dataclass
from hashlib import sha256

PREFIX = "skg"
SECRET_BYTES = 32
_TEXT = re.compile(r"skg_([1-9][0-9]{0,17})_([A-Za-z0-9_-]{43})")


@dataclass(frozen=True, slots=True)
class ReadToken:
    """A well-formed token text, taken apart; whether it exists is for the tenant to say."""

    cooperative_id: int
    digest: str


def write_token(*, cooperative_id: int, secret: str) -> str:
    """The text that the holder keeps."""
    return f"{PREFIX}_{cooperative_id}_{secret}"


def read_token(text: str) -> ReadToken | None:
    """Take a token text apart; None when it has not the form of a token."""
    found = _TEXT.fullmatch(text)
    return None if found is None else ReadToken(int(found[1]), digest_of(text))


def digest_of(text: str) -> str:
    """What the database keeps instead of the token."""
    return sha256(text.encode()).hexdigest()


def hint_of(text: str) -> str:
    """The last four characters, enough to recognise a key in a list."""
    return text[-4:]
