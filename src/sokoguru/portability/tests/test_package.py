"""A co-operative leaves as a data package and arrives elsewhere."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest

from sokoguru.cooperatives.operations.founding import AddressIsTaken, AddressIsUnreadable
from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.queries import file_content, files
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.models import User
from sokoguru.identity.queries import standing
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.queries import (
    member_balances,
    member_statement,
    seals,
    trial_balance,
    verify_books,
)
from sokoguru.members.vocabulary import MemberFact
from sokoguru.portability.calculations.manifest import (
    NotAPackage,
    PackageIsDamaged,
    PackageIsNewer,
)
from sokoguru.portability.operations import (
    PackageDoesNotFit,
    PackageIsNotSound,
    PackageIsOlder,
    restore_package,
)
from sokoguru.portability.queries import (
    carried_tables,
    one_view,
    tenant_tables,
    write_package,
)
from sokoguru.portability.tests.conftest import DEED, MADE_AT, parts_of, quiet, repacked
from sokoguru.portability.tests.schema import faults_of_table
from sokoguru.portability.vocabulary import LEFT_OUT, Restored
from tests.cast import join

Officer = Callable[..., UserFact]
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def restored(file: Path, slug: str = "baru") -> Restored:
    return restore_package(file=file, slug=slug, progress=quiet)


def test_what_was_packed_stands_elsewhere_figure_by_figure(
    busy: CooperativeFact, sari: MemberFact, package: Path
) -> None:
    trial = trial_balance(cooperative_id=busy.id, first_day=YEAR[0], last_day=YEAR[1])
    own = member_balances(cooperative_id=busy.id, member_id=sari.id)
    chain = seals(cooperative_id=busy.id)
    rows = member_statement(
        cooperative_id=busy.id, member_id=sari.id, first_day=YEAR[0], last_day=YEAR[1]
    )

    there = restored(package).cooperative

    assert (there.slug, there.name, there.legal_number) == ("baru", busy.name, busy.legal_number)
    with tenant(there.id):
        assert trial == trial_balance(cooperative_id=there.id, first_day=YEAR[0], last_day=YEAR[1])
        assert own == member_balances(cooperative_id=there.id, member_id=sari.id)
        assert chain == seals(cooperative_id=there.id)
        assert rows == member_statement(
            cooperative_id=there.id, member_id=sari.id, first_day=YEAR[0], last_day=YEAR[1]
        )
        found = verify_books(cooperative_id=there.id)
        assert (found.is_sound, found.seals) == (True, 1)
        (deed,) = files(cooperative_id=there.id)
        assert file_content(cooperative_id=there.id, sha256=deed.sha256) == DEED


def test_a_second_package_of_the_restored_books_has_the_same_rows(
    package: Path, tmp_path: Path
) -> None:
    from_first = parts_of(package)
    there = restored(package).cooperative

    from_second = parts_of_now(there, tmp_path / "baru.zip")

    other = {
        name
        for name in from_first
        if name.endswith(".csv") and from_first[name] != from_second[name]
    }
    assert other == {"data/cooperatives_cooperative.csv"}  # its address alone


def parts_of_now(body: CooperativeFact, file: Path) -> dict[str, bytes]:
    with file.open("wb") as target, one_view(body.id):
        write_package(cooperative_id=body.id, target=target, made_at=MADE_AT, progress=quiet)
    return parts_of(file)


def test_every_table_of_a_cooperative_travels_or_says_why_not(db: None) -> None:
    carried = {table.name for table in carried_tables()}

    assert set(tenant_tables()) == (carried & set(tenant_tables())) | set(LEFT_OUT)
    assert not carried & set(LEFT_OUT)
    assert all(len(reason) > 20 for reason in LEFT_OUT.values())


def test_no_row_that_travels_names_one_that_stays(db: None) -> None:
    tables = carried_tables()
    names = {table.name for table in tables}

    astray = [
        f"{table.name} names {relation.table}"
        for table in tables
        for relation in table.relations
        if relation.table not in names
    ]
    assert not astray


def test_parents_come_before_their_children(db: None) -> None:
    seen: set[str] = set()
    for table in carried_tables():
        parents = {relation.table for relation in table.relations} - {table.name}
        assert parents <= seen, table.name
        seen.add(table.name)


def test_every_table_fits_its_own_description(package: Path) -> None:
    parts = parts_of(package)
    described = json.loads(parts["datapackage.json"])

    assert described["profile"] == "data-package"
    assert re.fullmatch(r"[a-z0-9._-]+", described["name"])
    names = [resource["name"] for resource in described["resources"]]
    assert len(names) == len(set(names))
    faults = [
        fault
        for resource in described["resources"]
        if "schema" in resource
        for fault in faults_of_table(resource, described["resources"], parts)
    ]
    assert not faults
    assert {resource["path"] for resource in described["resources"]} == set(parts) - {
        "datapackage.json",
        "BACA-SAYA.txt",
    }


def test_nothing_of_the_neighbour_and_no_secret_is_in_it(
    neighbour: CooperativeFact, actor: Actor, busy: CooperativeFact, tmp_path: Path
) -> None:
    with tenant(neighbour.id):
        join(neighbour.id, "Joko Rahasia", "3374014502900099", actor)

    everything = b"".join(parts_of_now(busy, tmp_path / "lagi.zip").values())

    assert b"Sari Wulandari" in everything
    assert b"Joko" not in everything
    assert not {"data/identity_apitoken.csv", "data/identity_user.csv"} & set(
        parts_of(tmp_path / "lagi.zip")
    )


def test_an_officer_has_his_office_there_and_a_new_account_without_password(
    busy: CooperativeFact, officer: Officer, tmp_path: Path
) -> None:
    budi = officer("Budi", Role.BENDAHARA)
    tini = officer("Tini", Role.KETUA)
    parts_of_now(busy, tmp_path / "p.zip")
    User.objects.filter(id=budi.id).delete()  # elsewhere nobody knows him …
    User.objects.filter(id=tini.id).delete()
    User.objects.create(id=uuid4(), username="tini", name="Tini yang lain")  # … but another Tini

    there = restored(tmp_path / "p.zip")

    assert there.opened == ("budi", "tini.baru")
    assert there.met == ()
    person = User.objects.get(username="budi")
    assert (person.id, person.has_usable_password()) == (budi.id, False)
    with tenant(there.cooperative.id):
        held = standing(cooperative_id=there.cooperative.id, user_id=budi.id, on=YEAR[1])
        assert Role.BENDAHARA in held.roles


def test_an_account_that_is_here_keeps_its_password(
    busy: CooperativeFact, officer: Officer, tmp_path: Path
) -> None:
    officer("Budi", Role.BENDAHARA)
    parts_of_now(busy, tmp_path / "p.zip")

    there = restored(tmp_path / "p.zip")

    assert (there.opened, there.met) == ((), ("budi",))
    assert User.objects.get(username="budi").has_usable_password()


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
