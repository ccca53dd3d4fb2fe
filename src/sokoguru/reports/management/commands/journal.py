"""`sokoguru journal export --cooperative SLUG --format hledger|beancount --out FILE`."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.money import format_number
from sokoguru.reports.calculations.exports.journal_book import JournalFormat
from sokoguru.reports.queries import journal_length, journal_text

_EVERY = 10_000
BAD_INPUT = 2


class Command(BaseCommand):
    """Write the journal for another bookkeeping program."""

    help = "Ekspor jurnal satu koperasi untuk hledger atau Beancount."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("act", choices=["export"])
        parser.add_argument("--cooperative", required=True, metavar="SLUG")
        parser.add_argument(
            "--format", required=True, dest="form", choices=[form.value for form in JournalFormat]
        )
        parser.add_argument("--out", required=True, type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write beside the target first, so that a broken export never looks like a whole one."""
        body = cooperative_by_slug(options["cooperative"])
        if body is None:
            raise CommandError(
                f"Koperasi {options['cooperative']} tidak ada.", returncode=BAD_INPUT
            )
        out: Path = options["out"]
        unfinished = out.with_name(f"{out.name}.belum-selesai")
        try:
            written = self._write(body, JournalFormat(options["form"]), unfinished)
            unfinished.replace(out)
        except OSError as refused:
            raise CommandError(
                f"Berkas {out} tidak dapat ditulis.", returncode=BAD_INPUT
            ) from refused
        finally:
            unfinished.unlink(missing_ok=True)
        self.stdout.write(f"{format_number(written)} jurnal ditulis ke {out}.")

    def _write(self, body: CooperativeFact, form: JournalFormat, path: Path) -> int:
        with tenant(body.id), path.open("w", encoding="utf-8") as file:
            total = journal_length(cooperative_id=body.id)
            pieces = journal_text(cooperative_id=body.id, form=form)
            file.write(next(pieces))
            written = 0
            for piece in self._with_progress(pieces, total):
                file.write(piece)
                written += 1
        return written

    def _with_progress(self, pieces: Iterator[str], total: int) -> Iterator[str]:
        for done, piece in enumerate(pieces, start=1):
            yield piece
            if done % _EVERY == 0:
                self.stdout.write(f"{format_number(done)} dari {format_number(total)} jurnal …")
                self.stdout.flush()
