"""How a letter is numbered, fingerprinted and initialled."""

import json
from base64 import b32encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from sokoguru.correspondence.vocabulary import InitialFact, LetterContent, LetterKind, LetterState
from sokoguru.foundation.money import Rupiah
from sokoguru.law.vocabulary import Emblem

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_TOKEN_LENGTH = 20  # letters of base 32: a hundred bits, of which the id brings 74 by chance


def number_of(*, kind: LetterKind, sequence: int, on: date) -> str:
    """The number as letters carry it: `001/SK/XI/2026`."""
    return f"{sequence:03d}/{kind.code}/{_ROMAN[on.month - 1]}/{on.year}"


def written_out(content: LetterContent) -> dict[str, object]:
    """The content as JSON keeps it."""
    kept = asdict(content)
    kept["on"] = content.on.isoformat()
    return kept


def read_back(kept: Mapping[str, object]) -> LetterContent:
    """The content that `written_out` wrote."""
    amount, emblem = kept["amount"], kept["emblem"]
    return LetterContent(
        kind=LetterKind(str(kept["kind"])),
        on=date.fromisoformat(str(kept["on"])),
        subject=str(kept["subject"]),
        body=_texts(kept["body"]),
        signatory_office=str(kept["signatory_office"]),
        signatory_name=str(kept["signatory_name"]),
        place=str(kept["place"]),
        addressee=_texts(kept["addressee"]),
        amount=None if amount is None else Rupiah(int(str(amount))),
        initials=_texts(kept["initials"]),
        copies=_texts(kept["copies"]),
        language=str(kept["language"]),
        emblem=None if emblem is None else Emblem(str(emblem)),
    )


def fingerprint(content: LetterContent, *, number: str = "") -> str:
    """SHA-256 in hexadecimal over the content and, once issued, its number."""
    text = json.dumps({**written_out(content), "number": number}, sort_keys=True)
    return sha256(text.encode()).hexdigest()


def token_of(letter_id: UUID, content_sha256: str) -> str:
    """What the QR code carries: nobody guesses it, and it tells nothing of the letter."""
    digest = sha256(letter_id.bytes + bytes.fromhex(content_sha256)).digest()
    return b32encode(digest).decode().lower()[:_TOKEN_LENGTH]


def boxes(
    offices: Sequence[str], given: Mapping[str, tuple[str, datetime]]
) -> tuple[InitialFact, ...]:
    """The boxes in their order, filled where initials were given."""
    empty = InitialFact(office="")
    return tuple(
        InitialFact(office=office, name=given[office][0], at=given[office][1])
        if office in given
        else InitialFact(office=office, name=empty.name)
        for office in offices
    )


def state_of(initials: Sequence[InitialFact], *, is_issued: bool) -> LetterState:
    """How far a letter has come."""
    if is_issued:
        return LetterState.SIGNED
    is_complete = bool(initials) and all(box.is_given for box in initials)
    return LetterState.INITIALLED if is_complete else LetterState.DRAFT


def _texts(kept: object) -> tuple[str, ...]:
    return tuple(map(str, kept)) if isinstance(kept, list | tuple) else ()
