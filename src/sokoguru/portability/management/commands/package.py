"""`sokoguru package export --cooperative SLUG --out FILE` and `… restore FILE --slug SLUG`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.money import format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.portability.operations import restore_package
from sokoguru.portability.queries import one_view, write_package
from sokoguru.portability.vocabulary import PackageFact, Restored

BAD_INPUT = 2


class Command(BaseCommand):
    """A co-operative leaves with everything that is its own, and arrives elsewhere."""

    help = "Ekspor seluruh data satu koperasi sebagai paket data, atau pulihkan paket di sini."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the two acts."""
        acts = parser.add_subparsers(dest="act", required=True)
        export = acts.add_parser("export", help="tulis paket data")
        export.add_argument("--cooperative", required=True, metavar="SLUG")
        export.add_argument("--out", required=True, type=Path, metavar="FILE")
        restore = acts.add_parser("restore", help="pulihkan paket data sebagai koperasi baru")
        restore.add_argument("file", type=Path, metavar="FILE")
        restore.add_argument("--slug", required=True, metavar="SLUG")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do one of them; what is refused ends with exit code 2 and changes nothing."""
        try:
            if options["act"] == "export":
                self._export(options["cooperative"], options["out"])
            else:
                self._restore(options["file"], options["slug"])
        except Refusal as refusal:
            raise CommandError(refusal.sentence, returncode=BAD_INPUT) from refusal

    def _export(self, slug: str, out: Path) -> None:
        body = cooperative_by_slug(slug)
        if body is None:
            raise CommandError(f'Koperasi "{slug}" tidak ada.', returncode=BAD_INPUT)
        unfinished = out.with_name(f"{out.name}.belum-selesai")
        try:
            fact = self._write(body, unfinished)
            unfinished.replace(out)
        except OSError as refused:
            raise CommandError(
                f"Berkas {out} tidak dapat ditulis.", returncode=BAD_INPUT
            ) from refused
        finally:
            unfinished.unlink(missing_ok=True)
        rows, files = format_number(fact.rows), format_number(fact.files)
        self.stdout.write(f"{out}: {fact.tables} tabel, {rows} baris, {files} berkas.")
        self.stdout.write(f"Sidik jari paket: {fact.fingerprint}")
        self.stdout.write("Paket berisi data pribadi anggota (NIK, alamat). Simpan terkunci.")

    def _write(self, body: CooperativeFact, path: Path) -> PackageFact:
        with path.open("wb") as target, one_view(body.id):
            return write_package(
                cooperative_id=body.id,
                target=target,
                made_at=timezone.now(),
                progress=self._progress,
            )

    def _restore(self, file: Path, slug: str) -> None:
        if not file.is_file():
            raise CommandError(f"Berkas {file} tidak ada.", returncode=BAD_INPUT)
        restored = restore_package(file=file, slug=slug, progress=self._progress)
        self._tell(restored)

    def _tell(self, restored: Restored) -> None:
        rows, files = format_number(restored.rows), format_number(restored.files)
        body = restored.cooperative
        self.stdout.write(
            f"{body.name} dipulihkan di /k/{body.slug}/: {rows} baris, {files} berkas."
        )
        self.stdout.write(f"Sidik jari paket: {restored.fingerprint}")
        self.stdout.write("Pembukuan, segel dan saldo anggota sudah diperiksa: utuh.")
        if restored.met:
            self.stdout.write(f"Akun yang sudah ada di sini: {', '.join(restored.met)}")
        if restored.opened:
            self.stdout.write(f"Akun baru tanpa kata sandi: {', '.join(restored.opened)}")
            self.stdout.write("Beri kata sandi dengan: sokoguru changepassword NAMA")
        self.stdout.write("Kunci API tidak ikut; terbitkan yang baru bila perlu.")

    def _progress(self, phase: str, done: int, total: int) -> None:
        if done == total:
            self.stdout.write(f"{phase}: {total} selesai.")
            self.stdout.flush()
