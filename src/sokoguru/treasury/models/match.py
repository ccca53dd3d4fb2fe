"""Matches: which lines of the bank and of the books are the same money."""

from django.db import models
from django.db.models import Q

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.models import TenantModel


class Match(TenantModel):
    """Lines confirmed to be the same money; undone, it stays with who undid it.

    `settled_on` is the latest day among its lines: from then on none of them is open.
    """

    code = models.CharField(max_length=12)
    kind = models.CharField(max_length=10)
    why = models.CharField(max_length=300, blank=True)
    settled_on = models.DateField()
    made_by = models.CharField(max_length=120)
    made_at = models.DateTimeField()
    undone_by = models.CharField(max_length=120, blank=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["cooperative", "code", "settled_on", "id"],
                condition=Q(undone_at__isnull=True),
                name="match_by_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.settled_on}"


class MatchedLine(TenantModel):
    """A line inside a match. While the match is in force no other may have the line.

    A line of the bank is `bank_line`; a line of the books is what one entry moved on one side.
    """

    match = TenantForeignKey("treasury.Match")
    code = models.CharField(max_length=12)
    bank_line = TenantForeignKey("treasury.BankLine", null=True, db_index=False)
    entry_id = models.UUIDField(null=True)
    flow = models.CharField(max_length=6)
    amount = RupiahField()
    booked_on = models.DateField()
    settled_on = models.DateField()
    text = models.CharField(max_length=300, blank=True)
    reference = models.CharField(max_length=80, blank=True)
    is_live = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["bank_line", "cooperative"],
                condition=Q(is_live=True, bank_line__isnull=False),
                name="bank_line_is_matched_once",
            ),
            models.UniqueConstraint(
                fields=["entry_id", "code", "flow", "cooperative"],
                condition=Q(is_live=True, entry_id__isnull=False),
                name="ledger_line_is_matched_once",
            ),
            models.CheckConstraint(
                condition=Q(bank_line__isnull=True) ^ Q(entry_id__isnull=True),
                name="matched_line_is_of_bank_or_books",
            ),
        ]
        indexes = [
            models.Index(
                fields=["cooperative", "code", "settled_on"],
                condition=Q(is_live=True),
                name="matched_line_by_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.flow} {self.amount}"
