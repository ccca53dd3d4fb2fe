"""Grants, their purposes, what was spent of them, and what else happened."""

from django.db import models
from django.db.models import Q

from sokoguru.capital.models.recorded import Recorded
from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Grant(Recorded):
    """A gift to the co-op with the agreement that governs it."""

    form = models.CharField(max_length=10)
    donor = models.CharField(max_length=200)
    received_on = models.DateField()
    amount = RupiahField()
    account = models.CharField(max_length=12)
    asset_id = models.UUIDField(null=True)
    agreement_number = models.CharField(max_length=120, blank=True)
    agreement_on = models.DateField()
    conditions = models.TextField(blank=True)
    is_binding = models.BooleanField()
    approval_number = models.CharField(max_length=120, blank=True)
    legislation = models.CharField(max_length=300, blank=True)
    treatment = models.CharField(max_length=20)
    treatment_clause = models.CharField(max_length=500, blank=True)
    report_due_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="grant_is_recorded_once"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="grant_carries_a_money_value"),
            models.CheckConstraint(
                condition=Q(is_binding=False) | ~Q(approval_number=""),
                name="binding_grant_rests_on_a_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.donor} {self.agreement_number}"


class GrantPurpose(AppendOnly, TenantModel):
    """What a grant is for."""

    grant = TenantForeignKey(Grant)
    position = models.IntegerField()
    name = models.CharField(max_length=200)
    planned = RupiahField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["grant", "name", "cooperative"], name="purpose_is_named_once"
            ),
            models.CheckConstraint(condition=Q(planned__gt=0), name="purpose_has_an_amount"),
        ]

    def __str__(self) -> str:
        return self.name


class GrantSpending(Recorded):
    """Money of a grant that was spent; `purpose` is empty when it serves none of them."""

    grant = TenantForeignKey(Grant)
    purpose = TenantForeignKey(GrantPurpose, null=True)
    spent_on = models.DateField()
    amount = RupiahField()
    account = models.CharField(max_length=12)
    memo = models.CharField(max_length=300)
    document = models.CharField(max_length=60, blank=True)
    asset_id = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="grant_spending_is_recorded_once"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="grant_spending_is_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.spent_on} {self.memo}"


class GrantEvent(Recorded):
    """Interest of the grant's account, conditions met, legislation found, a report delivered."""

    grant = TenantForeignKey(Grant)
    kind = models.CharField(max_length=20)
    happened_on = models.DateField()
    text = models.CharField(max_length=500)
    amount = RupiahField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="grant_event_is_recorded_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.happened_on} {self.kind}"
