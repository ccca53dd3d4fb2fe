"""A key for programmes."""

from django.db import models

from sokoguru.database.models import TenantModel


class ApiToken(TenantModel):
    """What is kept of a token: its digest, its duties and its dates; the text itself is not.

    `holder_id` is the person whose duties it was given, where there is one.
    """

    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64)
    hint = models.CharField(max_length=4)
    duties = models.JSONField()
    issued_by = models.CharField(max_length=120)
    issued_at = models.DateTimeField()
    holder_id = models.UUIDField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.CharField(max_length=120, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "digest"], name="token_digest_is_unique_in_a_cooperative"
            ),
        ]

    def __str__(self) -> str:
        return self.name
