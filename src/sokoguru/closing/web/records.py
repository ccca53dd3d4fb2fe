"""What was kept of closes: one as it stood, and two of a year side by side."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.closing import queries
from sokoguru.closing.vocabulary import CloseFact, KeptItem
from sokoguru.closing.web.links import below_desk, title_of
from sokoguru.closing.web.periods import TONES
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import chart


@cooperative_page(Duty.READ_BOOKS)
def record(request: HttpRequest, door: Door, close_id: UUID) -> HttpResponse:
    """The checklist and the figures of a close; `?hitung=1` computes them again."""
    kept = queries.close(cooperative_id=door.cooperative_id, close_id=close_id)
    if kept is None:
        raise Http404
    names = {account.code: account.name for account in chart(cooperative_id=door.cooperative_id)}
    title = title_of(kept.period)
    is_asked = request.GET.get("hitung") == "1"
    others = queries.closes(cooperative_id=door.cooperative_id, period=kept.period.key)
    facts = {
        "kept": kept,
        "title": title,
        "items": [_shown(item) for item in kept.items],
        "figures": [{"fact": each, "name": names.get(each.code, "")} for each in kept.figures],
        "replay": queries.replay(cooperative_id=door.cooperative_id, kept=kept)
        if is_asked
        else None,
        "others": [each for each in others if each.id != kept.id],
        "has_versions": kept.period.month is None and len(others) > 1,
        "fingerprint": kept.digest.hex(),
        "crumbs": below_desk(door, title),
    }
    return render(request, "closing/record.html", facts)


@cooperative_page(Duty.READ_BOOKS)
def versions(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The figures of two closes of a year, the newest two unless others are asked for."""
    kept = queries.closes(cooperative_id=door.cooperative_id, period=str(year))
    if len(kept) < 2:
        raise Http404
    after = _chosen(request, "sesudah", kept) or kept[0]
    before = _chosen(request, "sebelum", kept) or kept[1]
    rows = queries.version_rows(cooperative_id=door.cooperative_id, before=before, after=after)
    facts = {
        "year": year,
        "before": before,
        "after": after,
        "rows": rows,
        "changed": [row for row in rows if row.difference],
        "closes": kept,
        "crumbs": below_desk(door, _("Dua versi tahun buku %(year)s") % {"year": year}),
    }
    return render(request, "closing/versions.html", facts)


def _chosen(request: HttpRequest, name: str, kept: tuple[CloseFact, ...]) -> CloseFact | None:
    asked = request.GET.get(name, "")
    return next((each for each in kept if str(each.round) == asked), None)


def _shown(item: KeptItem) -> dict[str, object]:
    return {
        "fact": item,
        "label": _(item.kind.label),
        "state": _(item.state.label),
        "tone": TONES[item.state],
    }
