"""The vault: documents, their versions and their bytes."""

from django.db import models

from sokoguru.correspondence.vocabulary import LARGEST_FILE, FileKind, MediaType
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class KeptFile(AppendOnly, TenantModel):
    """One version of a document; `document_id` is the same through all its versions."""

    document_id = models.UUIDField()
    version = models.SmallIntegerField()
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in FileKind])
    title = models.CharField(max_length=200)
    number = models.CharField(max_length=100, blank=True)
    issuer = models.CharField(max_length=120, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    filename = models.CharField(max_length=200)
    media_type = models.CharField(max_length=80, choices=[(m.value, m.value) for m in MediaType])
    size = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    kept_by = models.CharField(max_length=120)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "document_id", "version"],
                name="document_has_each_version_once",
            ),
            models.CheckConstraint(condition=~models.Q(title=""), name="kept_file_has_a_title"),
            models.CheckConstraint(
                condition=models.Q(size__range=(1, LARGEST_FILE)), name="kept_file_has_a_size"
            ),
            models.CheckConstraint(
                condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"),
                name="kept_file_has_a_fingerprint",
            ),
            models.CheckConstraint(
                condition=models.Q(issued_on__isnull=True)
                | models.Q(expires_on__isnull=True)
                | models.Q(expires_on__gte=models.F("issued_on")),
                name="kept_file_ends_after_it_was_issued",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class FileChunk(AppendOnly, TenantModel):
    """A piece of a content, found by its fingerprint: the same bytes are kept once a co-op."""

    sha256 = models.CharField(max_length=64)
    place = models.SmallIntegerField()
    data = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "sha256", "place"], name="content_has_each_piece_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sha256[:8]} {self.place}"
