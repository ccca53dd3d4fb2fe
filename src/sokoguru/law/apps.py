"""The room's entry in Django's list of apps."""

from django.apps import AppConfig


class LawConfig(AppConfig):
    name = "sokoguru.law"
    label = "law"
    default_auto_field = "django.db.models.BigAutoField"
