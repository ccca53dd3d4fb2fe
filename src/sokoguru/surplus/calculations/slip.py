"""The slip: what a member can recompute on paper, and its leaf in the tree of all slips."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from sokoguru.foundation.merkle import leaf_hash, root
from sokoguru.foundation.money import ZERO
from sokoguru.surplus.calculations.allocation import RollAllocation
from sokoguru.surplus.calculations.roll import Roll, member_order
from sokoguru.surplus.calculations.shares import Indexes
from sokoguru.surplus.vocabulary import Allocation, Participation, Share, SlipLine

SLIP_FORM = b"sokoguru slip 1\n"
SALT_BYTES = 16


def slip_lines(
    *, participation: Participation, share: Share, allocation: Allocation
) -> tuple[SlipLine, SlipLine]:
    """The two quotients of a slip, jasa usaha and jasa modal, with their totals and pools.

    A quotient times its pool, rounded by the allocation's rule, is the amount beside it. For a
    co-op that parts jasa usaha by units, the first line holds only when there is one unit.
    """
    usaha = SlipLine(
        label="jasa_usaha",
        own=max(participation.transactions, ZERO),
        whole=allocation.total_transactions,
        pool=allocation.usaha_pool,
        amount=share.usaha,
    )
    modal = SlipLine(
        label="jasa_modal",
        own=participation.savings,
        whole=allocation.total_savings,
        pool=allocation.modal_pool,
        amount=share.modal,
    )
    return usaha, modal


def slip_leaf(*, participation: Participation, share: Share, salt: bytes) -> bytes:
    """The canonical bytes of a slip: a form line, the salt in hex, and six lines of figures.

    The salt keeps an outsider from guessing at a neighbour's figures until a hash fits.
    """
    return _leaf(
        salt,
        _body(
            participation.member_number,
            participation.transactions,
            participation.savings,
            share.usaha,
            share.modal,
            share.total,
        ),
    )


def slips_root(leaves: Sequence[bytes]) -> bytes:
    """The root to announce over all slips, whose leaves stand in the order of member numbers."""
    return root(leaves)


def roll_leaves(
    *, roll: Roll, allocation: RollAllocation, order: Indexes | None = None
) -> list[bytes]:
    """The leaves of a whole roll in the order of member numbers, with salts drawn from its content.

    The salts follow from all figures together, so the same files always give the same root, and
    nobody can work one out who does not have the whole roll.
    """
    bodies = _bodies(roll, allocation)
    places = (member_order(roll.numbers) if order is None else order).tolist()
    seed = sha256()
    for place in places:
        seed.update(leaf_hash(bodies[place]))
    secret = seed.digest()
    return [_leaf(_salt(secret, bodies[place]), bodies[place]) for place in places]


def salted_leaves(*, roll: Roll, allocation: RollAllocation, salts: Sequence[bytes]) -> list[bytes]:
    """The leaves of a roll that stands in the order of member numbers, each with its own salt."""
    bodies = _bodies(roll, allocation)
    return [_leaf(salt, body) for salt, body in zip(salts, bodies, strict=True)]


def _bodies(roll: Roll, allocation: RollAllocation) -> list[bytes]:
    columns: Iterable[tuple[str, int, int, int, int, int]] = zip(
        roll.numbers,
        roll.transactions.tolist(),
        roll.savings.tolist(),
        allocation.usaha.tolist(),
        allocation.modal.tolist(),
        allocation.totals.tolist(),
        strict=True,
    )
    return [_body(*row) for row in columns]


def _body(
    number: str, transactions: int, savings: int, usaha: int, modal: int, total: int
) -> bytes:
    if "\n" in number:
        raise ValueError("a member number of two lines would make two slips look alike")
    return f"{number}\n{transactions}\n{savings}\n{usaha}\n{modal}\n{total}".encode()


def _leaf(salt: bytes, body: bytes) -> bytes:
    return SLIP_FORM + salt.hex().encode() + b"\n" + body


def _salt(secret: bytes, body: bytes) -> bytes:
    return sha256(secret + body).digest()[:SALT_BYTES]
