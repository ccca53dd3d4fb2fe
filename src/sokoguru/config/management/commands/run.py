"""`sokoguru run`: everything at once for a first look: tables, areas, the demo, the server."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from sokoguru.config.management.commands.demo import DEMOS
from sokoguru.cooperatives.queries import all_cooperatives


class Command(BaseCommand):
    help = "Siapkan tabel, isi contoh bila masih kosong, lalu jalankan Sokoguru."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--address", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("Menyiapkan tabel …")
        call_command("migrate", verbosity=0, skip_checks=True)
        call_command("areas", "load", if_missing=True, stdout=self.stdout)
        present = {body.slug for body in all_cooperatives()}
        if present < set(DEMOS):  # nobody's own books are here, and an example is missing
            call_command("demo", stdout=self.stdout)
        call_command("serve", address=options["address"], port=options["port"], stdout=self.stdout)
