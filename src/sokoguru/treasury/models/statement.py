"""Imported bank statements and their lines: evidence, so only ever added."""

from django.db import models
from django.db.models import F, Q

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.treasury.vocabulary import Flow


class Statement(AppendOnly, TenantModel):
    """A file of a bank: which days it covers and the balances around them."""

    account = TenantForeignKey("treasury.BankAccount")
    filename = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    form = models.CharField(max_length=10)
    first_day = models.DateField()
    last_day = models.DateField()
    opening = RupiahField()
    closing = RupiahField()
    lines = models.IntegerField()
    known = models.IntegerField()
    imported_by = models.CharField(max_length=120)
    imported_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "fingerprint", "cooperative"],
                name="bank_statement_is_imported_once",
            ),
            models.CheckConstraint(
                condition=Q(first_day__lte=F("last_day")),
                name="bank_statement_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.filename


class BankLine(AppendOnly, TenantModel):
    """A movement at the bank in whole rupiah; `written` keeps what the bank wrote with sen.

    `occurrence` numbers equal lines of a day, so that a second import of one is refused;
    `position` is its row in the file.
    """

    statement = TenantForeignKey("treasury.Statement")
    account = TenantForeignKey("treasury.BankAccount", db_index=False)
    booked_on = models.DateField()
    flow = models.CharField(max_length=6)
    amount = RupiahField()
    occurrence = models.IntegerField()
    position = models.IntegerField()
    text = models.CharField(max_length=300, blank=True)
    reference = models.CharField(max_length=80, blank=True)
    written = models.CharField(max_length=24, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "booked_on", "flow", "amount", "occurrence", "cooperative"],
                name="bank_line_is_imported_once",
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="bank_line_amount_is_positive"),
            models.CheckConstraint(
                condition=Q(flow__in=[flow.value for flow in Flow]),
                name="bank_line_goes_in_or_out",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.booked_on} {self.flow} {self.amount}"
