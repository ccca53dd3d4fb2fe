"""How Django knows this package."""

from django.apps import AppConfig


class BudgetConfig(AppConfig):
    """The plan of income and cost (RAPBK)."""

    name = "sokoguru.budget"
    label = "budget"
    verbose_name = "Anggaran"
