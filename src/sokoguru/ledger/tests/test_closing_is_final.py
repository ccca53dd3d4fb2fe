"""What closed a year is taken back only by its reopening, and control accounts hold."""

from datetime import date

import pytest
from django.db import connection

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.calculations.refusals import ClosingIsFinal
from sokoguru.ledger.queries import entry_by_key, unequal_controls
from sokoguru.ledger.vocabulary import JournalLine, Side
from sokoguru.members.vocabulary import MemberFact


def test_a_closing_entry_is_never_reversed_by_hand(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    ledger.post_journal(
        cooperative_id=cooperative.id,
        on=date(2026, 5, 5),
        key="gaji",
        memo="Gaji",
        lines=[
            JournalLine(Side.DEBIT, "6101", Rupiah(70_000)),
            JournalLine(Side.CREDIT, "1101", Rupiah(70_000)),
        ],
        by=actor,
    )
    ledger.close_year(cooperative_id=cooperative.id, year=2026, by=actor)
    ledger.open_year(cooperative_id=cooperative.id, year=2027, by=actor)
    closing = entry_by_key(cooperative_id=cooperative.id, key="closing:2026:1")
    assert closing is not None

    for refusal in (ClosingIsFinal, ledger.ReversalIsFinal):
        with pytest.raises(refusal):
            ledger.reverse_entry(
                cooperative_id=cooperative.id,
                entry_id=closing.id,
                reason="Salah",
                on=date(2027, 1, 5),
                by=actor,
            )


@pytest.mark.breaks_laws
def test_a_control_account_that_differs_from_its_members_is_told(
    cooperative: CooperativeFact, sari: MemberFact
) -> None:
    assert unequal_controls(cooperative_id=cooperative.id) == {}
    with connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_memberbalance SET balance = balance - 1 WHERE code = '3101'")

    found = unequal_controls(cooperative_id=cooperative.id)

    assert found == {"3101": (100_000, 99_999)}
    assert sari.number
