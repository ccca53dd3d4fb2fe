"""Opening balances read from a table: members' savings, and the rest of the general ledger."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sokoguru.counter.calculations.cells import amount_of, text_of
from sokoguru.counter.calculations.columns import Columns, find_columns, header_name
from sokoguru.counter.calculations.opening_debts import DEBT_ACCOUNTS
from sokoguru.counter.calculations.opening_faults import (
    AccountIsKeptPerMember,
    AccountIsNotABalance,
    AccountIsNotInChart,
    AccountStandsTwice,
    MemberCameLater,
    MemberHasBalances,
    MemberHasLeft,
    MemberNumberStandsTwice,
    NumberIsNotAMember,
    OpeningDoesNotBalance,
    PartyIsMissing,
    PokokAboveTheArticles,
    RowHasNoSide,
)
from sokoguru.counter.calculations.tables import Row, Sheet
from sokoguru.counter.vocabulary import CellFault, GeneralRow, OpeningRow
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.vocabulary import AccountFact, MemberUse, Party, PartyMark
from sokoguru.members.vocabulary import MemberFact, MemberState

SAVINGS_REQUIRED = ("nomor", "simpanan_pokok", "simpanan_wajib", "simpanan_sukarela")
SAVINGS_OPTIONAL = ("piutang", "tunggakan_wajib", "shu_belum_dibayar")
GENERAL_REQUIRED = ("akun", "debit", "kredit")
MEMBER_ACCOUNTS = ("3101", "3102", "2101", "1211", "2501")
LONGEST_NAME = 120


@dataclass(frozen=True, kw_only=True)
class OpeningSurroundings:
    """What the co-op knows: its members, its chart, its pokok, and the day of the balances."""

    members: Mapping[str, MemberFact]
    with_balances: frozenset[UUID]
    accounts: Mapping[str, AccountFact]
    pokok: Rupiah
    on: date


@dataclass
class OpeningReading:
    """The balances that could be read, and the faults."""

    savings: list[OpeningRow] = field(default_factory=list)
    general: list[GeneralRow] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)
    unknown_columns: tuple[str, ...] = ()

    @property
    def debit(self) -> Rupiah:
        """Everything on the debit side."""
        receivables = Rupiah.total(row.receivable for row in self.savings)
        return receivables + Rupiah.total(row.debit for row in self.general)

    @property
    def credit(self) -> Rupiah:
        """Everything on the credit side."""
        savings = Rupiah.total(
            row.pokok + row.wajib + row.sukarela + row.surplus for row in self.savings
        )
        return savings + Rupiah.total(row.credit for row in self.general)


def read_opening(
    sheets: Sequence[Sheet],
    known: OpeningSurroundings,
    *,
    against: str | None,
    progress: Callable[[int], None] = lambda done: None,
) -> OpeningReading:
    """Read both sections, wherever they stand, and hold their sums against each other.

    A section begins at its header row: `nomor, ...` or `akun, debit, kredit`; each may have a sheet
    of its own, or follow the other in one sheet. `against` names the account that takes the
    difference when the file has no general section.
    """
    reading = OpeningReading()
    for sheet in sheets:
        for section in _sections(sheet.rows):
            if header_name(section[0].cells[0]) == "akun":
                _read_general(section, sheet.name, known, reading)
            else:
                _read_savings(section, sheet.name, known, reading, progress)
    if against is not None and not reading.general:
        _take_difference(reading, against, known)
    if not reading.faults and reading.debit != reading.credit:
        reading.faults.append(_imbalance(reading))
    return reading


def _sections(rows: Sequence[Row]) -> list[list[Row]]:
    sections: list[list[Row]] = []
    for row in rows:
        if header_name(row.cells[0]) in ("nomor", "akun"):
            sections.append([row])
        elif sections:
            sections[-1].append(row)
    return sections


def _read_savings(
    rows: Sequence[Row],
    sheet: str,
    known: OpeningSurroundings,
    reading: OpeningReading,
    progress: Callable[[int], None],
) -> None:
    columns, missing = find_columns(rows[0], required=SAVINGS_REQUIRED, optional=SAVINGS_OPTIONAL)
    reading.unknown_columns += columns.unknown
    reading.faults += [
        CellFault(row=rows[0].number, column=column, refusal=refusal, sheet=sheet)
        for column, refusal in missing
    ]
    if missing:
        return
    seen: dict[str, int] = {}
    for count, row in enumerate(rows[1:], start=1):
        _read_member_row(row, columns, sheet, known, seen, reading)
        progress(count)


def _read_member_row(
    row: Row,
    columns: Columns,
    sheet: str,
    known: OpeningSurroundings,
    seen: dict[str, int],
    reading: OpeningReading,
) -> None:
    amounts: dict[str, Rupiah] = {}
    faults: list[tuple[str, Refusal]] = []
    for column in (*SAVINGS_REQUIRED[1:], *SAVINGS_OPTIONAL):
        try:
            amounts[column] = amount_of(columns.cell(row, column))
        except Refusal as refusal:
            faults.append((column, refusal))
    pokok = amounts.get("simpanan_pokok", Rupiah(0))
    if pokok > known.pokok:
        faults.append(("simpanan_pokok", PokokAboveTheArticles(amount=pokok, pokok=known.pokok)))
    try:
        member = _member(text_of(columns.cell(row, "nomor")), row.number, known, seen)
    except Refusal as unknown:
        faults.append(("nomor", unknown))
    else:
        if not faults:
            reading.savings.append(_opening_row(row.number, member, amounts))
    reading.faults += [
        CellFault(row=row.number, column=column, refusal=refusal, sheet=sheet)
        for column, refusal in faults
    ]


def _member(number: str, row: int, known: OpeningSurroundings, seen: dict[str, int]) -> MemberFact:
    if number in seen:
        raise MemberNumberStandsTwice(number=number, row=seen[number])
    seen[number] = row
    member = known.members.get(number)
    if member is None:
        raise NumberIsNotAMember(number=number or "(kosong)")
    if member.state not in (MemberState.ADMITTED, MemberState.ACTIVE):
        raise MemberHasLeft(name=member.name, state=member.state)
    if member.id in known.with_balances:
        raise MemberHasBalances(name=member.name)
    if member.admitted_on is not None and member.admitted_on > known.on:
        raise MemberCameLater(name=member.name, since=member.admitted_on, on=known.on)
    return member


def _opening_row(row: int, member: MemberFact, amounts: Mapping[str, Rupiah]) -> OpeningRow:
    return OpeningRow(
        row=row,
        member_id=member.id,
        number=member.number,
        pokok=amounts["simpanan_pokok"],
        wajib=amounts["simpanan_wajib"],
        sukarela=amounts["simpanan_sukarela"],
        receivable=amounts["piutang"],
        arrears=amounts["tunggakan_wajib"],
        surplus=amounts["shu_belum_dibayar"],
    )


def _read_general(
    rows: Sequence[Row], sheet: str, known: OpeningSurroundings, reading: OpeningReading
) -> None:
    columns, missing = find_columns(rows[0], required=GENERAL_REQUIRED, optional=("pihak", "nama"))
    reading.unknown_columns += columns.unknown
    faults = [(rows[0].number, column, refusal) for column, refusal in missing]
    seen: dict[str, int] = {}
    for row in () if missing else rows[1:]:
        column = "akun"
        try:
            name = text_of(columns.cell(row, "nama"))[:LONGEST_NAME]
            account = _account(
                text_of(columns.cell(row, "akun")), row.number, known, seen, name=name
            )
            column = "pihak"
            party = _party(account, text_of(columns.cell(row, "pihak")))
            column = "debit"
            debit = amount_of(columns.cell(row, "debit"))
            column = "kredit"
            credit = amount_of(columns.cell(row, "kredit"))
            if bool(debit) == bool(credit):
                raise RowHasNoSide
        except Refusal as refusal:
            faults.append((row.number, column, refusal))
        else:
            reading.general.append(
                GeneralRow(
                    row=row.number,
                    code=account.code,
                    debit=debit,
                    credit=credit,
                    party=party,
                    name=name,
                )
            )
    reading.faults += [
        CellFault(row=number, column=column, refusal=refusal, sheet=sheet)
        for number, column, refusal in faults
    ]


def _account(
    code: str, row: int, known: OpeningSurroundings, seen: dict[str, int], *, name: str = ""
) -> AccountFact:
    """The account of a row; one that holds debts may stand once for each name."""
    account = known.accounts.get(code)
    if account is None:
        raise AccountIsNotInChart(account=code or "(kosong)")
    if account.is_nominal:
        raise AccountIsNotABalance(account=code)
    if account.member_use is MemberUse.NEEDED:
        raise AccountIsKeptPerMember(account=code)
    place = f"{code} {name.casefold()}" if code in DEBT_ACCOUNTS else code
    if place in seen:
        raise AccountStandsTwice(account=code, row=seen[place])
    seen[place] = row
    return account


def _party(account: AccountFact, said: str) -> Party | None:
    """Whose business the balance is; an account that knows is not asked."""
    if account.party in (PartyMark.MEMBER, PartyMark.NONMEMBER):
        return Party(account.party.value)
    if account.party is PartyMark.NONE:
        return None
    if said.upper() not in tuple(Party):
        raise PartyIsMissing(account=account.code)
    return Party(said.upper())


def _take_difference(reading: OpeningReading, against: str, known: OpeningSurroundings) -> None:
    try:
        account = _account(against, 0, known, {})
        party = _party(account, "")
    except Refusal as refusal:
        reading.faults.append(CellFault(row=0, column="akun", refusal=refusal))
        return
    difference = reading.credit - reading.debit
    if difference:
        row = GeneralRow(
            row=0,
            code=account.code,
            debit=max(Rupiah(0), difference),
            credit=max(Rupiah(0), -difference),
            party=party,
        )
        reading.general.append(row)


def _imbalance(reading: OpeningReading) -> CellFault:
    difference = abs(reading.debit - reading.credit)
    refusal = OpeningDoesNotBalance(
        debit=reading.debit, credit=reading.credit, difference=difference
    )
    return CellFault(row=0, column="kredit", refusal=refusal)
