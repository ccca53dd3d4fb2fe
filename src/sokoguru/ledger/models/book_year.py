"""The financial years of a co-operative's books."""

from django.db import models

from sokoguru.database.models import TenantModel


class BookYear(TenantModel):
    """A year: open for posting until it is closed, and locked through a day where told to."""

    year = models.SmallIntegerField()
    first_day = models.DateField()
    last_day = models.DateField()
    is_closed = models.BooleanField(default=False)
    locked_through = models.DateField(null=True)
    times_closed = models.SmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "year"], name="year_is_opened_once_in_a_cooperative"
            ),
            models.CheckConstraint(
                condition=models.Q(last_day__gt=models.F("first_day")),
                name="year_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)
