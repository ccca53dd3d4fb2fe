"""Initials under a draft."""

from django.db import models

from sokoguru.correspondence.models.letter import Letter
from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Initial(AppendOnly, TenantModel):
    """One office put its initials under one text, told by its fingerprint."""

    letter = TenantForeignKey(Letter)
    office = models.CharField(max_length=60)
    content_sha256 = models.CharField(max_length=64)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "letter", "office", "content_sha256"],
                name="office_initials_a_text_once",
            ),
        ]

    def __str__(self) -> str:
        return self.office
