"""How Django knows this package."""

from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    """The supervisors' work."""

    name = "sokoguru.supervision"
    label = "supervision"
    verbose_name = "Pengawasan"
