"""The pages above a page of cash and bank, and answers that they share."""

from django import forms
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.web.doors import Door
from sokoguru.ledger.vocabulary import AccountFact
from sokoguru.treasury.queries import bank_codes
from sokoguru.ui.vocabulary import Crumb


def below_desk(door: Door, here: str, *above: tuple[str, str]) -> list[Crumb]:
    """Cash and bank › (pages above, each a label and an address ›) here."""
    url = reverse("treasury:desk", kwargs={"slug": door.cooperative.slug})
    between = [Crumb(label=label, url=address) for label, address in above]
    return [Crumb(label=_("Kas dan bank"), url=url), *between, Crumb(label=here)]


def address(door: Door, name: str, **parts: object) -> str:
    """The address of a page of this room."""
    return reverse(f"treasury:{name}", kwargs={"slug": door.cooperative.slug, **parts})


def bank_of(door: Door, code: str) -> AccountFact:
    """The bank account of the chart with this code, or no page."""
    for account in bank_codes(cooperative_id=door.cooperative_id):
        if account.code == code:
            return account
    raise Http404


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal beside its field, or above the form."""
    field = refusal.field if refusal.field in form.fields else None
    form.add_error(field, refusal.sentence)
