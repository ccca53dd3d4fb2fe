"""How Django knows this package."""

from django.apps import AppConfig


class AreasConfig(AppConfig):
    """Provinces, regencies, districts and villages."""

    name = "sokoguru.areas"
    label = "areas"
    verbose_name = "Wilayah"
