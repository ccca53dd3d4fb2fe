"""Journals that wait to be posted, and the history of what was done to them."""

from django.db import models

from sokoguru.database.fields import TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel

_DISCARDED = "dibuang"


class JournalDraft(TenantModel):
    """A working row: it may change until it is submitted, and is posted once."""

    key = models.CharField(max_length=160)
    state = models.CharField(max_length=12)
    on = models.DateField()
    content = models.JSONField()
    maker_id = models.UUIDField(null=True)
    maker_name = models.CharField(max_length=120)
    changed_at = models.DateTimeField()
    entry_id = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "key"],
                condition=~models.Q(state=_DISCARDED),
                name="draft_is_made_once_of_a_source",
            ),
            models.UniqueConstraint(
                fields=["cooperative", "entry_id"],
                condition=models.Q(entry_id__isnull=False),
                name="entry_comes_of_one_draft",
            ),
            models.CheckConstraint(
                condition=models.Q(state="dicatat", entry_id__isnull=False)
                | (~models.Q(state="dicatat") & models.Q(entry_id__isnull=True)),
                name="posted_draft_names_its_entry",
            ),
        ]
        indexes = [
            models.Index(
                fields=["cooperative", "on"],
                condition=models.Q(state__in=["konsep", "diajukan", "dikembalikan"]),
                name="draft_waiting_by_day",
            )
        ]

    def __str__(self) -> str:
        return self.key


class DraftEvent(AppendOnly, TenantModel):
    """Who did what to a draft, when and why, and what the draft said then."""

    draft = TenantForeignKey("ledger.JournalDraft")
    act = models.CharField(max_length=12)
    happened_at = models.DateTimeField()
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=120)
    reason = models.CharField(max_length=300, blank=True)
    content = models.JSONField()

    def __str__(self) -> str:
        return self.act
