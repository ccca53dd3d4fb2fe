"""The API itself: the rooms behind its addresses, and how their refusals are told."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.multipartparser import MultiPartParserError
from django.urls import URLPattern, URLResolver
from django.utils.log import log_response
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI, Router
from ninja.errors import AuthenticationError, HttpError, ValidationError

from sokoguru.api import (
    books,
    consignment,
    debts,
    funds,
    imports,
    members,
    money,
    payouts,
    reports,
    savings,
    surplus,
    trade,
    years,
)
from sokoguru.api.doors import DoorClosedError
from sokoguru.api.problems import problem, problem_of
from sokoguru.counter.operations.register import FileHasFaults
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.operations.requests import RequestKeyUsed
from sokoguru.ledger.operations import KeyUsedForOtherContent, UnknownEntry
from sokoguru.members.queries import NoSuchMember
from sokoguru.surplus.queries import NoSuchSlip
from sokoguru.trade.operations import SaleIsUnknown

View = Callable[..., HttpResponse]


def told_as_problem(view: View) -> View:
    """The view, with a wrong method and an address that is not there told as problems too."""

    @csrf_exempt
    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponse:
        try:
            answer = view(request, *args, **parts)
        except Http404:
            return problem(404)
        if isinstance(answer, HttpResponseNotAllowed):
            told = problem(405)
            told["Allow"] = answer["Allow"]
            return told
        return answer

    return asked


class HouseApi(NinjaAPI):
    """Tells every refusal in one shape, those of the address map included."""

    @property
    def urls(self) -> tuple[list[URLResolver | URLPattern], str, str]:
        """The addresses of the API."""
        patterns, app, space = super().urls
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                pattern.callback = told_as_problem(pattern.callback)
        return patterns, app, space


elsewhere = Router()


@elsewhere.api_operation(
    ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"],
    "/{path:rest}",
    include_in_schema=False,
)
def nothing_here(request: HttpRequest, rest: str) -> HttpResponse:
    """Every other address below the API."""
    raise Http404(rest)


NOT_THERE = (NoSuchMember, NoSuchSlip, SaleIsUnknown, UnknownEntry)
IDS = frozenset({"member_id", "slip_id", "sale_id", "entry_id"})
ROOMS = (
    members,
    savings,
    trade,
    debts,
    consignment,
    money,
    imports,
    books,
    reports,
    years,
    surplus,
    payouts,
    funds,
)
api = HouseApi(title="Sokoguru", version="1", docs_url=None, urls_namespace="api")
for router in (*(room.router for room in ROOMS), elsewhere):
    api.add_router("", router)


@api.exception_handler(DoorClosedError)
def closed(_request: HttpRequest, why: DoorClosedError) -> HttpResponse:
    return problem(why.status)


@api.exception_handler(AuthenticationError)
def unknown(_request: HttpRequest, _why: AuthenticationError) -> HttpResponse:
    return problem(401)


@api.exception_handler(Http404)
def missing(_request: HttpRequest, _why: Http404) -> HttpResponse:
    return problem(404)


@api.exception_handler(Exception)
def failed(request: HttpRequest, why: Exception) -> HttpResponse:
    """A fault of the house itself: the log has it whole, the programme learns that it was none."""
    answer = problem(500)
    log_response("%s", request.path, response=answer, request=request, exception=why)
    return answer


@api.exception_handler(RequestDataTooBig)
def too_big(_request: HttpRequest, _why: RequestDataTooBig) -> HttpResponse:
    return problem(413)


@api.exception_handler(SuspiciousOperation)
@api.exception_handler(MultiPartParserError)
@api.exception_handler(HttpError)
def malformed(_request: HttpRequest, _why: Exception) -> HttpResponse:
    return problem(400)


@api.exception_handler(ValidationError)
def unreadable(_request: HttpRequest, why: ValidationError) -> HttpResponse:
    """Names the first thing that could not be read."""
    place = [str(part) for part in why.errors[0].get("loc", ())] if why.errors else []
    return problem(422, field=place[-1] if place else None)


@api.exception_handler(FileHasFaults)
def faulty(_request: HttpRequest, why: FileHasFaults) -> HttpResponse:
    return imports.faulty(why)


@api.exception_handler(RequestKeyUsed)
@api.exception_handler(KeyUsedForOtherContent)
def used(_request: HttpRequest, why: Refusal) -> HttpResponse:
    return problem_of(why, 409)


@api.exception_handler(Refusal)
def refused(request: HttpRequest, why: Refusal) -> HttpResponse:
    """404 when what is not there was named by the address, 422 when the body named it."""
    named = request.resolver_match.kwargs if request.resolver_match else {}
    is_lost = isinstance(why, NOT_THERE) and not IDS.isdisjoint(named)
    return problem_of(why, 404 if is_lost else 422)
