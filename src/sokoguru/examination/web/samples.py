"""Drawing a sample, and working through it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.examination import queries
from sokoguru.examination.operations import draw_sample
from sokoguru.examination.queries import NoSuchSample
from sokoguru.examination.vocabulary import SampleFact, SampleMethod
from sokoguru.examination.web.forms import SampleForm
from sokoguru.examination.web.places import crumbs, place
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import chart, seals

SIZE = 25


@cooperative_page(Duty.EXAMINE)
def draw(request: HttpRequest, door: Door) -> HttpResponse:
    """The form of a draw."""
    form = SampleForm(request.POST or None, door=door, initial=_usual(door))
    if request.method == "POST" and form.is_valid():
        drawn = _drawn(form, door)
        if drawn is not None:
            return redirect(place(door, "sample", sample_id=drawn.id))
    facts = {
        "form": form,
        "accounts": chart(cooperative_id=door.cooperative_id),
        "crumbs": crumbs(door, _("Sampel baru")),
    }
    return render(request, "examination/draw.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.EXAMINE)
def show(request: HttpRequest, door: Door, sample_id: UUID) -> HttpResponse:
    """The entries of a sample, with the marks they have."""
    try:
        drawn = queries.sample(cooperative_id=door.cooperative_id, sample_id=sample_id)
    except NoSuchSample as missing:
        raise Http404 from missing
    facts = {
        "sample": drawn,
        "method": _(drawn.method.label),
        "items": queries.sample_items(cooperative_id=door.cooperative_id, sample_id=sample_id),
        "crumbs": crumbs(door, drawn.name),
    }
    return render(request, "examination/sample.html", facts)


def _drawn(form: SampleForm, door: Door) -> SampleFact | None:
    said = form.cleaned_data
    try:
        return draw_sample(
            cooperative_id=door.cooperative_id,
            name=said["name"],
            population=form.population(),
            method=SampleMethod(said["method"]),
            size=said["size"],
            seed=said["seed"],
            key=str(said["key"]),
            by=door.actor,
        )
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
        return None


def _usual(door: Door) -> dict[str, object]:
    last = seals(cooperative_id=door.cooperative_id, limit=1)
    return {"size": SIZE, "seed": last[0].digest.hex()[:16] if last else ""}
