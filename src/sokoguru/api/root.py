"""The API itself: the rooms behind its addresses, and how their refusals are told."""

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from sokoguru.api import books, members, reports, savings, surplus, trade, years
from sokoguru.api.doors import DoorClosedError
from sokoguru.api.problems import problem, problem_of
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.operations import KeyUsedForOtherContent

api = NinjaAPI(title="Sokoguru", version="1", docs_url=None, urls_namespace="api")
for room in (members, savings, trade, books, reports, years, surplus):
    api.add_router("", room.router)


@api.exception_handler(DoorClosedError)
def closed(_request: HttpRequest, why: DoorClosedError) -> HttpResponse:
    return problem(why.status)


@api.exception_handler(AuthenticationError)
def unknown(_request: HttpRequest, _why: AuthenticationError) -> HttpResponse:
    return problem(401)


@api.exception_handler(Http404)
def missing(_request: HttpRequest, _why: Http404) -> HttpResponse:
    return problem(404)


@api.exception_handler(HttpError)
def malformed(_request: HttpRequest, _why: HttpError) -> HttpResponse:
    return problem(400)


@api.exception_handler(ValidationError)
def unreadable(_request: HttpRequest, why: ValidationError) -> HttpResponse:
    """Names the first thing that could not be read."""
    place = [str(part) for part in why.errors[0].get("loc", ())] if why.errors else []
    return problem(422, field=place[-1] if place else None)


@api.exception_handler(Refusal)
def refused(_request: HttpRequest, why: Refusal) -> HttpResponse:
    return problem_of(why, 409 if isinstance(why, KeyUsedForOtherContent) else 422)
