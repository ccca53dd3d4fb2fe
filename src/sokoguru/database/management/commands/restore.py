"""`sokoguru restore FILE`."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from sokoguru.database.dumps import is_dump, restore
from sokoguru.database.roles import prepare_for_migrations, prepare_for_restore
from sokoguru.foundation.refusal import Refusal


class Command(BaseCommand):
    help = "Ganti seluruh pembukuan dengan isi berkas cadangan; semua atau tidak sama sekali."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--yes", action="store_true", help="ya, ganti isi yang ada tanpa bertanya"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        if not file.is_file():
            raise CommandError(f"Berkas {file} tidak ada.", returncode=2)
        if not is_dump(file):
            raise CommandError(f"{file} bukan cadangan Sokoguru.", returncode=2)
        if not options["yes"] and not self._is_sure():
            raise CommandError("Dibatalkan; tidak ada yang berubah.", returncode=2)
        try:
            prepare_for_restore()
        except Refusal as refusal:
            raise CommandError(refusal.sentence, returncode=2) from refusal
        connections.close_all()
        self.stdout.write(f"Memulihkan dari {file} …")
        try:
            restore(settings.DATABASES["owner"], file, is_embedded=settings.DATABASE_IS_EMBEDDED)
        except subprocess.CalledProcessError as failure:
            raise CommandError(
                f"Gagal memulihkan, isi lama tetap ada: {failure.stderr.strip()}"
            ) from failure
        finally:
            prepare_for_migrations()
            connections.close_all()
        self.stdout.write("Selesai. Periksa dengan: sokoguru verify")

    def _is_sure(self) -> bool:
        """Ask; where nobody sits at the keyboard, say how to answer beforehand."""
        try:
            answer = input("Isi yang ada akan diganti. Ketik 'ya' untuk melanjutkan: ")
        except EOFError as nobody:
            sentence = "Tidak ada yang menjawab. Tambahkan --yes bila isi yang ada boleh diganti."
            raise CommandError(sentence, returncode=2) from nobody
        return answer.strip().lower() == "ya"
