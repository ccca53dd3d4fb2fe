"""The first pages: what Sokoguru is, and the co-operatives of the person who signed in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from sokoguru.identity.queries import my_cooperatives
from sokoguru.identity.web.doors import Visitor, personal_page


def home(request: HttpRequest) -> HttpResponse:
    """What Sokoguru is, for everybody."""
    return render(request, "site/home.html")


@personal_page
def mine(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The co-operatives of the visitor; after signing in, an only one opens at once."""
    found = my_cooperatives(user_id=visitor.user_id, on=timezone.localdate(visitor.now))
    if len(found) == 1 and "masuk" in request.GET:
        only = found[0]
        name = "site:desk" if only.standing.is_officer else "site:own"
        return redirect(name, slug=only.cooperative.slug)
    return render(request, "site/mine.html", {"visitor": visitor, "cooperatives": found})
