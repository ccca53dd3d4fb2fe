"""The papers of SHU: slips, the announcement, receipts and the list of who is still owed."""

from collections.abc import Callable, Iterator
from datetime import date

from sokoguru.cooperatives.vocabulary import CooperativeFact, NonmemberTo, Rounding
from sokoguru.correspondence.queries import letterhead as headed
from sokoguru.documents.rendering import (
    render_announcement,
    render_payment_list,
    render_receipt,
    render_slip,
    render_slips,
)
from sokoguru.documents.vocabulary import (
    AnnouncementDocument,
    DocumentStatus,
    Letterhead,
    PaymentListDocument,
    PaymentRow,
    ReceiptDocument,
    ReceiptLine,
    Signatory,
    SlipDocument,
    SurplusHead,
)
from sokoguru.foundation.label import Label
from sokoguru.foundation.money import ZERO
from sokoguru.foundation.words import terbilang
from sokoguru.surplus.calculations.pots import heads_of_base
from sokoguru.surplus.queries.slips import all_slips
from sokoguru.surplus.vocabulary import (
    HEAD_LABELS,
    DeterminationFact,
    PaymentFact,
    ShuReceipt,
    SlipFact,
    UnpaidList,
)

_ROUNDINGS = {
    Rounding.LARGEST_REMAINDER: Label(
        "Pembulatan ke rupiah utuh dengan sisa terbesar; bila sama, nomor anggota yang lebih kecil."
    ),
    Rounding.FLOOR_REST_TO_RESERVE: Label(
        "Setiap bagian dibulatkan ke bawah ke rupiah utuh; sisanya masuk dana cadangan."
    ),
}
_NONMEMBER = {
    NonmemberTo.RESERVE: "Dana cadangan",
    NonmemberTo.FUNDS_EXCEPT_MEMBERS: "Dana-dana selain jasa anggota",
}


def letterhead(cooperative: CooperativeFact) -> Letterhead:
    """Who issues a slip, which is printed by the thousand and carries no emblem."""
    return Letterhead(
        cooperative_name=cooperative.name,
        legal_number=cooperative.legal_number,
        address=cooperative.address,
        phone=cooperative.phone,
    )


def rounding_sentence(determined: DeterminationFact) -> str:
    """How the rupiah that do not divide were given."""
    return _ROUNDINGS[determined.rounding]


def slip_document(
    determined: DeterminationFact, slip: SlipFact, *, check_url: str, is_final: bool
) -> SlipDocument:
    """A slip as a value to print; its QR code opens `check_url`."""
    return SlipDocument(
        member_name=slip.member_name,
        member_number=slip.member_number,
        year=determined.year,
        issued_on=determined.tax_on,
        status=DocumentStatus.FINAL if is_final else DocumentStatus.PROPOSAL,
        transactions=max(slip.transactions, ZERO),
        total_transactions=determined.total_transactions,
        savings=slip.savings,
        total_savings=determined.total_savings,
        business_pool=determined.usaha_pool,
        capital_pool=determined.modal_pool,
        business_share=slip.usaha,
        capital_share=slip.modal,
        total=slip.total,
        tax=slip.tax,
        net=slip.net,
        base=determined.pots.base,
        heads=_heads(determined),
        rounding_sentence=rounding_sentence(determined),
        verification_url=check_url,
        root_fingerprint=determined.root.hex()[:16],
        basis=determined.basis,
        transactions_meaning=determined.volume_meaning,
    )


def slip_paper(
    cooperative: CooperativeFact,
    determined: DeterminationFact,
    slip: SlipFact,
    *,
    check_url: str,
    is_final: bool,
) -> bytes:
    """One slip as PDF."""
    document = slip_document(determined, slip, check_url=check_url, is_final=is_final)
    return render_slip(letterhead=letterhead(cooperative), slip=document)


