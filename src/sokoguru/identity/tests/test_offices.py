"""Which terms of office stand in each other's way."""

from datetime import date
from uuid import UUID

import pytest

from sokoguru.identity.calculations.offices import excludes, rival, terms_overlap
from sokoguru.identity.vocabulary import AppointmentFact, Role, UserFact

TINI = UserFact(id=UUID(int=1), username="tini", name="Tini")
BUDI = UserFact(id=UUID(int=2), username="budi", name="Budi")
JANUARY, MARCH, JUNE = date(2026, 1, 1), date(2026, 3, 31), date(2026, 6, 30)


def term(person: UserFact, role: Role, since: date, until: date | None) -> AppointmentFact:
    return AppointmentFact(UUID(int=9), person, role, since, until)


def test_terms_that_touch_on_one_day_overlap() -> None:
    assert terms_overlap(JANUARY, MARCH, MARCH, None)
    assert not terms_overlap(JANUARY, date(2026, 3, 30), MARCH, None)


@pytest.mark.requirement("S5-20")
def test_two_chairs_are_in_each_others_way() -> None:
    held = [term(TINI, Role.KETUA, JANUARY, None)]

    found = rival(held, user_id=BUDI.id, role=Role.KETUA, valid_from=MARCH, valid_to=None)

    assert found == held[0]


def test_a_new_chair_may_follow_the_old_one() -> None:
    held = [term(TINI, Role.KETUA, JANUARY, MARCH)]

    assert not rival(held, user_id=BUDI.id, role=Role.KETUA, valid_from=JUNE, valid_to=None)


def test_two_tellers_may_sit_side_by_side() -> None:
    held = [term(TINI, Role.TELLER, JANUARY, None)]

    assert not rival(held, user_id=BUDI.id, role=Role.TELLER, valid_from=MARCH, valid_to=None)
    assert rival(held, user_id=TINI.id, role=Role.TELLER, valid_from=MARCH, valid_to=None)


@pytest.mark.requirement("S3-042")
@pytest.mark.parametrize("office", [Role.KETUA, Role.SEKRETARIS, Role.BENDAHARA, Role.MANAJER])
def test_a_supervisor_is_neither_board_nor_manager(office: Role) -> None:
    held = [term(TINI, office, JANUARY, None)]

    assert excludes(office, Role.PENGAWAS)
    assert rival(held, user_id=TINI.id, role=Role.PENGAWAS, valid_from=MARCH, valid_to=None)
    assert not rival(held, user_id=BUDI.id, role=Role.PENGAWAS, valid_from=MARCH, valid_to=None)
