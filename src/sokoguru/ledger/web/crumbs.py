"""The pages above a page of the books."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb, Tab


def below_journal(door: Door, here: str, *above: tuple[str, str]) -> list[Crumb]:
    """Journal › (pages above, each a label and an address ›) here."""
    url = reverse("ledger:journal", kwargs={"slug": door.cooperative.slug})
    between = [Crumb(label=label, url=address) for label, address in above]
    return [Crumb(label=_("Jurnal"), url=url), *between, Crumb(label=here)]


def tabs(door: Door, here: str) -> list[Tab]:
    """The four lists of the books."""
    places = (
        ("journal", _("Jurnal")),
        ("accounts", _("Akun")),
        ("years", _("Tahun buku")),
        ("seals", _("Segel")),
    )
    return [
        Tab(
            label=label,
            url=reverse(f"ledger:{name}", kwargs={"slug": door.cooperative.slug}),
            is_current=name == here,
        )
        for name, label in places
    ]
