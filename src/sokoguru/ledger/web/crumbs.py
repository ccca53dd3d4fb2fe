"""The pages above a page of the books."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb, Tab


def place(door: Door, name: str, **parts: object) -> str:
    """The address of a page of the books of this co-op."""
    return reverse(f"ledger:{name}", kwargs={"slug": door.cooperative.slug, **parts})


def below_journal(door: Door, here: str, *above: tuple[str, str]) -> list[Crumb]:
    """Journal › (pages above, each a label and an address ›) here."""
    url = place(door, "journal")
    between = [Crumb(label=label, url=address) for label, address in above]
    return [Crumb(label=_("Jurnal"), url=url), *between, Crumb(label=here)]


def tabs(door: Door, here: str) -> list[Tab]:
    """The lists of the books."""
    places = (
        ("journal", _("Jurnal")),
        ("drafts", _("Konsep")),
        ("templates", _("Templat")),
        ("accounts", _("Akun")),
        ("years", _("Tahun buku")),
        ("seals", _("Segel")),
    )
    return [
        Tab(
            label=label,
            url=place(door, name),
            is_current=name == here,
        )
        for name, label in places
    ]
