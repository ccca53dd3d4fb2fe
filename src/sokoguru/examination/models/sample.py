"""Samples: which entries an examiner looks at, and how they were chosen."""

from django.db import models

from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Sample(AppendOnly, TenantModel):
    """A draw from a population: with method, size and seed anybody repeats it."""

    name = models.CharField(max_length=120)
    method = models.CharField(max_length=12)
    size = models.IntegerField()
    seed = models.CharField(max_length=80)
    first_day = models.DateField()
    last_day = models.DateField()
    code = models.CharField(max_length=12, blank=True)
    unit = models.CharField(max_length=30, blank=True)
    kind = models.CharField(max_length=12, blank=True)
    entries = models.IntegerField()
    amount = RupiahField()
    drawn_by = models.CharField(max_length=120)
    drawn_by_id = models.UUIDField(null=True)
    drawn_at = models.DateTimeField()
    source_key = models.CharField(max_length=160)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(size__gt=0), name="sample_takes_something"),
            models.CheckConstraint(
                condition=models.Q(first_day__lte=models.F("last_day")),
                name="sample_days_are_in_order",
            ),
            models.UniqueConstraint(
                fields=["cooperative", "source_key"], name="sample_is_drawn_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SampledEntry(AppendOnly, TenantModel):
    """An entry of a sample, at its place."""

    sample = TenantForeignKey("examination.Sample")
    place = models.IntegerField()
    entry_id = models.UUIDField()
    amount = RupiahField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "sample", "entry_id"], name="entry_is_sampled_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place}"
