"""What else happens to a grant: interest, conditions met, legislation found, reports delivered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.capital.calculations.lines import credit, debit
from sokoguru.capital.calculations.refusals import (
    BeforeTheGrant,
    LoanWasReversed,
    MoneyGrantNeedsAmount,
    NotAGrantOfMoney,
    NothingDeferred,
    WordsNeeded,
)
from sokoguru.capital.models import GrantEvent
from sokoguru.capital.operations.record import post_lines, recorded
from sokoguru.capital.queries.grants import grant
from sokoguru.capital.vocabulary import GrantEventKind, GrantFact, GrantForm
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.vocabulary import EntryKind, JournalLine

INTEREST_ACCOUNT, DEFERRED_ACCOUNT, EQUITY_ACCOUNT = "4904", "2402", "3201"
_Lines = Callable[[GrantFact], list[JournalLine]]


def receive_grant_interest(
    *, cooperative_id: int, grant_id: UUID, amount: Rupiah, on: date, key: str, by: Actor
) -> GrantFact:
    """Interest that the grant's account earned, in rupiah: D that account, K 4904 (J35).

    It is income of the co-op, bound to the same use. Refuses goods, no amount, a day before the
    grant, and what the ledger refuses.
    """

    def lines(found: GrantFact) -> list[JournalLine]:
        if found.form is GrantForm.GOODS:
            raise NotAGrantOfMoney
        if amount <= 0:
            raise MoneyGrantNeedsAmount
        return [debit(found.account, amount), credit(INTEREST_ACCOUNT, amount)]

    return _happen(
        GrantEventKind.INTEREST, cooperative_id, grant_id, "Jasa rekening bantuan", amount, lines,
        on=on, key=key, by=by,
    )  # fmt: skip


def meet_conditions(
    *,
    cooperative_id: int,
    grant_id: UUID,
    amount: Rupiah,
    text: str,
    on: date,
    key: str,
    by: Actor,
) -> GrantFact:
    """Conditions of a deferred grant are met: D 2402, K 3201, in rupiah (S2-096).

    `text` says which, and by what evidence. Refuses more than still stands as liability.
    """

    def lines(found: GrantFact) -> list[JournalLine]:
        if not 0 < amount <= found.deferred:
            raise NothingDeferred(left=found.deferred)
        return [debit(DEFERRED_ACCOUNT, amount), credit(EQUITY_ACCOUNT, amount)]

    return _happen(
        GrantEventKind.CONDITIONS_MET, cooperative_id, grant_id, text, amount, lines,
        on=on, key=key, by=by,
    )  # fmt: skip


def record_legislation(
    *, cooperative_id: int, grant_id: UUID, text: str, on: date, key: str, by: Actor
) -> GrantFact:
    """Say which legislation governs the grant (S2-097); it may be found later than the grant."""
    return _happen(
        GrantEventKind.LEGISLATION, cooperative_id, grant_id, text, ZERO, _nothing,
        on=on, key=key, by=by,
    )  # fmt: skip


def deliver_report(
    *, cooperative_id: int, grant_id: UUID, text: str, on: date, key: str, by: Actor
) -> GrantFact:
    """The report of the grant went to its donor and the members' meeting; `text` says how."""
    return _happen(
        GrantEventKind.REPORTED, cooperative_id, grant_id, text, ZERO, _nothing,
        on=on, key=key, by=by,
    )  # fmt: skip


def _nothing(_found: GrantFact) -> list[JournalLine]:
    return []


def _happen(
    kind: GrantEventKind,
    cooperative_id: int,
    grant_id: UUID,
    text: str,
    amount: Rupiah,
    lines: _Lines,
    *,
    on: date,
    key: str,
    by: Actor,
) -> GrantFact:
    with transaction.atomic():
        hold(cooperative_id=cooperative_id, what=f"capital.grant:{grant_id}")
        found = grant(cooperative_id=cooperative_id, grant_id=grant_id, on=on)
        row = GrantEvent.objects.of(cooperative_id).filter(source_key=key).first()
        if row is None:
            _refuse(found, text, on)
            GrantEvent.objects.create(
                cooperative_id=cooperative_id,
                grant_id=grant_id,
                kind=kind.value,
                happened_on=on,
                text=text.strip(),
                amount=amount,
                **recorded(
                    by=by,
                    key=key,
                    entry_id=_posted(cooperative_id, found, text, lines(found), on, key, by),
                ),
            )
        elif (row.grant_id, row.kind, row.amount) != (grant_id, kind.value, amount):
            raise KeyUsedForOtherContent
    return grant(cooperative_id=cooperative_id, grant_id=grant_id, on=on)


def _refuse(found: GrantFact, text: str, on: date) -> None:
    if found.is_reversed:
        raise LoanWasReversed
    if on < found.received_on:
        raise BeforeTheGrant(received_on=found.received_on)
    if not text.strip():
        raise WordsNeeded


def _posted(
    cooperative_id: int,
    found: GrantFact,
    text: str,
    lines: list[JournalLine],
    on: date,
    key: str,
    by: Actor,
) -> UUID | None:
    if not lines:
        return None
    return post_lines(
        cooperative_id=cooperative_id,
        kind=EntryKind.GRANT,
        on=on,
        key=key,
        memo=f"Hibah {found.donor}: {text.strip()}",
        lines=lines,
        document=found.agreement.number,
        by=by,
    )
