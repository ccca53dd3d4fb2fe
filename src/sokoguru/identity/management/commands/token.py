"""`sokoguru token issue|list|revoke --cooperative SLUG --user LOGIN --name NAME [--days N]`."""

import getpass
from argparse import ArgumentParser, ArgumentTypeError
from datetime import datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sokoguru.cooperatives.calculations.days import local_day
from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.operations import issue_token_of, revoke_token
from sokoguru.identity.queries import tokens, user_by_login, users
from sokoguru.identity.vocabulary import TokenFact, UserFact

BAD_INPUT = 2
MOST_DAYS = 3650


def days(text: str) -> int:
    """How many days a key holds, as it is written on the command line."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= MOST_DAYS:
        raise ArgumentTypeError(f"isi bilangan hari dari 1 sampai {MOST_DAYS}")
    return int(text)


class Command(BaseCommand):
    """Issue, list and revoke the keys with which programmes use the API of a co-operative."""

    help = "Membuat, mendaftar dan mencabut kunci API satu koperasi."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        acts = parser.add_subparsers(dest="act", required=True)
        issue = acts.add_parser("issue", help="Membuat kunci; teksnya dicetak sekali ini saja.")
        shown = acts.add_parser("list", help="Mendaftar kunci, juga yang sudah dicabut.")
        revoke = acts.add_parser("revoke", help="Mencabut kunci dengan nama ini.")
        for act in (issue, shown, revoke):
            act.add_argument("--cooperative", required=True, metavar="SLUG")
            is_needed = act is issue
            act.add_argument("--user", required=is_needed, metavar="LOGIN", help="pemegang kunci")
        issue.add_argument("--name", required=True, help="program yang memakainya")
        issue.add_argument("--days", type=days, metavar="N", help="masa berlaku; tanpa ini tetap")
        revoke.add_argument("--name", required=True, help="nama kunci yang dicabut")

    def handle(self, *args: Any, **options: Any) -> None:
        """Find the co-operative and the person, then do the act."""
        body = cooperative_by_slug(options["cooperative"])
        if body is None:
            raise CommandError(
                f"Koperasi {options['cooperative']} tidak ada.", returncode=BAD_INPUT
            )
        holder = self._holder(options["user"])
        try:
            with tenant(body.id):
                self._run(body, holder, options)
        except Refusal as refusal:
            raise CommandError(refusal.sentence, returncode=BAD_INPUT) from refusal

    def _holder(self, login: str | None) -> UserFact | None:
        if login is None:
            return None
        holder = user_by_login(login=login)
        if holder is None:
            raise CommandError(f"Tidak ada akun {login} yang aktif.", returncode=BAD_INPUT)
        return holder

    def _run(self, body: CooperativeFact, holder: UserFact | None, options: dict[str, Any]) -> None:
        if options["act"] == "list":
            self._list(body, holder)
        elif options["act"] == "revoke":
            self._revoke(body, holder, options["name"])
        elif holder is not None:
            self._issue(body, holder, options["name"], options["days"])

    def _issue(
        self, body: CooperativeFact, holder: UserFact, name: str, lasting: int | None
    ) -> None:
        by = _actor()
        text = issue_token_of(
            cooperative_id=body.id,
            holder=holder,
            name=name,
            on=local_day(body, by.at),
            by=by,
            expires_at=None if lasting is None else by.at + timedelta(days=lasting),
        )
        self.stderr.write("Simpan kunci ini; tidak dapat ditampilkan lagi.", style_func=str)
        self.stdout.write(text)

    def _list(self, body: CooperativeFact, holder: UserFact | None) -> None:
        found = _of(tokens(cooperative_id=body.id), holder)
        people = users(ids=[each.holder_id for each in found if each.holder_id])
        now = timezone.now()
        for each in found:
            person = people.get(each.holder_id) if each.holder_id else None
            login = "-" if person is None else person.username
            self.stdout.write(
                f"…{each.hint}  {each.name}  pemegang {login}, dibuat {_day(body, each.issued_at)} "
                f"oleh {each.issued_by}, {_state(body, each, now)}, {len(each.duties)} wewenang: "
                + ", ".join(sorted(each.duties))
            )
        if not found:
            self.stdout.write("Belum ada kunci.")

    def _revoke(self, body: CooperativeFact, holder: UserFact | None, name: str) -> None:
        named = [
            each
            for each in _of(tokens(cooperative_id=body.id), holder)
            if each.name == name.strip() and each.revoked_at is None
        ]
        if not named:
            raise CommandError(
                f'Tidak ada kunci bernama "{name}" yang masih berlaku. '
                "Lihat namanya dengan sokoguru token list.",
                returncode=BAD_INPUT,
            )
        for each in named:
            revoke_token(cooperative_id=body.id, token_id=each.id, by=_actor())
        self.stdout.write(f"{format_number(len(named))} kunci dicabut.")


def _actor() -> Actor:
    return Actor(name=f"Perintah token ({getpass.getuser()})", at=timezone.now())


def _of(found: tuple[TokenFact, ...], holder: UserFact | None) -> list[TokenFact]:
    return [each for each in found if holder is None or each.holder_id == holder.id]


def _day(body: CooperativeFact, moment: datetime) -> str:
    return format_date(local_day(body, moment))


def _state(body: CooperativeFact, token: TokenFact, now: datetime) -> str:
    if token.revoked_at is not None:
        return f"dicabut {_day(body, token.revoked_at)}"
    if token.expires_at is None:
        return "berlaku sampai dicabut"
    word = "berlaku sampai" if token.is_in_force_at(now) else "berakhir"
    return f"{word} {_day(body, token.expires_at)}"
