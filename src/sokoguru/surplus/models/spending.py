"""Money taken from the funds of SHU."""

from django.db import models

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.surplus.vocabulary import FUND_ACCOUNTS


class FundSpending(AppendOnly, TenantModel):
    """What a fund paid for, with its evidence and the member it helped, if any."""

    head = models.CharField(
        max_length=20, choices=[(head.value, head.value) for head in FUND_ACCOUNTS]
    )
    amount = RupiahField()
    spent_on = models.DateField()
    purpose = models.CharField(max_length=200)
    evidence = models.CharField(max_length=200)
    member = TenantForeignKey("members.Member", db_index=False, null=True)
    entry_id = models.UUIDField()
    source_key = models.CharField(max_length=160)
    spent_at = models.DateTimeField()
    spent_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "source_key"], name="spending_has_its_own_source"
            ),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="spending_is_positive"),
            models.CheckConstraint(condition=~models.Q(evidence=""), name="spending_has_evidence"),
        ]

    def __str__(self) -> str:
        return self.purpose
