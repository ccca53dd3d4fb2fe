"""What the accounts of other books are here."""

from django.db import models

from sokoguru.database.models import TenantModel


class AccountMapping(TenantModel):
    """An account of another book, by code and name as it writes them, and the account it is here.

    It is kept for the next file; a later choice takes the place of an earlier one.
    """

    wording = models.CharField(max_length=200)
    code = models.CharField(max_length=12)
    chosen_by = models.CharField(max_length=120)
    chosen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "wording"], name="wording_is_mapped_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(wording=""), name="mapped_account_has_a_wording"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wording} = {self.code}"
