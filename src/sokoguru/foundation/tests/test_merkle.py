"""The tree is that of RFC 6962: equal to an independent library, to the definition, to the RFC."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from sokoguru.foundation.merkle import Tree, leaf_hash, path, root, verify

leaves_of_a_tree = st.lists(st.binary(max_size=8), min_size=1, max_size=40)


def root_by_definition(leaves: list[bytes]) -> bytes:
    """The recursive definition in RFC 6962, section 2.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return sha256(
        b"\x01" + root_by_definition(leaves[:half]) + root_by_definition(leaves[half:])
    ).digest()


def test_the_roots_of_certificate_transparency_test_vectors() -> None:
    leaves = [
        bytes.fromhex(leaf)
        for leaf in (
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f",
        )
    ]
    assert root([]).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert (
        root(leaves[:1]).hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    )
    assert root(leaves).hex() == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


@given(st.lists(st.binary(max_size=8), max_size=40))
def test_the_root_is_that_of_the_recursive_definition(leaves: list[bytes]) -> None:
    assert root(leaves) == root_by_definition(leaves) == Tree.over(leaves).root
    assert Tree(map(leaf_hash, leaves)).root == root(leaves)


@given(leaves_of_a_tree)
def test_pymerkle_finds_the_same_root_and_the_same_paths(leaves: list[bytes]) -> None:
    oracle = InmemoryTree(algorithm="sha256")
    for leaf in leaves:
        oracle.append_entry(leaf)
    assert oracle.get_root() == root(leaves)
    for index in range(len(leaves)):
        proof = oracle.prove_inclusion(index + 1)
        assert proof.path[0] == leaf_hash(leaves[index])
        assert proof.path[1:] == path(leaves, index)


@given(leaves_of_a_tree)
def test_every_path_verifies_and_only_for_its_own_leaf_and_place(leaves: list[bytes]) -> None:
    tree = Tree.over(leaves)
    for index, leaf in enumerate(leaves):
        steps = tree.path(index)
        assert verify(leaf, index, tree.size, steps, tree.root)
        assert not verify(leaf + b"!", index, tree.size, steps, tree.root)
        assert not verify(leaf, index, tree.size, [*steps, b"\x00" * 32], tree.root)
        assert not verify(leaf, tree.size, tree.size, steps, tree.root)
        assert not verify(leaf, index, tree.size, steps, b"\x00" * 32)
        if steps:
            assert not verify(leaf, index, tree.size, steps[:-1], tree.root)


def test_an_inner_node_cannot_pass_for_a_leaf() -> None:
    forged = leaf_hash(b"a") + leaf_hash(b"b")
    assert root([b"a", b"b"]) == sha256(b"\x01" + forged).digest()
    assert not verify(forged, 0, 1, [], root([b"a", b"b"]))


def test_there_is_no_path_to_a_leaf_that_is_not_there() -> None:
    for index in (-1, 2):
        with pytest.raises(IndexError):
            path([b"a", b"b"], index)
    assert not verify(b"a", -1, 2, [], root([b"a"]))
