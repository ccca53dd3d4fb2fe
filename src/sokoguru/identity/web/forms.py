"""Forms of signing up."""

from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class SignInForm(LoginForm):  # type: ignore[misc]
    """allauth's form with its words above the boxes only; the page itself links to the way out."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.help_text = ""
            field.widget.attrs.pop("placeholder", None)
        login = self.fields["login"].widget.attrs
        login |= {"autocapitalize": "none", "autocomplete": "username"}


class SignupForm(forms.Form):
    """What allauth's sign-up asks besides login and password."""

    name = forms.CharField(
        label=_("Nama lengkap"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    field_order = ["name", "username", "email", "password1", "password2"]

    def signup(self, request: HttpRequest, user: object) -> None:
        """Put the name into the account that allauth is about to keep."""
        user.name = self.cleaned_data["name"].strip()  # type: ignore[attr-defined]
        user.save(update_fields=["name"])  # type: ignore[attr-defined]


class NameForm(forms.Form):
    """The name that stands on receipts and in the books."""

    name = forms.CharField(
        label=_("Nama lengkap"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=_("Nama ini tercatat pada setiap bukti yang Anda buat."),
    )
