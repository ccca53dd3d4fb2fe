"""How Django knows this package."""

from django.apps import AppConfig


class CooperativesConfig(AppConfig):
    """Co-operatives, their articles and units."""

    name = "sokoguru.cooperatives"
    label = "cooperatives"
    verbose_name = "Koperasi"
