"""How Django knows this package."""

from django.apps import AppConfig


class AssetsConfig(AppConfig):
    """Fixed assets and the inventory register."""

    name = "sokoguru.assets"
    label = "assets"
    verbose_name = "Aset tetap"
