"""Sixteen independent axes, found by every name a class goes by."""

from datetime import date

import pytest

from sokoguru.cooperatives.queries import axes, axis, check_classes, classes_named
from sokoguru.cooperatives.vocabulary import ClassIsDerived, ClassOfAnotherTime, NoSuchClass

TODAY = date(2026, 11, 24)


def codes(name: str) -> list[str]:
    return [entry.code for entry in axis(code=name).classes]


@pytest.mark.requirement("S3-127")
def test_the_textbook_scheme_has_five_axes_and_twenty_codes() -> None:
    from_the_source = {
        entry.code: [c for c in entry.classes if "S3" in c.source]
        for entry in axes()
        if entry.is_seed
    }
    assert {name: len(found) for name, found in from_the_source.items()} == {
        "LEVEL": 5,
        "STATUS": 2,
        "FIELD": 4,
        "COMMODITY": 5,
        "MEMBER_GROUP": 4,
    }


@pytest.mark.requirement("S5-01")
def test_the_scheme_of_1959_has_seven_kinds() -> None:
    assert codes("PP60") == [
        "DESA",
        "PERTANIAN",
        "PETERNAKAN",
        "INDUSTRI",
        "SIMPAN_PINJAM",
        "PERIKANAN",
        "KONSUMSI",
    ]


@pytest.mark.requirement("S5-02")
def test_the_classical_scheme_has_three_kinds() -> None:
    assert codes("CLASSIC") == ["PEMAKAIAN", "PRODUKSI", "SIMPAN_PINJAM"]


@pytest.mark.requirement("S5-06")
def test_the_forms_of_1959_are_four_in_order() -> None:
    assert codes("FORM59") == ["PRIMER", "PUSAT", "GABUNGAN", "INDUK"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KPN", ["MEMBER_GROUP:KPRI"]),
        ("kjks", ["SHARIA:SYARIAH"]),
        ("Koperasi Produsen", ["STATUS:PRODUSEN", "FIELD:PRODUKSI", "KIND5:PRODUSEN"]),
        ("nama lain", []),
    ],
)
def test_a_class_is_found_by_each_of_its_names(text: str, found: list[str]) -> None:
    known = [entry.key for entry in classes_named(text=text) if entry.axis != "KIND4"]
    assert known == found


def test_classes_of_several_axes_are_checked_against_the_day() -> None:
    chosen = check_classes(classes={"LEVEL": "PUSAT", "STATUS": "PRODUSEN"}, on=TODAY)
    assert [entry.key for entry in chosen] == ["LEVEL:PUSAT", "STATUS:PRODUSEN"]
    with pytest.raises(ClassOfAnotherTime, match="24 November 2026"):
        check_classes(classes={"PP60": "PERTANIAN"}, on=TODAY)
    assert check_classes(classes={"PP60": "PERTANIAN"}, on=date(1960, 1, 1))


def test_an_unknown_or_derived_class_is_refused_with_what_may_be_chosen() -> None:
    with pytest.raises(NoSuchClass, match="PRODUSEN, KONSUMEN"):
        check_classes(classes={"STATUS": "PEDAGANG"}, on=TODAY)
    with pytest.raises(NoSuchClass, match="golongan"):
        check_classes(classes={"WARNA": "HIJAU"}, on=TODAY)
    with pytest.raises(ClassIsDerived, match="Skala usaha"):
        check_classes(classes={"SCALE": "KECIL"}, on=TODAY)
