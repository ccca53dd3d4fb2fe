"""What stands around a page at the desk: the places a person may go, by his duties.

A context processor hands the kit its `Shell`. It runs inside the page's own transaction and asks
the database nothing: the door has said already who is here and what he may do.
"""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.foundation.label import Label
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door
from sokoguru.site.web.next_step import address_of
from sokoguru.ui.vocabulary import NavGroup, NavItem, Shell


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the menu: where it leads, for whom, and which addresses light it up."""

    label: str
    url_name: str
    icon: str
    duties: frozenset[Duty]
    lights: tuple[str, ...]
    key: str = ""


def _for(*duties: Duty) -> frozenset[Duty]:
    return frozenset(duties)


OFFICE = frozenset(Duty) - {Duty.READ_OWN}
PLACES: tuple[tuple[str, tuple[Place, ...]], ...] = (
    (
        "",
        (
            Place(Label("Beranda"), "site:desk", "home", OFFICE, ("site:desk",), "b"),
            Place(
                Label("Loket"),
                "counter:desk",
                "cash-register",
                _for(Duty.RECEIVE_MONEY, Duty.PAY_MONEY),
                ("counter", "savings"),
                "l",
            ),
            Place(
                Label("Anggota"),
                "site:members",
                "users",
                _for(Duty.READ_MEMBERS),
                ("site:members", "site:member", "site:apply", "site:admit", "site:leave"),
                "a",
            ),
        ),
    ),
    (
        Label("Buku"),
        (
            Place(
                Label("Jurnal"),
                "ledger:journal",
                "book",
                _for(Duty.READ_BOOKS),
                ("ledger:journal", "ledger:entry", "ledger:account"),
                "j",
            ),
            Place(
                Label("Neraca saldo"),
                "reports:trial_balance",
                "scale",
                _for(Duty.READ_BOOKS),
                ("reports:trial_balance",),
                "n",
            ),
            Place(
                Label("Laporan"),
                "reports:index",
                "report-analytics",
                _for(Duty.READ_BOOKS),
                ("reports",),
                "r",
            ),
        ),
    ),
    (
        Label("SHU"),
        (
            Place(
                Label("SHU"),
                "surplus:desk",
                "coins",
                _for(Duty.READ_BOOKS, Duty.DETERMINE_SURPLUS, Duty.PAY_SURPLUS),
                ("surplus",),
                "s",
            ),
        ),
    ),
    (
        Label("Usaha"),
        (
            Place(
                Label("Penjualan"),
                "trade:sale",
                "shopping-cart",
                _for(Duty.SELL),
                ("trade:sale", "trade:sales"),
                "p",
            ),
            Place(
                Label("Pembelian"),
                "trade:purchase",
                "truck",
                _for(Duty.PAY_MONEY),
                ("trade:purchase", "trade:purchases"),
            ),
            Place(
                Label("Biaya"),
                "trade:expense",
                "wallet",
                _for(Duty.PAY_MONEY),
                ("trade:expense", "trade:expenses"),
            ),
        ),
    ),
    (
        "",
        (
            Place(
                Label("Pengaturan"),
                "site:settings",
                "settings",
                OFFICE,
                (
                    "site:settings",
                    "site:units",
                    "site:articles",
                    "site:change_articles",
                    "site:officers",
                    "site:tokens",
                ),
            ),
        ),
    ),
)
BAR = ("site:desk", "counter:desk", "site:members", "surplus:desk")


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The context that every page at the desk finds: `door` and `shell`."""
    door: Door | None = getattr(request, "door", None)
    if door is None:
        return {}
    return {"door": door, "shell": shell_of(request, door)}


def shell_of(request: HttpRequest, door: Door) -> Shell:
    """The menu of one visitor, with the present place marked."""
    groups = [_group(request, door, label, places) for label, places in PLACES]
    items = {item.url: item for group in groups for item in group.items}
    bar = [items[url] for url in (address_of(name, door) for name in BAR) if url in items]
    return Shell(
        house=door.cooperative.name,
        home_url=reverse("site:desk", kwargs={"slug": door.cooperative.slug}),
        groups=[group for group in groups if group.items],
        bar=bar,
        user=door.actor.name,
        role=_(door.role.label),
        account_url=reverse("identity:account"),
        sign_out_url=reverse("account_logout"),
        search_url=_search_url(door),
    )


def _group(request: HttpRequest, door: Door, label: str, places: tuple[Place, ...]) -> NavGroup:
    items = []
    for place in places:
        url = address_of(place.url_name, door)
        if url and door.duties & place.duties:
            items.append(
                NavItem(
                    label=_(place.label),
                    url=url,
                    icon=place.icon,
                    is_current=_is_current(request, place),
                    key=place.key,
                )
            )
    return NavGroup(items=items, label=_(label) if label else "")


def _is_current(request: HttpRequest, place: Place) -> bool:
    match = request.resolver_match
    if match is None:
        return False
    claimed = {light for _label, places in PLACES for each in places for light in each.lights}
    if match.view_name in claimed:
        return match.view_name in place.lights
    return match.namespace in place.lights


def _search_url(door: Door) -> str:
    return address_of("site:members", door) if door.may(Duty.READ_MEMBERS) else ""
