"""A receipt, read back from the books."""

from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import EntryFact, PostedEntry, Side
from sokoguru.members import queries as members
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.calculations.receipts import receipt_lines
from sokoguru.savings.queries.paid_months import wajib_months
from sokoguru.savings.vocabulary import MoneyAccount, Receipt, SavingsProduct

_MONEY = frozenset(account.value for account in MoneyAccount)


class NoSuchReceipt(Refusal):
    """The books of the co-op hold no such entry."""

    code = "savings.no_such_receipt"
    template = "Bukti itu tidak ada di koperasi ini. Cari kembali dari daftar transaksi."


class NotAReceipt(Refusal):
    """The entry is not money that a member paid in or was paid."""

    code = "savings.not_a_receipt"
    template = "Bukti {reference} bukan penerimaan atau pembayaran anggota. Buka jurnalnya."


def receipt(*, cooperative_id: int, entry_id: UUID) -> Receipt:
    """The receipt of an act, as often as it is asked for.

    Refuses an entry that is none (`NotAReceipt`) or not there.
    """
    entry = books.entry(cooperative_id=cooperative_id, entry_id=entry_id)
    if entry is None:
        raise NoSuchReceipt
    ids = {line.member_id for line in entry.lines if line.member_id}
    paid = Rupiah.total(line.amount for line in entry.lines if line.code in _MONEY)
    if len(ids) != 1 or not paid:
        raise NotAReceipt(reference=entry.reference)
    (member_id,) = ids
    member = members.member(cooperative_id=cooperative_id, member_id=member_id)
    return Receipt(
        entry=PostedEntry(id=entry.id, reference=entry.reference, is_repeat=True),
        number=entry.reference,
        on=entry.on,
        member=member,
        lines=receipt_lines(_member_lines(entry), _details(cooperative_id, member, entry)),
        total=paid,
    )


def _details(cooperative_id: int, member: MemberFact, entry: EntryFact) -> dict[str, str]:
    """The months of simpanan wajib that came in; nothing to say of money that went out."""
    code = SavingsProduct.WAJIB.account
    amount = Rupiah.total(
        line.amount for line in entry.lines if line.code == code and line.side is Side.CREDIT
    )
    if not amount:
        return {}
    months = wajib_months(
        cooperative_id=cooperative_id,
        member=member,
        entry_id=entry.id,
        amount=amount,
        on=entry.on,
        posted_at=entry.posted_at,
    )
    return {code: months}


def _member_lines(entry: EntryFact) -> list[tuple[str, str, Rupiah]]:
    """The lines against the money: credits where money came in, debits where it went out."""
    money_side = next(line.side for line in entry.lines if line.code in _MONEY)
    return [
        (line.code, line.account_name, line.amount)
        for line in entry.lines
        if line.side is not money_side
    ]
