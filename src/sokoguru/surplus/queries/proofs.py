"""The public check: whether a slip is part of the total that was announced."""

import binascii
from base64 import b32decode

from sokoguru.foundation.merkle import verify
from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.slip import SALT_BYTES, slip_leaf
from sokoguru.surplus.calculations.tree import block_of, path_of
from sokoguru.surplus.models import Determination, Slip
from sokoguru.surplus.queries.determinations import announcement, slips_of
from sokoguru.surplus.queries.slips import slip_facts
from sokoguru.surplus.vocabulary import Participation, Share, SlipFact, SlipProof
from sokoguru.surplus.vocabulary.papers import PLACE_BYTES

_TOKEN_LETTERS = 32


def verify_slip(*, cooperative_id: int, year: int, token: str) -> SlipProof | None:
    """Recompute the way from the holder's slip up to the announced root.

    None for a token that opens no slip of the announced year. The slip's own row is read anew, so a
    figure that was changed behind the application does not hold.
    """
    read = _read(token)
    told = announcement(cooperative_id=cooperative_id, year=year)
    if read is None or told is None:
        return None
    salt, place = read
    determined = told.determination
    block = list(
        slips_of(cooperative_id, determined.id)
        .filter(place__gte=block_of(place).start, place__lt=block_of(place).stop)
        .order_by("place")
    )
    own = next((row for row in block if row.place == place), None)
    if own is None:
        return None
    fact = slip_facts(cooperative_id=cooperative_id, rows=[own])[0]
    if not fact.is_opened_by(salt):
        return None
    kept = bytes(Determination.objects.of(cooperative_id).get(id=determined.id).branches)
    leaves = [leaf_of_row(row) for row in block]
    path = path_of(place=place, block_leaves=leaves, kept=kept)
    leaf = leaf_of(fact)
    return SlipProof(
        slip=fact,
        leaf=leaf,
        path=path,
        size=determined.members,
        announced_root=determined.root,
        announced_on=told.announced_on,
        holds=verify(leaf, place, determined.members, path, determined.root),
    )


def leaf_of(fact: SlipFact) -> bytes:
    """The canonical bytes of a slip."""
    return _leaf(
        fact.member_number, fact.transactions, fact.savings, fact.usaha, fact.modal, fact.salt
    )


def leaf_of_row(row: Slip) -> bytes:
    """The canonical bytes of a slip as it stands in the table."""
    return _leaf(
        row.member_number, row.transactions, row.savings, row.usaha, row.modal, bytes(row.salt)
    )


def _leaf(
    number: str, transactions: Rupiah, savings: Rupiah, usaha: Rupiah, modal: Rupiah, salt: bytes
) -> bytes:
    return slip_leaf(
        participation=Participation(number, "", transactions, savings),
        share=Share(number, usaha, modal),
        salt=salt,
    )


def _read(token: str) -> tuple[bytes, int] | None:
    """The salt and the place of a token, or None where it is none."""
    if len(token) != _TOKEN_LETTERS or not token.isascii():
        return None
    try:
        raw = b32decode(token.upper())
    except binascii.Error:
        return None
    place = int.from_bytes(raw[SALT_BYTES : SALT_BYTES + PLACE_BYTES], "big")
    return (raw[:SALT_BYTES], place) if place < 2**31 else None
