"""Lines are matched once, undone with a trace, and what only the bank knew is posted once."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import EntryKind, JournalLine, Side
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.models import (
    BankAccount,
    BankLine,
    CashCount,
    Match,
    MatchedLine,
    OpenItem,
    Reconciliation,
    Statement,
)
from sokoguru.treasury.operations import (
    AccountIsTheBank,
    LineBeforeTheStart,
    LineIsMatched,
    NoBankAccountYet,
    NoSuchLine,
    NoSuchMatch,
    NothingChosen,
    SumsDiffer,
    confirm_match,
    post_bank_line,
    reconcile,
    undo_match,
)
from sokoguru.treasury.tests.conftest import TODAY
from sokoguru.treasury.tests.files import csv_file
from sokoguru.treasury.vocabulary import BankLineFact, BookLine, Flow, MatchFact, StatementFact

pytestmark = pytest.mark.django_db

Post = Callable[..., UUID]


class Hand:
    """Somebody who matches the lines of the current account."""

    def __init__(self, cooperative_id: int, by: Actor) -> None:
        self.house, self.by = cooperative_id, by

    def bank(self, amount: int) -> BankLineFact:
        found = treasury.open_lines(cooperative_id=self.house, code="1102", through=TODAY)
        return next(line for line in found.bank if line.amount == amount)

    def book(self, amount: int) -> BookLine:
        found = treasury.open_lines(cooperative_id=self.house, code="1102", through=TODAY)
        return next(line for line in found.book if line.amount == amount)

    def match(self, bank: list[BankLineFact], book: list[BookLine]) -> MatchFact:
        return confirm_match(
            cooperative_id=self.house, code="1102", bank=[line.id for line in bank],
            book=[(line.entry_id, line.flow) for line in book], by=self.by,
        )  # fmt: skip

    def open_amounts(self) -> tuple[list[int], list[int]]:
        found = treasury.open_lines(cooperative_id=self.house, code="1102", through=TODAY)
        return [int(x.amount) for x in found.bank], [int(x.amount) for x in found.book]


@pytest.fixture
def hand(cooperative: CooperativeFact, march: StatementFact, actor: Actor) -> Hand:
    return Hand(cooperative.id, actor)


def test_the_opening_balance_is_no_line_the_bank_must_show(hand: Hand) -> None:
    assert hand.open_amounts() == ([500_000, 200_000, 15_000, 1_234], [500_000, 200_000, 75_000])


def test_suggestions_are_confirmed_one_by_one(hand: Hand) -> None:
    found = treasury.suggestions(cooperative_id=hand.house, code="1102", through=TODAY)
    assert [each.why for each in found] == [
        "jumlah sama, 1 hari lebih awal, kata sama: setoran toko",
        "jumlah sama, hari sama, kata sama: beras pemasok",
    ]
    for each in found:
        hand.match([each.bank], list(each.book))
    assert hand.open_amounts() == ([15_000, 1_234], [75_000])
    page = treasury.matches(cooperative_id=hand.house, code="1102")
    assert page.total == 2
    assert [int(part.amount) for part in page.items[0].parts] == [200_000, 200_000]


def test_one_deposit_may_be_several_receipts(hand: Hand, post: Post) -> None:
    parts = [post(300_000, date(2026, 3, 2), "a"), post(200_000, date(2026, 3, 2), "b")]
    match = confirm_match(
        cooperative_id=hand.house, code="1102", bank=[hand.bank(500_000).id],
        book=[(entry_id, Flow.IN) for entry_id in parts], by=hand.by,
    )  # fmt: skip
    assert len(match.parts) == 3


def test_the_lines_of_one_receipt_are_one_line_of_the_bank(
    hand: Hand, cooperative: CooperativeFact, actor: Actor
) -> None:
    entry = ledger.post_journal(
        cooperative_id=cooperative.id, on=date(2026, 3, 2), key="r", memo="Kuitansi", by=actor,
        lines=[
            ledger_line("D", "1102", 60), ledger_line("K", "4909", 50),
            ledger_line("K", "4901", 10),
        ],
    )  # fmt: skip
    line = hand.book(60)
    assert line.entry_id == entry.id
    assert len(books.transfers_of(cooperative_id=cooperative.id, entry_id=entry.id)) == 2


def test_an_entry_and_its_reversal_cancel_out(hand: Hand, actor: Actor) -> None:
    wrong = hand.book(75_000)
    ledger.reverse_entry(
        cooperative_id=hand.house, entry_id=wrong.entry_id, on=date(2026, 3, 31), reason="Salah",
        by=actor,
    )  # fmt: skip
    found = treasury.open_lines(cooperative_id=hand.house, code="1102", through=TODAY).book
    hand.match([], [line for line in found if line.amount == 75_000])
    assert hand.open_amounts()[1] == [500_000, 200_000]


def test_unequal_sums_and_single_lines_are_refused(hand: Hand) -> None:
    with pytest.raises(SumsDiffer, match=r"bank Rp 500\.000 dan di buku -Rp 200\.000"):
        hand.match([hand.bank(500_000)], [hand.book(200_000)])
    with pytest.raises(NothingChosen):
        hand.match([hand.bank(500_000)], [])


def test_a_line_has_one_counterpart(hand: Hand, post: Post) -> None:
    bank, book = hand.bank(500_000), hand.book(500_000)
    hand.match([bank], [book])
    post(500_000, date(2026, 3, 3), "Kembar")
    with pytest.raises(LineIsMatched):
        hand.match([bank], [hand.book(500_000)])
    with pytest.raises(LineIsMatched):
        hand.match([], [book, hand.book(500_000)])


def test_the_database_matches_a_line_of_the_books_only_once(hand: Hand) -> None:
    hand.match([hand.bank(500_000)], [hand.book(500_000)])
    row = MatchedLine.objects.of(hand.house).filter(entry_id__isnull=False).get()
    copy = {
        "cooperative_id": hand.house, "match_id": row.match_id, "code": "1102",
        "flow": row.flow, "amount": row.amount, "booked_on": row.booked_on,
        "settled_on": row.settled_on,
    }  # fmt: skip
    with pytest.raises(IntegrityError, match="ledger_line_is_matched_once"), transaction.atomic():
        MatchedLine.objects.create(entry_id=row.entry_id, **copy)
    bank = MatchedLine.objects.of(hand.house).filter(bank_line_id__isnull=False).get()
    with pytest.raises(IntegrityError, match="bank_line_is_matched_once"), transaction.atomic():
        MatchedLine.objects.create(bank_line_id=bank.bank_line_id, **copy)


def test_lines_that_are_not_there_are_refused(hand: Hand) -> None:
    with pytest.raises(NoSuchLine):
        confirm_match(
            cooperative_id=hand.house, code="1102", bank=[uuid4()],
            book=[(hand.book(500_000).entry_id, Flow.IN)], by=hand.by,
        )  # fmt: skip
    with pytest.raises(NoSuchLine):
        confirm_match(
            cooperative_id=hand.house, code="1102", bank=[hand.bank(500_000).id],
            book=[(uuid4(), Flow.IN)], by=hand.by,
        )  # fmt: skip
    with pytest.raises(NoBankAccountYet):
        confirm_match(
            cooperative_id=hand.house, code="1103", bank=[uuid4(), uuid4()], book=[], by=hand.by
        )


def test_lines_before_the_start_are_not_matched(
    hand: Hand, load: Callable[..., StatementFact]
) -> None:
    load(csv_file("01/03/2026;LAMA;;500;1.000.000"), filename="lama.csv")
    early = BankLine.objects.of(hand.house).get(text="LAMA")
    with pytest.raises(LineBeforeTheStart, match="1 Maret 2026"):
        confirm_match(
            cooperative_id=hand.house, code="1102", bank=[early.id, hand.bank(500_000).id],
            book=[], by=hand.by,
        )  # fmt: skip


def test_an_undone_match_opens_its_lines_and_stays_on_record(hand: Hand) -> None:
    match = hand.match([hand.bank(500_000)], [hand.book(500_000)])
    undo_match(cooperative_id=hand.house, match_id=match.id, by=hand.by)
    assert hand.open_amounts() == ([500_000, 200_000, 15_000, 1_234], [500_000, 200_000, 75_000])
    row = Match.objects.of(hand.house).get()
    assert row.undone_by == "Budi"
    assert treasury.matches(cooperative_id=hand.house, code="1102").total == 0
    with pytest.raises(NoSuchMatch):
        undo_match(cooperative_id=hand.house, match_id=match.id, by=hand.by)
    hand.match([hand.bank(500_000)], [hand.book(500_000)])


def test_interest_and_charges_are_posted_from_the_line_once(hand: Hand) -> None:
    charge = hand.bank(15_000)
    asked = {
        "cooperative_id": hand.house, "line_id": charge.id, "account": "7101",
        "memo": "Administrasi Maret", "by": hand.by,
    }  # fmt: skip
    first = post_bank_line(**asked)  # type: ignore[arg-type]
    again = post_bank_line(**asked)  # type: ignore[arg-type]
    assert (again.id, again.is_repeat) == (first.id, True)
    entry = books.entry(cooperative_id=hand.house, entry_id=first.id)
    assert entry is not None
    assert (entry.kind, entry.on, entry.memo) == (
        EntryKind.BANK, date(2026, 3, 31), "Administrasi Maret",
    )  # fmt: skip
    lines = [(line.side.value, line.code, int(line.amount)) for line in entry.lines]
    assert sorted(lines) == [("D", "7101", 15_000), ("K", "1102", 15_000)]
    assert 15_000 not in hand.open_amounts()[0]
    with pytest.raises(ledger.KeyUsedForOtherContent):
        post_bank_line(**{**asked, "account": "7109"})  # type: ignore[arg-type]


def test_money_of_a_member_may_be_posted_from_the_line(hand: Hand, sari: object) -> None:
    post_bank_line(
        cooperative_id=hand.house, line_id=hand.bank(1_234).id, account="4901", memo="",
        by=hand.by,
    )  # fmt: skip
    page = treasury.matches(cooperative_id=hand.house, code="1102")
    assert page.items[0].parts[1].text == "BUNGA"


def test_a_reversed_posting_may_be_posted_anew(hand: Hand) -> None:
    asked = {"cooperative_id": hand.house, "line_id": hand.bank(15_000).id, "by": hand.by}
    first = post_bank_line(account="7109", memo="Keliru", **asked)  # type: ignore[arg-type]
    match = treasury.matches(cooperative_id=hand.house, code="1102").items[0]
    undo_match(cooperative_id=hand.house, match_id=match.id, by=hand.by)
    ledger.reverse_entry(
        cooperative_id=hand.house, entry_id=first.id, on=date(2026, 3, 31), reason="Salah akun",
        by=hand.by,
    )  # fmt: skip
    second = post_bank_line(account="7101", memo="Betul", **asked)  # type: ignore[arg-type]
    assert second.id != first.id


def test_a_matched_line_and_the_banks_own_account_are_not_posted(hand: Hand) -> None:
    line = hand.bank(500_000)
    with pytest.raises(AccountIsTheBank):
        post_bank_line(
            cooperative_id=hand.house, line_id=line.id, account="1102", memo="x", by=hand.by
        )
    hand.match([line], [hand.book(500_000)])
    with pytest.raises(LineIsMatched):
        post_bank_line(
            cooperative_id=hand.house, line_id=line.id, account="4909", memo="x", by=hand.by
        )


def test_nothing_of_it_is_seen_next_door(
    hand: Hand, neighbour: CooperativeFact, actor: Actor, march: StatementFact
) -> None:
    line = hand.bank(500_000)
    hand.match([line], [hand.book(500_000)])
    tables = (BankAccount, Statement, BankLine, Match, MatchedLine)
    assert all(table.objects.of(hand.house).exists() for table in tables)
    with tenant(neighbour.id):
        every = (*tables, Reconciliation, OpenItem, CashCount)
        assert not any(table.objects.all().exists() for table in every)
        with pytest.raises(NoSuchLine):
            post_bank_line(
                cooperative_id=neighbour.id, line_id=line.id, account="4909", memo="x", by=actor
            )
        with pytest.raises(NoBankAccountYet):
            reconcile(
                cooperative_id=neighbour.id, code="1102", on=TODAY - timedelta(2), today=TODAY,
                key="k", by=actor,
            )  # fmt: skip


def ledger_line(side: str, code: str, amount: int) -> JournalLine:
    return JournalLine(Side(side), code, Rupiah(amount))
