"""What someone reads who has tried too many passwords."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def login_of(request: HttpRequest, credentials: Mapping[str, str] | None) -> str:
    """The login that an attempt is counted under, whatever its capitals."""
    given = credentials or {}
    login = request.POST.get("login") or given.get("username") or given.get("email") or ""
    return login.strip().lower()


def locked_out(
    request: HttpRequest,
    original_response: HttpResponse | None = None,
    credentials: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The page of a login that is closed for a while (only from this address)."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    return render(request, "identity/locked_out.html", {"minutes": minutes}, status=429)
