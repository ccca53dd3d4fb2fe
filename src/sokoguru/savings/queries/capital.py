"""Where the capital of a co-op comes from."""

from datetime import date

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.members import queries as members
from sokoguru.savings.calculations.capital import capital_summary, loss_notice, result_of
from sokoguru.savings.calculations.contributions import contributions as shared
from sokoguru.savings.vocabulary import CapitalSummary, Contribution, LossNotice, SavingsProduct


def contributions(*, cooperative_id: int, on: date) -> tuple[Contribution, ...]:
    """Every member's savings (Sa) on a day and the part of all of them (Sk), by member number.

    Counts the kinds of savings that the articles of the day count; the parts total 100 %.
    """
    kinds = cooperatives.articles_on(cooperative_id=cooperative_id, on=on).sk_kinds
    codes = tuple(SavingsProduct(kind).account for kind in kinds)
    balances = books.member_balances_on(cooperative_id=cooperative_id, codes=codes, on=on)
    roll = members.roll(cooperative_id=cooperative_id, on=on)
    return shared([(member, Rupiah.total(balances.get(member.id, {}).values())) for member in roll])


def capital(*, cooperative_id: int, on: date) -> CapitalSummary:
    """Own and loan capital on a day."""
    balances = books.balances(cooperative_id=cooperative_id, on=on)
    return capital_summary(balances, on=on)


def loss_to_announce(*, cooperative_id: int, on: date) -> LossNotice | None:
    """The loss of a day that is above half of the own capital, or None."""
    balances = books.balances(cooperative_id=cooperative_id, on=on)
    return loss_notice(
        result=result_of(balances, books.chart(cooperative_id=cooperative_id)),
        capital=capital_summary(balances, on=on).own_total,
        on=on,
    )
