"""The pages above a statement."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb


def below_reports(door: Door, here: str) -> list[Crumb]:
    """Reports › here."""
    url = reverse("reports:index", kwargs={"slug": door.cooperative.slug})
    return [Crumb(label=_("Laporan"), url=url), Crumb(label=here)]
