"""`sokoguru backup FILE`."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from sokoguru.database.dumps import dump


class Command(BaseCommand):
    help = "Simpan seluruh pembukuan ke satu berkas."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        if file.exists():
            raise CommandError(f"{file} sudah ada. Pilih nama lain.", returncode=2)
        if not file.resolve().parent.is_dir():
            raise CommandError(f"Folder {file.parent} tidak ada. Buat dulu.", returncode=2)
        self.stdout.write(f"Menyimpan ke {file} …")
        try:
            dump(settings.DATABASES["owner"], file, is_embedded=settings.DATABASE_IS_EMBEDDED)
        except FileNotFoundError as missing:
            raise CommandError(f"Program {missing} tidak terpasang.", returncode=2) from missing
        except subprocess.CalledProcessError as failure:
            raise CommandError(f"Gagal menyimpan: {failure.stderr.strip()}") from failure
        self.stdout.write(f"Selesai: {file.stat().st_size // 1024:,} KB".replace(",", "."))
