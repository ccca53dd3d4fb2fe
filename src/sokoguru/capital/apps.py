"""How Django knows this package."""

from django.apps import AppConfig


class CapitalConfig(AppConfig):
    """Own and borrowed capital."""

    name = "sokoguru.capital"
    label = "capital"
    verbose_name = "Modal"
