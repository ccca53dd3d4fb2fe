"""How Django knows this package."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """The register of co-operatives."""

    name = "sokoguru.registry"
    label = "registry"
    verbose_name = "Register koperasi"
