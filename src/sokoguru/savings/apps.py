"""How Django knows this package."""

from django.apps import AppConfig


class SavingsConfig(AppConfig):
    """Members' savings."""

    name = "sokoguru.savings"
    label = "savings"
    verbose_name = "Simpanan"
