"""What a programme asked to have done, and what it was told."""

from django.db import models

from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class AnsweredRequest(AppendOnly, TenantModel):
    """A request that was carried out, known by its operation and the key its programme gave it.

    `content_hash` is the SHA-256 of what was asked; `answer` is the text of the answer, so that a
    repeat is told the same.
    """

    operation = models.CharField(max_length=40)
    request_key = models.CharField(max_length=80)
    content_hash = models.BinaryField(max_length=32)
    answer = models.TextField()
    answered_at = models.DateTimeField()
    asked_by = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "operation", "request_key"],
                name="request_is_answered_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.operation} {self.request_key}"
