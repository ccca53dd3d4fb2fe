"""The tabs that join the pages of the desk."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.areas import queries as areas
from sokoguru.registry.web.doors import DeskDoor
from sokoguru.registry.web.labels import DESKS
from sokoguru.ui.vocabulary import Tab


def around(door: DeskDoor, current: str) -> dict[str, object]:
    """What stands around every page of the desk: its tabs, its name, who sits there. One query."""
    pages = (
        ("list", _("Daftar")),
        ("counts", _("Jumlah dan peta")),
        ("duplicates", _("Kembar")),
        ("import", _("Impor")),
        ("emblems", _("Lambang")),
    )
    tabs = tuple(
        Tab(label=label, url=reverse(f"registry:{name}"), is_current=name == current)
        for name, label in pages
    )
    names = areas.named(codes=[door.under]) if door.under else {}
    place = names.get(door.under, "")
    desk = DESKS[door.desk.desk]
    return {
        "tabs": tabs,
        "desk": door.desk,
        "desk_name": f"{desk} · {place}" if place else desk,
        "person": door.actor.name,
        "today": door.today,
    }
