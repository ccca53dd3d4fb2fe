"""Transfers: the money of the entries."""

from django.db import models

from sokoguru.database.fields import RupiahField, TenantForeignKey, TenantKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantTable


class Transfer(AppendOnly, TenantTable):
    """An amount from a credited to a debited account: it cannot be out of balance.

    Entries, accounts, members and units are held by composite foreign keys of the migration.
    """

    pk = models.CompositePrimaryKey("cooperative_id", "entry_id", "position")
    cooperative = TenantKey(db_constraint=False)  # its accounts already hold the co-operative
    entry = TenantForeignKey("ledger.Entry", db_index=False, db_constraint=False)
    position = models.IntegerField()
    booked_on = models.DateField()
    debit = models.CharField(max_length=12)
    credit = models.CharField(max_length=12)
    amount = RupiahField()
    debit_member_id = models.UUIDField(null=True)
    credit_member_id = models.UUIDField(null=True)
    unit = models.CharField(max_length=30, null=True)  # noqa: DJ001  a foreign key needs NULL
    party = models.CharField(max_length=1, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="transfer_amount_is_positive"
            ),
            models.CheckConstraint(
                condition=models.Q(party__in=["", "A", "N"]), name="transfer_party_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(debit=models.F("credit"))
                | ~models.Q(debit_member_id=models.F("credit_member_id")),
                name="transfer_moves_between_two_accounts",
            ),
        ]
        indexes = [
            models.Index(fields=["cooperative", "debit", "booked_on"], name="transfer_by_debit"),
            models.Index(fields=["cooperative", "credit", "booked_on"], name="transfer_by_credit"),
            models.Index(
                fields=["cooperative", "debit_member_id", "booked_on"],
                condition=models.Q(debit_member_id__isnull=False),
                name="transfer_by_debit_member",
            ),
            models.Index(
                fields=["cooperative", "credit_member_id", "booked_on"],
                condition=models.Q(credit_member_id__isnull=False),
                name="transfer_by_credit_member",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.debit}/{self.credit} {self.amount}"
