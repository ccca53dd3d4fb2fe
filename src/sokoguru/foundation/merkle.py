"""Merkle trees of RFC 6962: one root for many leaves, and a short proof that a leaf is in it.

A leaf is hashed with a 0x00 in front and an inner node with 0x01, so that neither can pass for the
other. A level of odd length hands its last node up unchanged, which gives the same tree as the
recursive definition in section 2.1 of the RFC.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Self

_NODE = b"\x01"
_LEAF = b"\x00"


def leaf_hash(leaf: bytes) -> bytes:
    """SHA-256 of a leaf as the tree counts it."""
    return sha256(_LEAF + leaf).digest()


class Tree:
    """A whole tree in memory, for many proofs over the same leaves (about 130 bytes a leaf).

    It grows from the hashes of the leaves; `Tree.over` takes the leaves themselves.
    """

    __slots__ = ("_levels",)

    def __init__(self, hashes: Iterable[bytes]) -> None:
        self._levels = _levels(list(hashes))

    @classmethod
    def over(cls, leaves: Iterable[bytes]) -> Self:
        """The tree over these leaves in their order."""
        return cls(leaf_hash(leaf) for leaf in leaves)

    @property
    def size(self) -> int:
        """The number of leaves."""
        return len(self._levels[0])

    @property
    def root(self) -> bytes:
        """The hash that stands for all leaves in their order; of none, SHA-256 of nothing."""
        return self._levels[-1][0] if self.size else sha256().digest()

    def path(self, index: int) -> list[bytes]:
        """The hashes that lead from one leaf to the root, the leaf's neighbour first."""
        if not 0 <= index < self.size:
            raise IndexError(f"there is no leaf {index} among {self.size}")
        steps = []
        for level in self._levels[:-1]:
            neighbour = index ^ 1
            if neighbour < len(level):
                steps.append(level[neighbour])
            index >>= 1
        return steps


def root(leaves: Sequence[bytes]) -> bytes:
    """The root over the leaves in their order."""
    hashes = [leaf_hash(leaf) for leaf in leaves]
    while len(hashes) > 1:
        hashes = _level_above(hashes)
    return hashes[0] if hashes else sha256().digest()


def path(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The audit path of one leaf; for many of them build a `Tree` once."""
    return Tree.over(leaves).path(index)


def verify(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether `path` proves that `leaf` stands at `index` among `size` leaves under `root`.

    The algorithm is that of RFC 9162, section 2.1.3.2. Any malformed proof is simply not a proof.
    """
    if not 0 <= index < size:
        return False
    place, last = index, size - 1
    found = leaf_hash(leaf)
    for step in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = sha256(_NODE + step + found).digest()
            while not place & 1 and place:
                place >>= 1
                last >>= 1
        else:
            found = sha256(_NODE + found + step).digest()
        place >>= 1
        last >>= 1
    return last == 0 and found == root


def _level_above(hashes: list[bytes]) -> list[bytes]:
    pairs = zip(hashes[::2], hashes[1::2], strict=False)
    above = [sha256(_NODE + left + right).digest() for left, right in pairs]
    if len(hashes) % 2:
        above.append(hashes[-1])
    return above


def _levels(hashes: list[bytes]) -> list[list[bytes]]:
    levels = [hashes]
    while len(levels[-1]) > 1:
        levels.append(_level_above(levels[-1]))
    return levels
