"""Registers the checks that keep every table fit for a cluster."""

from django.apps import AppConfig
from django.core import checks

from sokoguru.database.checks import check_tenant_tables


class DatabaseConfig(AppConfig):
    name = "sokoguru.database"
    verbose_name = "Basis data"

    def ready(self) -> None:
        checks.register(check_tenant_tables, checks.Tags.models)
