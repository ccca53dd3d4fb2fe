"""The teller's desk: find the member, receive everything on one receipt."""

from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sokoguru.counter.calculations.settlement import RECEIVABLE, REFUNDABLE
from sokoguru.counter.operations import receive_together
from sokoguru.counter.web.forms import ReceiveForm, explain
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.ledger import queries as books
from sokoguru.members import queries as members
from sokoguru.savings import queries as savings
from sokoguru.savings.vocabulary import MoneyAccount, Passbook
from sokoguru.ui.web.fields import until

FOUND_AT_MOST = 12
LINES = ("pokok", "wajib", "sukarela", "piutang")


@cooperative_page(Duty.RECEIVE_MONEY, Duty.PAY_MONEY)
def desk(request: HttpRequest, door: Door) -> HttpResponse:
    """Search while typing; with `?anggota=` the receipt form of that member.

    Enter on a search that finds one member alone leads to him, so that no hand leaves the keys.
    """
    text = request.GET.get("q", "").replace("\x00", "").strip()[:80]
    found = members.search_members(
        cooperative_id=door.cooperative_id, text=text, limit=FOUND_AT_MOST
    )
    facts: dict[str, object] = {"text": text, "found": found}
    if request.headers.get("HX-Request") and request.method == "GET":
        return render(request, "counter/desk.html#found", facts)
    chosen = request.GET.get("anggota", "")
    if not chosen and text and len(found) == 1:
        return redirect(f"{request.path}?{urlencode({'anggota': found[0].id})}")
    if not chosen:
        return render(request, "counter/desk.html", facts)
    book = passbook_of(door, _uuid(chosen))
    owed = books.member_balances(cooperative_id=door.cooperative_id, member_id=book.member.id)
    receivable = owed.get(RECEIVABLE, Rupiah(0))
    usual = {"on": door.today, "money": MoneyAccount.CASH.value, **_suggested(book)}
    form = ReceiveForm(request.POST or None, initial=usual)
    until(form, "on", door.today)
    form.start_at(_first_box(book))
    if request.method == "POST" and door.may(Duty.RECEIVE_MONEY) and form.is_valid():
        answer = _receive(request, door, book.member.id, form)
        if answer is not None:
            return answer
    due = owed.get(REFUNDABLE, Rupiah(0))
    facts |= {"book": book, "receivable": receivable, "due": due, "form": form}
    return render(request, "counter/desk.html", facts, status=422 if form.errors else 200)


def passbook_of(door: Door, member_id: UUID) -> Passbook:
    """What the member holds and owes today, or 404."""
    try:
        return savings.passbook(
            cooperative_id=door.cooperative_id, member_id=member_id, on=door.today
        )
    except members.NoSuchMember as refusal:
        raise Http404 from refusal


def _receive(
    request: HttpRequest, door: Door, member_id: UUID, form: forms.Form
) -> HttpResponse | None:
    typed = form.cleaned_data
    try:
        receipt = receive_together(
            cooperative_id=door.cooperative_id,
            member_id=member_id,
            money=MoneyAccount(typed["money"]),
            on=typed["on"],
            key=read_key(request),
            by=door.actor,
            **{line: typed[line] or Rupiah(0) for line in LINES},
        )
    except Refusal as refusal:
        of_pokok = refusal.code.startswith("savings.pokok")
        explain(form, refusal, amount="pokok" if of_pokok else "")
        return None
    return redirect("counter:receipt", slug=door.cooperative.slug, entry_id=receipt.entry.id)


def _first_box(book: Passbook) -> str:
    """Where a teller types first."""
    if book.pokok_rest:
        return "pokok"
    return "piutang" if book.member.left_on else "wajib"


def _suggested(book: Passbook) -> dict[str, Rupiah]:
    """What is still missing: simpanan pokok first, then the arrears."""
    missing = {"pokok": book.pokok_rest, "wajib": book.arrears}
    return {line: amount for line, amount in missing.items() if amount}


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error
