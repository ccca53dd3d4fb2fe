"""How Django knows this package."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """Members' meetings."""

    name = "sokoguru.governance"
    label = "governance"
    verbose_name = "Rapat anggota"
