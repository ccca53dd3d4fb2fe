"""Board and supervisors are needed; manager and employees (pengelola) a co-op may add."""

from collections.abc import Callable
from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.identity.queries import appointments, missing_organs
from sokoguru.identity.vocabulary import Role, UserFact

pytestmark = pytest.mark.django_db


@pytest.mark.requirement("S3-046")
def test_a_co_op_is_complete_without_an_executive_level_and_may_have_one(
    cooperative: CooperativeFact, officer: Callable[..., UserFact], on: date
) -> None:
    board = (Role.KETUA, Role.SEKRETARIS, Role.BENDAHARA)
    for name, role in zip(("Tini", "Sari", "Budi"), board, strict=True):
        officer(name, role)
    assert missing_organs(cooperative_id=cooperative.id, on=on) == (Role.PENGAWAS,)
    officer("Wayan", Role.PENGAWAS)
    assert missing_organs(cooperative_id=cooperative.id, on=on) == ()

    officer("Rudi", Role.MANAJER)
    officer("Lia", Role.TELLER)
    officer("Dwi", Role.TELLER)
    held = [term.role for term in appointments(cooperative_id=cooperative.id, on=on)]
    assert (held.count(Role.MANAJER), held.count(Role.TELLER)) == (1, 2)
    assert missing_organs(cooperative_id=cooperative.id, on=on) == ()
