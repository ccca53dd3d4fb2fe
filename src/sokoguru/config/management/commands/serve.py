"""`sokoguru serve`: the web server and the housekeeping beside it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from granian import Granian
from granian.constants import Interfaces

ONLY_HERE = (
    "Kode QR pada slip dan surat menunjuk ke komputer ini saja. "
    "Sebelum mencetak untuk anggota, atur SOKOGURU_ADDRESS, misalnya https://koperasi.example."
)
_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  compared with, not listened on


def address_of(host: str, port: int) -> str:
    """Where this server is found when nobody says otherwise: what QR codes lead to."""
    return f"http://{'127.0.0.1' if host in _EVERYWHERE else host}:{port}"


def is_this_machine_only(address: str) -> bool:
    """Whether nobody else can open this address."""
    host = urlsplit(address).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")


class Command(BaseCommand):
    help = "Jalankan Sokoguru sampai dihentikan dengan Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--address", default="127.0.0.1", help="alamat, misalnya 0.0.0.0")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=1, help="banyaknya proses web")

    def handle(self, *args: Any, **options: Any) -> None:
        public = os.environ.setdefault(
            "SOKOGURU_ADDRESS", address_of(options["address"], options["port"])
        )
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        call_command("collectstatic", interactive=False, verbosity=0)
        keeper = subprocess.Popen([sys.executable, "-m", "sokoguru.config.housekeeping"])
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        self.stdout.write(f"Sokoguru siap di http://{options['address']}:{options['port']}/")
        if is_this_machine_only(public):
            self.stdout.write(ONLY_HERE)
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
