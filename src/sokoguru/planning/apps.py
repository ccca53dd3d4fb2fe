"""How Django knows this package."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """The work plan."""

    name = "sokoguru.planning"
    label = "planning"
    verbose_name = "Rencana kerja"
