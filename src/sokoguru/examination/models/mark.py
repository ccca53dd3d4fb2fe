"""Marks: what an examiner did with an entry."""

from django.db import models

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class EntryMark(AppendOnly, TenantModel):
    """A tick or note on an entry, which it names by its number; the books know nothing of it."""

    entry_id = models.UUIDField()
    mark = models.CharField(max_length=12)
    text = models.CharField(max_length=1000, blank=True)
    by = models.CharField(max_length=120)
    by_id = models.UUIDField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["cooperative", "entry_id"], name="marks_of_an_entry")]

    def __str__(self) -> str:
        return self.mark


class MarkWithdrawn(AppendOnly, TenantModel):
    """A mark that its author took back; the mark itself stays."""

    mark = TenantForeignKey("examination.EntryMark")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cooperative", "mark"], name="mark_is_withdrawn_once"),
        ]

    def __str__(self) -> str:
        return f"{self.at}"
