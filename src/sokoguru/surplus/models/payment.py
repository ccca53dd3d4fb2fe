"""Shares handed over, taken back, and members' consent to other ways than money."""

from django.db import models

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.surplus.vocabulary import PayoutMethod


class Payment(AppendOnly, TenantModel):
    """A share handed over; `attempt` counts from 1 and grows when one was taken back."""

    slip = TenantForeignKey("surplus.Slip", db_index=False)
    attempt = models.IntegerField(default=1)
    method = models.CharField(
        max_length=12, choices=[(method.value, method.value) for method in PayoutMethod]
    )
    paid_on = models.DateField()
    total = RupiahField()
    tax = RupiahField()
    entry_id = models.UUIDField()
    source_key = models.CharField(max_length=160)
    remark = models.CharField(max_length=200, blank=True)
    paid_at = models.DateTimeField()
    paid_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "slip", "attempt"], name="slip_is_paid_once"
            ),
            models.UniqueConstraint(
                fields=["cooperative", "source_key"], name="payment_has_its_own_source"
            ),
            models.CheckConstraint(condition=models.Q(total__gt=0), name="payment_is_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.paid_on} {self.total}"


class PaymentReturn(AppendOnly, TenantModel):
    """A payment that was a mistake and was reversed in the books."""

    payment = TenantForeignKey("surplus.Payment", db_index=False)
    reason = models.CharField(max_length=300)
    returned_at = models.DateTimeField()
    returned_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "payment"], name="payment_is_returned_once"
            ),
        ]

    def __str__(self) -> str:
        return self.reason


class SavingsConsent(AppendOnly, TenantModel):
    """A member's own word that a year's SHU may be handed over otherwise than in money (S3-098)."""

    member = TenantForeignKey("members.Member", db_index=False)
    year = models.IntegerField()
    method = models.CharField(
        max_length=12, choices=[(method.value, method.value) for method in PayoutMethod]
    )
    given_on = models.DateField()
    evidence = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "member", "year", "method"],
                name="member_consents_once_a_year",
            ),
            models.CheckConstraint(condition=~models.Q(evidence=""), name="consent_has_evidence"),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.method}"
