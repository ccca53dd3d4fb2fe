"""An edition of the list of codes, as a decree set it."""

from django.db import models

from sokoguru.database.kinds import Reference


class Edition(Reference, models.Model):
    """One decree and its days; `fingerprint` says which files were loaded."""

    id = models.BigAutoField(primary_key=True)
    name = models.CharField(max_length=100, unique=True)
    valid_from = models.DateField(unique=True)
    valid_to = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200)
    is_complete = models.BooleanField()
    fingerprint = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="edition_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="edition_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name
