"""Blind signatures of RFC 9474 (RSABSSA-SHA384-PSS-Deterministic) over random tokens.

A voter blinds his token, the vote signs what it cannot read, the voter takes the blinding away.
Keys and the check of a signature are those of the library `cryptography`; the two steps it does not
have, a raw private operation and the padding before it, are written out here. A token has 256
random bits, so the message needs no random prefix (RFC 9474, section 5).
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import sha384
from math import gcd

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from sokoguru.voting.calculations.refusals import BlindedMessageIsUnsound
from sokoguru.voting.vocabulary import Credential

BITS = 2048
BYTES = BITS // 8
EXPONENT = 65537
TOKEN_BYTES = 32
_HASH = 48
_SALT = 48


@dataclass(frozen=True, slots=True)
class Blinded:
    """A token on its way to be signed; `number` is all that the signer sees."""

    token: bytes
    number: int
    unblinder: int


def new_key() -> tuple[str, str]:
    """A private key (PEM) and its modulus (hex)."""
    key = rsa.generate_private_key(public_exponent=EXPONENT, key_size=BITS)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return pem.decode(), f"{key.public_key().public_numbers().n:x}"


def blind(modulus: str, token: bytes | None = None) -> Blinded:
    """Hide a token (a new one unless given) behind a random factor."""
    token = secrets.token_bytes(TOKEN_BYTES) if token is None else token
    n = int(modulus, 16)
    message = int.from_bytes(encoded(token, secrets.token_bytes(_SALT)))
    while True:
        factor = secrets.randbelow(n - 1) + 1
        if gcd(factor, n) == gcd(message, n) == 1:
            break
    number = message * pow(factor, EXPONENT, n) % n
    return Blinded(token=token, number=number, unblinder=pow(factor, -1, n))


def sign_blinded(private_key: str, number: int) -> int:
    """The signature of a blinded token. Refuses `BlindedMessageIsUnsound`.

    The number is blinded once more, so that the time taken says nothing of the key, and the answer
    is checked before it leaves (a faulty one would betray the key).
    """
    key = serialization.load_pem_private_key(private_key.encode(), password=None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError("the key of a vote is an RSA key")
    numbers = key.private_numbers()
    n = numbers.public_numbers.n
    if not 0 < number < n:
        raise BlindedMessageIsUnsound
    factor = secrets.randbelow(n - 2) + 2
    hidden = number * pow(factor, EXPONENT, n) % n
    first, second = pow(hidden, numbers.dmp1, numbers.p), pow(hidden, numbers.dmq1, numbers.q)
    whole = second + (first - second) * numbers.iqmp % numbers.p * numbers.q
    signature = whole * pow(factor, -1, n) % n
    if pow(signature, EXPONENT, n) != number:
        raise ArithmeticError("the signature does not verify")
    return signature


def unblind(modulus: str, blinded: Blinded, signature: int) -> Credential:
    """Take the blinding away: the credential that nobody can tie to the request."""
    bare = signature * blinded.unblinder % int(modulus, 16)
    return Credential(token=blinded.token, signature=bare.to_bytes(BYTES))


def is_genuine(modulus: str, credential: Credential) -> bool:
    """Whether the vote with this public key signed the token."""
    if len(credential.token) != TOKEN_BYTES or len(credential.signature) != BYTES:
        return False
    public = rsa.RSAPublicNumbers(EXPONENT, int(modulus, 16)).public_key()
    scheme = padding.PSS(mgf=padding.MGF1(hashes.SHA384()), salt_length=_SALT)
    try:
        public.verify(credential.signature, credential.token, scheme, hashes.SHA384())
    except InvalidSignature:
        return False
    return True


def encoded(message: bytes, salt: bytes) -> bytes:
    """EMSA-PSS of RFC 8017, section 9.1.1, for 2047 bits."""
    digest = sha384(bytes(8) + sha384(message).digest() + salt).digest()
    block = bytes(BYTES - _SALT - _HASH - 2) + b"\x01" + salt
    masked = bytearray(a ^ b for a, b in zip(block, _mask(digest, len(block)), strict=True))
    masked[0] &= 0x7F
    return bytes(masked) + digest + b"\xbc"


def _mask(seed: bytes, length: int) -> bytes:
    """MGF1 with SHA-384."""
    rounds = -(-length // _HASH)
    return b"".join(sha384(seed + at.to_bytes(4)).digest() for at in range(rounds))[:length]