def all_slips_paper(
    cooperative: CooperativeFact,
    determined: DeterminationFact,
    *,
    check_url: Callable[[SlipFact], str],
    is_final: bool,
    progress: Callable[[int], None] | None = None,
) -> Iterator[bytes]:
    """All slips as pieces of one PDF; `progress` hears how many are done."""
    documents = (
        slip_document(determined, slip, check_url=check_url(slip), is_final=is_final)
        for slip in all_slips(cooperative_id=cooperative.id, determination_id=determined.id)
    )
    return render_slips(letterhead=letterhead(cooperative), slips=documents, progress=progress)


def announcement_paper(
    cooperative: CooperativeFact,
    determined: DeterminationFact,
    *,
    address: str,
    issued_on: date,
    is_final: bool,
) -> bytes:
    """The announcement as PDF; a proposal before the meeting has decided."""
    policy = determined.policy
    document = AnnouncementDocument(
        year=determined.year,
        issued_on=issued_on,
        status=DocumentStatus.FINAL if is_final else DocumentStatus.PROPOSAL,
        member_surplus=determined.sources.member,
        nonmember_surplus=determined.sources.nonmember,
        nonmember_to=_NONMEMBER[policy.nonmember_to],
        base=determined.pots.base,
        heads=_heads(determined),
        business_bps=policy.usaha_bps,
        capital_bps=policy.modal_bps,
        business_pool=determined.usaha_pool,
        capital_pool=determined.modal_pool,
        members=determined.members,
        total_transactions=determined.total_transactions,
        total_savings=determined.total_savings,
        rounding_sentence=rounding_sentence(determined),
        root=determined.root.hex(),
        verification_url=address,
        basis=determined.basis,
        transactions_meaning=determined.volume_meaning,
        signatories=(Signatory(role="Ketua"), Signatory(role="Bendahara")),
    )
    return render_announcement(
        letterhead=headed(house=cooperative, on=document.issued_on), announcement=document
    )


def receipt_paper(cooperative: CooperativeFact, receipt: ShuReceipt) -> bytes:
    """The receipt of a payment as PDF."""
    slip, payment = receipt.slip, receipt.payment
    lines = [ReceiptLine(f"Jasa usaha {slip.year}", slip.usaha)] if slip.usaha else []
    lines += [ReceiptLine(f"Jasa modal {slip.year}", slip.modal)] if slip.modal else []
    lines += [ReceiptLine("Pajak yang dipotong", -payment.tax)] if payment.tax else []
    document = ReceiptDocument(
        kind_title=f"Bukti Pembayaran SHU {slip.year}",
        number=receipt.number,
        on=payment.on,
        payer=slip.member_name,
        member_number=slip.member_number,
        lines=tuple(lines),
        total=payment.net,
        in_words=terbilang(payment.net),
        memo=_remark(payment),
        cashier=payment.paid_by,
    )
    return render_receipt(letterhead=headed(house=cooperative, on=document.on), receipt=document)


def unpaid_paper(
    cooperative: CooperativeFact, year: int, listed: UnpaidList, *, issued_on: date
) -> bytes:
    """Who is still owed, with a place to sign."""
    rows = tuple(
        PaymentRow(
            number=slip.member_number,
            name=slip.member_name,
            amount=slip.total,
            tax=slip.tax,
            net=slip.net,
        )
        for slip in listed.slips
    )
    document = PaymentListDocument(
        title=f"Daftar SHU {year} yang Belum Dibayar",
        subtitle=cooperative.name,
        issued_on=issued_on,
        rows=rows,
        signatories=(Signatory(role="Bendahara"),),
    )
    return render_payment_list(
        letterhead=headed(house=cooperative, on=document.issued_on), payments=document
    )


def _remark(payment: PaymentFact) -> str:
    way = payment.method.label
    return f"{way}: {payment.remark}" if payment.remark else way


def _heads(determined: DeterminationFact) -> tuple[SurplusHead, ...]:
    """The heads of the base alone, so that they add up to it."""
    own = heads_of_base(base=determined.pots.base, policy=determined.policy)
    return tuple(
        SurplusHead(HEAD_LABELS[head], determined.policy.shares_bps[head], amount)
        for head, amount in own.items()
    )
