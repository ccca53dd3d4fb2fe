"""What others ask and pay for the same: the references of the report of economic promotion."""

from django.db import models

from sokoguru.database.fields import RupiahField
from sokoguru.database.models import TenantModel


class OutsidePrice(TenantModel):
    """Goods or a service of a year: the co-op's price, the price outside, how much members took.

    A row is never changed; a wrong one is withdrawn and written anew.
    """

    year = models.IntegerField()
    field = models.CharField(max_length=12)
    item = models.CharField(max_length=120)
    own = RupiahField()
    outside = RupiahField()
    quantity = models.BigIntegerField()
    source = models.CharField(max_length=200)
    source_key = models.CharField(max_length=60)
    written_by = models.CharField(max_length=120)
    written_at = models.DateTimeField()
    withdrawn_by = models.CharField(max_length=120, blank=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "source_key"], name="outside_price_is_written_once"
            ),
            models.CheckConstraint(
                condition=models.Q(own__gt=0, outside__gt=0), name="outside_prices_are_positive"
            ),
            models.CheckConstraint(
                condition=models.Q(quantity__gt=0), name="outside_quantity_is_positive"
            ),
            models.CheckConstraint(
                condition=~models.Q(source=""), name="outside_price_names_its_source"
            ),
        ]
        indexes = [
            models.Index(fields=["cooperative", "year"], name="outside_price_by_year"),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.item}"


class OutsideRate(TenantModel):
    """What others pay for savings or ask for loans in a year, in basis points a year."""

    year = models.IntegerField()
    field = models.CharField(max_length=12)
    outside_bps = models.IntegerField()
    source = models.CharField(max_length=200)
    source_key = models.CharField(max_length=60)
    written_by = models.CharField(max_length=120)
    written_at = models.DateTimeField()
    withdrawn_by = models.CharField(max_length=120, blank=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "source_key"], name="outside_rate_is_written_once"
            ),
            models.UniqueConstraint(
                fields=["cooperative", "year", "field"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="year_has_one_outside_rate",
            ),
            models.CheckConstraint(
                condition=models.Q(outside_bps__gte=0), name="outside_rate_is_not_negative"
            ),
            models.CheckConstraint(
                condition=~models.Q(source=""), name="outside_rate_names_its_source"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.field}"
