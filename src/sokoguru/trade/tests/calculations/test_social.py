"""Words of mutual aid in a memo."""

import pytest

from sokoguru.trade.calculations.social import word_of_aid


@pytest.mark.parametrize(
    ("memo", "word"),
    [
        ("Bantuan duka Pak Slamet", "duka"),
        ("SUMBANGAN masjid", "SUMBANGAN"),
        ("Santunan anak yatim", "Santunan"),
        ("ikut berduka cita", "berduka"),
        ("bantuan sosial banjir", "bantuan sosial"),
    ],
)
def test_a_word_of_aid_is_found(memo: str, word: str) -> None:
    assert word_of_aid(memo) == word


@pytest.mark.parametrize(
    "memo",
    ["Listrik Maret", "Pendukung rapat", "Gaji pegawai Dukaria", "Bantuan teknis mesin", ""],
)
def test_words_of_business_are_left_alone(memo: str) -> None:
    assert word_of_aid(memo) is None
