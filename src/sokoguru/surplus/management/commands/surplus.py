"""The command `surplus`, with what it can do to files."""

import json
import re
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from sokoguru.foundation.money import Rupiah, format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.management.allocate import Answer, Request, allocate_files
from sokoguru.surplus.management.print_slips import print_slips
from sokoguru.surplus.vocabulary import Pots, rounding_word

BAD_INPUT = 2
# Lets argparse take -5.000.000 and -Rp 5.000.000 for amounts, not for options.
_NEGATIVE_AMOUNT = re.compile(r"-\s*(?:Rp)?[\s.]*[0-9]", re.IGNORECASE)


class Command(BaseCommand):
    """Divide SHU from files alone (`surplus allocate`), or print a year's slips."""

    help = "Membagi SHU dari berkas, tanpa basis data; atau mencetak slip satu tahun."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True)
        allocate = acts.add_parser("allocate", help="Menghitung SHU tiap anggota dan slipnya.")
        allocate._negative_number_matcher = _NEGATIVE_AMOUNT  # noqa: SLF001
        allocate.add_argument("members", type=Path, help="Berkas anggota, .csv atau .xlsx.")
        allocate.add_argument("--articles", type=Path, required=True, help="Persentase, .toml.")
        allocate.add_argument("--member-surplus", required=True, help="SHU dari anggota.")
        allocate.add_argument("--nonmember-surplus", required=True, help="SHU bukan anggota.")
        allocate.add_argument("--out", type=Path, required=True, help="Berkas slip.")
        allocate.add_argument("--json", action="store_true", help="Cetak hasil sebagai JSON.")
        slips = acts.add_parser("slips", help="Mencetak semua slip satu tahun ke satu PDF.")
        slips.add_argument("--cooperative", required=True, help="Nama pendek koperasi.")
        slips.add_argument("--year", type=int, required=True, help="Tahun buku.")
        slips.add_argument("--out", type=Path, required=True, help="Berkas PDF.")

    def handle(self, *args: object, **options: object) -> None:
        if options["act"] == "slips":
            self._print_slips(options)
        else:
            self._allocate(options)

    def _print_slips(self, options: dict[str, object]) -> None:
        slug, out = str(options["cooperative"]), _path(options["out"])
        try:
            printed = print_slips(
                slug=slug, year=int(str(options["year"])), out=out, progress=self._progress
            )
        except Refusal as refusal:
            self._progress("")
            self.stderr.write(refusal.sentence)
            raise SystemExit(BAD_INPUT) from refusal
        self._progress("")
        self.stdout.write(f"{format_number(printed)} slip ditulis ke {out}.")

    def _allocate(self, options: dict[str, object]) -> None:
        request = Request(
            members=_path(options["members"]),
            articles=_path(options["articles"]),
            member_surplus=str(options["member_surplus"]),
            nonmember_surplus=str(options["nonmember_surplus"]),
            out=_path(options["out"]),
        )
        try:
            answer = allocate_files(request, progress=self._progress)
        except Refusal as refusal:
            self._progress("")
            self.stderr.write(refusal.sentence)
            raise SystemExit(BAD_INPUT) from refusal
        self._progress("")
        self._tell(answer)
        self.stdout.write(_as_json(answer) if options["json"] else _as_text(answer))

    def _tell(self, answer: Answer) -> None:
        for notice in answer.allocation.notices:
            self.stderr.write(f"Catatan: {notice.sentence}", style_func=str)
        if answer.dropped:
            dropped = ", ".join(answer.dropped)
            self.stderr.write(f"Catatan: kolom {dropped} tidak disalin.", style_func=str)

    def _progress(self, stage: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r\x1b[K{stage}", style_func=str, ending="")


def _path(value: object) -> Path:
    return value if isinstance(value, Path) else Path(str(value))


def _pots(pots: Pots) -> dict[str, Rupiah]:
    heads = {head.value: amount for head, amount in pots.heads.items()}
    return {**heads, "jasa_usaha": pots.usaha, "jasa_modal": pots.modal}


def _as_json(answer: Answer) -> str:
    found = answer.allocation
    return json.dumps(
        {
            "pots": {name: int(amount) for name, amount in _pots(found.pots).items()},
            "members": answer.members,
            "total_transactions": int(found.total_transactions),
            "total_savings": int(found.total_savings),
            "rounding": rounding_word(found.rounding),
            "root": answer.root,
        },
        indent=2,
    )


def _as_text(answer: Answer) -> str:
    found = answer.allocation
    figures = {
        **_pots(found.pots),
        "seluruh SHU": found.pots.total,
        "anggota": answer.members,
        "seluruh transaksi": found.total_transactions,
        "seluruh simpanan": found.total_savings,
    }
    lines = [f"{name:<18} {format_number(amount):>24}" for name, amount in figures.items()]
    words = [
        f"{'pembulatan':<18} {rounding_word(found.rounding)}",
        f"{'akar Merkle':<18} {answer.root}",
    ]
    return "\n".join(lines + words)
