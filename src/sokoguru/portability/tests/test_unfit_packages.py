"""Packages that are damaged, foreign, newer or older, and addresses that are taken."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from sokoguru.cooperatives.operations.founding import AddressIsTaken, AddressIsUnreadable
from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.portability.calculations.manifest import (
    NotAPackage,
    PackageIsDamaged,
    PackageIsNewer,
)
from sokoguru.portability.operations import (
    PackageDoesNotFit,
    PackageIsNotSound,
    PackageIsOlder,
)
from sokoguru.portability.tests.conftest import parts_of, repacked, restored


def test_a_changed_byte_is_noticed(package: Path, tmp_path: Path) -> None:
    parts = parts_of(package)
    name = "data/ledger_transfer.csv"
    parts[name] = parts[name].replace(b"250000", b"950000")

    with pytest.raises(PackageIsDamaged, match=r"ledger_transfer\.csv"):
        restored(repacked(parts, tmp_path / "p.zip", with_digests=False))
    assert cooperative_by_slug("baru") is None


def test_a_missing_file_is_noticed(package: Path, tmp_path: Path) -> None:
    parts = {name: part for name, part in parts_of(package).items() if "berkas/" not in name}

    with pytest.raises(PackageIsDamaged, match="berkas/"):
        restored(repacked(parts, tmp_path / "p.zip", with_digests=False))


def test_a_changed_amount_with_fitting_digests_breaks_the_books(
    package: Path, tmp_path: Path
) -> None:
    parts = parts_of(package)
    name = "data/ledger_transfer.csv"
    parts[name] = parts[name].replace(b"250000", b"950000")

    with pytest.raises(PackageIsNotSound):
        restored(repacked(parts, tmp_path / "p.zip", with_digests=True))
    assert cooperative_by_slug("baru") is None


def test_two_legal_bodies_in_one_package_are_refused(package: Path, tmp_path: Path) -> None:
    parts = parts_of(package)
    name = "data/cooperatives_cooperative.csv"
    parts[name] += parts[name].split(b"\n")[1] + b"\n"

    with pytest.raises((PackageIsDamaged, PackageDoesNotFit)):
        restored(repacked(parts, tmp_path / "p.zip", with_digests=True))


def test_a_column_named_to_do_harm_is_refused(package: Path, tmp_path: Path) -> None:
    parts = parts_of(package)
    described = parts["datapackage.json"].replace(b'"locked_through"', b'"a\\" text); DROP"')
    parts["datapackage.json"] = described

    with pytest.raises(NotAPackage):
        restored(repacked(parts, tmp_path / "p.zip", with_digests=False))


def test_rows_that_the_database_refuses_are_named(package: Path, tmp_path: Path) -> None:
    parts = parts_of(package)
    name = "data/ledger_transfer.csv"
    parts[name] = parts[name].replace(b"250000", b"-50000")

    with pytest.raises(PackageDoesNotFit, match="ledger_transfer"):
        restored(repacked(parts, tmp_path / "p.zip", with_digests=True))


@pytest.mark.parametrize(
    "change",
    [
        {"format": 99},
        {"migrations": {"ledger": ["0001_initial", "9999_from_tomorrow"]}},
        {"migrations": {"spaceships": ["0001_initial"]}},
    ],
)
def test_a_newer_package_is_refused(
    package: Path, tmp_path: Path, change: dict[str, object]
) -> None:
    parts = parts_of(package)
    described = json.loads(parts["datapackage.json"])
    described["sokoguru"] |= change
    parts["datapackage.json"] = json.dumps(described).encode()

    with pytest.raises(PackageIsNewer):
        restored(repacked(parts, tmp_path / "p.zip", with_digests=False))


def without_column(parts: dict[str, bytes], table: str, column: str) -> None:
    """The package as a version wrote it that did not have the column yet."""
    name = f"data/{table}.csv"
    rows = list(csv.reader(StringIO(parts[name].decode(), newline="")))
    place = rows[0].index(column)
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(row[:place] + row[place + 1 :] for row in rows)
    parts[name] = text.getvalue().encode()
    described = json.loads(parts["datapackage.json"])
    (resource,) = (each for each in described["resources"] if each["name"] == table)
    fields = resource["schema"]["fields"]
    resource["schema"]["fields"] = [field for field in fields if field["name"] != column]
    parts["datapackage.json"] = json.dumps(described).encode()


def test_a_column_that_an_older_version_lacked_begins_as_new_rows_do(
    package: Path, tmp_path: Path
) -> None:
    parts = parts_of(package)
    without_column(parts, "cooperatives_unit", "counts")
    without_column(parts, "ledger_bookyear", "locked_through")

    there = restored(repacked(parts, tmp_path / "p.zip", with_digests=True))

    assert there.cooperative.slug == "baru"


def test_a_column_that_nobody_can_complete_is_refused(package: Path, tmp_path: Path) -> None:
    parts = parts_of(package)
    without_column(parts, "ledger_bookyear", "first_day")

    with pytest.raises(PackageIsOlder, match=r"ledger_bookyear\.first_day"):
        restored(repacked(parts, tmp_path / "p.zip", with_digests=True))


def test_a_taken_and_an_unreadable_address_are_refused(package: Path) -> None:
    with pytest.raises(AddressIsTaken):
        restored(package, "sejahtera")
    with pytest.raises(AddressIsUnreadable):
        restored(package, "Alamat Buruk")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"a,b\n1,2\n"])
def test_a_file_that_is_no_package_is_refused(db: None, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "p.zip").write_bytes(content)

    with pytest.raises(NotAPackage):
        restored(tmp_path / "p.zip")


@pytest.mark.parametrize("text", ["[]", "{}", "nonsense", '{"sokoguru": {"format": "x"}}'])
def test_a_package_with_another_description_is_refused(db: None, tmp_path: Path, text: str) -> None:
    file = repacked({"datapackage.json": text.encode()}, tmp_path / "p.zip", with_digests=False)

    with pytest.raises(NotAPackage):
        restored(file)
