"""How Django knows this package."""

from django.apps import AppConfig


class ClosingConfig(AppConfig):
    """Closing a month and a year: the checklist of what is missing, then one act."""

    name = "sokoguru.closing"
    label = "closing"
    verbose_name = "Tutup buku"
