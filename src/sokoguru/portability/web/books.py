"""Taking over another book: choose the file, map its accounts, look, then post."""

from hashlib import sha256
from typing import Any

from django import forms
from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.money import format_number
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import chart
from sokoguru.portability.operations import import_book, keep_mappings
from sokoguru.portability.queries import preview_book, sheet_template
from sokoguru.portability.vocabulary import BookKind, BookPreview
from sokoguru.portability.web.words import KINDS
from sokoguru.ui.vocabulary import Crumb
from sokoguru.ui.web.fields import DayField, until

KEPT_SECONDS = 3600
SHOWN = 100
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Kept = tuple[bytes, str]


class BookForm(forms.Form):
    """A file, its day, and the unit where lines name none."""

    on = DayField(label=gettext_lazy("Per tanggal"))
    unit = forms.ChoiceField(label=gettext_lazy("Unit usaha bila tidak disebut"), required=False)
    file = forms.FileField(label=gettext_lazy("Berkas buku lama"), required=False)

    def __init__(self, *args: Any, door: Door, kind: BookKind) -> None:
        self.kind = kind
        super().__init__(*args)
        self.initial["on"] = door.today
        found = units(cooperative_id=door.cooperative_id)
        choices = [("", "–"), *((unit.code, unit.name) for unit in found)]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined]
        self.fields["on"].label = _(KINDS[kind].day)
        if kind is BookKind.JOURNAL:
            self.fields["on"].required = False
            self.fields["on"].widget = forms.HiddenInput()
        else:
            until(self, "on", door.today)


@cooperative_page(Duty.IMPORT)
def book(request: HttpRequest, door: Door, kind: str) -> HttpResponse:
    """Each button keeps what was chosen; only *bukukan* posts, and only once."""
    of_kind = _kind(kind)
    form = BookForm(request.POST or None, request.FILES or None, door=door, kind=of_kind)
    facts: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        kept = _content(request, door)
        try:
            if kept is None:
                form.add_error("file", _("Pilih berkasnya, lalu periksa."))
            elif request.POST.get("act") == "import" and not request.FILES:
                return _import(request, door, form, kept)
            else:
                _keep_choices(request, door)
                facts |= _checked(door, form, of_kind, kept)
        except Refusal as refusal:
            form.add_error(None if refusal.field != "file" else "file", refusal.sentence)
            if kept is not None and refusal.field != "file":
                facts |= _checked(door, form, of_kind, kept)
    facts |= _surroundings(door, of_kind)
    return render(request, "portability/book.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.IMPORT)
def template(request: HttpRequest, door: Door, kind: str) -> HttpResponse:
    """A table with the co-op's own accounts, to be filled in."""
    of_kind = _kind(kind)
    if of_kind is BookKind.JOURNAL:
        raise Http404
    content = sheet_template(cooperative_id=door.cooperative_id, kind=of_kind)
    answer = HttpResponse(content, content_type=SHEET)
    answer["Content-Disposition"] = f'attachment; filename="{of_kind}.xlsx"'
    return answer


def _kind(kind: str) -> BookKind:
    if kind not in list(BookKind):
        raise Http404
    return BookKind(kind)


def _surroundings(door: Door, kind: BookKind) -> dict[str, object]:
    words, slug = KINDS[kind], door.cooperative.slug
    return {
        "kind": kind.value,
        "title": _(words.title),
        "about": _(words.about),
        "is_table": kind is not BookKind.JOURNAL,
        "crumbs": (
            Crumb(label=_("Pindah data"), url=reverse("portability:desk", kwargs={"slug": slug})),
            Crumb(label=_(words.title)),
        ),
    }


def _content(request: HttpRequest, door: Door) -> Kept | None:
    """The file that came now, or the one that came before, named by its fingerprint."""
    sent = request.FILES.get("file")
    if sent is not None:
        return sent.read(), str(sent.name)
    kept: Kept | None = cache.get(_place(door, request.POST.get("fingerprint", "")[:64]))
    return kept


def _checked(door: Door, form: BookForm, kind: BookKind, kept: Kept) -> dict[str, object]:
    content, filename = kept
    preview = _preview(door, form, kind, kept)
    fingerprint = sha256(content).hexdigest()
    cache.set(_place(door, fingerprint), (content, filename), KEPT_SECONDS)
    names = {each.code: each for each in chart(cooperative_id=door.cooperative_id)}
    chosen = [
        (account, f"{code} {names[code].name}" if code in names else "")
        for account in preview.accounts
        for code in [account.code or account.suggested]
    ]
    return {
        "preview": preview,
        "chosen": sorted(chosen, key=lambda pair: pair[0].is_mapped),
        "fingerprint": fingerprint,
        "faults": preview.faults[:SHOWN],
        "accounts": names.values(),
    }


def _preview(door: Door, form: BookForm, kind: BookKind, kept: Kept) -> BookPreview:
    content, filename = kept
    return preview_book(
        cooperative_id=door.cooperative_id,
        kind=kind,
        content=content,
        filename=filename,
        on=form.cleaned_data["on"] or door.today,
        unit=form.cleaned_data["unit"] or None,
        today=door.today,
    )


def _keep_choices(request: HttpRequest, door: Door) -> None:
    """What stands beside each of their accounts; its name may stand after the code."""
    wordings, codes = request.POST.getlist("wording"), request.POST.getlist("code")
    pairs = zip(wordings, codes, strict=False)
    chosen = {wording[:200]: code.strip().partition(" ")[0] for wording, code in pairs if wording}
    keep_mappings(cooperative_id=door.cooperative_id, mappings=chosen, by=door.actor)


def _import(request: HttpRequest, door: Door, form: BookForm, kept: Kept) -> HttpResponse:
    content, filename = kept
    report = import_book(
        cooperative_id=door.cooperative_id,
        kind=form.kind,
        content=content,
        filename=filename,
        on=form.cleaned_data["on"] or door.today,
        unit=form.cleaned_data["unit"] or None,
        today=door.today,
        by=door.actor,
        progress=lambda phase, done, total: None,
    )
    sentence = _("%(file)s sudah pernah masuk; tidak ada yang dibukukan lagi.")
    if not report.is_repeat:
        sentence = _("%(file)s masuk: %(entries)s jurnal.")
    said = {"file": report.filename, "entries": format_number(report.entries)}
    messages.success(request, sentence % said)
    return redirect("portability:desk", slug=door.cooperative.slug)


def _place(door: Door, fingerprint: str) -> str:
    return f"book:{door.cooperative_id}:{door.actor.user_id}:{fingerprint}"
