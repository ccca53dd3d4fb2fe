"""The door of every page of a co-operative: who asks, for which tenant, may he, and what day is it.

A stranger gets the same 404 as for a co-operative that does not exist, so that nobody learns from
outside which ones do. Somebody who belongs here but lacks the duty reads a sentence that says which
office has it. Rows of other co-operatives stay out of reach in any case: the page runs inside the
tenant's transaction.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from urllib.parse import urlencode
from uuid import UUID

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from sokoguru.cooperatives.calculations.days import local_day
from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.queries import standing
from sokoguru.identity.vocabulary import Duty, Role, roles_with

Parameters = ParamSpec("Parameters")


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who is signed in, outside any co-operative."""

    user_id: UUID
    name: str
    now: datetime

    @property
    def actor(self) -> Actor:
        """The visitor as one who acts."""
        return Actor(name=self.name, at=self.now, user_id=self.user_id)


@dataclass(frozen=True, slots=True)
class Door:
    """An opened door: everything a page may know about who came in, where and when."""

    cooperative: CooperativeFact
    actor: Actor
    today: date
    roles: tuple[Role, ...]
    duties: frozenset[Duty]
    member_id: UUID | None

    @property
    def cooperative_id(self) -> int:
        """The tenant that the page runs in."""
        return self.cooperative.id

    @property
    def role(self) -> Role:
        """The highest office of the visitor."""
        return self.roles[0]

    def may(self, duty: Duty) -> bool:
        """Whether the visitor has this duty."""
        return duty in self.duties


Page = Callable[Concatenate[HttpRequest, Door, Parameters], HttpResponseBase]
PersonalPage = Callable[Concatenate[HttpRequest, Visitor, Parameters], HttpResponseBase]
View = Callable[..., HttpResponseBase]


def cooperative_page(*any_of: Duty) -> Callable[[Page[...]], View]:
    """Open a page of a co-operative to those who have one of these duties.

    The address carries the co-operative as `slug`; the page receives the request and a `Door`
    instead, and runs inside the tenant's transaction.
    """
    if not any_of:
        raise TypeError("a page of a co-operative names at least one duty")

    def decorate(page: Page[...]) -> View:
        @wraps(page)
        def view(request: HttpRequest, slug: str, **parts: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return send_to_sign_in(request)
            visitor = Visitor(request.user.pk, str(request.user), timezone.now())
            cooperative = cooperative_by_slug(slug)
            if cooperative is None:
                raise Http404
            with tenant(cooperative.id):
                door = _door(visitor, cooperative)
                request.door = door  # type: ignore[attr-defined]
                if door.duties.isdisjoint(any_of):
                    return _private(_say_who_may(request, door, any_of))
                return _private(page(request, door, **parts))

        view.door_duties = any_of  # type: ignore[attr-defined]
        return view

    return decorate


def personal_page(page: PersonalPage[Parameters]) -> View:
    """Open a page that belongs to no co-operative to whoever is signed in."""

    @wraps(page)
    def view(
        request: HttpRequest, *args: Parameters.args, **parts: Parameters.kwargs
    ) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return send_to_sign_in(request)
        visitor = Visitor(request.user.pk, str(request.user), timezone.now())
        return _private(page(request, visitor, *args, **parts))

    return view


def send_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in page and back: whole pages, HTMX fragments and JSON each in their way."""
    sign_in = reverse("account_login")
    if request.headers.get("HX-Request"):
        back = request.headers.get("HX-Current-URL", "")
        answer = HttpResponse(status=401)
        answer["HX-Redirect"] = f"{sign_in}?{urlencode({'next': _path_of(request, back)})}"
        return answer
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"code": "identity.sign_in_first"}, status=401)
    back = request.get_full_path() if request.method == "GET" else request.path
    return HttpResponseRedirect(f"{sign_in}?{urlencode({'next': back})}")


def _door(visitor: Visitor, cooperative: CooperativeFact) -> Door:
    today = local_day(cooperative, visitor.now)
    found = standing(cooperative_id=cooperative.id, user_id=visitor.user_id, on=today)
    if found.is_stranger:
        raise Http404
    return Door(
        cooperative=cooperative,
        actor=visitor.actor,
        today=today,
        roles=found.roles,
        duties=found.duties,
        member_id=found.member_id,
    )


def _say_who_may(request: HttpRequest, door: Door, any_of: tuple[Duty, ...]) -> HttpResponse:
    offices = [role for role in Role if any(role in roles_with(duty) for duty in any_of)]
    facts = {"duties": any_of, "offices": offices, "role_label": _(door.role.label)}
    return render(request, "identity/forbidden.html", facts, status=403)


def _path_of(request: HttpRequest, address: str) -> str:
    own = f"{request.scheme}://{request.get_host()}"
    return address.removeprefix(own) if address.startswith(f"{own}/") else request.path


def _private(response: HttpResponseBase) -> HttpResponseBase:
    """A shared computer must not show the page again after signing out."""
    patch_cache_control(response, private=True, no_store=True)
    return response
