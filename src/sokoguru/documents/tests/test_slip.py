from dataclasses import replace

import pytest

from sokoguru.documents.rendering import PaperContradictsItself, render_slip
from sokoguru.documents.tests.papers import ADI, LETTERHEAD, MILLION, read, size_mm, words
from sokoguru.documents.vocabulary import DocumentStatus
from sokoguru.foundation.money import Rupiah


@pytest.mark.requirement("S3-104")
def test_it_prints_the_business_part_the_capital_part_and_their_sum() -> None:
    said = words(render_slip(letterhead=LETTERHEAD, slip=ADI))
    assert "131.620" in said
    assert "55.585" in said
    assert "Rp 187.205" in said
    assert "Seratus delapan puluh tujuh ribu dua ratus lima rupiah" in said


@pytest.mark.requirement("S3-097")
def test_it_shows_own_figures_totals_pots_and_percentages() -> None:
    said = words(render_slip(letterhead=LETTERHEAD, slip=ADI))
    assert "5.500.000 ÷ 2.340.062.000 × 56.000.000 = 131.620" in said
    assert "800.000 ÷ 345.420.000 × 24.000.000 = 55.585" in said
    assert "Dana cadangan 40% 80.000.000" in said
    assert "Jumlah 100% 200.000.000" in said
    assert ADI.rounding_sentence in said


@pytest.mark.requirement("S3-089")
def test_it_leaves_out_a_head_that_the_meeting_does_not_use() -> None:
    assert "Dana pembangunan" not in words(render_slip(letterhead=LETTERHEAD, slip=ADI))


def test_it_is_one_a5_sheet_across() -> None:
    slip = render_slip(letterhead=LETTERHEAD, slip=ADI)
    assert len(read(slip).pages) == 1
    assert size_mm(slip) == (210.0, 148.0)


def test_it_says_whether_the_meeting_has_decided() -> None:
    proposed = replace(ADI, status=DocumentStatus.PROPOSAL)
    said = words(render_slip(letterhead=LETTERHEAD, slip=proposed))
    assert "Usulan, belum diputuskan rapat anggota" in said
    assert "SHU yang diusulkan untuk Anda" in said
    assert "Tetap, diputuskan rapat anggota" in words(render_slip(letterhead=LETTERHEAD, slip=ADI))


def test_it_shows_tax_only_where_tax_is_withheld() -> None:
    taxed = replace(ADI, tax=Rupiah(18_720), net=Rupiah(168_485))
    said = words(render_slip(letterhead=LETTERHEAD, slip=taxed))
    assert "Pajak − 18.720" in said
    assert "Diterima 168.485" in said
    assert "Pajak" not in words(render_slip(letterhead=LETTERHEAD, slip=ADI))


def test_it_links_to_its_verification_page() -> None:
    page = read(render_slip(letterhead=LETTERHEAD, slip=ADI)).pages[0]
    targets = [note.get_object()["/A"]["/URI"] for note in page["/Annots"]]  # type: ignore[attr-defined]
    assert ADI.verification_url in targets


def test_it_names_the_announcement_by_half_of_its_root() -> None:
    said = words(render_slip(letterhead=LETTERHEAD, slip=ADI))
    assert "9f2c 4e71 ab03 d558 6c1e 77f0 a2b4 c8d1" in said


def test_the_same_slip_gives_the_same_bytes() -> None:
    assert render_slip(letterhead=LETTERHEAD, slip=ADI) == render_slip(
        letterhead=LETTERHEAD, slip=ADI
    )


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"business_share": Rupiah(131_622), "total": Rupiah(187_207)}, "jasa usaha"),
        ({"capital_share": Rupiah(55_583), "total": Rupiah(187_203)}, "jasa modal"),
        ({"total": Rupiah(187_206)}, "jumlah SHU"),
        ({"net": Rupiah(187_204)}, "SHU diterima"),
        ({"base": MILLION * 199}, "dasar pembagian"),
    ],
)
def test_it_refuses_a_slip_that_contradicts_itself(changes: dict[str, Rupiah], what: str) -> None:
    with pytest.raises(PaperContradictsItself) as refused:
        render_slip(letterhead=LETTERHEAD, slip=replace(ADI, **changes))  # type: ignore[arg-type]
    assert what in refused.value.sentence


def test_a_member_without_transactions_in_a_year_without_any_has_no_business_part() -> None:
    nobody = replace(
        ADI,
        transactions=Rupiah(0),
        total_transactions=Rupiah(0),
        business_share=Rupiah(0),
        total=Rupiah(55_585),
        net=Rupiah(55_585),
    )
    assert "Rp 55.585" in words(render_slip(letterhead=LETTERHEAD, slip=nobody))
