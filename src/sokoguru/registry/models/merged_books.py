"""Books that were carried over into another co-operative's."""

from django.db import models

from sokoguru.database.kinds import AppendOnly, Reference


class MergedBooks(AppendOnly, Reference, models.Model):
    """The end of a book: where its balances went, on which day, and what they came to."""

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    into = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    on = models.DateField()
    document = models.CharField(max_length=120)
    facts = models.JSONField()
    actor_name = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry"], name="books_are_carried_over_once"),
        ]

    def __str__(self) -> str:
        return self.document
