"""A term of office in one co-operative."""

from django.db import models

from sokoguru.database.models import TenantModel
from sokoguru.identity.vocabulary import SINGLE_SEATS, Role


class Appointment(TenantModel):
    """Who holds which office from when to when; a term is ended, never removed."""

    user_id = models.UUIDField()
    role = models.CharField(max_length=20, choices=[(role.value, role.label) for role in Role])
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    appointed_by = models.CharField(max_length=120)
    appointed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["user_id"], name="appointment_of_user")]
        constraints = [
            models.UniqueConstraint(
                fields=["cooperative", "user_id", "role", "valid_from"],
                name="office_starts_once_a_day_for_a_person",
            ),
            models.UniqueConstraint(
                fields=["cooperative", "role"],
                condition=models.Q(
                    valid_to__isnull=True, role__in=sorted(seat.value for seat in SINGLE_SEATS)
                ),
                name="single_seat_has_one_open_term",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="term_of_office_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.valid_from}"
