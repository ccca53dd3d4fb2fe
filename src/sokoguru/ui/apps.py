"""The Django application of the look-and-feel kit."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "sokoguru.ui"
    label = "ui"
    verbose_name = "Tampilan"
