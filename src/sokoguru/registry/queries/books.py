"""What would go over from one co-operative's books into another's, or why it cannot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.identity import queries as identity
from sokoguru.ledger import queries as ledger
from sokoguru.ledger.vocabulary import YEAR_RESULT, AccountFact, MovementRow, Party
from sokoguru.members import queries as members
from sokoguru.members.vocabulary import Membership
from sokoguru.registry.calculations.book_refusals import (
    BooksGoOn,
    EarlierBooksOpen,
    FormsDoNotMatch,
    NothingOpenOn,
    ResultIsOpen,
    SurplusIsUndivided,
)
from sokoguru.registry.calculations.books import (
    POKOK,
    SURPLUS_OWED,
    Balance,
    may_be_revalued,
    open_results,
    standing_balances,
    total_on,
)
from sokoguru.registry.calculations.merged_people import Matching, match_people
from sokoguru.savings import queries as savings
from sokoguru.trade import queries as trade
from sokoguru.trade.vocabulary import DocumentKind

_BEGINNING, _END = date(1900, 1, 1), date(2999, 12, 31)


@dataclass(frozen=True, kw_only=True)
class BooksSummary:
    """What a move comes to, in rupiah and in people.

    `waiting` are new members whose simpanan pokok is below what the articles there ask: they stay
    *calon anggota* until they pay the rest.
    """

    source: str
    target: str
    assets: Rupiah
    debts: Rupiah
    equity: Rupiah
    surplus_owed: Rupiah
    new: int
    known: int
    leavers: int
    waiting: int

    @property
    def members(self) -> int:
        """All who go over as members."""
        return self.new + self.known


@dataclass(frozen=True, kw_only=True)
class BooksToCarry:
    """Everything that an act of carrying over needs, read in one transaction.

    `claims` are what was claimed of each member's simpanan wajib; `accounts` the users behind
    members; both by membership of the co-op that goes.
    """

    source: CooperativeFact
    target: CooperativeFact
    balances: tuple[Balance, ...]
    people: Matching
    theirs: tuple[Membership, ...]
    claims: Mapping[UUID, Rupiah]
    accounts: Mapping[UUID, UUID]
    groups: tuple[str, ...]
    chart: Mapping[str, AccountFact]
    pokok: Rupiah

    @property
    def summary(self) -> BooksSummary:
        """What a page says of it."""
        paid = {each.member: -each.amount for each in self.balances if each.code == POKOK}
        debts, equity = total_on(self.balances, "2"), total_on(self.balances, "3")
        return BooksSummary(
            source=self.source.name,
            target=self.target.name,
            assets=debts + equity,
            debts=debts,
            equity=equity,
            surplus_owed=total_on(self.balances, SURPLUS_OWED),
            new=len(self.people.new),
            known=len(self.people.known),
            leavers=len(self.people.leavers),
            waiting=sum(paid.get(each.id, 0) < self.pokok for each in self.people.new),
        )


@dataclass(frozen=True, kw_only=True)
class _Book:
    rows: tuple[MovementRow, ...]
    chart: Mapping[str, AccountFact]
    of_members: Mapping[UUID, Mapping[str, Rupiah]]
    debts: tuple[Balance, ...]


def books_to_carry(*, source_id: int, target_id: int, on: date) -> BooksToCarry:
    """What stands in the books of one co-op and how its members stand in the other's register.

    Refuses a different form, a day that is not open in both, books that go on after it, years
    before it that are open, income and cost that are not closed, and SHU that is not divided.
    """
    with tenant(target_id):
        target = cooperatives.cooperative(target_id)
        _refuse_closed_day(target, on)
        theirs = members.memberships(cooperative_id=target_id)
        articles = cooperatives.articles_on(cooperative_id=target_id, on=on)
    with tenant(source_id):
        source = cooperatives.cooperative(source_id)
        if source.form is not target.form:
            raise FormsDoNotMatch(
                name=source.name, into=target.name, form=source.form, other=target.form
            )
        _refuse_closed_day(source, on)
        book = _read_book(source_id)
        _refuse_unfinished(source, book, on)
        balances = standing_balances(book.rows, book.of_members, book.debts, book.chart)
        with_money = {each.member for each in balances if each.member}
        ours = members.memberships(cooperative_id=source_id)
        return BooksToCarry(
            source=source,
            target=target,
            balances=balances,
            people=match_people(ours, theirs, with_money),
            theirs=theirs,
            claims=savings.claimed(cooperative_id=source_id, on=on),
            accounts=identity.member_accounts(cooperative_id=source_id),
            groups=tuple(articles.wajib_by_group),
            chart=book.chart,
            pokok=articles.pokok,
        )


def net_assets_in_books(*, cooperative_id: int, on: date) -> tuple[Rupiah, Rupiah]:
    """Assets and debts as booked at the end of a day, in rupiah."""
    with tenant(cooperative_id):
        found = ledger.balances(cooperative_id=cooperative_id, on=on)
        chart = {each.code: each for each in ledger.chart(cooperative_id=cooperative_id)}
    signed = [
        Balance(code=code, amount=int(amount) if chart[code].side == "D" else -int(amount))
        for code, amount in found.items()
    ]
    return -total_on(signed, "1"), total_on(signed, "2")


def revaluable_accounts(*, cooperative_id: int) -> tuple[AccountFact, ...]:
    """The accounts whose value a merger may change, by code."""
    with tenant(cooperative_id):
        return tuple(
            each for each in ledger.chart(cooperative_id=cooperative_id) if may_be_revalued(each)
        )


def _read_book(cooperative_id: int) -> _Book:
    chart = {each.code: each for each in ledger.chart(cooperative_id=cooperative_id)}
    kept = [code for code, each in chart.items() if each.keeps_member_balance]
    return _Book(
        rows=ledger.movements(
            cooperative_id=cooperative_id,
            first_day=_BEGINNING,
            last_day=_END,
            with_closing=True,
        ),
        chart=chart,
        of_members=ledger.member_balances_on(cooperative_id=cooperative_id, codes=kept, on=_END),
        debts=_debts(cooperative_id),
    )


def _debts(cooperative_id: int) -> tuple[Balance, ...]:
    """Debts outside the membership that a paper names; the rest has no name to be settled by."""
    sales = [
        Balance(
            code="1212",
            amount=int(each.rest),
            party=Party.NONMEMBER,
            partner=each.document.partner,
            kind=DocumentKind.OPENING_RECEIVABLE,
        )
        for each in trade.open_sales(cooperative_id=cooperative_id)
        if each.document.partner
    ]
    suppliers = [
        Balance(
            code="2201",
            amount=-int(owed),
            partner=name,
            kind=DocumentKind.OPENING_PAYABLE,
        )
        for name, owed in trade.payables(cooperative_id=cooperative_id).items()
        if owed > 0 and name
    ]
    return (*sales, *suppliers)


def _refuse_closed_day(body: CooperativeFact, on: date) -> None:
    year = ledger.covering_year(cooperative_id=body.id, on=on)
    is_locked = year and (year.is_closed or (year.locked_through and on <= year.locked_through))
    if year is None or is_locked:
        raise NothingOpenOn(name=body.name, on=on)


def _refuse_unfinished(body: CooperativeFact, book: _Book, on: date) -> None:
    for year in ledger.book_years(cooperative_id=body.id):
        if not year.is_closed and year.last_day < on:
            raise EarlierBooksOpen(year=str(year.year), name=body.name)
    if ledger.movements(
        cooperative_id=body.id, first_day=on + timedelta(days=1), last_day=_END, with_closing=True
    ):
        raise BooksGoOn(name=body.name, on=on)
    if accounts := open_results(book.rows, book.chart):
        raise ResultIsOpen(name=body.name, accounts=accounts)
    result = sum(row.credit - row.debit for row in book.rows if row.code == YEAR_RESULT)
    if result > ZERO:
        raise SurplusIsUndivided(name=body.name, amount=Rupiah(result))
