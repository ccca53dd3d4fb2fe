"""The duty matrix says what the law and the requirements say."""

import pytest

from sokoguru.identity.vocabulary import BOARD, MATRIX, Duty, Role, duties_of, roles_with

OUTSIDE_THE_BOOKS = {Duty.EXAMINE}
READING = {Duty.READ_BOOKS, Duty.READ_MEMBERS, Duty.READ_OWN}
WRITING = frozenset(Duty) - READING - OUTSIDE_THE_BOOKS


def test_every_role_has_a_row_and_every_duty_an_office() -> None:
    assert set(MATRIX) == set(Role)
    assert all(roles_with(duty) for duty in Duty)


def test_every_role_and_duty_has_a_word_for_the_screen() -> None:
    assert all(role.label for role in Role)
    assert all(duty.label for duty in Duty)


@pytest.mark.requirement("S3-059")
def test_supervisors_read_everything_and_write_nothing() -> None:
    supervisor = duties_of([Role.PENGAWAS])

    assert Duty.READ_BOOKS in supervisor
    assert not supervisor & WRITING


@pytest.mark.requirement("S3-052", "S5-21")
def test_the_board_manages_and_a_member_does_not() -> None:
    for office in BOARD:
        assert {Duty.EDIT_ARTICLES, Duty.APPOINT, Duty.ADMIT_MEMBERS} <= duties_of([office])
    assert duties_of([Role.ANGGOTA]) == {Duty.READ_OWN}


def test_money_belongs_to_the_treasurer_and_the_counter() -> None:
    assert set(roles_with(Duty.PAY_MONEY)) == {Role.BENDAHARA, Role.MANAJER, Role.TELLER}
    assert Duty.READ_BOOKS not in duties_of([Role.TELLER])


def test_two_offices_give_the_duties_of_both() -> None:
    both = duties_of([Role.SEKRETARIS, Role.ANGGOTA])

    assert both == MATRIX[Role.SEKRETARIS] | MATRIX[Role.ANGGOTA]
