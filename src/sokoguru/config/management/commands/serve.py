"""`sokoguru serve`: the web server and the housekeeping beside it."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from granian import Granian
from granian.constants import Interfaces


class Command(BaseCommand):
    help = "Jalankan Sokoguru sampai dihentikan dengan Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--address", default="127.0.0.1", help="alamat, misalnya 0.0.0.0")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=1, help="banyaknya proses web")

    def handle(self, *args: Any, **options: Any) -> None:
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        call_command("collectstatic", interactive=False, verbosity=0)
        keeper = subprocess.Popen([sys.executable, "-m", "sokoguru.config.housekeeping"])
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        self.stdout.write(f"Sokoguru siap di http://{options['address']}:{options['port']}/")
        self.stdout.write("Hentikan dengan Ctrl-C.")
        self.stdout.flush()
        try:
            self._serve(options)
        finally:
            keeper.terminate()
            keeper.wait(10)

    def _serve(self, options: dict[str, Any]) -> None:
        """Four threads a process: each holds a database connection; slow readers wait outside."""
        Granian(
            "sokoguru.config.wsgi:application",
            address=options["address"],
            port=options["port"],
            interface=Interfaces.WSGI,
            workers=options["workers"],
            blocking_threads=4,
            backpressure=64,
            log_access=False,
        ).serve()
