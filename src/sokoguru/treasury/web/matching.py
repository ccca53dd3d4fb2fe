"""Matching the lines of bank and books: suggestions, a choice by hand, and taking it back."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.calculations.suggestions import suggest
from sokoguru.treasury.operations import confirm_match, undo_match
from sokoguru.treasury.vocabulary import (
    BankLineFact,
    BookLine,
    Flow,
    MatchKind,
    Open,
    Suggestion,
)
from sokoguru.treasury.web.crumbs import address, bank_of, below_desk
from sokoguru.ui.vocabulary import Pager

LINES_SHOWN = 100
SUGGESTIONS_SHOWN = 30
PAGE_SIZE = 20


@cooperative_page(Duty.READ_BOOKS)
def matching(request: HttpRequest, door: Door, code: str) -> HttpResponse:
    """The open lines of a bank account of the chart, and what may be done with them."""
    account = bank_of(door, code)
    refused = ""
    if request.method == "POST" and door.may(Duty.POST_JOURNAL):
        try:
            messages.success(request, _act(request, door, code))
        except Refusal as refusal:
            refused = refusal.sentence
        else:
            return redirect("treasury:matching", door.cooperative.slug, code)
    found = treasury.open_lines(cooperative_id=door.cooperative_id, code=code, through=door.today)
    suggested = suggest(found.bank, found.book)
    facts = {
        "account": account,
        "accounts": treasury.bank_accounts(cooperative_id=door.cooperative_id, code=code),
        "refused": refused,
        "may_post": door.may(Duty.POST_JOURNAL),
        "suggested": suggested[:SUGGESTIONS_SHOWN],
        "suggestions": len(suggested),
        **_open_facts(request, found),
        **_matched_facts(request, door, code),
        "crumbs": below_desk(door, f"{account.code} {account.name}"),
    }
    return render(request, "treasury/matching.html", facts, status=422 if refused else 200)


def _act(request: HttpRequest, door: Door, code: str) -> str:
    """Do what was asked, and say what was done."""
    act = request.POST.get("act", "")
    if act == "undo":
        undo_match(
            cooperative_id=door.cooperative_id,
            match_id=_uuid(request.POST.get("match", "")),
            by=door.actor,
        )
        return _("Pencocokan dibatalkan.")
    if act == "all":
        return _confirm_all(door, code)
    bank = [_uuid(text) for text in request.POST.getlist("bank")]
    book = [_book_key(text) for text in request.POST.getlist("book")]
    why = _why(door, code, bank, book) if act == "suggested" else ""
    confirm_match(
        cooperative_id=door.cooperative_id,
        code=code,
        bank=bank,
        book=book,
        kind=MatchKind.SUGGESTED if why else MatchKind.BY_HAND,
        why=why,
        by=door.actor,
    )
    return _("Tercocokkan.")


def _why(door: Door, code: str, bank: list[UUID], book: list[tuple[UUID, Flow]]) -> str:
    """The reasons of a suggestion, if these lines are one."""
    found = treasury.suggestions(cooperative_id=door.cooperative_id, code=code, through=door.today)
    for each in found:
        lines = {(line.entry_id, line.flow) for line in each.book}
        if [each.bank.id] == bank and lines == set(book):
            return each.why
    return ""


def _confirm_all(door: Door, code: str) -> str:
    found = treasury.suggestions(cooperative_id=door.cooperative_id, code=code, through=door.today)
    for each in found[:SUGGESTIONS_SHOWN]:
        _confirm(door, code, each)
    count = min(len(found), SUGGESTIONS_SHOWN)
    sentence = ngettext("%(count)s usulan dicocokkan.", "%(count)s usulan dicocokkan.", count)
    return sentence % {"count": count}


def _confirm(door: Door, code: str, suggestion: Suggestion) -> None:
    confirm_match(
        cooperative_id=door.cooperative_id,
        code=code,
        bank=[suggestion.bank.id],
        book=[(line.entry_id, line.flow) for line in suggestion.book],
        kind=MatchKind.SUGGESTED,
        why=suggestion.why,
        by=door.actor,
    )


def _open_facts(request: HttpRequest, found: Open) -> dict[str, object]:
    """The first open lines with what was chosen among them, and all of them as sums."""
    chosen = {*request.POST.getlist("bank"), *request.POST.getlist("book")}
    return {
        "bank": [(line, line.key in chosen) for line in found.bank[:LINES_SHOWN]],
        "book": [(line, line.key in chosen) for line in found.book[:LINES_SHOWN]],
        "bank_count": len(found.bank),
        "book_count": len(found.book),
        "bank_net": _net(found.bank),
        "book_net": _net(found.book),
        "bank_hidden": max(0, len(found.bank) - LINES_SHOWN),
        "book_hidden": max(0, len(found.book) - LINES_SHOWN),
    }


def _net(lines: Iterable[BankLineFact | BookLine]) -> Rupiah:
    return Rupiah.total(line.flow.signed(line.amount) for line in lines)


def _matched_facts(request: HttpRequest, door: Door, code: str) -> dict[str, object]:
    number = request.GET.get("halaman", "1")
    page = min(int(number), 10_000) if number.isdecimal() and int(number) else 1
    found = treasury.matches(
        cooperative_id=door.cooperative_id, code=code, page=page, size=PAGE_SIZE
    )
    here, start = address(door, "matching", code=code), (page - 1) * PAGE_SIZE
    pager = Pager(
        first=start + 1 if found.items else 0,
        last=start + len(found.items),
        total=found.total,
        previous_url=f"{here}?halaman={page - 1}#cocok" if found.has_previous else "",
        next_url=f"{here}?halaman={page + 1}#cocok" if found.has_next else "",
    )
    return {"matches": found.items, "pager": pager}


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise BadRequest("the line is no UUID") from error


def _book_key(text: str) -> tuple[UUID, Flow]:
    entry_id, _colon, flow = text.partition(":")
    try:
        return UUID(entry_id), Flow(flow)
    except ValueError as error:
        raise BadRequest("the line of the books is unreadable") from error
