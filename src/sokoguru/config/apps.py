"""The installation itself as an application: its commands."""

from django.apps import AppConfig


class InstallationConfig(AppConfig):
    name = "sokoguru.config"
    label = "installation"
    verbose_name = "Instalasi"
