"""How allauth opens accounts in this house."""

import re
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

SIGNS = re.compile(r"[\w.@+-]+")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up is open unless the installation closes it; e-mail is never required."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether strangers may open an account themselves."""
        return bool(settings.OPEN_SIGNUP)

    def clean_username(self, username: str, shallow: bool = False) -> str:  # noqa: FBT001, FBT002
        """Say in a sentence which signs a login may have."""
        if username and not SIGNS.fullmatch(username):
            raise ValidationError(_("Pakai huruf, angka, titik atau tanda hubung, tanpa spasi."))
        return str(super().clean_username(username, shallow))

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:  # noqa: FBT001, FBT002
        """Keep the full name with the account from its first moment."""
        user.name = form.cleaned_data.get("name", "").strip()
        return super().save_user(request, user, form, commit)
