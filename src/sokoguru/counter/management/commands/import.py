"""`sokoguru import members|opening-balances FILE --cooperative SLUG [--dry-run]`."""  # noqa: N999

import getpass
import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter import operations, queries
from sokoguru.counter.operations.register import FileHasFaults
from sokoguru.counter.vocabulary import CellFault, ImportKind, ImportReport, Preview
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import format_number, format_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger import queries as books

_FAULTS_SHOWN = 50
_EVERY = 500
BAD_INPUT = 2


class Command(BaseCommand):
    """Take members or opening balances over from a file."""

    help = (
        "Impor anggota atau saldo awal dari berkas .xlsx atau .csv; semua atau tidak sama sekali."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("kind", choices=[kind.value for kind in ImportKind])
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--cooperative", required=True, metavar="SLUG")
        parser.add_argument("--dry-run", action="store_true", help="periksa saja, jangan simpan")
        parser.add_argument(
            "--on",
            type=date.fromisoformat,
            metavar="YYYY-MM-DD",
            help="tanggal saldo awal; tanpa ini hari pertama tahun buku yang terbuka",
        )
        parser.add_argument(
            "--against",
            metavar="CODE",
            help="akun lawan bila berkas hanya berisi simpanan anggota, misalnya 1101",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Preview, print what is wrong, import when nothing is."""
        body = cooperatives.cooperative_by_slug(options["cooperative"])
        if body is None:
            raise CommandError(
                f"Koperasi {options['cooperative']} tidak ada.", returncode=BAD_INPUT
            )
        try:
            content = options["file"].read_bytes()
        except OSError as unreadable:
            raise CommandError(
                f"Berkas {options['file']} tidak dapat dibaca.", returncode=BAD_INPUT
            ) from unreadable
        given = {"content": content, "filename": options["file"].name, **self._given(options)}
        try:
            self._run(body, options, given)
        except FileHasFaults as faulty:
            self._print_faults(faulty.facts["preview"])
            raise CommandError(faulty.sentence, returncode=BAD_INPUT) from faulty
        except Refusal as refusal:
            raise CommandError(refusal.sentence, returncode=BAD_INPUT) from refusal

    def _given(self, options: dict[str, Any]) -> dict[str, Any]:
        if options["kind"] == ImportKind.OPENING_BALANCES.value:
            return {"against": options["against"]}
        return {}

    def _run(self, body: CooperativeFact, options: dict[str, Any], given: dict[str, Any]) -> None:
        is_opening = options["kind"] == ImportKind.OPENING_BALANCES.value
        with tenant(body.id):
            on = options["on"] or self._day(body, is_opening=is_opening)
            given |= {"cooperative_id": body.id, "on": on, "progress": self._show_progress}
            if options["dry_run"]:
                ask = queries.preview_opening_balances if is_opening else queries.preview_members
                self._print_preview(ask(**given))
                return
            by = Actor(name=f"Perintah import ({getpass.getuser()})", at=timezone.now())
            act = operations.import_opening_balances if is_opening else operations.import_members
            report = act(by=by, **given)
        self._print_report(report)

    def _day(self, body: CooperativeFact, *, is_opening: bool) -> date:
        if not is_opening:
            return timezone.localdate()
        years = [year for year in books.book_years(cooperative_id=body.id) if not year.is_closed]
        if not years:
            raise CommandError("Belum ada tahun buku yang terbuka.", returncode=BAD_INPUT)
        return min(year.first_day for year in years)

    def _show_progress(self, phase: str, done: int, total: int) -> None:
        if not sys.stderr.isatty() or (done % _EVERY and done != total):
            return
        end = "\n" if done >= total else ""
        sys.stderr.write(f"\r{phase}: {format_number(done)} / {format_number(total)}{end}")
        sys.stderr.flush()

    def _print_preview(self, preview: Preview) -> None:
        self.stdout.write(f"{preview.filename}: {format_number(preview.rows)} baris dibaca.")
        for row in preview.sample:
            self.stdout.write("  " + " | ".join(row))
        for label, amount in preview.totals:
            self.stdout.write(f"  {label}: {format_rupiah(amount)}")
        for warning in preview.warnings:
            self.stdout.write(f"Perhatian: {warning}")
        if preview.imported_at is not None:
            self.stdout.write("Berkas dengan isi yang sama sudah pernah diimpor.")
            return
        if preview.faults:
            raise FileHasFaults(
                filename=preview.filename, count=len(preview.faults), preview=preview
            )
        self.stdout.write("Tidak ada kesalahan. Jalankan tanpa --dry-run untuk menyimpan.")

    def _print_faults(self, preview: object) -> None:
        faults = preview.faults if isinstance(preview, Preview) else ()
        for fault in faults[:_FAULTS_SHOWN]:
            self.stdout.write(_place(fault) + fault.sentence)
        if len(faults) > _FAULTS_SHOWN:
            self.stdout.write(f"… dan {format_number(len(faults) - _FAULTS_SHOWN)} lagi.")

    def _print_report(self, report: ImportReport) -> None:
        if report.is_repeat:
            day = format_date(timezone.localtime(report.imported_at).date())
            self.stdout.write(f"Isi berkas ini sudah diimpor pada {day}; tidak ada yang berubah.")
        else:
            self.stdout.write(f"{format_number(report.rows)} baris diimpor dari {report.filename}.")


def _place(fault: CellFault) -> str:
    sheet = f"Lembar {fault.sheet}, " if fault.sheet else ""
    return f"{sheet}baris {fault.row}, kolom {fault.column}: " if fault.row else "Seluruh berkas: "
