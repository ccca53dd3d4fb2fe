"""The box of a secret vote: a door that asks for a credential and never who brings it.

It reads no session, so it needs no protection against forged requests either: what opens the box is
the credential, which no other page knows.
"""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt

from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.refusal import Refusal
from sokoguru.voting.calculations.receipts import read_credential
from sokoguru.voting.operations import cast_secret
from sokoguru.voting.vocabulary import VoteFact
from sokoguru.voting.web.forms import BallotForm
from sokoguru.voting.web.places import explain, vote_or_404


@csrf_exempt
def box(request: HttpRequest, slug: str, vote_id: UUID) -> HttpResponse:
    """Take a ballot and answer with its receipt; nothing to see for whoever brings none."""
    house = cooperative_by_slug(slug)
    if house is None or request.method != "POST" or not request.POST.get("credential"):
        raise Http404
    with tenant(house.id):
        vote = vote_or_404(house.id, vote_id)
        if not vote.is_secret:
            raise Http404
        form = BallotForm(vote.question, request.POST)
        receipt = _cast(house.id, vote, form)
    status = 200 if receipt else 422
    if request.headers.get("Accept", "").startswith("application/json"):
        errors = [str(text) for texts in form.errors.values() for text in texts]
        answer: HttpResponse = JsonResponse({"receipt": receipt, "errors": errors}, status=status)
    else:
        facts = {"house": house, "vote": vote, "form": form, "receipt": receipt}
        answer = render(request, "voting/box.html", facts, status=status)
    patch_cache_control(answer, private=True, no_store=True)
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def _cast(cooperative_id: int, vote: VoteFact, form: BallotForm) -> str:
    """The receipt; nothing, and the reason in the form, where the ballot was refused."""
    if not form.is_valid():
        return ""
    try:
        return str(
            cast_secret(
                cooperative_id=cooperative_id,
                vote_id=vote.id,
                credential=read_credential(form.cleaned_data["credential"]),
                choices=form.places(),
            )
        )
    except Refusal as refusal:
        explain(form, refusal)
        return ""
