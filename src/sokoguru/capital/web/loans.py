"""Loans taken: the list, one loan with its plan, taking one, paying it back, accruing interest."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.capital import operations, queries
from sokoguru.capital.calculations.plan import payable
from sokoguru.capital.calculations.schedule import schedule
from sokoguru.capital.vocabulary import (
    METHOD_LABELS,
    PROGRAMME_LABELS,
    SOURCE_LABELS,
    Instalment,
    LoanFact,
)
from sokoguru.capital.web.act import Act, answer, crumbs, place, tabs
from sokoguru.capital.web.fields import Pairs
from sokoguru.capital.web.loan_forms import EarlyForm, LoanForm, PayForm
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.members.queries import names


@cooperative_page(Duty.READ_BOOKS)
def loans(request: HttpRequest, door: Door) -> HttpResponse:
    """Every loan with what is owed, what is due and the part that falls due within a year."""
    found = queries.borrowings(cooperative_id=door.cooperative_id, on=door.today)
    standing = [loan for loan in found if not loan.is_reversed]
    facts = {
        "rows": [{"loan": loan, "source": SOURCE_LABELS[loan.source]} for loan in reversed(found)],
        "outstanding": Rupiah.total(loan.outstanding for loan in standing),
        "within_a_year": Rupiah.total(loan.within_a_year for loan in standing),
        "due": Rupiah.total(loan.due for loan in standing),
        "tabs": tabs(door, "loans"),
        "may_write": door.may(Duty.MANAGE_CAPITAL),
    }
    return render(request, "capital/loans.html", facts)


@cooperative_page(Duty.READ_BOOKS)
def loan(request: HttpRequest, door: Door, loan_id: UUID) -> HttpResponse:
    """One loan: its agreement, its plan and what was paid."""
    found = find_loan(door, loan_id)
    owner = {found.member_id} if found.member_id else set()
    facts = {
        "loan": found,
        "source": SOURCE_LABELS[found.source],
        "programme": PROGRAMME_LABELS[found.programme],
        "method": METHOD_LABELS[found.terms.method],
        "member": names(cooperative_id=door.cooperative_id, ids=owner).get(found.member_id)
        if found.member_id
        else None,
        "rows": [
            {"row": row, "is_late": row.open > 0 and row.instalment.due_on < door.today}
            for row in found.plan
        ],
        "crumbs": crumbs(door, found.lender, (_("Pinjaman"), place(door, "loans"))),
        "may_write": door.may(Duty.MANAGE_CAPITAL) and not found.is_reversed,
    }
    return render(request, "capital/loan.html", facts)


@cooperative_page(Duty.MANAGE_CAPITAL)
def take(request: HttpRequest, door: Door) -> HttpResponse:
    """Record a loan and receive its money; *hitung* only shows its schedule."""
    sent = request.POST or None
    form = LoanForm(sent, door=door, initial={"received_on": door.today})
    pairs = Pairs(sent, prefix="pemegang")

    def do() -> str:
        taken = operations.take_loan(
            cooperative_id=door.cooperative_id,
            details=form.details(pairs.pairs()),  # type: ignore[attr-defined]
            money=form.cleaned_data["money"],
            key=read_key(request),
            by=door.actor,
        )
        return place(door, "loan", loan_id=taken.id)

    act = Act(
        name="pinjaman",
        title=_("Catat pinjaman"),
        sub=_("Perjanjian masuk daftar, uangnya masuk buku."),
        button=_("Terima pinjaman"),
        done=_("Pinjaman tercatat dan uangnya masuk buku."),
        back=place(door, "loans"),
        pairs_title=_("Pemegang obligasi atau surat utang"),
        pairs_are_rare=True,
        above=((_("Pinjaman"), place(door, "loans")),),
    )
    return answer(
        request, door, act=act, form=form, do=do, pairs=pairs, preview=_preview(request, form),
        has_preview=True,
    )  # fmt: skip


@cooperative_page(Duty.MANAGE_CAPITAL)
def pay(request: HttpRequest, door: Door, loan_id: UUID) -> HttpResponse:
    """Pay what is due of a loan."""
    found = find_loan(door, loan_id)
    due = payable(found.plan, door.today)
    total = Rupiah.total(row.open for row in due)
    form = PayForm(
        request.POST or None, door=door, initial={"on": door.today, "amount": total or None}
    )

    def do() -> str:
        said = form.cleaned_data
        operations.repay_loan(
            cooperative_id=door.cooperative_id, loan_id=loan_id, amount=said["amount"],
            money=said["money"], on=said["on"], key=read_key(request), by=door.actor,
        )  # fmt: skip
        return place(door, "loan", loan_id=loan_id)

    act = Act(
        name=f"bayar-{loan_id}",
        title=_("Bayar angsuran"),
        sub=found.lender,
        button=_("Catat pembayaran"),
        done=_("Pembayaran tercatat."),
        back=place(door, "loan", loan_id=loan_id),
        above=_above(door, found),
    )
    return answer(request, door, act=act, form=form, do=do, due=due, due_total=total)


@cooperative_page(Duty.MANAGE_CAPITAL)
def pay_early(request: HttpRequest, door: Door, loan_id: UUID) -> HttpResponse:
    """Pay principal before its time; the rest is spread anew over the instalments left."""
    found = find_loan(door, loan_id)
    form = EarlyForm(request.POST or None, door=door, initial={"on": door.today})

    def do() -> str:
        said = form.cleaned_data
        operations.repay_early(
            cooperative_id=door.cooperative_id, loan_id=loan_id, extra=said["extra"],
            money=said["money"], on=said["on"], key=read_key(request), by=door.actor,
        )  # fmt: skip
        return place(door, "loan", loan_id=loan_id)

    act = Act(
        name=f"percepat-{loan_id}",
        title=_("Bayar dipercepat"),
        sub=found.lender,
        button=_("Catat pembayaran"),
        done=_("Pembayaran tercatat dan sisa jadwal disusun ulang."),
        back=place(door, "loan", loan_id=loan_id),
        note_title=_("Sisa angsuran dihitung ulang dari pokok yang tersisa"),
        note=_("Banyaknya angsuran tetap. Isi seluruh sisa pokok untuk melunasi."),
        above=_above(door, found),
    )
    return answer(request, door, act=act, form=form, do=do)


@cooperative_page(Duty.MANAGE_CAPITAL)
def accrue(request: HttpRequest, door: Door, year: int, month: int) -> HttpResponse:
    """Book the interest of a finished month; sent twice, it is booked once."""
    if request.method != "POST" or not 1 <= month <= 12 or not 1900 <= year <= 2200:
        raise Http404
    asked = Month(year, month)
    if asked.last_day >= door.today:
        messages.error(request, _("%(month)s belum berakhir.") % {"month": asked.label})
        return HttpResponseRedirect(place(door, "desk"))
    try:
        run = operations.accrue_interest(
            cooperative_id=door.cooperative_id, month=asked, by=door.actor
        )
    except Refusal as refusal:
        messages.error(request, refusal.sentence)
    else:
        words = _("Bunga %(month)s dari %(count)s pinjaman dibukukan.")
        messages.success(request, words % {"month": asked.label, "count": run.loans})
    return HttpResponseRedirect(place(door, "desk"))


def find_loan(door: Door, loan_id: UUID) -> LoanFact:
    """The loan, or a page that does not exist."""
    try:
        return queries.borrowing(cooperative_id=door.cooperative_id, loan_id=loan_id, on=door.today)
    except operations.UnknownLoan as refusal:
        raise Http404 from refusal


def _above(door: Door, found: LoanFact) -> tuple[tuple[str, str], ...]:
    return (
        (_("Pinjaman"), place(door, "loans")),
        (found.lender, place(door, "loan", loan_id=found.id)),
    )


def _preview(request: HttpRequest, form: LoanForm) -> tuple[Instalment, ...]:
    """The schedule that the terms typed so far make; nothing while they make none."""
    if "hitung" not in request.POST:
        return ()
    form.full_clean()
    needed = {"principal", "rate", "method", "instalments", "received_on", "grace_months"}
    if needed - form.cleaned_data.keys() or "every_months" not in form.cleaned_data:
        return ()
    try:
        return schedule(form.terms())
    except Refusal as refusal:
        form.add_error("instalments", refusal.sentence)
        return ()
