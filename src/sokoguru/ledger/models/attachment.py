"""The papers behind posted entries."""

from django.db import models

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Attachment(AppendOnly, TenantModel):
    """A version of a kept document stands behind an entry; it is added and never taken away."""

    entry = TenantForeignKey("ledger.Entry", db_index=False)
    file = TenantForeignKey("correspondence.KeptFile")
    document_id = models.UUIDField()
    attached_by = models.CharField(max_length=120)
    attached_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "entry", "document_id"],
                name="document_is_attached_once_to_an_entry",
            ),
        ]

    def __str__(self) -> str:
        return str(self.document_id)
