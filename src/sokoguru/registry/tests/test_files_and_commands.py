"""Register files as they come and go: tables, exports, samples, commands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.management import CommandError, call_command

from sokoguru.areas.vocabulary import Dataset
from sokoguru.counter.calculations.tables import FileIsEmpty, FileIsNotATable, FileIsTooLarge
from sokoguru.registry.calculations.columns import COLUMNS
from sokoguru.registry.calculations.register_file import (
    header_of,
    rows_of,
)
from sokoguru.registry.calculations.sample import ACTIVE, COUNTRY, sample_rows
from sokoguru.registry.calculations.tables import csv_lines, table_row, workbook
from sokoguru.registry.models import Entry
from sokoguru.registry.queries import (
    every_entry,
    tally,
)
from sokoguru.registry.tests.test_importing import ALL, TWO, announced, file_of, taken
from sokoguru.registry.tests.test_parquet import read

pytestmark = pytest.mark.django_db


def test_what_is_no_table_is_refused(some_areas: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileIsNotATable):
        announced(b"%PDF-1.4", name="r.xlsx")
    with pytest.raises(FileIsNotATable):
        next(rows_of(b"nama\x00", filename="r.csv"))
    with pytest.raises(FileIsEmpty):
        header_of(rows_of(b"\n", filename="r.csv"), filename="r.csv")
    monkeypatch.setattr("sokoguru.registry.calculations.register_file.MOST_BYTES", 3)
    with pytest.raises(FileIsTooLarge):
        next(rows_of(b"nama", filename="r.csv"))


def test_an_export_is_a_file_that_an_import_reads_without_a_change(some_areas: Dataset) -> None:
    taken(file_of(*TWO))
    rows = [table_row(entry) for entry in every_entry(filters=ALL)]
    header = [column.name for column in COLUMNS]

    as_text = taken("".join(csv_lines([header, *rows])).encode(), name="a.csv").found
    as_sheet = taken(workbook(rows), name="b.xlsx").found

    assert (as_text.new, as_text.changed, as_text.unchanged) == (0, 0, 2)
    assert (as_sheet.new, as_sheet.changed, as_sheet.unchanged) == (0, 0, 2)


def test_a_name_that_begins_a_formula_is_quoted() -> None:
    assert list(csv_lines([["=1+1", "a"]])) == ["'=1+1,a\r\n"]


def test_the_sample_of_the_country_has_the_active_ones_of_2014() -> None:
    rows = sample_rows(count=COUNTRY, areas=["3404072001"], year=2026)
    place = next(rows).index("status")
    states = [row[place] for row in rows]

    assert len(states) == 209_488
    assert states.count("aktif") == ACTIVE == 147_249
    assert states.count("tidak aktif") == 62_239


def test_the_commands_make_import_export_and_appoint(
    some_areas: Dataset,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    account: Callable[[str], Any],
) -> None:
    account("Wayan")
    sample, out = tmp_path / "s.csv", tmp_path / "o.xlsx"

    call_command("register", "make-sample", "60", str(sample), "--area", "34")
    call_command("register", "import", str(sample), "--dry-run")
    assert Entry.objects.count() == 0
    call_command("register", "import", str(sample), "--resume")
    assert "Tidak ada impor berkas ini yang terputus." in capsys.readouterr().out
    call_command("register", "import", str(sample))
    call_command("register", "export", str(out))
    call_command("register", "export", str(out.with_suffix(".parquet")))
    call_command("register", "appoint", "wayan", "--desk", "dinas_provinsi", "--area", "34")

    assert (tally(filters=ALL).total, tally(filters=ALL).active) == (60, 42)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert sheet.max_row == 61
    names, columns = read(out.with_suffix(".parquet").read_bytes())
    assert len(set(columns[names.index("nik")])) == 60
    assert "bertugas pada meja dinas_provinsi 34" in capsys.readouterr().out
    sample.write_bytes(file_of("K,,,3404,,hidup,,,"))
    with pytest.raises(CommandError, match="1 kesalahan"):
        call_command("register", "import", str(sample))
