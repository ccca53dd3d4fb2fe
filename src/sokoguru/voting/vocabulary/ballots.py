"""What a voter holds in his hand, before and after."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Credential:
    """The right to one secret ballot: a token nobody else knows, and the vote's signature on it."""

    token: bytes
    signature: bytes

    @property
    def text(self) -> str:
        """Both in one word, as a form carries it."""
        return ".".join(
            urlsafe_b64encode(part).decode().rstrip("=") for part in (self.token, self.signature)
        )


@dataclass(frozen=True, slots=True)
class Receipt:
    """The code of one secret ballot, which only its voter knows to be his."""

    code: str

    def __str__(self) -> str:
        return "-".join(self.code[at : at + 4] for at in range(0, len(self.code), 4))


@dataclass(frozen=True, slots=True)
class ReceiptFact:
    """A ballot found by its receipt. Choice, place and audit path only when the vote is closed."""

    receipt: Receipt
    is_counted: bool
    choices: tuple[int, ...] = ()
    place: int = 0
    size: int = 0
    path: tuple[str, ...] = ()
    root: str = ""


@dataclass(frozen=True, slots=True)
class BulletinRow:
    """One ballot as everybody may read it: an open one has a name, a secret one its receipt."""

    label: str
    choices: tuple[int, ...]
    weight: int = 1
