"""What each member receives."""

from django.db import models

from sokoguru.database.fields import RupiahField, TenantForeignKey, TenantKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Slip(AppendOnly, TenantModel):
    """One member's SHU in one determination; `place` counts from 0 in the order of numbers.

    `salt` is the secret that lets its holder, and nobody else, check the slip in public.
    """

    cooperative = TenantKey(db_constraint=False)  # its determination already holds the co-operative
    determination = TenantForeignKey("surplus.Determination", db_index=False)
    place = models.IntegerField()
    member = TenantForeignKey("members.Member", db_index=False)
    member_number = models.CharField(max_length=30)
    transactions = RupiahField()
    savings = RupiahField()
    usaha = RupiahField()
    modal = RupiahField()
    tax = RupiahField()
    salt = models.BinaryField(max_length=16)

    class Meta:
        constraints = [
            # Partial, though they leave nothing out: PostgreSQL would prefer a plain index on the
            # co-operative to the primary key when it checks a payment's foreign key on a table
            # without statistics, and read every slip for each. Queries say `place >= 0` too.
            models.UniqueConstraint(
                fields=["cooperative", "determination", "place"],
                condition=models.Q(place__gte=0),
                name="slip_has_its_own_place",
            ),
            models.UniqueConstraint(
                fields=["cooperative", "determination", "member"],
                condition=models.Q(place__gte=0),
                name="member_has_one_slip",
            ),
            models.CheckConstraint(
                condition=models.Q(place__gte=0), name="slip_place_counts_from_nought"
            ),
            models.CheckConstraint(
                condition=models.Q(usaha__gte=0, modal__gte=0, tax__gte=0, savings__gte=0),
                name="slip_amounts_are_not_negative",
            ),
            models.CheckConstraint(
                condition=models.Q(tax__lte=models.F("usaha") + models.F("modal")),
                name="slip_tax_is_part_of_it",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_number}: {self.usaha + self.modal}"
