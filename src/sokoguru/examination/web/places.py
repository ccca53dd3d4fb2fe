"""Where the pages of the audit desk are, and what stands above them."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb, Tab


def place(door: Door, name: str, **parts: object) -> str:
    """The address of a page of this desk."""
    return reverse(f"examination:{name}", kwargs={"slug": door.cooperative.slug, **parts})


def crumbs(door: Door, here: str) -> list[Crumb]:
    """Pemeriksaan › here."""
    return [Crumb(label=_("Pemeriksaan"), url=place(door, "desk")), Crumb(label=here)]


def tabs(door: Door, here: str) -> list[Tab]:
    """The parts of the desk."""
    places = (
        ("desk", _("Sampel")),
        ("review", _("Pengecualian")),
        ("seals", _("Segel")),
    )
    return [
        Tab(label=label, url=place(door, name), is_current=name == here) for name, label in places
    ]
