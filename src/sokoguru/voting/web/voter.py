"""A vote for the voter: the ballot, his receipt, the result that everybody can add up."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.members.queries import names
from sokoguru.voting import queries
from sokoguru.voting.calculations.receipts import read_receipt
from sokoguru.voting.operations import cast_open, issue_credential, sign_credential
from sokoguru.voting.vocabulary import BulletinRow, Channel, Tally, VoteFact
from sokoguru.voting.web.forms import BallotForm
from sokoguru.voting.web.places import below_votes, explain, vote_or_404

EVERYBODY = tuple(Duty)
ROWS = 100


@cooperative_page(*EVERYBODY)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The newest votes."""
    facts = {"votes": queries.votes(cooperative_id=door.cooperative_id)}
    return render(request, "voting/votes.html", facts)


@cooperative_page(*EVERYBODY)
def vote_page(request: HttpRequest, door: Door, vote_id: UUID) -> HttpResponse:
    """The ballot of an open vote, to cast; of a secret one, to take; afterwards what became of it.

    In an open vote the choice is said back before it counts; a script is never needed.
    """
    vote = vote_or_404(door.cooperative_id, vote_id)
    facts = _standing(door, vote)
    form = BallotForm(vote.question, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if vote.is_secret or door.member_id is None:
            raise Http404
        if form.is_valid() and "pasti" not in request.POST:
            facts["confirm"] = _said(vote, form.places())
        elif form.is_valid() and _is_cast(door, vote, door.member_id, form):
            return redirect("voting:vote", door.cooperative.slug, vote.id)
    facts["form"] = form
    return render(request, "voting/vote.html", facts, status=422 if form.errors else 200)


@cooperative_page(*EVERYBODY)
def credential(request: HttpRequest, door: Door, vote_id: UUID) -> HttpResponse:
    """Take the ballot of a secret vote: a script sends a blinded number, a plain form nothing."""
    vote = vote_or_404(door.cooperative_id, vote_id)
    if request.method != "POST" or door.member_id is None or not vote.is_secret:
        raise Http404
    blinded = request.POST.get("blinded", "")
    who: dict[str, Any] = {"cooperative_id": door.cooperative_id, "vote_id": vote.id}
    try:
        if blinded:
            number = _hex(blinded)
            signed = sign_credential(**who, member_id=door.member_id, blinded=number)
            return JsonResponse({"signature": f"{signed:x}"})
        taken = issue_credential(**who, member_id=door.member_id, modulus=vote.modulus)
    except Refusal as refusal:
        if blinded:
            return JsonResponse({"error": refusal.sentence}, status=422)
        return render(
            request, "voting/vote.html", {**_standing(door, vote), "told": refusal}, status=422
        )
    form = BallotForm(vote.question, initial={"credential": taken.text})
    return render(request, "voting/vote.html", {**_standing(door, vote), "ballot": form})


@cooperative_page(*EVERYBODY)
def bulletin(request: HttpRequest, door: Door, vote_id: UUID) -> HttpResponse:
    """The count and every ballot, after closing; and where one's own ballot stands."""
    vote = vote_or_404(door.cooperative_id, vote_id)
    who: dict[str, Any] = {"cooperative_id": door.cooperative_id, "vote_id": vote.id}
    tally = queries.tally(**who)
    code = request.GET.get("bukti", "")[:60]
    rows = queries.bulletin(**who)
    page = Paginator(rows, ROWS).get_page(request.GET.get("halaman", "1")[:6])
    found = queries.receipt_is_counted(**who, receipt=read_receipt(code)) if code else None
    facts = {
        "vote": vote,
        "tally": tally,
        "counts": queries.counts(**who) if tally else (),
        "options": _options(vote, tally),
        "page": page,
        "rows": _named(door, vote, list(page.object_list)),
        "code": code,
        "found": found,
        "own": None if found is None else _said(vote, found.choices),
        "crumbs": below_votes(door, _("Hasil")),
    }
    return render(request, "voting/bulletin.html", facts)


@cooperative_page(*EVERYBODY)
def bulletin_csv(request: HttpRequest, door: Door, vote_id: UUID) -> HttpResponse:
    """Every ballot as a table that anybody can add up."""
    vote = vote_or_404(door.cooperative_id, vote_id)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="suara-{vote.id}.csv"'
    sheet = csv.writer(answer)
    sheet.writerow([_("Suara"), _("Bobot"), *vote.question.options])
    for row in queries.bulletin(cooperative_id=door.cooperative_id, vote_id=vote.id):
        chosen = [int(p in row.choices) for p in range(len(vote.question.options))]
        sheet.writerow([row.label, row.weight, *chosen])
    return answer


def _standing(door: Door, vote: VoteFact) -> dict[str, object]:
    """Where the visitor stands towards a vote."""
    who: dict[str, Any] = {"cooperative_id": door.cooperative_id, "vote_id": vote.id}
    member = door.member_id
    mine: dict[str, Any] = {**who, "member_id": member}
    place = {"slug": door.cooperative.slug, "vote_id": vote.id}
    chosen = queries.choice_of(**mine) if member and not vote.is_secret else None
    return {
        "vote": vote,
        "is_voter": member is not None and queries.is_on_roll(**mine),
        "has_voted": member is not None and queries.has_voted(**mine),
        "own": None if chosen is None else _said(vote, chosen),
        "box_url": reverse("voting:box", kwargs=place),
        "blank": BallotForm(vote.question),
        "may_convene": door.may(Duty.CONVENE),
        "crumbs": below_votes(door, vote.question.text),
    }


def _is_cast(door: Door, vote: VoteFact, member_id: UUID, form: BallotForm) -> bool:
    try:
        cast_open(
            cooperative_id=door.cooperative_id,
            vote_id=vote.id,
            member_id=member_id,
            choices=form.places(),
            channel=Channel.PHONE,
            by=door.actor,
        )
    except Refusal as refusal:
        explain(form, refusal)
        return False
    return True


def _said(vote: VoteFact, places: Sequence[int]) -> str:
    """Choices in words."""
    options = vote.question.options
    return ", ".join(options[p] for p in places if 0 <= p < len(options)) or _("Abstain")


def _options(vote: VoteFact, tally: Tally | None) -> list[tuple[str, int, bool, bool]]:
    """Each option with its votes, and whether it is chosen or tied."""
    if tally is None:
        return []
    sums = enumerate(zip(vote.question.options, tally.sum.counts, strict=True))
    return [(text, n, at in tally.winners, at in tally.tied) for at, (text, n) in sums]


def _named(door: Door, vote: VoteFact, rows: Sequence[BulletinRow]) -> list[tuple[str, str, int]]:
    """The lines of the bulletin in words; members by name where the vote was open."""
    said = [(row.label, _said(vote, row.choices), row.weight) for row in rows]
    if vote.is_secret:
        return said
    known = names(cooperative_id=door.cooperative_id, ids=[UUID(row.label) for row in rows])
    return [
        (known[UUID(label)].name if UUID(label) in known else label, choice, weight)
        for label, choice, weight in said
    ]


def _hex(text: str) -> int:
    try:
        return int(text[:600], 16)
    except ValueError:
        return 0
