"""How Django knows this package."""

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    """Official letters and the document vault."""

    name = "sokoguru.correspondence"
    label = "correspondence"
    verbose_name = "Surat dan berkas"
