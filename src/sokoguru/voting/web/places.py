"""What the pages of a vote share: the vote or no page, the pages above, refusals in forms."""

from uuid import UUID

from django import forms
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb
from sokoguru.voting import queries
from sokoguru.voting.vocabulary import VoteFact


def vote_or_404(cooperative_id: int, vote_id: UUID) -> VoteFact:
    """The vote of this co-operative, or no page."""
    found = queries.vote(cooperative_id=cooperative_id, vote_id=vote_id)
    if found is None:
        raise Http404
    return found


def below_votes(door: Door, here: str) -> list[Crumb]:
    """Votes › here."""
    url = reverse("voting:votes", kwargs={"slug": door.cooperative.slug})
    return [Crumb(label=_("Pemungutan suara"), url=url), Crumb(label=here)]


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal beside its field, or above the form."""
    field = refusal.field if refusal.field in form.fields else None
    form.add_error(field, refusal.sentence)
