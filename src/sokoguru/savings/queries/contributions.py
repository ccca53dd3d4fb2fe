"""How much of the members' savings is whose."""

from datetime import date

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.members import queries as members
from sokoguru.savings.calculations.contributions import contributions as shared
from sokoguru.savings.vocabulary import Contribution, SavingsProduct


def contributions(*, cooperative_id: int, on: date) -> tuple[Contribution, ...]:
    """Every member's savings (Sa) on a day and the part of all of them (Sk), by member number.

    Counts the kinds of savings that the articles of the day count; the parts total 100 %.
    """
    kinds = cooperatives.articles_on(cooperative_id=cooperative_id, on=on).sk_kinds
    codes = tuple(SavingsProduct(kind).account for kind in kinds)
    balances = books.member_balances_on(cooperative_id=cooperative_id, codes=codes, on=on)
    roll = members.roll(cooperative_id=cooperative_id, on=on)
    return shared([(member, Rupiah.total(balances.get(member.id, {}).values())) for member in roll])
