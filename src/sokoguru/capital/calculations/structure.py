"""Own capital and loan capital as declarations over the chart (UU 25/1992 Pasal 41)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from sokoguru.capital.vocabulary import CapitalLine, CapitalStructure, LoanSource, LossNotice
from sokoguru.cooperatives.vocabulary import MemberShares
from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import AccountFact, Side

Source = tuple[str, str, tuple[str, ...]]

# Own capital has exactly four sources; voluntary savings are a loan from the members.
OWN: tuple[Source, ...] = (
    ("pokok", Label("Simpanan pokok"), ("3101",)),
    ("wajib", Label("Simpanan wajib"), ("3102",)),
    ("cadangan", Label("Dana cadangan"), ("3301", "3302", "3303")),
    ("hibah", Label("Hibah"), ("3201",)),
)
LOAN: tuple[Source, ...] = (
    ("anggota", Label("Anggota (simpanan dan surat utang)"), ("2101", "2103")),
    ("koperasi_lain", Label("Koperasi lain dan anggotanya"), ("2102", "2104", "2803")),
    ("bank", Label("Bank dan lembaga keuangan"), ("2701", "2702", "2801", "2802")),
    ("surat_utang", Label("Obligasi dan surat utang"), ("2804",)),
    # Its loans stand on 2804 and are told apart by the register; money in custody is no capital.
    ("lain", Label("Sumber lain yang sah"), ()),
)
BESIDE: tuple[Source, ...] = (
    ("penyertaan", Label("Modal penyertaan dan penyetaraan"), ("3103", "3104")),
    ("penilaian", Label("Selisih penilaian kembali aset"), ("3202",)),
)
FIRST_RESULT = "3401"
_SHARES = ("pokok", "wajib")
_ON_NOTES = (LoanSource.MEMBERS, LoanSource.OTHER)


def capital_structure(
    balances: Mapping[str, Rupiah],
    *,
    by_source: Mapping[LoanSource, Rupiah],
    on: date,
    member_shares: MemberShares = MemberShares.EQUITY,
) -> CapitalStructure:
    """The sources of capital from the balances of a day, each on its natural side.

    `by_source` is what the register says is owed on 2804 to members and to other sources; it is
    taken out of the bonds and notes that share the account with it. `member_shares` is how the
    articles show simpanan pokok and wajib.
    """
    notes = Rupiah.total(by_source.get(source, Rupiah(0)) for source in _ON_NOTES)
    shift = {source.value: by_source.get(source, Rupiah(0)) for source in _ON_NOTES}
    shift[LoanSource.DEBT_PAPER.value] = -notes
    loan = [
        replace(line, amount=line.amount + shift.get(line.key, Rupiah(0)))
        for line in _lines(LOAN, balances)
    ]
    own = _lines(OWN, balances)
    is_liability = member_shares is MemberShares.LIABILITY
    shares = tuple(line for line in own if is_liability and line.key in _SHARES)
    return CapitalStructure(
        on=on,
        own=tuple(line for line in own if line not in shares),
        shares=shares,
        loan=tuple(loan),
        beside=_lines(BESIDE, balances),
    )


def result_of(balances: Mapping[str, Rupiah], accounts: Iterable[AccountFact]) -> Rupiah:
    """The result that is not divided yet, of the year and carried; below zero it is a loss.

    Everything from 3401 on counts: SHU carried forward and of the year, income, cost and tax.
    """
    return Rupiah.total(
        balances.get(account.code, Rupiah(0)) * (1 if account.side is Side.CREDIT else -1)
        for account in accounts
        if account.code >= FIRST_RESULT
    )


def loss_notice(*, result: Rupiah, capital: Rupiah, on: date) -> LossNotice | None:
    """The announcement that a loss above half of the own capital asks for; None up to the half.

    The half is taken exactly: twice the loss is held against the capital.
    """
    loss = Rupiah(-result)
    if loss <= 0 or loss * 2 <= capital:
        return None
    return LossNotice(on=on, loss=loss, capital=capital, half=Rupiah(int(capital) // 2))


def _lines(sources: tuple[Source, ...], balances: Mapping[str, Rupiah]) -> tuple[CapitalLine, ...]:
    return tuple(
        CapitalLine(
            key=key,
            label=label,
            amount=Rupiah.total(balances.get(code, Rupiah(0)) for code in codes),
            codes=codes,
        )
        for key, label, codes in sources
    )
