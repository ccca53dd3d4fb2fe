"""How Django knows this package."""

from django.apps import AppConfig


class PersonnelConfig(AppConfig):
    """The people employed."""

    name = "sokoguru.personnel"
    label = "personnel"
    verbose_name = "Karyawan"
