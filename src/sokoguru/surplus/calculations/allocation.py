"""The whole act: SHU of a year, the articles and the roll in; every member's share out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from sokoguru.cooperatives.vocabulary import Rounding
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.calculations.pots import divide_into_pots, move_to_reserve
from sokoguru.surplus.calculations.roll import Roll, member_order
from sokoguru.surplus.calculations.shares import (
    Amounts,
    Basis,
    Indexes,
    share_down,
    share_out,
)
from sokoguru.surplus.calculations.units import unit_pools
from sokoguru.surplus.vocabulary import (
    Allocation,
    Notice,
    NoticeKind,
    Participation,
    Pots,
    Share,
    SurplusPolicy,
    SurplusSources,
    UnitBusiness,
)


class SavingsBelowZero(Refusal):
    """A member whose savings are negative."""

    code = "surplus.savings_below_zero"
    template = "Simpanan anggota {member_number} negatif ({amount}). Periksa saldonya."


@dataclass(frozen=True, slots=True, eq=False)
class RollAllocation:
    """An allocation in columns, its shares in the order of the roll; see `Allocation`."""

    pots: Pots
    usaha: Amounts
    modal: Amounts
    usaha_pool: Rupiah
    modal_pool: Rupiah
    total_transactions: Rupiah
    total_savings: Rupiah
    rounding: Rounding
    notices: tuple[Notice, ...]

    @property
    def totals(self) -> Amounts:
        """What each member receives."""
        return self.usaha + self.modal


def allocate(
    *,
    sources: SurplusSources,
    policy: SurplusPolicy,
    participations: Sequence[Participation],
    units: Sequence[UnitBusiness] = (),
) -> Allocation:
    """Divide a year's SHU to the rupiah; `allocate_roll` with values instead of columns."""
    roll = Roll.of(participations)
    found = allocate_roll(sources=sources, policy=policy, roll=roll, units=units)
    rows = zip(roll.numbers, found.usaha.tolist(), found.modal.tolist(), strict=True)
    return Allocation(
        pots=found.pots,
        shares=tuple(Share(number, Rupiah(usaha), Rupiah(modal)) for number, usaha, modal in rows),
        usaha_pool=found.usaha_pool,
        modal_pool=found.modal_pool,
        total_transactions=found.total_transactions,
        total_savings=found.total_savings,
        rounding=found.rounding,
        notices=found.notices,
    )


def allocate_roll(
    *,
    sources: SurplusSources,
    policy: SurplusPolicy,
    roll: Roll,
    units: Sequence[UnitBusiness] = (),
    order: Indexes | None = None,
) -> RollAllocation:
    """Divide a year's SHU among the members of a roll, to the rupiah.

    A member receives Ta/Tk of the jasa usaha pool and Sa/Sk of the jasa modal pool, where Tk and Sk
    are the totals over the roll, so the shares exhaust their pools; rupiah left by rounding go as
    the policy says, ties to the lower member number (`order`, found when not given). Returns above
    purchases count as no business. A pool without a basis goes to the reserve. With `units`, jasa
    usaha is first parted by the results of the units and then by the business with each.

    Refuses with `SavingsBelowZero`. (UU 25/1992 Pasal 5 and 45.)
    """
    savings = _savings(roll)
    transactions, notices = _transactions(roll)
    found = divide_into_pots(sources=sources, policy=policy)
    sharing = _Sharing(policy.rounding, member_order(roll.numbers) if order is None else order)
    usaha = (
        sharing.among_units(found.pots.usaha, units, roll)
        if units
        else sharing.of(found.pots.usaha, transactions, NoticeKind.NO_TRANSACTIONS)
    )
    modal = sharing.of(found.pots.modal, savings, NoticeKind.NO_SAVINGS)
    notices += (*found.notices, *_about(policy, found.pots, transactions.total))
    return RollAllocation(
        pots=move_to_reserve(found.pots, usaha=usaha.rest, modal=modal.rest),
        usaha=usaha.shares,
        modal=modal.shares,
        usaha_pool=found.pots.usaha,
        modal_pool=found.pots.modal,
        total_transactions=Rupiah(transactions.total),
        total_savings=Rupiah(savings.total),
        rounding=policy.rounding,
        notices=notices + usaha.notices + modal.notices,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """The shares of one pool, the rupiah nobody got, and what must be told."""

    shares: Amounts
    rest: Rupiah = ZERO
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Sharing:
    """How pools are shared in this allocation."""

    rounding: Rounding
    order: Indexes

    def of(self, pool: Rupiah, basis: Basis, without_basis: NoticeKind, unit: str = "") -> _Shared:
        if not pool:
            return _Shared(np.zeros_like(basis.weights))
        if not basis.total:
            notice = Notice(without_basis, {"amount": pool, "unit": unit})
            return _Shared(np.zeros_like(basis.weights), pool, (notice,))
        if self.rounding is Rounding.LARGEST_REMAINDER:
            return _Shared(share_out(pool, basis, order=self.order))
        shares, rest = share_down(pool, basis)
        notice = Notice(NoticeKind.REST_TO_RESERVE, {"amount": Rupiah(rest)})
        return _Shared(shares, Rupiah(rest), (notice,) if rest else ())

    def among_units(self, pool: Rupiah, units: Sequence[UnitBusiness], roll: Roll) -> _Shared:
        pools = unit_pools(pool=pool, results=[unit.result for unit in units])
        whole = _Shared(np.zeros(len(roll), dtype=np.int64), pool - Rupiah.total(pools))
        if whole.rest:
            notice = Notice(NoticeKind.NO_UNIT_RESULT, {"amount": pool})
            whole = replace(whole, notices=(notice,))
        for unit, unit_pool in zip(units, pools, strict=True):
            weights = np.array(unit.transactions, dtype=np.int64).clip(min=0)
            if weights.size != len(roll):
                raise ValueError(f"unit {unit.unit} does not name business with every member")
            part = self.of(unit_pool, Basis.of(weights), NoticeKind.NO_UNIT_TRANSACTIONS, unit.unit)
            whole = _Shared(
                whole.shares + part.shares, whole.rest + part.rest, whole.notices + part.notices
            )
        return whole


def _savings(roll: Roll) -> Basis:
    basis = Basis.of(roll.savings)
    if basis.smallest < 0:
        place = int(np.argmin(roll.savings))
        amount = Rupiah(basis.smallest)
        raise SavingsBelowZero(member_number=roll.numbers[place], amount=amount)
    return basis


def _transactions(roll: Roll) -> tuple[Basis, tuple[Notice, ...]]:
    """The business that counts, and a notice for each member whose returns exceed it."""
    basis = Basis.of(roll.transactions)
    if basis.smallest >= 0:
        return basis, ()
    notices = tuple(
        Notice(
            NoticeKind.RETURNS_ABOVE_PURCHASES,
            {
                "member_number": roll.numbers[place],
                "amount": Rupiah(int(roll.transactions[place])),
            },
        )
        for place in np.flatnonzero(roll.transactions < 0).tolist()
    )
    return Basis.of(roll.transactions.clip(min=0)), notices


def _about(policy: SurplusPolicy, pots: Pots, total_transactions: int) -> tuple[Notice, ...]:
    notices: tuple[Notice, ...] = ()
    if policy.usaha_bps == 0:
        notices += (Notice(NoticeKind.CAPITAL_ALONE),)
    if 0 < total_transactions < pots.base:
        facts = {"surplus": pots.base, "transactions": Rupiah(total_transactions)}
        notices += (Notice(NoticeKind.UNIT_QUESTION, facts),)
    return notices
