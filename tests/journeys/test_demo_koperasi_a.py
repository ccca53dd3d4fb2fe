"""Koperasi A, 1998, the acceptance case: every figure of the source read back from the books."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from sokoguru.config.demo.koperasi_a import build_koperasi_a
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.models import User
from sokoguru.identity.queries import standing
from sokoguru.identity.vocabulary import Role
from sokoguru.ledger.models import Entry
from sokoguru.ledger.queries import balances, verify_books
from sokoguru.reports.queries import balance_sheet, income_statement, surplus_sources
from sokoguru.reports.vocabulary import Layout
from sokoguru.surplus import queries as surplus
from sokoguru.surplus.vocabulary import DeterminationFact, Head, SlipFact, Stage
from tests.journeys.demo_books import built

YEAR = 1998
AFTER_DECISION = date(1999, 2, 20)
MILLION = 1_000_000


@pytest.fixture(scope="module")
def koperasi_a(django_db_setup: None, django_db_blocker: Any) -> Iterator[CooperativeFact]:
    with built(django_db_blocker, build_koperasi_a) as body:
        yield body


@pytest.fixture
def determined(koperasi_a: CooperativeFact) -> DeterminationFact:
    found = surplus.determination(cooperative_id=koperasi_a.id, year=YEAR)
    assert found is not None
    return found


@pytest.fixture
def slips(koperasi_a: CooperativeFact, determined: DeterminationFact) -> tuple[SlipFact, ...]:
    found = surplus.all_slips(cooperative_id=koperasi_a.id, determination_id=determined.id)
    return tuple(found)


@pytest.fixture
def adi(slips: tuple[SlipFact, ...]) -> SlipFact:
    return slips[0]


@pytest.mark.requirement("S2-113", "S3-099", "S3-078", "S3-079", "S5-36")
def test_tv_01_the_income_statement_has_every_line_of_the_source(
    koperasi_a: CooperativeFact,
) -> None:
    statement = income_statement(cooperative_id=koperasi_a.id, year=YEAR, layout=Layout.KOPERASI_A)
    thousands = {line.key: int(line.amount or 0) // 1_000 for line in statement.lines}
    assert thousands == {
        "penjualan": 850_077,
        "pendapatan_lain": 110_717,
        "jumlah_pendapatan": 960_794,
        "harga_pokok": -300_539,
        "pendapatan_operasional": 660_255,
        "beban_operasional": -310_539,
        "beban_administrasi": -35_349,
        "shu_sebelum_pajak": 314_367,
        "pajak": -34_367,
        "shu_setelah_pajak": 280_000,
    }


@pytest.mark.requirement("S2-117", "S3-100")
def test_tv_02_the_surplus_comes_from_members_and_from_others(koperasi_a: CooperativeFact) -> None:
    sources = surplus_sources(cooperative_id=koperasi_a.id, year=YEAR)
    assert (sources.member, sources.nonmember) == (200 * MILLION, 80 * MILLION)
    assert sources.total == 280 * MILLION


@pytest.mark.requirement("S3-088", "S3-090", "S3-095", "S3-101")
def test_tv_03_the_heads_are_taken_of_the_members_surplus(determined: DeterminationFact) -> None:
    heads = determined.pots.heads
    funds = (Head.BOARD, Head.STAFF, Head.EDUCATION, Head.SOCIAL)
    assert determined.pots.base == 200 * MILLION
    assert heads[Head.MEMBERS] == 80 * MILLION
    assert [heads[head] for head in funds] == [10 * MILLION] * 4


@pytest.mark.requirement("S3-093", "S3-094", "S3-102", "S5-42")
def test_tv_04_the_members_part_is_56_and_24_million(determined: DeterminationFact) -> None:
    assert determined.pots.usaha == 56 * MILLION == 200 * MILLION * 28 // 100
    assert determined.pots.modal == 24 * MILLION == 200 * MILLION * 12 // 100


@pytest.mark.requirement("S3-091", "S3-104", "S5-37", "S5-44")
def test_tv_05_adi_receives_187_205(adi: SlipFact) -> None:
    assert (adi.member_number, adi.transactions, adi.savings) == ("001", 5_500_000, 800_000)
    assert (adi.usaha, adi.modal, adi.total) == (131_620, 55_585, 187_205)


def test_tv_06_no_share_exceeds_its_pot(
    slips: tuple[SlipFact, ...], determined: DeterminationFact
) -> None:
    assert all(slip.usaha <= determined.usaha_pool for slip in slips)
    assert all(slip.total <= determined.member_total for slip in slips)


@pytest.mark.requirement("S2-088", "S5-38")
def test_tv_07_the_reserve_holds_160_million_of_the_year_80_of_it_from_others(
    koperasi_a: CooperativeFact, determined: DeterminationFact
) -> None:
    before = balances(cooperative_id=koperasi_a.id, on=date(1999, 2, 19))
    after = balances(cooperative_id=koperasi_a.id, on=AFTER_DECISION)
    assert determined.pots.heads[Head.RESERVE] == 160 * MILLION
    assert after["3301"] - before["3301"] == 80 * MILLION
    assert after["3303"] == 80 * MILLION
    assert Rupiah.total(determined.pots.heads.values()) == 280 * MILLION
    assert after.get("3402", 0) == 0


def test_tv_08_the_averages_are_those_of_142_members(determined: DeterminationFact) -> None:
    assert determined.members == 142
    assert Fraction(int(determined.member_total), 142) == Fraction(80_000_000, 142)
    assert (determined.average, determined.total_savings // 142) == (563_380, 2_432_535)


def test_tv_09_the_tax_is_the_amount_of_the_source(koperasi_a: CooperativeFact) -> None:
    statement = income_statement(cooperative_id=koperasi_a.id, year=YEAR, layout=Layout.KOPERASI_A)
    before, tax = statement.amount("shu_sebelum_pajak"), -statement.amount("pajak")
    assert int(tax) * 10_000 // int(before) == 1_093


@pytest.mark.requirement("S3-103", "S5-43")
def test_tv_10_the_volume_exceeds_the_revenue_and_says_why(determined: DeterminationFact) -> None:
    assert determined.total_transactions == 2_340_062_000
    assert determined.total_savings == 345_420_000
    assert determined.revenue == 960_794_000
    assert "barang anggota yang dijualkan" in determined.volume_meaning


@pytest.mark.requirement("S3-083", "S3-085", "S3-092")
def test_tv_11_every_share_is_its_quotient_within_a_rupiah(
    slips: tuple[SlipFact, ...], determined: DeterminationFact
) -> None:
    business, savings = determined.total_transactions, determined.total_savings
    for slip in slips:
        usaha = Fraction(56 * MILLION * int(slip.transactions), int(business))
        modal = Fraction(24 * MILLION * int(slip.savings), int(savings))
        assert abs(int(slip.usaha) - usaha) < 1
        assert abs(int(slip.modal) - modal) < 1
    assert Rupiah.total(slip.transactions for slip in slips) == business
    assert Rupiah.total(slip.savings for slip in slips) == savings


def test_tv_12_reserve_and_members_share_one_base(determined: DeterminationFact) -> None:
    heads = determined.pots.heads
    own_reserve = heads[Head.RESERVE] - determined.pots.nonmember_to_reserve
    assert own_reserve == heads[Head.MEMBERS] == 80 * MILLION


@pytest.mark.requirement("S5-44")
def test_the_slips_use_up_their_pots_to_the_rupiah(slips: tuple[SlipFact, ...]) -> None:
    assert len(slips) == 142
    assert Rupiah.total(slip.usaha for slip in slips) == 56 * MILLION
    assert Rupiah.total(slip.modal for slip in slips) == 24 * MILLION


@pytest.mark.requirement("S3-098", "S5-41")
def test_adi_is_paid_in_cash_and_a_few_have_not_come(
    koperasi_a: CooperativeFact, determined: DeterminationFact, adi: SlipFact
) -> None:
    waiting = surplus.unpaid(cooperative_id=koperasi_a.id, determination_id=determined.id)
    known = surplus.surplus_year(cooperative_id=koperasi_a.id, year=YEAR)
    assert adi.payment is not None
    assert (adi.payment.method, adi.payment.net) == ("tunai", 187_205)
    assert known.stage is Stage.ANNOUNCED
    assert 0 < waiting.count < 20
    assert waiting.in_books == waiting.total


@pytest.mark.requirement("S2-112")
def test_the_balance_sheet_balances_at_the_end_of_the_year(koperasi_a: CooperativeFact) -> None:
    sheet = balance_sheet(cooperative_id=koperasi_a.id, on=date(1998, 12, 31))
    assert sheet.amount("jumlah_aset") == sheet.amount("jumlah_kewajiban_ekuitas") > 0


def test_the_books_are_sound_and_sealed(koperasi_a: CooperativeFact) -> None:
    found = verify_books(cooperative_id=koperasi_a.id)
    assert found.is_sound, found.findings
    assert found.entries > 2_000
    assert found.seals >= 12


def test_every_entry_names_an_account_and_the_treasurer_is_a_member(
    koperasi_a: CooperativeFact,
) -> None:
    unknown = Entry.objects.of(koperasi_a.id).filter(actor_id=None)
    treasurer = User.objects.get(username="bendahara-a")
    found = standing(cooperative_id=koperasi_a.id, user_id=treasurer.id, on=date(1998, 6, 1))

    assert not unknown.exists()
    assert found.member_id is not None
    assert {Role.BENDAHARA, Role.ANGGOTA} <= set(found.roles)
