"""The switch between light, dark and what the system says; it works without a script."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from sokoguru.ui.templatetags.sokoguru_ui import THEMES

COOKIE = "tema"
YEAR_IN_SECONDS = 365 * 24 * 3600


@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Remember the theme in this browser and go back to the page it was asked on."""
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    answer = HttpResponseRedirect(back if is_ours else "/")
    theme = request.POST.get("theme", "")
    if theme in THEMES:
        answer.set_cookie(COOKIE, theme, max_age=YEAR_IN_SECONDS, samesite="Lax")
    else:
        answer.delete_cookie(COOKIE, samesite="Lax")
    return answer
