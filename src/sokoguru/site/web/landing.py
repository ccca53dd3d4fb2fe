"""The first pages: what Sokoguru is, and the co-operatives of the person who signed in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from sokoguru.identity.queries import my_cooperatives
from sokoguru.identity.web.doors import Visitor, personal_page
from sokoguru.registry.queries import desk_of
from sokoguru.registry.web.labels import DESKS


def home(request: HttpRequest) -> HttpResponse:
    """What Sokoguru is, for everybody."""
    return render(request, "site/home.html")


@personal_page
def mine(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The co-operatives and the register desk of the visitor; an only one opens at sign-in."""
    today = timezone.localdate(visitor.now)
    found = my_cooperatives(user_id=visitor.user_id, on=today)
    desk = desk_of(user_id=visitor.user_id, on=today)
    if desk is not None and not found:
        return redirect("registry:list")
    if desk is None and len(found) == 1 and "masuk" in request.GET:
        only = found[0]
        name = "site:desk" if only.standing.is_officer else "site:own"
        return redirect(name, slug=only.cooperative.slug)
    desk_label = DESKS[desk.desk] if desk else ""
    facts = {"visitor": visitor, "cooperatives": found, "desk_label": desk_label}
    return render(request, "site/mine.html", facts)
