"""An accountant's checks over the books of the demos, and their statements read back by others."""

import csv
import io
import subprocess
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from beancount import loader
from beancount.core.data import Transaction

from sokoguru.config.demo.koperasi_a import build_koperasi_a
from sokoguru.config.demo.village import build_village
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import balances, book_years, chart, member_balances_on
from sokoguru.ledger.vocabulary import BookYear, EntryKind, MemberUse
from sokoguru.reports.calculations.exports.account_names import account_names
from sokoguru.reports.calculations.exports.journal_book import JournalFormat
from sokoguru.reports.calculations.exports.proofs import proofs_of
from sokoguru.reports.queries import (
    balance_sheet,
    cash_flow,
    equity_changes,
    income_statement,
    journal_text,
    trial_balance,
    yearly_statements,
)
from sokoguru.reports.vocabulary import CashFlowMethod, Layout, Statement
from tests.journeys.demo_books import built

CLOSING = EntryKind.CLOSING.value
# Net debits by account at the end of a day, or in the days of a year without what closes it.
Read = Callable[[date, date | None], Mapping[str, int]]


@pytest.fixture(scope="module", params=[build_koperasi_a, build_village], ids=["a", "village"])
def body(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any
) -> Iterator[CooperativeFact]:
    with built(django_db_blocker, request.param) as found:
        yield found


@pytest.fixture(scope="module")
def years(body: CooperativeFact) -> tuple[BookYear, ...]:
    return book_years(cooperative_id=body.id)


def test_the_trial_balance_is_nought_in_every_column(
    body: CooperativeFact, years: tuple[BookYear, ...]
) -> None:
    for year in years:
        found = trial_balance(
            cooperative_id=body.id, first_day=year.first_day, last_day=year.last_day
        )
        opening, debit, credit, closing = found.line("jumlah").amounts
        assert (opening, closing) == (0, 0)
        assert debit == credit > 0


def test_what_members_hold_one_by_one_is_what_the_control_accounts_say(
    body: CooperativeFact, years: tuple[BookYear, ...]
) -> None:
    codes = tuple(
        account.code
        for account in chart(cooperative_id=body.id)
        if account.member_use is MemberUse.NEEDED and not account.is_nominal
    )
    for day in (year.last_day for year in years):
        held = member_balances_on(cooperative_id=body.id, codes=codes, on=day)
        control = balances(cooperative_id=body.id, on=day)
        for code in codes:
            members = Rupiah.total(of.get(code, Rupiah(0)) for of in held.values())
            assert members == control.get(code, 0), (code, day)


@pytest.mark.requirement("S2-114")
def test_the_cash_flow_closes_to_the_balance_sheet_by_both_methods(
    body: CooperativeFact, years: tuple[BookYear, ...]
) -> None:
    for year in years:
        sheet = balance_sheet(cooperative_id=body.id, on=year.last_day)
        cash = sheet.amount("kas_bank") + sheet.amount("kas_dibatasi")
        direct, indirect = (
            cash_flow(cooperative_id=body.id, year=year.year, method=method)
            for method in CashFlowMethod
        )
        assert direct.amount("kas_akhir") == indirect.amount("kas_akhir") == cash
        for part in ("kas_operasi", "kas_investasi", "kas_pendanaan"):
            assert direct.amount(part) == indirect.amount(part)


@pytest.mark.requirement("S2-116")
def test_equity_rolls_forward_from_year_to_year(
    body: CooperativeFact, years: tuple[BookYear, ...]
) -> None:
    before: int | None = None
    for year in years:
        found = equity_changes(cooperative_id=body.id, year=year.year)
        place = [column.key for column in found.columns].index("jumlah")
        sheet = balance_sheet(cooperative_id=body.id, on=year.last_day)
        assert found.amount("saldo_akhir", place) == sheet.amount("jumlah_ekuitas")
        assert before is None or found.amount("awal", place) == before
        before = found.amount("saldo_akhir", place)


def test_the_statements_of_a_year_say_the_same_of_each_other(
    body: CooperativeFact, years: tuple[BookYear, ...]
) -> None:
    for year in years:
        found = yearly_statements(cooperative_id=body.id, year=year.year)
        proofs = proofs_of(found)
        assert len(proofs) == 4
        assert [proof.difference for proof in proofs] == [0] * 4


@pytest.mark.parametrize("form", list(JournalFormat))
def test_other_programmes_reproduce_every_line_of_both_statements(
    body: CooperativeFact, years: tuple[BookYear, ...], form: JournalFormat, tmp_path: Path
) -> None:
    path = tmp_path / f"buku.{form.value}"
    with tenant(body.id):
        path.write_text("".join(journal_text(cooperative_id=body.id, form=form)))
    names = account_names(chart(cooperative_id=body.id))
    read = (_by_hledger if form is JournalFormat.HLEDGER else _by_beancount)(
        path, {name: code for code, name in names.items()}
    )
    for year in years:
        sheet = balance_sheet(cooperative_id=body.id, on=year.last_day)
        _assert_reproduced(sheet, read(year.last_day, None))
        for layout in Layout:
            result = income_statement(cooperative_id=body.id, year=year.year, layout=layout)
            _assert_reproduced(result, read(year.last_day, year.first_day))


def _assert_reproduced(statement: Statement, figures: Mapping[str, int]) -> None:
    """Every line is the sum of its accounts as the other programme has them."""
    lines = [line for line in statement.lines if line.drill and not line.drill.is_part]
    for line in lines:
        assert line.drill is not None
        found = sum(figures.get(code, 0) for code in line.drill.codes)
        assert abs(found) == abs(int(line.amounts[0])), line.label
    assert len(lines) >= 4  # a year without business has its sums alone


def _by_hledger(path: Path, codes: Mapping[str, str]) -> Read:
    def read(last: date, first: date | None) -> Mapping[str, int]:
        asked = ["hledger", "-f", str(path), "balance", "--flat", "--empty", "--no-total"]
        asked += ["-e", (last + timedelta(days=1)).isoformat(), "-O", "csv"]
        asked += ["-b", first.isoformat(), f"not:tag:jenis={CLOSING}"] if first else []
        ran = subprocess.run(asked, capture_output=True, text=True, check=True)
        rows = csv.DictReader(io.StringIO(ran.stdout))
        return {codes[r["account"]]: int(r["balance"].removeprefix("IDR ")) for r in rows}

    return read


def _by_beancount(path: Path, codes: Mapping[str, str]) -> Read:
    entries, errors, _ = loader.load_file(str(path))
    assert errors == []

    def read(last: date, first: date | None) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for entry in entries:
            if not isinstance(entry, Transaction) or entry.date > last:
                continue
            if first and (entry.date < first or entry.meta["jenis"] == CLOSING):
                continue
            for posting in entry.postings:
                assert posting.units is not None
                assert posting.units.number is not None
                code = codes[posting.account]
                found[code] = found.get(code, 0) + int(posting.units.number)
        return found

    return read
