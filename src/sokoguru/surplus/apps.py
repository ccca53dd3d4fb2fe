"""The application `surplus` as Django knows it."""

from django.apps import AppConfig


class SurplusConfig(AppConfig):
    """Determination, division, announcement and payment of SHU."""

    name = "sokoguru.surplus"
    label = "surplus"
    verbose_name = "SHU"
