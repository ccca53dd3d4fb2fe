"""The file of articles: exact percentages, known keys, and plain refusals."""

from pathlib import Path

import pytest

from sokoguru.cooperatives.vocabulary import NonmemberTo, Rounding, ShuBase
from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.calculations.percentages import PercentageTooFine, UnreadablePercentage
from sokoguru.surplus.management.files.articles import (
    ArticlesChoiceUnknown,
    ArticlesKeyUnknown,
    ArticlesTableMissing,
    ArticlesUnreadable,
    read_articles,
)
from sokoguru.surplus.tests.koperasi_a import POLICY
from sokoguru.surplus.vocabulary import (
    Head,
    PercentageBelowZero,
    PercentagesNotWhole,
    SurplusPolicy,
)

SHU = """
[shu]
cadangan = 40
jasa_anggota = 40.0
dana_pengurus = "5"
dana_karyawan = "5.00"
dana_pendidikan = 5
dana_sosial = 5
"""
PARTS = """
[jasa_anggota]
jasa_usaha = 70
jasa_modal = "30,0"
"""


def read(tmp_path: Path, content: str | bytes) -> SurplusPolicy:
    path = tmp_path / "anggaran.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_articles(path)


def test_numbers_and_decimal_strings_read_alike_and_missing_heads_are_nothing(
    tmp_path: Path,
) -> None:
    assert read(tmp_path, SHU + PARTS) == POLICY
    assert read(tmp_path, "\ufeff" + (SHU + PARTS).replace("\n", "\r\n")) == POLICY


def test_decimals_that_binary_fractions_cannot_hold_are_exact(tmp_path: Path) -> None:
    shares = "[shu]\ncadangan = 33.33\njasa_anggota = 66.6\ndana_sosial = 0.07\n"
    policy = read(tmp_path, shares + PARTS)
    assert policy.shares_bps[Head.RESERVE] == 3333
    assert policy.shares_bps[Head.MEMBERS] == 6660
    assert policy.shares_bps[Head.SOCIAL] == 7


def test_choices_are_read(tmp_path: Path) -> None:
    options = """
    [options]
    base = "total"
    nonmember_to = "dana_selain_anggota"
    rounding = "floor_rest_to_reserve"
    """
    policy = read(tmp_path, SHU + PARTS + options)
    assert policy.base is ShuBase.TOTAL
    assert policy.nonmember_to is NonmemberTo.FUNDS_EXCEPT_MEMBERS
    assert policy.rounding is Rounding.FLOOR_REST_TO_RESERVE


@pytest.mark.parametrize(
    ("content", "refused", "sentence"),
    [
        (
            SHU.replace("dana_sosial = 5", "dana_sosial = 6") + PARTS,
            PercentagesNotWhole,
            "shu berjumlah 101 persen",
        ),
        (SHU + "dana_pembangunan = 5" + PARTS, PercentagesNotWhole, "shu berjumlah 105 persen"),
        (SHU + PARTS.replace("70", "60"), PercentagesNotWhole, "jasa_anggota berjumlah 90 persen"),
        (
            SHU.replace("dana_sosial", "dana_sosail") + PARTS,
            ArticlesKeyUnknown,
            "shu.dana_sosail tidak dikenal",
        ),
        (
            SHU + PARTS + "jasa_lain = 0\n",
            ArticlesKeyUnknown,
            "jasa_anggota.jasa_lain tidak dikenal",
        ),
        (SHU + PARTS + "[opsi]\n", ArticlesKeyUnknown, "opsi tidak dikenal"),
        (
            SHU + PARTS + "[options]\npayout = 'tunai'\n",
            ArticlesKeyUnknown,
            "options.payout tidak dikenal",
        ),
        (
            SHU + PARTS + "[options]\nbase = 'all'\n",
            ArticlesChoiceUnknown,
            'base = "all" tidak dikenal',
        ),
        (SHU + PARTS + "[options]\nbase = ['total']\n", ArticlesChoiceUnknown, "tidak dikenal"),
        (SHU, ArticlesTableMissing, "bagian [jasa_anggota] tidak ada"),
        (PARTS, ArticlesTableMissing, "bagian [shu] tidak ada"),
        ("", ArticlesTableMissing, "bagian [shu] tidak ada"),
        ("shu = 5\n" + PARTS, ArticlesTableMissing, "bagian [shu] tidak ada"),
        (
            SHU.replace("= 40\n", "= 39.999\n") + PARTS,
            PercentageTooFine,
            "lebih halus daripada 0,01 persen",
        ),
        (SHU.replace("= 40\n", "= nan\n") + PARTS, UnreadablePercentage, "tidak terbaca"),
        (SHU.replace("= 40\n", "= true\n") + PARTS, UnreadablePercentage, "tidak terbaca"),
        (SHU.replace("= 40\n", "= -40\n") + PARTS, PercentageBelowZero, "negatif (-40 persen)"),
        (SHU.replace("= 40\n", "= forty\n") + PARTS, ArticlesUnreadable, "baris 3 bukan TOML"),
        (b"\xff\xfe[shu]", ArticlesUnreadable, "UTF-8"),
    ],
)
def test_it_refuses(
    tmp_path: Path, content: str | bytes, refused: type[Refusal], sentence: str
) -> None:
    with pytest.raises(refused) as refusal:
        read(tmp_path, content)
    assert sentence in refusal.value.sentence


def test_it_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ArticlesUnreadable, match="berkas tidak ada"):
        read_articles(tmp_path / "tiada.toml")
    with pytest.raises(ArticlesUnreadable, match="tidak dapat dibuka"):
        read_articles(tmp_path)
