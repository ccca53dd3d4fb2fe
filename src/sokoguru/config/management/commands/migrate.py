"""`sokoguru migrate`: make or update the tables as their owner, and bring the law up to date."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands import migrate

from sokoguru.database.applied import check_applied, keep_applied
from sokoguru.database.roles import prepare_for_migrations
from sokoguru.foundation.refusal import Refusal
from sokoguru.law.operations import load_rulebook


class Command(migrate.Command):
    help = "Buat atau perbarui tabel-tabel dan daftar aturan; dijalankan oleh pemilik tabel."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database="owner")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            prepare_for_migrations()
            check_applied()
        except Refusal as refusal:
            raise CommandError(refusal.sentence, returncode=2) from refusal
        super().handle(*args, **options)
        is_whole = not (options["app_label"] or options["plan"] or options["check_unapplied"])
        if is_whole:
            keep_applied()
            load_rulebook()
