"""How Django knows this package."""

from django.apps import AppConfig


class PortabilityConfig(AppConfig):
    """Books from and to elsewhere."""

    name = "sokoguru.portability"
    label = "portability"
    verbose_name = "Pindah data"
