"""How Django knows this package."""

from django.apps import AppConfig


class MembersConfig(AppConfig):
    """Members and their way in and out."""

    name = "sokoguru.members"
    label = "members"
    verbose_name = "Anggota"
