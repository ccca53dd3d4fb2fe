"""How Django knows this package."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Navigation and the pages that belong to no single business."""

    name = "sokoguru.site"
    label = "site"
    verbose_name = "Situs"
