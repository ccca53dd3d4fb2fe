"""The loss that the closed books hold, and who would bear it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.queries import balances, member_balances_on
from sokoguru.ledger.vocabulary import YEAR_RESULT
from sokoguru.members.queries import names
from sokoguru.savings.vocabulary import SavingsProduct
from sokoguru.surplus.calculations.loss import bear_loss
from sokoguru.surplus.vocabulary import HEAD_ACCOUNTS, NONMEMBER_RESERVE, Head

RESERVES = (HEAD_ACCOUNTS[Head.RESERVE], NONMEMBER_RESERVE)
# Simpanan wajib goes first, so that simpanan pokok stays equal for as long as it can.
CHARGED = (SavingsProduct.WAJIB.account, SavingsProduct.POKOK.account)


@dataclass(frozen=True, kw_only=True)
class Charge:
    """What one account gives, of a member or of the co-op."""

    code: str
    amount: Rupiah
    member_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class LossPlan:
    """A loss and the charges that cover it: the reserve first, then savings; `uncovered` stays."""

    loss: Rupiah
    from_reserve: Rupiah
    from_savings: Rupiah
    uncovered: Rupiah
    charges: tuple[Charge, ...]


def loss_plan(*, cooperative_id: int, on: date) -> LossPlan:
    """How the loss on a day would be covered (UU 25/1992: the reserve covers losses).

    What the reserve lacks falls on members' pokok and wajib by Sa/Sk, the measure of jasa modal,
    and nobody loses more than these. Without a loss every amount is nought.
    """
    held = balances(cooperative_id=cooperative_id, on=on)
    loss = Rupiah(max(0, -held.get(YEAR_RESULT, ZERO)))
    kept = member_balances_on(cooperative_id=cooperative_id, codes=CHARGED, on=on)
    people = names(cooperative_id=cooperative_id, ids=kept)
    order = sorted(kept, key=lambda member: (people[member].number, member))
    saved = [Rupiah.total(kept[member].values()) for member in order]
    reserves = [(code, held.get(code, ZERO)) for code in RESERVES]
    reserve = Rupiah.total(amount for _code, amount in reserves)
    borne = bear_loss(loss=loss, reserve=reserve, savings=saved)
    charges = list(_taken(reserves, borne.from_reserve))
    for member, share in zip(order, borne.from_savings, strict=True):
        own = [(code, kept[member].get(code, ZERO)) for code in CHARGED]
        charges += _taken(own, share, member)
    return LossPlan(
        loss=loss,
        from_reserve=borne.from_reserve,
        from_savings=Rupiah.total(borne.from_savings),
        uncovered=borne.uncovered,
        charges=tuple(charges),
    )


def _taken(
    held: list[tuple[str, Rupiah]], amount: Rupiah, member_id: UUID | None = None
) -> list[Charge]:
    """An amount out of several accounts, each emptied before the next is touched."""
    found: list[Charge] = []
    for code, balance in held:
        part = min(amount, balance)
        if part > 0:
            found.append(Charge(code=code, amount=part, member_id=member_id))
            amount = amount - part
    return found
