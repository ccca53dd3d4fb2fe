"""The steps of a meeting, each a small form of the console."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.foundation.refusal import Refusal
from sokoguru.governance import operations
from sokoguru.governance.vocabulary import Channel, MeetingFact
from sokoguru.governance.web.console import show
from sokoguru.governance.web.places import find, place
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import claim, release, settle

Step = Callable[[Door, MeetingFact, QueryDict], object]


@cooperative_page(Duty.CONVENE)
def do(request: HttpRequest, door: Door, meeting_id: UUID, act: str) -> HttpResponse:
    """Take one step; a refusal is told above the console, a form sent twice is taken once."""
    found = find(door, meeting_id)
    step = STEPS.get(act)
    if step is None:
        raise Http404
    if request.method != "POST":
        return HttpResponseRedirect(place(door, "meeting", meeting_id=meeting_id))
    went = claim(request)
    if went:
        return HttpResponseRedirect(went)
    try:
        step(door, found, request.POST)
    except Refusal as refusal:
        release(request)
        return show(request, door, found, refused=refusal.sentence)
    except ValueError:
        release(request)
        return show(request, door, found, refused="Isian tidak lengkap. Periksa lagi isinya.")
    address = place(door, "meeting", meeting_id=meeting_id)
    settle(request, address)
    return HttpResponseRedirect(address)


def _add(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.add_item(
        cooperative_id=door.cooperative_id,
        meeting_id=found.id,
        subject=Subject(typed.get("subject", "")),
        title=typed.get("title", ""),
        explanation=typed.get("explanation", ""),
        by=door.actor,
    )


def _explain(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.explain_item(
        cooperative_id=door.cooperative_id,
        meeting_id=found.id,
        item_id=_id(typed, "item"),
        explanation=typed.get("explanation", ""),
        by=door.actor,
    )


def _call(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.call_meeting(
        cooperative_id=door.cooperative_id, meeting_id=found.id, on=door.today, by=door.actor
    )


def _invite(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.invite_rest(
        cooperative_id=door.cooperative_id, meeting_id=found.id, on=door.today, by=door.actor
    )


def _send(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    one = typed.get("member", "")
    operations.record_sending(
        cooperative_id=door.cooperative_id,
        meeting_id=found.id,
        member_ids=[UUID(one)] if one else None,
        channel=Channel(typed.get("channel", "")),
        by=door.actor,
    )


def _open(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.open_meeting(
        cooperative_id=door.cooperative_id,
        meeting_id=found.id,
        chair=typed.get("chair", ""),
        on=door.today,
        by=door.actor,
    )


def _came(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    own, who = door.cooperative_id, _id(typed, "member")
    if typed.get("through"):
        operations.register_proxy(
            cooperative_id=own,
            meeting_id=found.id,
            member_id=who,
            through_id=_id(typed, "through"),
            on=door.today,
            by=door.actor,
        )
        return
    operations.register_presence(
        cooperative_id=own, meeting_id=found.id, member_id=who, on=door.today, by=door.actor
    )


def _object(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.record_objection(
        cooperative_id=door.cooperative_id,
        meeting_id=found.id,
        item_id=_id(typed, "item"),
        member_id=_id(typed, "member"),
        reason=typed.get("reason", ""),
        by=door.actor,
    )


def _agree(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.decide_by_consensus(
        cooperative_id=door.cooperative_id,
        meeting_id=found.id,
        item_id=_id(typed, "item"),
        text=typed.get("text", ""),
        by=door.actor,
    )


def _hands(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.decide_by_hands(
        cooperative_id=door.cooperative_id,
        meeting_id=found.id,
        item_id=_id(typed, "item"),
        text=typed.get("text", ""),
        yes=int(typed.get("yes") or 0),
        no=int(typed.get("no") or 0),
        abstained=int(typed.get("abstained") or 0),
        witnesses=(_id(typed, "first"), _id(typed, "second")),
        by=door.actor,
    )


def _close(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.close_meeting(cooperative_id=door.cooperative_id, meeting_id=found.id, by=door.actor)


def _sign(door: Door, found: MeetingFact, typed: QueryDict) -> None:
    operations.sign_minutes(
        cooperative_id=door.cooperative_id,
        meeting_id=found.id,
        signers=tuple(typed.get("signers", "").splitlines()),
        on=door.today,
        by=door.actor,
    )


def _id(typed: QueryDict, name: str) -> UUID:
    return UUID(typed.get(name, ""))


STEPS: dict[str, Step] = {
    "acara": _add,
    "penjelasan": _explain,
    "undang": _call,
    "undang-sisa": _invite,
    "terkirim": _send,
    "buka": _open,
    "hadir": _came,
    "keberatan": _object,
    "mufakat": _agree,
    "suara": _hands,
    "tutup": _close,
    "sahkan": _sign,
}
