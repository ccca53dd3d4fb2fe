"""Where pages of SHU lead: their own addresses, the books below them, the public check."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from sokoguru.identity.web.doors import Door
from sokoguru.surplus.vocabulary import SlipFact, Stage, SurplusYear
from sokoguru.ui.vocabulary import Crumb, Pager, Step, StepState

_REACHED = {
    Stage.BOOKS_OPEN: 0,
    Stage.BOOKS_CLOSED: 1,
    Stage.NOTHING_TO_DIVIDE: 2,
    Stage.DETERMINED: 2,
    Stage.APPROVED: 4,
    Stage.ANNOUNCED: 5,
    Stage.PAID: 6,
}


def page_url(door: Door, name: str, **parts: object) -> str:
    """The address of a page of SHU in this co-op."""
    return reverse(f"surplus:{name}", kwargs={"slug": door.cooperative.slug, **parts})


def to_year(door: Door, year: int) -> HttpResponse:
    """Back to the desk of the year."""
    return redirect(page_url(door, "year", year=year))


def account_url(door: Door, code: str, year: SurplusYear) -> str:
    """The account behind a figure, if the books have a page for it."""
    try:
        url = reverse("ledger:account", kwargs={"slug": door.cooperative.slug, "code": code})
    except NoReverseMatch:
        return ""
    return f"{url}?{urlencode({'dari': year.first_day.isoformat()})}"


def entry_url(door: Door, entry_id: object) -> str:
    """An entry of the books, if they have a page for it."""
    try:
        kwargs = {"slug": door.cooperative.slug, "entry_id": entry_id}
        return reverse("ledger:entry", kwargs=kwargs)
    except NoReverseMatch:
        return ""


def check_url(slug: str, slip: SlipFact) -> str:
    """The public address where the holder of a slip checks it, as its QR code carries it."""
    kwargs = {"slug": slug, "year": slip.year, "token": slip.token}
    return f"{settings.PUBLIC_ADDRESS}{reverse('surplus:check', kwargs=kwargs)}"


def announcement_url(slug: str, year: int) -> str:
    """The public address of an announcement."""
    path = reverse("surplus:announced", kwargs={"slug": slug, "year": year})
    return f"{settings.PUBLIC_ADDRESS}{path}"


def crumbs(door: Door, year: int | None = None, here: str = "") -> list[Crumb]:
    """SHU › the year › here."""
    found = [Crumb(label=_("SHU"), url=page_url(door, "desk"))]
    if year is not None:
        found.append(Crumb(label=str(year), url=page_url(door, "year", year=year) if here else ""))
    return [*found, Crumb(label=here)] if here else found


def steps(stage: Stage) -> list[Step]:
    """The step line of a year."""
    now = _REACHED[stage]
    labels = [
        _("Tutup buku"),
        _("SHU ditetapkan"),
        _("Simulasi"),
        _("Keputusan rapat"),
        _("Pengumuman"),
        _("Pembayaran"),
    ]
    return [Step(label=label, state=_state(place, now)) for place, label in enumerate(labels)]


def _state(place: int, now: int) -> StepState:
    if place < now:
        return StepState.DONE
    return StepState.NOW if place == now else StepState.AHEAD


def pager(url: str, *, page: int, size: int, total: int, **query: str) -> Pager:
    """Where the neighbours of a page of a list are."""

    def at(number: int) -> str:
        kept = {name: value for name, value in query.items() if value}
        return f"{url}?{urlencode({**kept, 'hal': number})}"

    return Pager(
        first=min((page - 1) * size + 1, total),
        last=min(page * size, total),
        total=total,
        previous_url=at(page - 1) if page > 1 else "",
        next_url=at(page + 1) if page * size < total else "",
    )


def page_number(text: str) -> int:
    """The page asked for; anything unreadable is the first."""
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 8 else 1
