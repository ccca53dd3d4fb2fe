"""`sokoguru areas load`: the codes of provinces, regencies, districts and villages."""

from pathlib import Path
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sokoguru.areas.operations import load_areas
from sokoguru.areas.queries import has_areas, packaged_dataset
from sokoguru.foundation.refusal import Refusal


class Command(BaseCommand):
    help = "Muat daftar wilayah (provinsi sampai desa) yang dibawa Sokoguru."

    def add_arguments(self, parser: CommandParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True)
        load = acts.add_parser("load", help="muat daftar; daftar yang sama tidak dimuat dua kali")
        load.add_argument(
            "folder",
            type=Path,
            nargs="?",
            help="folder dengan berkas seperti di sokoguru/areas/data",
        )
        load.add_argument(
            "--if-missing", action="store_true", help="tidak berbuat apa-apa bila sudah ada daftar"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_missing"] and has_areas():
            return
        start = monotonic()
        self._say("Membaca daftar wilayah …")
        try:
            dataset = packaged_dataset(folder=options["folder"])
        except Refusal as refusal:
            raise CommandError(refusal.sentence, returncode=2) from refusal
        loaded = load_areas(dataset=dataset, progress=self._tell)
        if loaded.was_there:
            self._say("Daftar yang sama sudah dimuat; tidak ada yang berubah.")
        else:
            self._say(f"Selesai dalam {monotonic() - start:.0f} detik.")

    def _tell(self, done: int, total: int) -> None:
        self._say(f"  {done:,} dari {total:,} wilayah".replace(",", "."))

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
