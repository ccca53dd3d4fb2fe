"""Classes of a co-operative over time, one value an axis on any day."""

from django.db import models

from sokoguru.database.kinds import Reference


class ClassAssignment(Reference, models.Model):
    """A class on an axis from a day to a day; the current ones are repeated in the entry."""

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    axis = models.CharField(max_length=20)
    code = models.CharField(max_length=20)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "axis"],
                condition=models.Q(valid_to__isnull=True),
                name="register_one_open_class_an_axis",
            )
        ]

    def __str__(self) -> str:
        return f"{self.axis}:{self.code}"
