"""What the pages of correspondence share: tabs, PDF answers, refusals in forms."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.correspondence.queries.heads import DRAWN
from sokoguru.documents.vocabulary import EmblemName
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door
from sokoguru.law.vocabulary import Emblem
from sokoguru.ui.vocabulary import Crumb, Pager, Tab

READERS = (Duty.READ_BOOKS, Duty.WRITE_LETTERS, Duty.SIGN_LETTERS)


def place(door: Door, name: str, **parts: object) -> str:
    """The address of a page of correspondence in this co-op."""
    return reverse(f"correspondence:{name}", kwargs={"slug": door.cooperative.slug, **parts})


def tabs(door: Door, current: str) -> list[Tab]:
    """Letters, files, emblem."""
    named = {"letters": _("Surat"), "files": _("Berkas"), "emblems": _("Lambang")}
    return [
        Tab(label=label, url=place(door, name), is_current=name == current)
        for name, label in named.items()
    ]


def crumbs(door: Door, above: str, here: str) -> list[Crumb]:
    """The list above, then here."""
    labels = {"letters": _("Surat"), "files": _("Berkas")}
    return [Crumb(label=labels[above], url=place(door, above)), Crumb(label=here)]


def drawn(emblem: Emblem) -> EmblemName:
    """The name by which papers know an emblem."""
    return DRAWN[emblem]


def emblem_label(emblem: Emblem) -> str:
    """How an emblem is called in a sentence."""
    return _("pohon beringin") if emblem is Emblem.BANYAN else _("empat kuncup bunga")


def pdf(content: bytes, filename: str) -> HttpResponse:
    """A paper to look at or print."""
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{filename}"'
    return answer


def page_number(request: HttpRequest) -> int:
    """The page of a list that was asked for; anything unreadable is the first."""
    text = request.GET.get("hal", "")
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 8 else 1


def pager(url: str, *, page: int, size: int, total: int) -> Pager:
    """Where the neighbours of a page of a list are."""
    last = min(page * size, total)
    return Pager(
        first=min((page - 1) * size + 1, total),
        last=last,
        total=total,
        previous_url=f"{url}?hal={page - 1}" if page > 1 else "",
        next_url=f"{url}?hal={page + 1}" if last < total else "",
    )


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal beside its field, or above the form."""
    form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
