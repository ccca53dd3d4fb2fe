"""Ways between the pages of closing."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.closing.vocabulary import Period
from sokoguru.identity.web.doors import Door
from sokoguru.ui.templatetags.sokoguru_ui import bulan
from sokoguru.ui.vocabulary import Crumb


def address(door: Door, name: str, **kwargs: object) -> str:
    """The address of a page of closing."""
    return reverse(f"closing:{name}", kwargs={"slug": door.cooperative.slug, **kwargs})


def address_of(door: Door, period: Period) -> str:
    """The page of a month or of a year."""
    if period.month is None:
        return address(door, "year", year=period.year)
    return address(door, "month", year=period.month.year, month=period.month.month)


def passing_address(door: Door, period: Period, kind: str) -> str:
    """The page on which an item is passed over."""
    return f"{address_of(door, period)}lewati/{kind}/"


def title_of(period: Period) -> str:
    """How pages name a period."""
    if period.month is None:
        return _("Tahun buku %(year)s") % {"year": period.year}
    return bulan(period.month)


def below_desk(door: Door, here: str, *above: Crumb) -> list[Crumb]:
    """Closing › (pages above ›) here."""
    return [Crumb(label=_("Tutup buku"), url=address(door, "desk")), *above, Crumb(label=here)]
