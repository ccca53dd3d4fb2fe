"""Participation capital (modal penyertaan): received, rewarded and given back."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.capital.calculations.lines import credit, debit
from sokoguru.capital.calculations.refusals import (
    LoanWasReversed,
    MoreThanParticipation,
    ParticipationNeedsContract,
)
from sokoguru.capital.models import Participation, ParticipationMove
from sokoguru.capital.operations.record import check_money, post_lines, recorded
from sokoguru.capital.queries.participation import participation
from sokoguru.capital.vocabulary import MoveKind, ParticipationDetails, ParticipationFact
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.vocabulary import EntryKind, JournalLine, Party, Side

ACCOUNT, RETURN_ACCOUNT = "3104", "5204"
_WHOLE_BPS = 10_000


def receive_participation(
    *,
    cooperative_id: int,
    details: ParticipationDetails,
    money: str,
    on: date,
    key: str,
    by: Actor,
) -> ParticipationFact:
    """Receive participation capital in rupiah: D money, K 3104 (J45; UU 25/1992 Pasal 42).

    It stands outside own capital. Refuses a contract that is not complete and what the ledger
    refuses. A repeated `key` answers with the first participation.
    """
    _check(details)
    check_money(code=money)
    line = JournalLine(
        Side.CREDIT, ACCOUNT, details.amount, member=details.member_id, party=_party(details)
    )
    with transaction.atomic():
        entry_id = post_lines(
            cooperative_id=cooperative_id,
            kind=EntryKind.BORROWING,
            on=on,
            key=key,
            memo=f"Terima modal penyertaan {details.holder}",
            lines=[debit(money, details.amount), line],
            document=details.contract_number,
            by=by,
        )
        row = Participation.objects.of(cooperative_id).filter(source_key=key).first()
        if row is None:
            row = Participation.objects.create(
                cooperative_id=cooperative_id,
                holder=details.holder.strip(),
                member_id=details.member_id,
                contract_number=details.contract_number.strip(),
                contract_on=details.contract_on,
                received_on=on,
                amount=details.amount,
                profit_bps=details.profit_bps,
                risk_bps=details.risk_bps,
                unit=details.unit,
                terms=details.terms.strip(),
                **recorded(by=by, key=key, entry_id=entry_id),
            )
    return participation(cooperative_id=cooperative_id, participation_id=row.id)


def pay_return(
    *,
    cooperative_id: int,
    participation_id: UUID,
    amount: Rupiah,
    money: str,
    on: date,
    key: str,
    by: Actor,
) -> ParticipationFact:
    """Pay the holder's share of a profit, in rupiah: D 5204, K money."""
    return _move(
        MoveKind.RETURN, cooperative_id, participation_id, amount, money, on=on, key=key, by=by
    )


def give_back_participation(
    *,
    cooperative_id: int,
    participation_id: UUID,
    amount: Rupiah,
    money: str,
    on: date,
    key: str,
    by: Actor,
) -> ParticipationFact:
    """Give capital back to its holder, in rupiah: D 3104, K money. Refuses more than is left."""
    return _move(
        MoveKind.REPAYMENT, cooperative_id, participation_id, amount, money, on=on, key=key, by=by
    )


def _check(details: ParticipationDetails) -> None:
    shares = (details.profit_bps, details.risk_bps)
    is_complete = details.holder.strip() and details.contract_number.strip()
    if not is_complete or details.amount <= 0 or any(not 0 <= bps <= _WHOLE_BPS for bps in shares):
        raise ParticipationNeedsContract


def _party(details: ParticipationDetails) -> Party:
    return Party.NONMEMBER if details.member_id is None else Party.MEMBER


def _move(
    kind: MoveKind,
    cooperative_id: int,
    participation_id: UUID,
    amount: Rupiah,
    money: str,
    *,
    on: date,
    key: str,
    by: Actor,
) -> ParticipationFact:
    check_money(code=money)
    with transaction.atomic():
        hold(cooperative_id=cooperative_id, what=f"capital.participation:{participation_id}")
        found = participation(cooperative_id=cooperative_id, participation_id=participation_id)
        row = ParticipationMove.objects.of(cooperative_id).filter(source_key=key).first()
        if row is None:
            _refuse_move(found, kind, amount)
            entry_id = post_lines(
                cooperative_id=cooperative_id,
                kind=EntryKind.BORROWING,
                on=on,
                key=key,
                memo=_MEMOS[kind].format(holder=found.details.holder),
                lines=[_debited(found, kind, amount), credit(money, amount)],
                document=found.details.contract_number,
                by=by,
            )
            ParticipationMove.objects.create(
                cooperative_id=cooperative_id,
                participation_id=participation_id,
                kind=kind.value,
                moved_on=on,
                amount=amount,
                **recorded(by=by, key=key, entry_id=entry_id),
            )
        elif (row.kind, row.moved_on, row.amount) != (kind.value, on, amount):
            raise KeyUsedForOtherContent
    return participation(cooperative_id=cooperative_id, participation_id=participation_id)


_MEMOS = {
    MoveKind.RETURN: "Bagian hasil modal penyertaan {holder}",
    MoveKind.REPAYMENT: "Kembalikan modal penyertaan {holder}",
}


def _refuse_move(found: ParticipationFact, kind: MoveKind, amount: Rupiah) -> None:
    if found.is_reversed:
        raise LoanWasReversed
    if kind is MoveKind.REPAYMENT and amount > found.outstanding:
        raise MoreThanParticipation(left=found.outstanding)


def _debited(found: ParticipationFact, kind: MoveKind, amount: Rupiah) -> JournalLine:
    if kind is MoveKind.RETURN:
        return debit(RETURN_ACCOUNT, amount, unit=found.details.unit)
    details = found.details
    return JournalLine(Side.DEBIT, ACCOUNT, amount, member=details.member_id, party=_party(details))
