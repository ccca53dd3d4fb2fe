"""What a year's SHU was determined to be."""

from django.db import models

from sokoguru.database.fields import RupiahField
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Determination(AppendOnly, TenantModel):
    """A year's SHU with everything it was computed from; the newest `number` of a year counts.

    `policy`, `pots`, `steps` and `notices` are snapshots. `branches` holds the roots of the blocks
    of 1,024 slips (32 bytes each), so that one slip is proved without reading all of them.
    `times_closed` says which closing of the books it rests on.
    """

    year = models.IntegerField()
    number = models.IntegerField()
    first_day = models.DateField()
    last_day = models.DateField()
    times_closed = models.IntegerField()
    policy = models.JSONField()
    member_source = RupiahField()
    nonmember_source = RupiahField()
    steps = models.JSONField()
    pots = models.JSONField()
    usaha_pool = RupiahField()
    modal_pool = RupiahField()
    total_transactions = RupiahField()
    total_savings = RupiahField()
    total_tax = RupiahField()
    revenue = RupiahField()
    members = models.IntegerField()
    notices = models.JSONField()
    basis = models.CharField(max_length=200)
    volume_meaning = models.CharField(max_length=300, blank=True)
    tax_on = models.DateField()
    root = models.BinaryField(max_length=32)
    branches = models.BinaryField()
    determined_at = models.DateTimeField()
    determined_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "year", "number"],
                name="surplus_of_a_year_is_determined_in_turn",
            ),
        ]

    def __str__(self) -> str:
        return f"SHU {self.year}"
