"""Receipts, and how a credential and a ballot are written."""

from __future__ import annotations

import binascii
from base64 import b32encode, urlsafe_b64decode
from collections.abc import Sequence
from hashlib import sha256

from sokoguru.voting.calculations.blind_signature import BYTES, TOKEN_BYTES
from sokoguru.voting.calculations.refusals import CredentialIsFalse
from sokoguru.voting.vocabulary import Credential, Receipt

CODE_LENGTH = 24  # letters, 120 bits


def receipt_of(token: bytes) -> Receipt:
    """The code of a token: it can be made from the token, not the token from it."""
    return Receipt(b32encode(sha256(b"sokoguru ballot" + token).digest()[:15]).decode())


def read_receipt(text: str) -> Receipt:
    """A code as somebody types it; what is none finds no ballot."""
    letters = "".join(letter for letter in text.upper() if letter.isascii() and letter.isalnum())
    return Receipt(letters[: CODE_LENGTH + 1])


def read_credential(text: str) -> Credential:
    """A credential from its one word. Refuses `CredentialIsFalse`."""
    token, _, signature = text.strip().partition(".")
    try:
        found = Credential(token=_bytes(token), signature=_bytes(signature))
    except (binascii.Error, ValueError) as error:
        raise CredentialIsFalse from error
    if (len(found.token), len(found.signature)) != (TOKEN_BYTES, BYTES):
        raise CredentialIsFalse
    return found


def leaf(label: str, choices: Sequence[int], weight: int = 1) -> bytes:
    """A line of the bulletin as the tree counts it: `label,weight,1+3` (places from one)."""
    return f"{label},{weight},{'+'.join(str(place + 1) for place in choices)}".encode()


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
