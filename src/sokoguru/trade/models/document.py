"""The papers of trade: one row an act. The money truth stands in the ledger."""

from django.db import models

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Document(AppendOnly, TenantModel):
    """What was sold, bought, settled or spent; `request` tells a repeated request from another."""

    entry_id = models.UUIDField()
    source_key = models.CharField(max_length=160)
    request = models.CharField(max_length=64)
    number = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)
    booked_on = models.DateField()
    amount = RupiahField()
    cost = RupiahField(default=0)
    unit = models.CharField(max_length=30, blank=True)
    party = models.CharField(max_length=1, blank=True)
    member = TenantForeignKey("members.Member", null=True)
    partner = models.CharField(max_length=120, blank=True)
    payment = models.CharField(max_length=10, blank=True)
    account = models.CharField(max_length=12, blank=True)
    memo = models.CharField(max_length=300, blank=True)
    settles = TenantForeignKey("trade.Document", null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="act_of_trade_is_recorded_once"
            ),
            models.UniqueConstraint(
                fields=["entry_id", "cooperative"], name="entry_has_one_trade_document"
            ),
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="trade_amount_is_positive"
            ),
            models.CheckConstraint(
                condition=models.Q(cost__gte=0), name="trade_cost_is_not_negative"
            ),
        ]
        indexes = [
            models.Index(
                fields=["cooperative", "booked_on", "id"],
                condition=~models.Q(number=""),
                name="trade_document_by_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
