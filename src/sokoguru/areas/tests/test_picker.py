"""Choosing an area in a form: the options while typing, the field behind them, no script needed."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django import forms
from django.test import Client
from django.utils import translation

from sokoguru.areas.vocabulary import Level
from sokoguru.areas.web.fields import AreaField

NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)

pytestmark = [
    pytest.mark.usefixtures("some_areas"),
    pytest.mark.urls("sokoguru.areas.tests.form_page"),
]


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(NOON, tick=False), translation.override("id"):
        yield


class Form(forms.Form):
    village = AreaField(levels=[Level.VILLAGE, Level.DISTRICT])
    anywhere = AreaField(required=False)


def answered(**typed: str) -> Form:
    form = Form(typed)
    form.is_valid()
    return form


@pytest.mark.parametrize("code", ["34.04.07.2001", "3404072001", " 34.04.07.2001 "])
def test_the_field_reads_a_code_as_plain_digits(code: str) -> None:
    form = answered(village=code)

    assert form.cleaned_data == {"village": "3404072001", "anywhere": ""}


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("34", "Pilih wilayah pada tingkat ini: Desa/kelurahan, Kecamatan."),
        ("34.99.01.2001", "tidak ada dalam daftar Kemendagri"),
        ("92.01.01.1001", "Penggantinya: 96.01.01.1001 Makbon."),
        ("Sleman", "tidak terbaca"),
    ],
)
def test_the_field_refuses_with_the_sentence_of_the_house(code: str, sentence: str) -> None:
    assert sentence in str(answered(village=code).errors["village"])


def test_the_options_answer_what_is_typed(client: Client) -> None:
    part = client.get(
        "/wilayah/pilihan/", {"name": "desa", "level": "4", "under": "34", "desa_q": "catur"}
    ).content.decode()

    assert 'name="desa" value="3404072001"' in part
    assert "Desa 34.04.07.2001 · Depok, Kabupaten Sleman" in part


def test_the_options_keep_to_levels_and_place(client: Client) -> None:
    asked = {"name": "area", "area_q": "sleman"}

    assert "3404" in client.get("/wilayah/pilihan/", asked).content.decode()
    for narrowed in ({"level": "1"}, {"under": "96"}):
        part = client.get("/wilayah/pilihan/", {**asked, **narrowed}).content.decode()
        assert 'value="3404"' not in part
        assert "Tidak ada wilayah yang cocok" in part


@pytest.mark.parametrize(
    "asked",
    [{}, {"name": '"><script>', "area_q": "sleman"}, {"under": "123", "area_q": "sleman"},
     {"level": "9,x", "area_q": "sleman"}, {"area_q": "\x00"}],
)  # fmt: skip
def test_the_options_answer_whatever_is_sent(client: Client, asked: dict[str, str]) -> None:
    answer = client.get("/wilayah/pilihan/", asked)

    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode()


def test_the_picker_works_without_a_script_and_keeps_what_was_chosen(client: Client) -> None:
    found = client.get("/tempat/", {"area_q": "catur dep", "area": "34"}).content.decode()

    assert 'value="3404072001"' in found
    assert 'value="34" required checked' in found
    assert "dipilih: 3404072001" in client.post("/tempat/", {"area": "3404072001"}).content.decode()
    refused = client.post("/tempat/", {"area": "3499"}).content.decode()
    assert "tidak ada dalam daftar Kemendagri" in refused
