"""Letters that were signed and issued."""

from django.db import models

from sokoguru.correspondence.models.letter import Letter
from sokoguru.correspondence.vocabulary import LetterKind
from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel
from sokoguru.law.vocabulary import Emblem


class IssuedLetter(AppendOnly, TenantModel):
    """What was issued under a number, with its fingerprint and the token of its QR code."""

    letter = TenantForeignKey(Letter)
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in LetterKind])
    year = models.SmallIntegerField()
    sequence = models.IntegerField()
    number = models.CharField(max_length=40)
    on = models.DateField()
    subject = models.CharField(max_length=200)
    content = models.JSONField()
    emblem = models.CharField(max_length=10, choices=[(e.value, e.value) for e in Emblem])
    content_sha256 = models.CharField(max_length=64)
    token = models.CharField(max_length=40)
    issued_by = models.CharField(max_length=120)
    issued_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cooperative", "letter"], name="letter_is_issued_once"),
            models.UniqueConstraint(
                fields=["cooperative", "kind", "year", "sequence"],
                name="number_is_given_once_a_kind_and_year",
            ),
            models.UniqueConstraint(fields=["cooperative", "token"], name="token_opens_one_letter"),
            models.CheckConstraint(
                condition=models.Q(sequence__gte=1), name="numbers_of_letters_start_at_one"
            ),
        ]

    def __str__(self) -> str:
        return self.number
