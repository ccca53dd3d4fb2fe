"""Taking over an older register or book: template, upload, preview of every fault, confirm."""

from hashlib import sha256

from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.counter.operations import import_members, import_opening_balances
from sokoguru.counter.queries import (
    import_template,
    imports,
    preview_members,
    preview_opening_balances,
)
from sokoguru.counter.vocabulary import ImportKind, ImportReport, Preview
from sokoguru.counter.web.forms import ImportForm, explain
from sokoguru.foundation.money import format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page

KEPT_SECONDS = 3600
FAULTS_SHOWN = 100
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@cooperative_page(Duty.IMPORT)
def upload(request: HttpRequest, door: Door) -> HttpResponse:
    """Without a file: the checked one, named by its fingerprint, is imported."""
    form = ImportForm(request.POST or None, request.FILES or None, initial={"on": door.today})
    facts: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        content, filename = _content(request, door)
        try:
            if not content:
                form.add_error("file", _("Pilih berkasnya, lalu periksa."))
            elif request.POST.get("act") == "import" and not request.FILES:
                report = _import(door, form, content, filename)
                cache.delete(_place(door, sha256(content).hexdigest()))
                messages.success(request, _said(report))
                return redirect("counter:import", slug=door.cooperative.slug)
            else:
                facts |= _checked(door, form, content, filename)
        except Refusal as refusal:
            explain(form, refusal)
    facts["reports"] = imports(cooperative_id=door.cooperative_id)
    return render(request, "counter/import.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.IMPORT)
def template(request: HttpRequest, door: Door, kind: str) -> HttpResponse:
    """An empty file with the headers that an import understands."""
    if kind not in list(ImportKind):
        raise Http404
    answer = HttpResponse(import_template(ImportKind(kind)), content_type=SHEET)
    answer["Content-Disposition"] = f'attachment; filename="{kind}.xlsx"'
    return answer


def _content(request: HttpRequest, door: Door) -> tuple[bytes, str]:
    """The file that came now, or the one that was checked before."""
    sent = request.FILES.get("file")
    if sent is not None:
        return sent.read(), str(sent.name)
    kept: tuple[bytes, str] | None = cache.get(
        _place(door, request.POST.get("fingerprint", "")[:64])
    )
    return kept or (b"", "")


def _checked(door: Door, form: ImportForm, content: bytes, filename: str) -> dict[str, object]:
    preview = _preview(door, form, content, filename)
    fingerprint = sha256(content).hexdigest()
    if preview.is_clean:
        cache.set(_place(door, fingerprint), (content, filename), KEPT_SECONDS)
    return {
        "preview": preview,
        "fingerprint": fingerprint,
        "faults": preview.faults[:FAULTS_SHOWN],
    }


def _preview(door: Door, form: ImportForm, content: bytes, filename: str) -> Preview:
    house, on = door.cooperative_id, form.cleaned_data["on"]
    if form.cleaned_data["kind"] == ImportKind.MEMBERS:
        return preview_members(cooperative_id=house, content=content, filename=filename, on=on)
    against = form.cleaned_data["against"].strip() or None
    return preview_opening_balances(
        cooperative_id=house, content=content, filename=filename, on=on, against=against
    )


def _import(door: Door, form: ImportForm, content: bytes, filename: str) -> ImportReport:
    house, on = door.cooperative_id, form.cleaned_data["on"]
    if form.cleaned_data["kind"] == ImportKind.MEMBERS:
        return import_members(
            cooperative_id=house, content=content, filename=filename, on=on, by=door.actor
        )
    return import_opening_balances(
        cooperative_id=house,
        content=content,
        filename=filename,
        on=on,
        by=door.actor,
        against=form.cleaned_data["against"].strip() or None,
    )


def _said(report: ImportReport) -> str:
    sentence = _("%(file)s sudah pernah masuk: %(rows)s baris.")
    if not report.is_repeat:
        sentence = _("%(file)s masuk: %(rows)s baris.")
    return sentence % {"file": report.filename, "rows": format_number(report.rows)}


def _place(door: Door, fingerprint: str) -> str:
    return f"import:{door.cooperative_id}:{door.actor.user_id}:{fingerprint}"
