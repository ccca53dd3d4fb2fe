"""`sokoguru book import FILE --kind KIND --cooperative SLUG`: a book of another programme."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from sokoguru.cooperatives.calculations.days import local_day
from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import format_number, format_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.portability.operations import BookIsNotReady, import_book, keep_mappings
from sokoguru.portability.queries import preview_book
from sokoguru.portability.vocabulary import BookKind, BookPreview, BookReport

BAD_INPUT = 2
FAULTS_SHOWN = 50


class Command(BaseCommand):
    """Take over a trial balance, a year of months, or a plain-text journal."""

    help = "Impor buku lama: neraca saldo, gerakan bulanan, atau jurnal hledger/Ledger/Beancount."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("act", choices=["import"])
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--cooperative", required=True, metavar="SLUG")
        parser.add_argument("--kind", required=True, choices=[kind.value for kind in BookKind])
        parser.add_argument(
            "--on", type=date.fromisoformat, metavar="YYYY-MM-DD", help="tanggal saldo; tahun bulan"
        )
        parser.add_argument("--unit", metavar="KODE", help="unit usaha bila tidak disebut")
        parser.add_argument(
            "--map", action="append", default=[], metavar="AKUN-MEREKA=KODE", dest="pairs"
        )
        parser.add_argument(
            "--accept", action="store_true", help="pakai usulan bagi akun yang belum dipetakan"
        )
        parser.add_argument("--dry-run", action="store_true", help="periksa saja")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, map, show, and post unless it is a dry run."""
        body = cooperative_by_slug(options["cooperative"])
        if body is None:
            raise CommandError(
                f'Koperasi "{options["cooperative"]}" tidak ada.', returncode=BAD_INPUT
            )
        try:
            content = options["file"].read_bytes()
        except OSError as unreadable:
            raise CommandError(
                f"Berkas {options['file']} tidak terbaca.", returncode=BAD_INPUT
            ) from unreadable
        try:
            with tenant(body.id):
                self._act(body, content, options)
        except BookIsNotReady as refusal:
            raise CommandError(refusal.sentence, returncode=BAD_INPUT) from refusal
        except Refusal as refusal:
            raise CommandError(refusal.sentence, returncode=BAD_INPUT) from refusal

    def _act(self, body: CooperativeFact, content: bytes, options: dict[str, Any]) -> None:
        now = timezone.now()
        today = local_day(body, now)
        by = Actor(name="Perintah sokoguru book", at=now)
        asked: dict[str, Any] = {
            "cooperative_id": body.id,
            "kind": BookKind(options["kind"]),
            "content": content,
            "filename": options["file"].name,
            "on": options["on"] or today,
            "unit": options["unit"],
            "today": today,
        }
        chosen = dict(pair.rsplit("=", maxsplit=1) for pair in options["pairs"] if "=" in pair)
        keep_mappings(cooperative_id=body.id, mappings=chosen, by=by)
        preview = preview_book(**asked)
        if options["accept"]:
            accepted = {each.wording: each.suggested for each in preview.unmapped}
            keep_mappings(cooperative_id=body.id, mappings=accepted, by=by)
            preview = preview_book(**asked)
        self._show(preview)
        if not options["dry_run"]:
            self._tell(import_book(**asked, by=by, progress=self._progress))

    def _show(self, preview: BookPreview) -> None:
        for account in preview.unmapped:
            guess = f" (usulan: {account.suggested})" if account.suggested else ""
            self.stdout.write(f"Belum dipetakan: {account.wording}{guess}")
        for fault in preview.faults[:FAULTS_SHOWN]:
            where = f"Baris {fault.place}: " if fault.place else ""
            self.stdout.write(f"{where}{fault.sentence}")
        for warning in preview.warnings:
            self.stdout.write(f"Perhatian: {warning}")
        debit, credit = format_rupiah(preview.debit), format_rupiah(preview.credit)
        self.stdout.write(f"Neraca saldo sesudahnya: debit {debit}, kredit {credit}.")

    def _tell(self, report: BookReport) -> None:
        count = format_number(report.entries)
        if report.is_repeat:
            self.stdout.write(f"{report.filename} sudah pernah diimpor; tidak ada yang dibukukan.")
        else:
            self.stdout.write(f"{report.filename}: {count} jurnal dibukukan.")

    def _progress(self, phase: str, done: int, total: int) -> None:
        self.stdout.write(f"{phase}: {format_number(done)} dari {format_number(total)}")
        self.stdout.flush()
