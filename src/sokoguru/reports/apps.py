"""The Django application of the reports."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "sokoguru.reports"
    verbose_name = "Laporan"
