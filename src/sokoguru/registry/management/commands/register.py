"""`sokoguru register import|export|make-sample|appoint`: the register from the terminal."""

import csv
import getpass
import sys
from argparse import ArgumentParser
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sokoguru.areas import queries as areas
from sokoguru.areas.vocabulary import Level as AreaLevel
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.queries import user_by_login
from sokoguru.registry import operations, queries
from sokoguru.registry.calculations.parquet import parquet
from sokoguru.registry.calculations.sample import sample_rows
from sokoguru.registry.calculations.tables import (
    csv_lines,
    header,
    parquet_columns,
    table_row,
    typed_row,
    workbook,
)
from sokoguru.registry.vocabulary import (
    Desk,
    EntryFilters,
    LoadingFact,
    LoadingState,
)

BAD_INPUT = 2
_FAULTS_SHOWN = 50
_COUNTS = (
    ("new", "baru"),
    ("changed", "berubah"),
    ("unchanged", "tetap"),
    ("missing", "tidak ada di berkas"),
    ("refused", "ditolak"),
)


class Command(BaseCommand):
    """Import, export and try the register; give somebody a desk."""

    help = "Register koperasi: impor, ekspor, contoh data, penunjukan meja."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        acts = parser.add_subparsers(dest="act", required=True)
        load = acts.add_parser("import", help="masukkan berkas .csv atau .xlsx; semua atau tidak")
        load.add_argument("file", type=Path)
        load.add_argument("--area", default="", metavar="CODE", help="wilayah yang boleh ditulis")
        load.add_argument("--dry-run", action="store_true", help="periksa saja, jangan simpan")
        load.add_argument(
            "--resume", action="store_true", help="hanya lanjutkan impor berkas ini yang terputus"
        )
        save = acts.add_parser("export", help="tulis register ke .csv, .xlsx atau .parquet")
        save.add_argument("file", type=Path)
        save.add_argument("--area", default="", metavar="CODE")
        make = acts.add_parser("make-sample", help="tulis koperasi buatan ke .csv atau .xlsx")
        make.add_argument("count", type=int, metavar="N")
        make.add_argument("file", type=Path)
        make.add_argument("--area", default="", metavar="CODE")
        desk = acts.add_parser("appoint", help="tunjuk seseorang pada meja register")
        desk.add_argument("login")
        desk.add_argument("--desk", required=True, choices=[each.value for each in Desk])
        desk.add_argument("--area", default="", metavar="CODE")
        desk.add_argument("--read-only", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do one of the four; a refusal is told in its sentence."""
        act = {
            "import": self._import,
            "export": self._export,
            "make-sample": self._make_sample,
            "appoint": self._appoint,
        }[options["act"]]
        try:
            act(options)
        except Refusal as refusal:
            raise CommandError(refusal.sentence, returncode=BAD_INPUT) from refusal

    def _import(self, options: dict[str, Any]) -> None:
        start = monotonic()
        content, name = _content(options["file"]), options["file"].name
        by = Actor(name=f"Perintah register ({getpass.getuser()})", at=timezone.now())
        if options["resume"] and not _is_cut_off(content, options["area"]):
            self.stdout.write("Tidak ada impor berkas ini yang terputus.")
            return
        asked = {"content": content, "file_name": name, "area_code": options["area"]}
        loading = operations.open_loading(**asked, by=by)
        facts: dict[str, Any] = {"loading_id": loading.id, "content": content}
        facts |= {"on": timezone.localdate(), "progress": self._progress}
        if options["dry_run"]:
            self._tell(operations.check_loading(**facts))
            return
        try:
            loading = operations.take_in(**facts, by=by)
        except operations.RegisterFileHasFaults as faulty:
            self._tell(queries.loading(loading_id=loading.id) or loading)
            raise CommandError(faulty.sentence, returncode=BAD_INPUT) from faulty
        self._tell(loading)
        self.stdout.write(f"Selesai dalam {monotonic() - start:.0f} detik.")

    def _tell(self, loading: LoadingFact) -> None:
        self.stdout.write(f"{loading.file_name}: {format_number(loading.rows_done)} baris dibaca.")
        for fault in loading.found.faults[:_FAULTS_SHOWN]:
            self.stdout.write(f"  baris {fault.row}, kolom {fault.column}: {fault.sentence}")
        for count, word in _COUNTS:
            self.stdout.write(f"  {word}: {format_number(getattr(loading.found, count))}")
        if loading.state is LoadingState.READY:
            self.stdout.write("Tidak ada kesalahan. Jalankan tanpa --dry-run untuk menyimpan.")

    def _progress(self, done: int, total: int) -> None:
        if sys.stderr.isatty():
            end = "\n" if done >= total else ""
            sys.stderr.write(f"\r{format_number(done)} / {format_number(total)} baris{end}")
            sys.stderr.flush()

    def _export(self, options: dict[str, Any]) -> None:
        found = queries.every_entry(filters=EntryFilters(under=options["area"]))
        if options["file"].suffix.lower() == ".parquet":
            with options["file"].open("wb") as target:
                pieces = parquet(parquet_columns(), (typed_row(entry) for entry in found))
                target.writelines(pieces)
        else:
            _write(options["file"], (table_row(entry) for entry in found))
        self.stdout.write(f"Ditulis ke {options['file']}.")

    def _make_sample(self, options: dict[str, Any]) -> None:
        today = timezone.localdate()
        villages = areas.areas_under(code=options["area"], on=today, level=AreaLevel.VILLAGE)
        if not villages:
            raise areas.AreasAreMissing
        codes = [village.code for village in villages]
        rows = sample_rows(count=options["count"], areas=codes, year=today.year)
        next(rows)
        _write(options["file"], rows)
        self.stdout.write(f"{format_number(options['count'])} koperasi buatan ditulis.")

    def _appoint(self, options: dict[str, Any]) -> None:
        person = user_by_login(login=options["login"])
        if person is None:
            raise CommandError(f"Akun {options['login']} tidak ada.", returncode=BAD_INPUT)
        desk = operations.appoint_to_desk(
            user_id=person.id,
            desk=Desk(options["desk"]),
            area_code=options["area"],
            since=timezone.localdate(),
            may_write=not options["read_only"],
        )
        place = desk.area_code or "seluruh Indonesia"
        self.stdout.write(f"{person.name} bertugas pada meja {desk.desk} {place}.")


def _is_cut_off(content: bytes, area: str) -> bool:
    digest = sha256(content).hexdigest()
    found = queries.cut_off_loading(sha256=digest, area_code=area)
    return found is not None and found.is_cut_off


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as unreadable:
        raise CommandError(
            f"Berkas {path} tidak dapat dibaca.", returncode=BAD_INPUT
        ) from unreadable


def _write(path: Path, rows: Any) -> None:
    if path.suffix.lower() == ".xlsx":
        path.write_bytes(workbook(rows))
        return
    with path.open("w", encoding="utf-8-sig", newline="") as target:
        csv.writer(target).writerow(header())
        for text in csv_lines(rows):
            target.write(text)
