"""What is kept beside the journal for speed; all of it can be recomputed from the journal."""

from datetime import date

from django.db import models

from sokoguru.database.fields import RupiahField, TenantKey
from sokoguru.database.models import TenantTable

UNKNOWN_DAY = date(9999, 12, 31)


class MemberBalance(TenantTable):
    """A member's running balance on an account, on the account's side, never below zero.

    `last_on` is the last day on which it moved; a day that is not known counts as the last of all.
    """

    pk = models.CompositePrimaryKey("cooperative_id", "code", "member_id")
    cooperative = TenantKey(db_constraint=False)
    code = models.CharField(max_length=12)
    member_id = models.UUIDField()
    balance = RupiahField()
    last_on = models.DateField(db_default=UNKNOWN_DAY)

    class Meta:
        indexes = [models.Index(fields=["cooperative", "member_id"], name="balance_by_member")]

    def __str__(self) -> str:
        return f"{self.code} {self.balance}"


class MonthSum(TenantTable):
    """Debits and credits of an account in a month, by unit and party; closing entries apart."""

    pk = models.CompositePrimaryKey(
        "cooperative_id", "month", "code", "unit", "party", "is_closing"
    )
    cooperative = TenantKey(db_constraint=False)
    month = models.DateField()
    code = models.CharField(max_length=12)
    unit = models.CharField(max_length=30, blank=True)
    party = models.CharField(max_length=1, blank=True)
    is_closing = models.BooleanField()
    debit = RupiahField()
    credit = RupiahField()

    def __str__(self) -> str:
        return f"{self.month} {self.code}"


class DaySum(TenantTable):
    """Debits and credits of an account on a day, by unit and party, and how many lines they are.

    They answer for the days at the edge of a period, and say where in a long statement a page
    begins and with which balance.
    """

    pk = models.CompositePrimaryKey("cooperative_id", "day", "code", "unit", "party", "is_closing")
    cooperative = TenantKey(db_constraint=False)
    day = models.DateField()
    code = models.CharField(max_length=12)
    unit = models.CharField(max_length=30, blank=True)
    party = models.CharField(max_length=1, blank=True)
    is_closing = models.BooleanField()
    debit = RupiahField()
    credit = RupiahField()
    lines = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["cooperative", "code", "day"], name="day_sum_by_account")]

    def __str__(self) -> str:
        return f"{self.day} {self.code}"


class PairSum(TenantTable):
    """What went from a credited to a debited account in a month, by unit and kind of entry.

    A reversal takes away from the pair and the kind of the entry it reverses, in its own month, so
    an amount may be below nought.
    """

    pk = models.CompositePrimaryKey("cooperative_id", "month", "debit", "credit", "unit", "kind")
    cooperative = TenantKey(db_constraint=False)
    month = models.DateField()
    debit = models.CharField(max_length=12)
    credit = models.CharField(max_length=12)
    unit = models.CharField(max_length=30, blank=True)
    kind = models.CharField(max_length=12)
    amount = RupiahField()

    def __str__(self) -> str:
        return f"{self.month} {self.debit}/{self.credit}"


class Pending(TenantTable):
    """An entry that is not yet sealed, and perhaps not yet in the sums."""

    pk = models.CompositePrimaryKey("cooperative_id", "entry_id")
    cooperative = TenantKey(db_constraint=False)
    entry_id = models.UUIDField()
    is_rolled = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(
                fields=["cooperative"],
                condition=models.Q(is_rolled=False),
                name="pending_not_in_month_sums",
            )
        ]

    def __str__(self) -> str:
        return str(self.entry_id)
