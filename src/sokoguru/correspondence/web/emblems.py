"""The emblem of the co-op: since when it is carried, and things to print with it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.correspondence.operations import record_emblem_adapted
from sokoguru.correspondence.queries import adaptations, has_adapted, letterhead
from sokoguru.correspondence.web.forms import AdaptationForm
from sokoguru.correspondence.web.places import (
    READERS,
    drawn,
    emblem_label,
    explain,
    pdf,
    place,
    tabs,
)
from sokoguru.documents.letters import EmblemSheet, EmblemUse
from sokoguru.documents.rendering import render_emblem_sheet
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.law.queries import emblem_on

_USES = {
    EmblemUse.SIGNBOARD: gettext_lazy("Papan nama kantor"),
    EmblemUse.STAFF_CARD: gettext_lazy("Tanda pengenal pegawai"),
    EmblemUse.PIN: gettext_lazy("Pin"),
    EmblemUse.PATCH: gettext_lazy("Emblem kain"),
    EmblemUse.PATAKA: gettext_lazy("Pataka"),
    EmblemUse.UMBUL_UMBUL: gettext_lazy("Umbul-umbul"),
}
_LONGEST = 80  # letters of a name or office on a staff card


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The emblem valid today, whether the co-op has taken it over, and sheets to print."""
    may_record = door.may(Duty.SIGN_LETTERS)
    valid = emblem_on(on=door.today)
    form = AdaptationForm(request.POST if request.method == "POST" and may_record else None)
    if form.is_bound and form.is_valid() and _recorded(form, door):
        messages.success(request, _("Tanggal penyesuaian lambang tercatat."))
        return redirect(place(door, "emblems"))
    facts = {
        "emblem": drawn(valid),
        "emblem_label": emblem_label(valid),
        "adapted": adaptations(cooperative_id=door.cooperative_id),
        "is_lagging": not has_adapted(body=door.cooperative, on=door.today),
        "uses": [(place(door, "emblem_sheet", use=use.value), _USES[use]) for use in EmblemUse],
        "card_url": place(door, "emblem_sheet", use=EmblemUse.STAFF_CARD.value),
        "form": form,
        "may_record": may_record,
        "tabs": tabs(door, "emblems"),
    }
    status = 422 if form.errors else 200
    return render(request, "correspondence/emblems.html", facts, status=status)


@cooperative_page(*READERS)
def sheet(request: HttpRequest, door: Door, use: str) -> HttpResponse:
    """One thing to print with the emblem of today; a staff card names somebody."""
    if use not in list(EmblemUse):
        raise Http404
    valid = emblem_on(on=door.today)
    head = letterhead(house=door.cooperative, on=door.today, emblem=valid)
    asked = EmblemSheet(
        use=EmblemUse(use),
        emblem=drawn(valid),
        on=door.today,
        name=request.GET.get("nama", "")[:_LONGEST],
        office=request.GET.get("jabatan", "")[:_LONGEST],
        number=request.GET.get("nomor", "")[:20],
    )
    return pdf(render_emblem_sheet(letterhead=head, sheet=asked), f"{use}.pdf")


def _recorded(form: AdaptationForm, door: Door) -> bool:
    try:
        record_emblem_adapted(
            cooperative_id=door.cooperative_id,
            emblem=emblem_on(on=door.today),
            on=form.cleaned_data["on"],
            by=door.actor,
        )
    except Refusal as refusal:
        explain(form, refusal)
        return False
    return True
