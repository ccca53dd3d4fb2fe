"""Letters while they are written."""

from django.db import models

from sokoguru.correspondence.vocabulary import LetterKind
from sokoguru.database.models import TenantModel


class Letter(TenantModel):
    """A letter as it stands; `content` is a `LetterContent` as JSON.

    Once issued it is not changed any more, and `IssuedLetter` holds what was issued.
    """

    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in LetterKind])
    on = models.DateField()
    subject = models.CharField(max_length=200)
    content = models.JSONField()
    written_by = models.CharField(max_length=120)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(subject=""), name="letter_has_a_subject"),
        ]

    def __str__(self) -> str:
        return self.subject
