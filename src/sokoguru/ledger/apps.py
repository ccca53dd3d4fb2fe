"""The Django application of the ledger."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "sokoguru.ledger"
    verbose_name = "Buku besar"
