"""The visitor's own account: name, password, second step, signed-in devices."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.operations import rename_account
from sokoguru.identity.web.doors import Visitor, personal_page
from sokoguru.identity.web.forms import NameForm


@personal_page
def account(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """Everything a person can change about his own account, with the name to be changed here."""
    form = NameForm(request.POST or None, initial={"name": visitor.name})
    if request.method == "POST" and form.is_valid():
        try:
            rename_account(user_id=visitor.user_id, name=form.cleaned_data["name"])
        except Refusal as refusal:
            form.add_error("name", refusal.sentence)
        else:
            messages.success(request, _("Nama Anda sudah diganti."))
            return redirect("identity:account")
    facts = {"form": form, "visitor": visitor, "way_back": settings.LOGIN_REDIRECT_URL}
    return render(request, "identity/account.html", facts, status=422 if form.errors else 200)
