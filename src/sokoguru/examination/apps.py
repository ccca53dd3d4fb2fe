"""How Django knows this package."""

from django.apps import AppConfig


class ExaminationConfig(AppConfig):
    """The audit desk."""

    name = "sokoguru.examination"
    label = "examination"
    verbose_name = "Pemeriksaan"
