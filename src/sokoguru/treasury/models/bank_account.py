"""Real accounts at banks; several may stand on one account of the chart."""

from django.db import models
from django.db.models import Q

from sokoguru.database.models import TenantModel
from sokoguru.treasury.vocabulary import BANK_CODES


class BankAccount(TenantModel):
    """An account at a bank. Acts on its code lock it, so that they take turns."""

    code = models.CharField(max_length=12)
    bank = models.CharField(max_length=60)
    number = models.CharField(max_length=40)
    starts_on = models.DateField()
    opened_by = models.CharField(max_length=120)
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code", "number", "cooperative"], name="bank_account_is_known_once"
            ),
            models.CheckConstraint(
                condition=Q(code__in=BANK_CODES), name="bank_account_stands_on_a_bank_code"
            ),
            models.CheckConstraint(condition=~Q(number=""), name="bank_account_has_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.bank} {self.number}"
