"""Files through the API: checked, taken over once, and told by row and column where they fail."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from sokoguru.api.tests.programme import PROBLEM, Programme
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.tests.files import REGISTER_HEADER, SAVINGS_HEADER, csv_file, register_row
from sokoguru.foundation.actor import Actor
from sokoguru.identity.vocabulary import Duty

pytestmark = pytest.mark.django_db


def register(*rows: tuple[object, ...], name: str = "anggota.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, csv_file(REGISTER_HEADER, *rows))


def balances(*rows: tuple[object, ...]) -> SimpleUploadedFile:
    return SimpleUploadedFile("saldo.csv", csv_file(SAVINGS_HEADER, *rows))


def found(programme: Programme) -> Any:
    return programme.ask("members")["items"]


def test_a_register_and_its_balances_are_checked_and_taken_over(programme: Programme) -> None:
    rows = (register_row("7001"), register_row("7002"))
    checked = programme.upload("imports/members/check", file=register(*rows))
    assert programme.facts(checked)["rows"] == 2
    assert found(programme) == []
    taken = programme.facts(programme.upload("imports/members", file=register(*rows)))
    assert (taken["rows"], taken["is_repeat"]) == (2, False)

    sums = ("7001", 100_000, 20_000, 5_000)
    form = {"on": "2026-03-02", "against": "1101"}
    checked = programme.upload("imports/opening-balances/check", file=balances(sums), **form)
    assert {"label": "Simpanan wajib", "amount": 20_000} in programme.facts(checked)["totals"]
    programme.facts(programme.upload("imports/opening-balances", file=balances(sums), **form))

    assert programme.ask("books/balances?on=2026-03-02")["1101"] == 125_000
    assert [each["state"] for each in found(programme)] == ["aktif", "diterima"]
    assert [each["kind"] for each in programme.ask("imports")] == ["opening-balances", "members"]


@pytest.mark.parametrize("path", ["imports/members", "imports/members/check"])
def test_faults_are_told_by_row_and_column_and_nothing_is_kept(
    programme: Programme, path: str
) -> None:
    wrong = register(register_row("7001"), register_row("7002", nik="3.37E+15"))

    answer = programme.upload(path, file=wrong)

    assert (answer.status_code, answer["Content-Type"]) == (422, PROBLEM)
    told = answer.json()
    assert (told["code"], told["error_count"]) == ("counter.file_has_faults", 1)
    (fault,) = told["errors"]
    assert (fault["row"], fault["column"]) == (3, "nik")
    assert fault["code"] == "counter.nik_typed_as_number"
    assert fault["detail"].startswith("NIK tersimpan sebagai angka")
    assert found(programme) == []


def test_a_file_sent_again_is_taken_over_once(programme: Programme) -> None:
    def send(number: str, key: str) -> Any:
        return programme.upload("imports/members", file=register(register_row(number)), key=key)

    first, again, other = send("7001", "a"), send("7001", "a"), send("7002", "a")
    with_new_key = send("7001", "b")

    assert again.content == first.content
    assert again["Idempotency-Replayed"] == "true"
    assert (other.status_code, other.json()["code"]) == (409, "identity.request_key_used")
    assert programme.facts(with_new_key)["is_repeat"] is True
    assert len(found(programme)) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "counter.file_is_empty"),
        (b"\x00\x01", "counter.file_is_not_a_table"),
        (b"a,b\n1,2\n", "counter.file_has_faults"),
    ],
)
def test_what_is_no_register_is_refused(programme: Programme, content: bytes, code: str) -> None:
    answer = programme.upload("imports/members", file=SimpleUploadedFile("a.csv", content))

    assert (answer.status_code, answer["Content-Type"]) == (422, PROBLEM)
    assert answer.json()["code"] in (code, "api.unprocessable_content")


def test_a_form_without_its_file_or_day_names_what_is_missing(programme: Programme) -> None:
    without_file = programme.upload("imports/members", berkas="x")
    without_day = programme.upload("imports/opening-balances", file=balances(("1", 1, 1, 1)))

    assert (without_file.status_code, without_file.json()["field"]) == (422, "file")
    assert (without_day.status_code, without_day.json()["field"]) == (422, "on")


def test_only_a_key_with_the_duty_takes_files(cooperative: CooperativeFact, actor: Actor) -> None:
    teller = Programme(cooperative, actor, duties=(Duty.SELL,))

    answer = teller.upload("imports/members", file=register(register_row("7001")))

    assert (answer.status_code, answer["Content-Type"]) == (403, PROBLEM)
