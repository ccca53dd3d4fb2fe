"""The checkable slip: its holder proves it, nobody else learns it, tampering shows."""

import pytest
from django.db import connection

from sokoguru.foundation.merkle import root, verify
from sokoguru.surplus.calculations.tree import block_of, branches, path_of, root_of
from sokoguru.surplus.operations import announce, withdraw_approval
from sokoguru.surplus.queries import announcement, determination_by_id, verify_slip
from sokoguru.surplus.tests.village import MEETING_DAY, PAYDAY, YEAR, Village
from sokoguru.surplus.vocabulary import SlipFact

pytestmark = pytest.mark.django_db


def announced_slip(village: Village, name: str) -> SlipFact:
    decided = village.decided()
    announce(cooperative_id=village.id, year=YEAR, on=MEETING_DAY, by=village.by)
    found = determination_by_id(
        cooperative_id=village.id, determination_id=decided.determination_id
    )
    return village.slip(found, name)


@pytest.mark.requirement("S3-097")
def test_every_holder_proves_his_slip_against_the_announced_root(village: Village) -> None:
    announced_slip(village, "Adi")
    for name in ("Adi", "Dewi", "Rini"):
        told = verify_slip(cooperative_id=village.id, year=YEAR, token=_token(village, name))
        assert told is not None
        assert told.holds
        assert told.slip.member_name == name


def test_a_token_that_opens_nothing_is_answered_with_nothing(village: Village) -> None:
    adi = announced_slip(village, "Adi")
    wrong = ("b" if adi.token[0] == "a" else "a") + adi.token[1:]
    for token in (wrong, "", "x", "1" * 32, "ä" * 32, adi.token[:-1], "7" * 32):
        assert verify_slip(cooperative_id=village.id, year=YEAR, token=token) is None
    assert verify_slip(cooperative_id=village.id, year=YEAR + 1, token=adi.token) is None


def test_a_slip_opens_only_while_its_run_is_announced(village: Village) -> None:
    decided = village.decided()
    found = determination_by_id(
        cooperative_id=village.id, determination_id=decided.determination_id
    )
    token = village.slip(found, "Adi").token
    assert verify_slip(cooperative_id=village.id, year=YEAR, token=token) is None
    announce(cooperative_id=village.id, year=YEAR, on=MEETING_DAY, by=village.by)
    assert verify_slip(cooperative_id=village.id, year=YEAR, token=token) is not None
    withdraw_approval(
        cooperative_id=village.id, year=YEAR, reason="salah", on=PAYDAY, by=village.by
    )
    assert verify_slip(cooperative_id=village.id, year=YEAR, token=token) is None


@pytest.mark.parametrize("size", [1, 2, 1_023, 1_024, 1_025, 2_049, 3_000])
def test_the_tree_in_blocks_is_the_whole_tree(size: int) -> None:
    leaves = [str(place).encode() for place in range(size)]
    kept = branches(leaves)
    assert root_of(kept) == root(leaves)
    for place in {0, size - 1, size // 2}:
        block = leaves[block_of(place).start : block_of(place).stop]
        path = path_of(place=place, block_leaves=block, kept=kept)
        assert verify(leaves[place], place, size, path, root(leaves))


def test_a_changed_figure_does_not_hold(village: Village) -> None:
    adi = announced_slip(village, "Adi")
    told = verify_slip(cooperative_id=village.id, year=YEAR, token=adi.token)
    assert told is not None
    assert verify(told.leaf, adi.place, told.size, told.path, told.announced_root)
    tampered = told.leaf.replace(b"1040000", b"9040000")
    assert tampered != told.leaf
    assert not verify(tampered, adi.place, told.size, told.path, told.announced_root)


def test_tokens_are_secrets_of_128_bits(village: Village) -> None:
    announced_slip(village, "Adi")
    salts = {_slip(village, name).salt for name in village.members}
    assert len(salts) == 3
    assert {len(salt) for salt in salts} == {16}


def test_the_application_cannot_change_a_slip(village: Village) -> None:
    adi = announced_slip(village, "Adi")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT has_table_privilege('surplus_slip', 'UPDATE'),"
            " has_table_privilege('surplus_slip', 'DELETE')"
        )
        assert cursor.fetchone() == (False, False)
    assert adi.total == 1_040_000


def _slip(village: Village, name: str) -> SlipFact:
    told = announcement(cooperative_id=village.id, year=YEAR)
    assert told is not None
    return village.slip(told.determination, name)


def _token(village: Village, name: str) -> str:
    return _slip(village, name).token
