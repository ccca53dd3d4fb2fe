"""What stands around a page at the desk: the places a person may go, by his duties.

A context processor hands the kit its `Shell`. It asks the database nothing: the door has said
already who is here and what he may do.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
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
    """One entry of the menu: where it leads, for whom (any of these duties), its key for Alt."""

    label: str
    url_name: str
    icon: str
    duties: frozenset[Duty]
    key: str = ""

    @property
    def namespace(self) -> str:
        """The part of the house that the place stands for."""
        return self.url_name.partition(":")[0]


def _for(*duties: Duty) -> frozenset[Duty]:
    return frozenset(duties)


OFFICE = frozenset(Duty) - {Duty.READ_OWN}
MONEY = _for(Duty.RECEIVE_MONEY, Duty.PAY_MONEY)
BOOKS = _for(Duty.READ_BOOKS)
PLANS = _for(Duty.READ_BOOKS, Duty.PLAN_BUDGET)
ACCOUNT = _for(Duty.READ_BOOKS, Duty.WRITE_ACCOUNT)
EXAMINERS = _for(Duty.EXAMINE)
DATA = _for(Duty.IMPORT, Duty.EXPORT_DATA)
LETTERS = _for(Duty.READ_BOOKS, Duty.WRITE_LETTERS)
SURPLUS = _for(Duty.READ_BOOKS, Duty.DETERMINE_SURPLUS, Duty.PAY_SURPLUS)
PLACES: tuple[tuple[str, tuple[Place, ...]], ...] = (
    (
        "",
        (
            Place(Label("Beranda"), "site:desk", "home", OFFICE, "b"),
            Place(Label("Loket"), "counter:desk", "cash-register", MONEY, "l"),
            Place(Label("Anggota"), "site:members", "users", _for(Duty.READ_MEMBERS), "a"),
        ),
    ),
    (
        Label("Buku"),
        (
            Place(Label("Jurnal"), "ledger:journal", "book", BOOKS, "j"),
            Place(Label("Kas dan bank"), "treasury:desk", "building-bank", BOOKS),
            Place(Label("Aset dan inventaris"), "assets:register", "building-store", BOOKS),
            Place(Label("Modal"), "capital:desk", "pig-money", BOOKS),
            Place(Label("Neraca saldo"), "reports:trial_balance", "scale", BOOKS, "n"),
            Place(Label("Laporan"), "reports:index", "report-analytics", BOOKS, "r"),
            Place(Label("Anggaran"), "budget:desk", "chart-bar", PLANS),
            Place(Label("Tutup buku"), "closing:desk", "lock", BOOKS),
            Place(Label("Pertanggungjawaban"), "accountability:desk", "notebook", ACCOUNT),
            Place(Label("Pemeriksaan"), "examination:desk", "shield-check", EXAMINERS),
        ),
    ),
    (
        Label("Tata kelola"),
        (
            Place(Label("Rapat anggota"), "governance:meetings", "gavel", OFFICE),
            Place(Label("Keputusan rapat"), "site:resolutions", "file-text", OFFICE),
        ),
    ),
    (Label("SHU"), (Place(Label("SHU"), "surplus:desk", "coins", SURPLUS, "s"),)),
    (
        Label("Usaha"),
        (
            Place(Label("Penjualan"), "trade:sale", "shopping-cart", _for(Duty.SELL), "p"),
            Place(Label("Pembelian"), "trade:purchase", "truck", _for(Duty.PAY_MONEY)),
            Place(Label("Biaya"), "trade:expense", "wallet", _for(Duty.PAY_MONEY)),
        ),
    ),
    (
        "",
        (
            Place(Label("Surat dan berkas"), "correspondence:letters", "file-text", LETTERS),
            Place(Label("Pindah data"), "portability:desk", "download", DATA),
            Place(Label("Pengaturan"), "site:settings", "settings", OFFICE),
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
    urls = _urls(door)
    current = _current(request, urls)
    items = {
        name: NavItem(
            label=_(place.label),
            url=url,
            icon=place.icon,
            key=place.key,
            is_current=name == current,
        )
        for name, (place, url) in urls.items()
    }
    groups = [
        NavGroup(
            items=[items[place.url_name] for place in places if place.url_name in items],
            label=_(label) if label else "",
        )
        for label, places in PLACES
    ]
    return Shell(
        house=door.cooperative.name,
        home_url=reverse("site:desk", kwargs={"slug": door.cooperative.slug}),
        groups=[group for group in groups if group.items],
        bar=[replace(items[name], key="") for name in BAR if name in items],
        user=door.actor.name,
        role=_(door.role.label),
        account_url=reverse("identity:account"),
        sign_out_url=reverse("account_logout"),
        search_url=items["site:members"].url if "site:members" in items else "",
    )


def _urls(door: Door) -> dict[str, tuple[Place, str]]:
    """The places that this visitor may go to, in order, with their addresses."""
    found = {}
    for place in _all_places():
        url = address_of(place.url_name, door)
        if url and door.duties & place.duties:
            found[place.url_name] = (place, url)
    return found


def _current(request: HttpRequest, urls: dict[str, tuple[Place, str]]) -> str:
    """The place whose address is the longest beginning of this one, else that of its namespace."""
    home = urls["site:desk"][1] if "site:desk" in urls else ""
    if request.path == home:
        return "site:desk"
    above = {name: url for name, (_place, url) in urls.items() if request.path.startswith(url)}
    above.pop("site:desk", None)
    if above:
        return max(above, key=lambda name: len(above[name]))
    namespace = request.resolver_match.namespace if request.resolver_match else ""
    akin = (name for name, (place, _url) in urls.items() if place.namespace == namespace)
    return next((name for name in akin if name != "site:desk"), "")


def _all_places() -> Iterable[Place]:
    return (place for _label, places in PLACES for place in places)
