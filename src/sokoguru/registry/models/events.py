"""What happened to a co-operative, day by day; nothing of it is changed afterwards."""

from django.db import models

from sokoguru.database.kinds import AppendOnly, Reference


class StatusEvent(AppendOnly, Reference, models.Model):
    """Active or not from a day on, with its reason (S4-16)."""

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    is_active = models.BooleanField()
    on = models.DateField()
    reason = models.CharField(max_length=200)
    actor_name = models.CharField(max_length=120)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.reason


class LifeEvent(AppendOnly, Reference, models.Model):
    """A step between founding and dissolution: its document, day and deadline."""

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey("registry.Entry", models.PROTECT, related_name="+")
    step = models.CharField(max_length=40)
    state_after = models.CharField(max_length=20)
    on = models.DateField()
    due_on = models.DateField(null=True)
    document = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=500, blank=True)
    other = models.ForeignKey("registry.Entry", models.PROTECT, null=True, related_name="+")
    facts = models.JSONField(default=dict)
    actor_name = models.CharField(max_length=120)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.step
