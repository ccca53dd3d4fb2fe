"""Receiving savings over the counter (journals J01, J02, J03)."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.documents.vocabulary import ReceiptLine
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger import operations as ledger
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, PostedEntry, TransferDraft
from sokoguru.members import operations as members
from sokoguru.members.vocabulary import MemberFact, MemberState
from sokoguru.savings.calculations.deposits import paid_in
from sokoguru.savings.calculations.receipts import receipt_lines
from sokoguru.savings.queries.receipt import receipt
from sokoguru.savings.vocabulary import MoneyAccount, Receipt, SavingsProduct


class AmountIsNotPositive(Refusal):
    """Money that moves is above zero."""

    code = "savings.amount_is_not_positive"
    template = "Jumlah {amount} tidak dapat dipakai. Isi jumlah di atas Rp 0."
    field = "amount"


class PokokAboveTheRest(Refusal):
    """Simpanan pokok is the same for every member (UU 25/1992 Pasal 41): nobody pays more."""

    code = "savings.pokok_above_the_rest"
    template = (
        "Simpanan pokok {amount} melebihi kekurangan {rest} dari {pokok}. "
        "Terima paling banyak {rest}."
    )
    field = "amount"


class PokokIsComplete(Refusal):
    """Simpanan pokok is paid once."""

    code = "savings.pokok_is_complete"
    template = (
        "Simpanan pokok {name} sudah lunas sebesar {pokok}. Setor sebagai wajib atau sukarela."
    )
    field = "amount"


class NotAMember(Refusal):
    """Only members save: an applicant first pays simpanan pokok, a leaver no longer does."""

    code = "savings.not_a_member"
    template = (
        "{name} berstatus {state}, sehingga {product} belum dapat diterima. "
        "Simpanan pokok harus lunas lebih dahulu."
    )


class DepositBeforeJoining(Refusal):
    """Savings are not dated before the person came in."""

    code = "savings.deposit_before_joining"
    template = "Setoran {on} mendahului tanggal masuk {since}. Pilih hari sesudahnya."
    field = "on"


def receive_deposit(
    *,
    cooperative_id: int,
    member_id: UUID,
    product: SavingsProduct,
    amount: Rupiah,
    money: MoneyAccount,
    on: date,
    key: str,
    by: Actor,
) -> Receipt:
    """Receive one kind of savings; see `receive_deposits`."""
    return receive_deposits(
        cooperative_id=cooperative_id,
        member_id=member_id,
        amounts={product: amount},
        money=money,
        on=on,
        key=key,
        by=by,
    )


def receive_deposits(
    *,
    cooperative_id: int,
    member_id: UUID,
    amounts: Mapping[SavingsProduct, Rupiah],
    money: MoneyAccount,
    on: date,
    key: str,
    by: Actor,
    also: Sequence[TransferDraft] = (),
) -> Receipt:
    """Receive several savings at once, and `also` what the member pays to other businesses.

    One entry, one receipt. The last rupiah of simpanan pokok makes the person a member. A repeated
    `key` answers with the first receipt and moves nothing. Whatever is refused leaves no trace.

    Refuses amounts of zero or less, simpanan pokok beyond what is missing (`PokokAboveTheRest`,
    `PokokIsComplete`), wajib and sukarela from anybody who is not a member (`NotAMember`), a day
    before the person came in, and what the ledger refuses.
    """
    for amount in amounts.values():
        if amount <= 0:
            raise AmountIsNotPositive(amount=Rupiah(amount))
    with transaction.atomic():
        member = members.hold_member(cooperative_id=cooperative_id, member_id=member_id)
        transfers = (*paid_in(amounts, money=money, member_id=member_id), *also)
        draft = EntryDraft(
            kind=EntryKind.SAVINGS if amounts else EntryKind.COLLECTION,
            on=on,
            key=key,
            memo=_memo(amounts, member),
            transfers=transfers,
        )
        posted = ledger.post(cooperative_id=cooperative_id, entry=draft, by=by)
        if not posted.is_repeat:
            member = _check_and_activate(cooperative_id, member, amounts, on, by)
    return Receipt(
        entry=posted,
        number=posted.reference,
        on=on,
        member=member,
        lines=_lines(cooperative_id, posted, transfers),
        total=Rupiah.total(transfer.amount for transfer in transfers),
    )


def _check_and_activate(
    cooperative_id: int,
    member: MemberFact,
    amounts: Mapping[SavingsProduct, Rupiah],
    on: date,
    by: Actor,
) -> MemberFact:
    """Hold the deposit, already in the books of this transaction, against the rules."""
    since = member.joined_on or member.admitted_on
    if since is not None and on < since:
        raise DepositBeforeJoining(on=on, since=since)
    if SavingsProduct.POKOK in amounts:
        member = _check_pokok(cooperative_id, member, amounts[SavingsProduct.POKOK], on, by)
    for product in amounts:
        if product is not SavingsProduct.POKOK and member.state is not MemberState.ACTIVE:
            raise NotAMember(name=member.name, state=member.state, product=product.label.lower())
    return member


def _check_pokok(
    cooperative_id: int, member: MemberFact, amount: Rupiah, on: date, by: Actor
) -> MemberFact:
    if member.state not in (MemberState.ADMITTED, MemberState.ACTIVE):
        product = SavingsProduct.POKOK.label.lower()
        raise NotAMember(name=member.name, state=member.state, product=product)
    pokok = cooperatives.articles_on(cooperative_id=cooperative_id, on=on).pokok
    balances = books.member_balances(cooperative_id=cooperative_id, member_id=member.id)
    paid = balances.get(SavingsProduct.POKOK.account, Rupiah(0))
    rest = pokok - (paid - amount)
    if rest <= 0:
        raise PokokIsComplete(name=member.name, pokok=pokok)
    if amount > rest:
        raise PokokAboveTheRest(amount=amount, rest=rest, pokok=pokok)
    if paid == pokok and member.state is MemberState.ADMITTED:
        return members.activate_member(
            cooperative_id=cooperative_id, member_id=member.id, pokok_paid=paid, on=on, by=by
        )
    return member


def _memo(amounts: Mapping[SavingsProduct, Rupiah], member: MemberFact) -> str:
    said = ", ".join(product.label.lower() for product in SavingsProduct if product in amounts)
    return f"Setoran {said or 'piutang'} {member.number}".strip()


def _lines(
    cooperative_id: int, posted: PostedEntry, transfers: Sequence[TransferDraft]
) -> tuple[ReceiptLine, ...]:
    """What the receipt lists; a payment of simpanan wajib names its months, as the books do."""
    if any(draft.credit == SavingsProduct.WAJIB.account for draft in transfers):
        return receipt(cooperative_id=cooperative_id, entry_id=posted.id).lines
    return receipt_lines((draft.credit, draft.credit, draft.amount) for draft in transfers)
