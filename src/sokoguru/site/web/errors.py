"""The pages for what went wrong, in the look of the house and with a way back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was sent cannot be read."""
    return render(request, "site/errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The visitor may not do that."""
    return render(request, "site/errors/403.html", status=403)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's token is gone: cookies are off, or the page is older than the sign-in."""
    return render(request, "site/errors/csrf.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is nothing here, or nothing for this visitor."""
    return render(request, "site/errors/404.html", status=404)


def fault(request: HttpRequest) -> HttpResponse:
    """The house has a fault; its page needs neither the database nor the session."""
    return render(None, "site/errors/500.html", status=500)
