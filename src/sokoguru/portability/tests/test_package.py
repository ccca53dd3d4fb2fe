"""A co-operative leaves as a data package and arrives elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

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
from sokoguru.portability.queries import (
    carried_tables,
    one_view,
    tenant_tables,
    write_package,
)
from sokoguru.portability.tests.conftest import DEED, MADE_AT, parts_of, quiet, restored
from sokoguru.portability.tests.schema import faults_of_table
from sokoguru.portability.vocabulary import LEFT_OUT
from tests.cast import join

Officer = Callable[..., UserFact]
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


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


def test_the_commands_take_it_out_and_bring_it_in(
    busy: CooperativeFact, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "p.zip"
    call_command("package", "export", "--cooperative", busy.slug, "--out", str(file))
    call_command("package", "restore", str(file), "--slug", "baru")

    said = capsys.readouterr().out
    assert "Simpan terkunci" in said
    assert "Koperasi Sejahtera dipulihkan di /k/baru/" in said
    assert cooperative_by_slug("baru") is not None
    assert [each.name for each in tmp_path.iterdir()] == ["p.zip"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("export", "--cooperative", "tiada", "--out", "/nowhere/p.zip"), "tidak ada"),
        (("export", "--cooperative", "sejahtera", "--out", "/nowhere/p.zip"), "tidak dapat"),
        (("restore", "/nowhere/p.zip", "--slug", "baru"), "tidak ada"),
        (("restore", __file__, "--slug", "baru"), "bukan paket data"),
    ],
)
def test_the_commands_refuse_with_a_sentence(
    busy: CooperativeFact, words: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(CommandError, match=sentence) as refused:
        call_command("package", *words)
    assert refused.value.returncode == 2
