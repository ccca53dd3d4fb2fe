"""Reconciliations: bank and books agreed on a day, kept as they were."""

from django.db import models
from django.db.models import Q

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.treasury.vocabulary import BANK_CODES


class Reconciliation(AppendOnly, TenantModel):
    """Both balances of a bank account of the chart on a day. `balances` are those of the banks."""

    code = models.CharField(max_length=12)
    reconciled_on = models.DateField()
    bank_balance = RupiahField()
    book_balance = RupiahField()
    balances = models.JSONField()
    remark = models.CharField(max_length=300, blank=True)
    source_key = models.CharField(max_length=160)
    reconciled_by = models.CharField(max_length=120)
    reconciled_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="reconciliation_is_recorded_once"
            ),
            models.CheckConstraint(
                condition=Q(code__in=BANK_CODES), name="reconciliation_is_of_a_bank_code"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.reconciled_on}"


class OpenItem(AppendOnly, TenantModel):
    """A line that bank or books had alone on the day of a reconciliation."""

    reconciliation = TenantForeignKey("treasury.Reconciliation")
    origin = models.CharField(max_length=4)
    position = models.IntegerField()
    booked_on = models.DateField()
    flow = models.CharField(max_length=6)
    amount = RupiahField()
    text = models.CharField(max_length=300, blank=True)
    reference = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="open_item_amount_is_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.origin} {self.flow} {self.amount}"
