"""The door of the register desk: who asks, for which area, may he write, and what day is it.

Somebody without a desk gets the same 404 as for an address that does not exist; somebody whose desk
may only read, or whose area an entry is not of, is refused as well.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from sokoguru.foundation.actor import Actor
from sokoguru.identity.web.doors import send_to_sign_in
from sokoguru.registry import queries
from sokoguru.registry.vocabulary import DeskFact, RegisterEntry

Parameters = ParamSpec("Parameters")


@dataclass(frozen=True, slots=True)
class DeskDoor:
    """An opened door: the desk, who sits there, and the day."""

    desk: DeskFact
    actor: Actor
    today: date

    @property
    def under(self) -> str:
        """The beginning of every area code that the desk sees."""
        return self.desk.area_code

    def entry(self, entry_id: int) -> RegisterEntry:
        """An entry of the desk's area; any other is not there (404)."""
        try:
            found = queries.entry(entry_id=entry_id)
        except queries.NoSuchEntry as refusal:
            raise Http404(refusal.sentence) from refusal
        if not self.desk.covers(found.area_code):
            raise Http404
        return found

    def refuse_reader(self) -> None:
        """Stop here (403) where the desk may only read."""
        if not self.desk.may_write:
            raise PermissionDenied(_("Meja ini hanya boleh membaca."))

    def refuse_elsewhere(self, area_code: str) -> None:
        """Stop here (403) where something would be written outside the desk's area."""
        if not self.desk.covers(area_code):
            raise PermissionDenied(_("Wilayah itu di luar meja ini."))


Page = Callable[Concatenate[HttpRequest, DeskDoor, Parameters], HttpResponseBase]
View = Callable[..., HttpResponseBase]


def desk_page(page: Page[...]) -> View:
    """Open a page to whoever sits at a register desk today; whatever is sent needs the pen."""

    @wraps(page)
    def view(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return send_to_sign_in(request)
        today = timezone.localdate()
        desk = queries.desk_of(user_id=request.user.pk, on=today)
        if desk is None:
            raise Http404
        actor = Actor(name=str(request.user), at=timezone.now(), user_id=request.user.pk)
        door = DeskDoor(desk=desk, actor=actor, today=today)
        if request.method == "POST":
            door.refuse_reader()
        answer = page(request, door, **parts)
        patch_cache_control(answer, private=True, no_store=True)
        return answer

    return view
