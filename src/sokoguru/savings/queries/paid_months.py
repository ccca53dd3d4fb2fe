"""The months that a receipt of simpanan wajib names."""

from datetime import date, datetime
from uuid import UUID

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.calculations.dues import amount_of, due_day
from sokoguru.savings.calculations.paid_months import months_paid, say_months
from sokoguru.savings.models import WajibDue
from sokoguru.savings.vocabulary import Due, SavingsProduct

_WAJIB = SavingsProduct.WAJIB.account


def wajib_months(
    *,
    cooperative_id: int,
    member: MemberFact,
    entry_id: UUID,
    amount: Rupiah,
    on: date,
    posted_at: datetime,
) -> str:
    """The months that an entry pays `amount` of a member's simpanan wajib for, in words.

    It goes by what had been paid and billed when the entry was posted, so a receipt says the same
    however often it is printed.
    """
    before = books.member_balance_before(
        cooperative_id=cooperative_id, code=_WAJIB, member_id=member.id, entry_id=entry_id
    )
    articles = cooperatives.articles_on(cooperative_id=cooperative_id, on=on)
    months = months_paid(
        _billed(cooperative_id, member.id, posted_at),
        before=before,
        amount=amount,
        monthly=amount_of(member.group, articles.wajib_by_group),
        first=_first_month(member.joined_on or on, articles.wajib_due_day),
    )
    return say_months(months)


def _billed(cooperative_id: int, member_id: UUID, until: datetime) -> list[Due]:
    rows = WajibDue.objects.of(cooperative_id).filter(member_id=member_id, billed_at__lte=until)
    columns = ("month", "amount", "due_on", "is_opening")
    return [
        Due(month=Month.of(month), amount=amount, due_on=due_on, is_opening=is_opening)
        for month, amount, due_on, is_opening in rows.order_by("month").values_list(*columns)
    ]


def _first_month(joined_on: date, wajib_due_day: int) -> Month:
    """The first month that a member owes: he has to be one on its due day."""
    month = Month.of(joined_on)
    return month if joined_on <= due_day(month, wajib_due_day) else month.next()
