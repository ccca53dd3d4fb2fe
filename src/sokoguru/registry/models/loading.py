"""Files on their way into the register."""

from django.db import models

from sokoguru.database.kinds import Reference


class Loading(Reference, models.Model):
    """An import of a register file: how far it is, and what it found.

    `report` holds counts and the first errors by row and column; a file is known by its SHA-256, so
    that a loading which was cut off goes on where it stood.
    """

    id = models.BigAutoField(primary_key=True)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    area_code = models.CharField(max_length=4, blank=True)
    state = models.CharField(max_length=20)
    rows_total = models.IntegerField(default=0)
    rows_done = models.IntegerField(default=0)
    report = models.JSONField(default=dict)
    actor_name = models.CharField(max_length=120)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.file_name
