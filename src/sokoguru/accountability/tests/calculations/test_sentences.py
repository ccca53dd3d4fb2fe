"""Sentences of the board's report: two years side by side, in words."""

import pytest

from sokoguru.accountability.calculations.sentences import Told, compared, obstacle_sentences
from sokoguru.foundation.money import Rupiah
from sokoguru.savings.vocabulary import ArrearsTotal


@pytest.mark.parametrize(
    ("now", "before", "sentence"),
    [
        (280_000, 250_000, "SHU Rp 280.000, naik 12 % dari Rp 250.000."),
        (200_000, 250_000, "SHU Rp 200.000, turun 20 % dari Rp 250.000."),
        (280_000, 0, "SHU Rp 280.000, naik dari Rp 0."),
        (-5_000, -2_000, "SHU -Rp 5.000, turun dari -Rp 2.000."),
        (250_000, 250_000, "SHU tetap Rp 250.000."),
        (280_000, None, "SHU Rp 280.000."),
    ],
)
def test_a_change_is_told_with_its_direction(now: int, before: int | None, sentence: str) -> None:
    earlier = None if before is None else Rupiah(before)
    assert compared(Told(label="SHU", now=Rupiah(now), before=earlier)) == sentence


def test_trouble_is_named_and_its_absence_too() -> None:
    calm = ArrearsTotal(members=0, amount=Rupiah(0))
    assert "tidak menunjukkan" in obstacle_sentences(owing=calm, result=Rupiah(1))[0]
    behind = ArrearsTotal(members=3, amount=Rupiah(90_000))
    told = obstacle_sentences(owing=behind, result=Rupiah(-7_000))
    assert told == (
        "Simpanan wajib yang belum dibayar: Rp 90.000 dari 3 anggota.",
        "Tahun buku berakhir dengan rugi Rp 7.000.",
    )
