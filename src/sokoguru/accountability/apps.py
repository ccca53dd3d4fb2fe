"""How Django knows this package."""

from django.apps import AppConfig


class AccountabilityConfig(AppConfig):
    """The board's yearly account (LPJ): one book for the members' meeting."""

    name = "sokoguru.accountability"
    label = "accountability"
    verbose_name = "Pertanggungjawaban"
