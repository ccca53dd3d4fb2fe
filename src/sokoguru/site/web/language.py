"""Which language a visitor reads: Indonesian, until he chooses English himself.

What the browser asks for is not obeyed: many phones in a village are set to English by the shop
that sold them.
"""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

CHOICES = frozenset(code for code, _name in settings.LANGUAGES)


class ChosenLanguage(LocaleMiddleware):
    """Django's middleware, with the visitor's own choice as the only reason for a translation."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer in the chosen language, and leave the thread in the one it had."""
        with translation.override(translation.get_language()):
            return super().__call__(request)  # type: ignore[return-value]

    def process_request(self, request: HttpRequest) -> None:
        """Activate the chosen language."""
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        translation.activate(chosen if chosen in CHOICES else settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = translation.get_language()
