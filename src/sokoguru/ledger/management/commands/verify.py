"""`sokoguru verify`: are the books what they were when they were sealed?"""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sokoguru.cooperatives.queries import all_cooperatives
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.money import format_number
from sokoguru.ledger.queries import verify_books

EXIT_UNSOUND = 1


class Command(BaseCommand):
    help = "Periksa keutuhan pembukuan: saldo, jumlah bulanan, isi jurnal dan rantai segel."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--cooperative", metavar="SLUG", help="hanya koperasi ini")

    def handle(self, *args: Any, **options: Any) -> None:
        bodies = self._bodies(options["cooperative"])
        unsound = 0
        for place, body in enumerate(bodies, start=1):
            self.stdout.write(f"[{place}/{len(bodies)}] {body.name} … ", ending="")
            self.stdout.flush()
            unsound += not self._verify(body)
        if unsound:
            self.stderr.write(
                f"{unsound} koperasi tidak utuh. Jangan mencatat lagi; pulihkan cadangan."
            )
            sys.exit(EXIT_UNSOUND)

    def _bodies(self, slug: str | None) -> list[CooperativeFact]:
        bodies = [body for body in all_cooperatives() if slug in (None, body.slug)]
        if slug and not bodies:
            raise CommandError(f'Koperasi "{slug}" tidak ada.', returncode=2)
        return bodies

    def _verify(self, body: CooperativeFact) -> bool:
        with tenant(body.id):
            found = verify_books(cooperative_id=body.id)
        if found.is_sound:
            entries, seals = format_number(found.entries), format_number(found.seals)
            self.stdout.write(f"utuh ({entries} jurnal, {seals} segel)")
            return True
        self.stdout.write("TIDAK UTUH")
        for finding in found.findings:
            self.stdout.write(f"  - {finding.sentence} {finding.where}".rstrip())
        return False
