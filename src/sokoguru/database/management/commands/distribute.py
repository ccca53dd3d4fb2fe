"""`sokoguru distribute`: turn a plain PostgreSQL database with Citus into a distributed one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections, transaction
from django.db.utils import DatabaseError

from sokoguru.database.distribution.plan import Step, obstacles, plan
from sokoguru.database.distribution.present import has_nodes, house_tables, read_present

NO_EXTENSION = (
    "Ekstensi Citus belum terpasang di basis data ini; tidak ada yang berubah. Pasang Citus,"
    " jalankan CREATE EXTENSION citus, lalu ulangi. Lihat docs/operating/scale.md."
)
NO_NODE = (
    "Citus terpasang, tetapi belum ada simpul yang boleh menyimpan data; tidak ada yang berubah."
    " Daftarkan simpul dengan citus_set_coordinator_host atau citus_add_node, lalu ulangi."
)


class Command(BaseCommand):
    help = "Bagi tabel-tabel menurut koperasi ke simpul-simpul Citus; boleh diulang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--dry-run", action="store_true", help="cetak perintah SQL-nya saja, tanpa dijalankan"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        owner = connections["owner"]
        if not options["dry_run"]:
            self._refuse_without_cluster()
        tables, role = house_tables(), settings.DATABASE_APP_ROLE
        present = read_present(owner, app_role=role)
        if found := obstacles(tables, present):
            raise CommandError("Belum dapat dibagi:\n- " + "\n- ".join(found), returncode=2)
        steps = plan(tables, present, app_role=role)
        if not steps:
            self.stdout.write("Semua tabel sudah terbagi; tidak ada yang berubah.")
        elif options["dry_run"]:
            self._print(steps)
        else:
            self._carry_out(steps)

    def _refuse_without_cluster(self) -> None:
        owner = connections["owner"]
        if not owner.has_citus():  # type: ignore[attr-defined]
            raise CommandError(NO_EXTENSION, returncode=2)
        if not has_nodes(owner):
            raise CommandError(NO_NODE, returncode=2)

    def _print(self, steps: Sequence[Step]) -> None:
        """As a script that psql would accept."""
        self.stdout.write("BEGIN;")
        for step in steps:
            self.stdout.write(f"\n-- {step.why}\n{step.sql};")
        self.stdout.write("\nCOMMIT;")

    def _carry_out(self, steps: Sequence[Step]) -> None:
        try:
            with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
                for step in steps:
                    self.stdout.write(step.why)
                    cursor.execute(step.sql)
        except DatabaseError as error:
            raise CommandError(f"Gagal, semuanya dikembalikan seperti semula: {error}") from error
        self.stdout.write(f"Selesai: {len(steps)} langkah. Jalankan ulang semua proses Sokoguru.")
