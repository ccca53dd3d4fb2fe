"""Claims to simpanan wajib."""

from django.db import models

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class WajibDue(AppendOnly, TenantModel):
    """What one member owes for one month; `month` is its first day.

    The claim of an opening balance (`is_opening`) sums up the months before this book.
    """

    member = TenantForeignKey("members.Member")
    month = models.DateField()
    is_opening = models.BooleanField(default=False)
    amount = RupiahField()
    due_on = models.DateField()
    billed_by = models.CharField(max_length=120)
    billed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "member", "month", "is_opening"],
                name="member_owes_a_month_once",
            ),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="wajib_due_is_positive"),
            models.CheckConstraint(
                condition=models.Q(month__day=1), name="due_month_is_a_first_day"
            ),
        ]
        indexes = [models.Index(fields=["cooperative", "due_on"], name="wajib_due_by_day")]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.amount}"
