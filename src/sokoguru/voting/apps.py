"""How Django knows this package."""

from django.apps import AppConfig


class VotingConfig(AppConfig):
    """Ballots and their count."""

    name = "sokoguru.voting"
    label = "voting"
    verbose_name = "Pemungutan suara"
