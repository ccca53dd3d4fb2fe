"""`sokoguru demo`: two co-operatives to look at, with accounts to sign in."""

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from sokoguru.config.demo import koperasi_a_founding, village_founding
from sokoguru.config.demo.books import DEMO_PASSWORD, Account, Say
from sokoguru.config.demo.koperasi_a import build_koperasi_a
from sokoguru.config.demo.register_desk import ACCOUNTS as DESK_ACCOUNTS
from sokoguru.config.demo.register_desk import build_register
from sokoguru.config.demo.village import build_village
from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.refusal import Refusal

Build = Callable[[Say], CooperativeFact]
DEMOS: dict[str, tuple[Build, Sequence[Account]]] = {
    koperasi_a_founding.SLUG: (build_koperasi_a, koperasi_a_founding.ACCOUNTS),
    village_founding.SLUG: (build_village, village_founding.ACCOUNTS),
}


class Command(BaseCommand):
    help = "Isi contoh: Koperasi A tahun 1998 dan Koperasi Desa Sumber Rejeki."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--only", choices=tuple(DEMOS), help="hanya koperasi ini")

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("areas", "load", if_missing=True, stdout=self.stdout)
        wanted = [options["only"]] if options["only"] else list(DEMOS)
        accounts: list[Account] = []
        for slug in wanted:
            if self._build(slug):
                accounts += DEMOS[slug][1]
        if build_register(self._say, on=timezone.localdate()):
            accounts += DESK_ACCOUNTS
        if accounts:
            self._tell_accounts(accounts)

    def _build(self, slug: str) -> bool:
        present = cooperative_by_slug(slug)
        if present is not None:
            self._say(f"{present.name} ({slug}) sudah ada dan tidak diubah.")
            return False
        start = monotonic()
        self._say(f"Menyusun {slug} …")
        build, _ = DEMOS[slug]
        try:
            body = build(self._say)
        except Refusal as refusal:
            raise CommandError(f"{slug} tidak dibuat: {refusal.sentence}") from refusal
        self._say(f"{body.name} siap dalam {monotonic() - start:.0f} detik.")
        return True

    def _tell_accounts(self, accounts: Sequence[Account]) -> None:
        self._say("")
        self._say(f"Akun contoh, semuanya dengan kata sandi {DEMO_PASSWORD}:")
        for account in accounts:
            self._say(f"  {account.username:<12} {account.name:<16} {account.part}")
        self._say("Akun ini hanya untuk mencoba. Jangan pakai di koperasi yang sesungguhnya.")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
