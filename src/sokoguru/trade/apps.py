"""The Django application of trade."""

from django.apps import AppConfig


class TradeConfig(AppConfig):
    name = "sokoguru.trade"
    verbose_name = "Usaha"
