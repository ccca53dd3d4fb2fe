"""The committee's page of a vote: papers and hands, counts, closing. Duty CONVENE."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import claim, release, settle
from sokoguru.members.queries import names
from sokoguru.voting import queries
from sokoguru.voting.operations import close_vote, enter_count, take_turns
from sokoguru.voting.vocabulary import Channel, VoteFact
from sokoguru.voting.web.forms import LABELS, CloseForm, CountForm, TurnsForm
from sokoguru.voting.web.places import below_votes, explain, vote_or_404


@cooperative_page(Duty.CONVENE)
def console(request: HttpRequest, door: Door, vote_id: UUID) -> HttpResponse:
    """Hand out papers, note the hall, enter counts, close."""
    vote = vote_or_404(door.cooperative_id, vote_id)
    act = request.POST.get("langkah", "") if request.method == "POST" else ""
    turns, count, close = _forms(door, vote, request, act)
    chosen = {"giliran": turns, "hitung": count, "tutup": close}.get(act)
    if chosen is not None and chosen.is_valid():
        if claim(request):
            return redirect("voting:console", door.cooperative.slug, vote.id)
        try:
            _do(door, vote, act, chosen)
        except Refusal as refusal:
            release(request)
            explain(chosen, refusal)
        else:
            answer = redirect("voting:console", door.cooperative.slug, vote.id)
            settle(request, answer.url)
            return answer
    who: dict[str, Any] = {"cooperative_id": door.cooperative_id, "vote_id": vote.id}
    turnout = queries.turnout(**who)
    facts = {
        "vote": vote,
        "turns": turns,
        "count": count,
        "close": close,
        "turnout": turnout,
        "channels": [(LABELS[each], number) for each, number in turnout.turns.items()],
        "counts": queries.counts(**who),
        "crumbs": below_votes(door, _("Panitia")),
    }
    status = 422 if chosen is not None and chosen.errors else 200
    return render(request, "voting/console.html", facts, status=status)


def _forms(
    door: Door, vote: VoteFact, request: HttpRequest, act: str
) -> tuple[TurnsForm, CountForm, CloseForm]:
    """The three forms; the one that was sent holds what was typed."""
    channels = [Channel.PAPER] if vote.is_secret else [Channel.HAND, Channel.PAPER]
    sent = {act: request.POST}
    return (
        TurnsForm(channels, _waiting(door, vote), sent.get("giliran"), prefix="giliran"),
        CountForm(vote.question, channels, sent.get("hitung"), prefix="hitung"),
        CloseForm(sent.get("tutup"), prefix="tutup"),
    )


def _waiting(door: Door, vote: VoteFact) -> list[tuple[str, str]]:
    """Those on the roll who have not taken a turn, by name."""
    who: dict[str, Any] = {"cooperative_id": door.cooperative_id, "vote_id": vote.id}
    done = queries.turned(**who)
    left = [member for member in queries.roll(**who) if member not in done]
    known = names(cooperative_id=door.cooperative_id, ids=left)
    found = [(str(m), known[m].name if m in known else str(m)) for m in left]
    return sorted(found, key=lambda each: (each[1], each[0]))


def _do(door: Door, vote: VoteFact, act: str, form: Any) -> None:
    who: dict[str, Any] = {"cooperative_id": door.cooperative_id, "vote_id": vote.id}
    if act == "giliran":
        said = form.cleaned_data
        take_turns(**who, member_ids=said["members"], channel=Channel(said["channel"]))
    elif act == "hitung":
        enter_count(**who, sheet=form.sheet(), witnesses=form.witnesses(), by=door.actor)
    else:
        close_vote(**who, present=form.cleaned_data["present"], by=door.actor)
