"""Who sits at which register desk."""

from django.db import models

from sokoguru.database.kinds import Reference
from sokoguru.registry.vocabulary import Desk


class DeskAppointment(Reference, models.Model):
    """A person at the desk of an area (plain code; empty for the ministry), from a day to a day."""

    id = models.BigAutoField(primary_key=True)
    user_id = models.UUIDField()
    desk = models.CharField(max_length=24, choices=[(d.value, d.value) for d in Desk])
    area_code = models.CharField(max_length=4, blank=True)
    may_write = models.BooleanField(default=True)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["user_id"], name="register_desk_of_user")]

    def __str__(self) -> str:
        return f"{self.desk} {self.area_code}"
