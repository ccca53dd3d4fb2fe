"""The keys with which programmes use the API of this co-op."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.operations import issue_token, revoke_token
from sokoguru.identity.queries import tokens
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.site.web.answers import explain
from sokoguru.site.web.crumbs import below_settings


class TokenForm(forms.Form):
    """What the key is for, and what it may do: at most what its issuer may."""

    name = forms.CharField(
        label=gettext_lazy("Dipakai untuk"),
        max_length=80,
        help_text=gettext_lazy("Misalnya nama program kasir."),
    )
    duties = forms.MultipleChoiceField(
        label=gettext_lazy("Wewenang kunci"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, door: Door, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        own = [duty for duty in Duty if door.may(duty) and duty is not Duty.READ_OWN]
        self.fields["duties"].choices = [  # type: ignore[attr-defined]
            (duty.value, _(duty.label)) for duty in own
        ]


@cooperative_page(Duty.MANAGE_TOKENS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The keys; a new one shows its text on this page once and never again."""
    form = TokenForm(door, request.POST or None)
    text = _issued(form, door) if request.method == "POST" and form.is_valid() else ""
    facts = {
        "form": TokenForm(door) if text else form,
        "text": text,
        "crumbs": below_settings(door, _("Kunci API")),
        "tokens": tokens(cooperative_id=door.cooperative_id),
    }
    return render(request, "site/tokens.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.MANAGE_TOKENS)
def revoke(request: HttpRequest, door: Door, token_id: UUID) -> HttpResponse:
    """Take a key out of use."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        revoke_token(cooperative_id=door.cooperative_id, token_id=token_id, by=door.actor)
    except Refusal as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, _("Kunci dicabut dan tidak berlaku lagi."))
    return redirect("site:tokens", slug=door.cooperative.slug)


def _issued(form: TokenForm, door: Door) -> str:
    try:
        return issue_token(
            cooperative_id=door.cooperative_id,
            name=form.cleaned_data["name"],
            duties=[Duty(duty) for duty in form.cleaned_data["duties"]],
            by=door.actor,
        )
    except Refusal as refusal:
        explain(form, refusal)
        return ""
