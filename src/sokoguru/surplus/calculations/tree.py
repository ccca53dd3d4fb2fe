"""The tree of slips in blocks, so that one of a million slips is proved by reading a thousand.

A block of 1,024 leaves is a whole subtree of the RFC 6962 tree, and the last block, which may be
shorter, hands its root up as the tree itself would. So the way from a leaf to the announced root is
the way inside its block and then the way among the roots of the blocks.
"""

from collections.abc import Iterator, Sequence

from sokoguru.foundation.merkle import Tree, root

BLOCK = 1_024
HASH_BYTES = 32


def branches(leaves: Sequence[bytes]) -> bytes:
    """The roots of all blocks, one after the other."""
    return b"".join(root(leaves[start : start + BLOCK]) for start in range(0, len(leaves), BLOCK))


def root_of(kept: bytes) -> bytes:
    """The root over all leaves, from the roots of the blocks."""
    return Tree(_hashes(kept)).root


def block_of(place: int) -> range:
    """The places in the block of a leaf; the last block may end sooner."""
    start = place - place % BLOCK
    return range(start, start + BLOCK)


def path_of(*, place: int, block_leaves: Sequence[bytes], kept: bytes) -> tuple[bytes, ...]:
    """The way from a leaf up to the root, its neighbour first."""
    inside = Tree.over(block_leaves).path(place % BLOCK)
    among = Tree(_hashes(kept)).path(place // BLOCK)
    return (*inside, *among)


def _hashes(kept: bytes) -> Iterator[bytes]:
    return (kept[at : at + HASH_BYTES] for at in range(0, len(kept), HASH_BYTES))
