"""How Django knows this package."""

from django.apps import AppConfig


class CounterConfig(AppConfig):
    """The counter: acts over several businesses."""

    name = "sokoguru.counter"
    label = "counter"
    verbose_name = "Loket"
