"""How Django knows this package."""

from django.apps import AppConfig


class IdentityConfig(AppConfig):
    """Users, appointments, member links and API tokens."""

    name = "sokoguru.identity"
    label = "identity"
    verbose_name = "Pengguna dan jabatan"
