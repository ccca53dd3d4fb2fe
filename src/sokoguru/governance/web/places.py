"""Where pages of meetings lead."""

from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.governance import queries
from sokoguru.governance.vocabulary import MeetingFact
from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb


def place(door: Door, name: str, **parts: object) -> str:
    """The address of a page of meetings in this co-op."""
    return reverse(f"governance:{name}", kwargs={"slug": door.cooperative.slug, **parts})


def crumbs(door: Door, here: str) -> list[Crumb]:
    """Rapat anggota › here."""
    return [Crumb(label=_("Rapat anggota"), url=place(door, "meetings")), Crumb(label=here)]


def find(door: Door, meeting_id: UUID) -> MeetingFact:
    """The meeting, or a 404 page."""
    try:
        return queries.meeting(cooperative_id=door.cooperative_id, meeting_id=meeting_id)
    except queries.NoSuchMeeting as missing:
        raise Http404 from missing
