"""What has been read of a file so far."""

from django.db import models

from sokoguru.database.kinds import Reference
from sokoguru.registry.models.loading import Loading


class ReadChunk(Reference, models.Model):
    """Some thousand rows of a file as they were read, so that no row is read twice.

    `upto` counts the file's rows through the end of this piece; `content` is compressed JSON of the
    readings and faults. What was read on another day is read anew, since rules are of a day. The
    pieces go once the file is written or found wrong.
    """

    id = models.BigAutoField(primary_key=True)
    loading = models.ForeignKey(Loading, on_delete=models.CASCADE, related_name="+")
    read_on = models.DateField()
    upto = models.IntegerField()
    is_last = models.BooleanField()
    content = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["loading", "upto"], name="rows_are_read_once"),
        ]

    def __str__(self) -> str:
        return f"{self.loading_id}: {self.upto}"
