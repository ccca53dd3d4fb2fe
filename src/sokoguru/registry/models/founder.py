"""Founders: the persons or co-operatives that signed the deed."""

from django.db import models

from sokoguru.database.kinds import Reference
from sokoguru.registry.vocabulary import FounderKind


class Founder(Reference, models.Model):
    """A founder; a co-operative is named by its own entry, a person by name and identity number."""

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in FounderKind])
    name = models.CharField(max_length=200)
    identity_number = models.CharField(max_length=30, blank=True)
    founder_entry = models.ForeignKey("registry.Entry", models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.name
