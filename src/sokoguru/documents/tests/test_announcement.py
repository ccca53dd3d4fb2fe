from dataclasses import replace

import pytest

from sokoguru.documents.rendering import PaperContradictsItself, render_announcement
from sokoguru.documents.tests.papers import ANNOUNCEMENT, LETTERHEAD, MILLION, words
from sokoguru.foundation.money import Rupiah


@pytest.mark.requirement("S5-40")
def test_it_gives_all_that_a_member_needs_to_recompute_his_slip() -> None:
    said = words(render_announcement(letterhead=LETTERHEAD, announcement=ANNOUNCEMENT))
    for fact in (
        "Jasa usaha 70% 56.000.000 transaksi 2.340.062.000",
        "Jasa modal 30% 24.000.000 simpanan 345.420.000",
        "Dana cadangan 40% 80.000.000",
        "142 anggota",
        "Hitung sendiri SHU Anda",
        "transaksi Anda",
        "simpanan Anda",
        ANNOUNCEMENT.rounding_sentence,
    ):
        assert fact in said


@pytest.mark.requirement("S3-100")
def test_it_shows_what_members_and_non_members_brought() -> None:
    said = words(render_announcement(letterhead=LETTERHEAD, announcement=ANNOUNCEMENT))
    assert "SHU dari transaksi anggota 200.000.000" in said
    assert "SHU dari bukan anggota → dana cadangan 80.000.000" in said
    assert "SHU tahun buku 1998 280.000.000" in said


def test_it_publishes_the_whole_root() -> None:
    said = words(render_announcement(letterhead=LETTERHEAD, announcement=ANNOUNCEMENT))
    assert ANNOUNCEMENT.root in said.replace(" ", "")


def test_it_tells_what_a_round_million_brings() -> None:
    said = words(render_announcement(letterhead=LETTERHEAD, announcement=ANNOUNCEMENT))
    assert "Setiap Rp 1.000.000 transaksi mendapat kira-kira Rp 23.931." in said
    assert "Setiap Rp 1.000.000 simpanan mendapat kira-kira Rp 69.481." in said


def test_it_is_printed_also_when_nobody_traded() -> None:
    idle = replace(ANNOUNCEMENT, total_transactions=Rupiah(0))
    said = words(render_announcement(letterhead=LETTERHEAD, announcement=idle))
    assert "transaksi mendapat" not in said
    assert "simpanan mendapat" in said


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"base": MILLION * 201}, "dasar pembagian"),
        ({"business_pool": MILLION * 57}, "bagian anggota"),
    ],
)
def test_it_refuses_pots_that_do_not_divide_the_surplus(
    changes: dict[str, Rupiah], what: str
) -> None:
    wrong = replace(ANNOUNCEMENT, **changes)  # type: ignore[arg-type]
    with pytest.raises(PaperContradictsItself) as refused:
        render_announcement(letterhead=LETTERHEAD, announcement=wrong)
    assert what in refused.value.sentence
