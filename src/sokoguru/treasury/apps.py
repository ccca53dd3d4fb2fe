"""How Django knows this package."""

from django.apps import AppConfig


class TreasuryConfig(AppConfig):
    """Cash and bank."""

    name = "sokoguru.treasury"
    label = "treasury"
    verbose_name = "Kas dan bank"
