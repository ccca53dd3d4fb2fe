"""What the code on a letter opens: whether it was issued, and nothing of what it says."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.correspondence.queries import verified_letter
from sokoguru.database.tenancy import tenant


def verify(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """Number, day, subject, issuer and fingerprint of an issued letter, for whoever holds it."""
    house = cooperative_by_slug(slug)
    if house is None:
        raise Http404
    with tenant(house.id):
        proof = verified_letter(cooperative_id=house.id, token=token)
    facts = {"house": house, "proof": proof}
    status = 404 if proof is None else 200
    answer = render(request, "correspondence/verify.html", facts, status=status)
    patch_cache_control(answer, private=True, no_store=True)
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    return answer
