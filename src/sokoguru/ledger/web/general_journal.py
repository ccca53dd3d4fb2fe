"""Writing a general journal of many lines."""

from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.money import Rupiah, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key
from sokoguru.ledger import queries
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import PostedEntry
from sokoguru.ledger.web.crumbs import below_journal
from sokoguru.ledger.web.journal_forms import (
    FIRST_LINES,
    MOST_LINES,
    HeadForm,
    LineForm,
    LineForms,
    explain,
)
from sokoguru.ui.web.fields import until

COUNT = "baris-TOTAL_FORMS"


@dataclass(frozen=True, slots=True)
class Totals:
    """Both sides of what is typed so far."""

    debit: Rupiah
    credit: Rupiah

    @property
    def difference(self) -> Rupiah:
        return Rupiah(abs(self.debit - self.credit))


@cooperative_page(Duty.POST_JOURNAL)
def write(request: HttpRequest, door: Door) -> HttpResponse:
    """The form; *tambah* and *hitung* only print it again, *catat* posts it once."""
    sent: QueryDict | None = request.POST if request.method == "POST" else None
    is_draft = sent is not None and ("tambah" in sent or "hitung" in sent)
    if sent is not None and "tambah" in sent:
        sent = _with_one_line_more(sent)
    head, lines = _forms(door, sent, is_draft=is_draft)
    if sent is not None and not is_draft:
        answers = [head.is_valid(), lines.is_valid()]
        posted = _post(request, door, head, lines) if all(answers) else None
        if posted is not None:
            messages.success(request, _("Jurnal %(ref)s dicatat.") % {"ref": posted.reference})
            kwargs = {"slug": door.cooperative.slug, "entry_id": posted.id}
            return HttpResponseRedirect(reverse("ledger:entry", kwargs=kwargs))
    facts = {
        "head": head,
        "lines": lines,
        "totals": _totals(sent),
        "accounts": queries.chart(cooperative_id=door.cooperative_id),
        "crumbs": below_journal(door, _("Jurnal baru")),
    }
    is_refused = sent is not None and not is_draft
    return render(request, "ledger/write.html", facts, status=422 if is_refused else 200)


def _forms(
    door: Door, sent: QueryDict | None, *, is_draft: bool
) -> tuple[HeadForm, "forms.BaseFormSet[LineForm]"]:
    """The head and the lines; a draft shows what was typed without complaining about it."""
    line_options = {"door": door, "units": units(cooperative_id=door.cooperative_id)}
    if sent is None or not is_draft:
        head = HeadForm(sent, initial={"on": door.today})
        until(head, "on", door.today)
        return head, LineForms(sent, prefix="baris", form_kwargs=line_options)
    typed = [
        {name: sent.get(f"baris-{place}-{name}", "") for name in LineForm.base_fields}
        for place in range(_count(sent))
    ]
    head = HeadForm(initial={name: sent.get(name, "") for name in HeadForm.base_fields})
    return head, _filled(typed, line_options)


def _filled(
    typed: list[dict[str, str]], line_options: dict[str, object]
) -> "forms.BaseFormSet[LineForm]":
    kind = forms.formset_factory(LineForm, extra=len(typed), max_num=MOST_LINES)
    lines = kind(prefix="baris", form_kwargs=line_options)
    for form, values in zip(lines.forms, typed, strict=True):
        form.initial = dict(values)
    return lines


def _post(
    request: HttpRequest, door: Door, head: HeadForm, lines: "forms.BaseFormSet[LineForm]"
) -> PostedEntry | None:
    """Post what the forms say, or write the refusal beside its box."""
    written = [form.line for form in lines]
    try:
        return post_journal(
            cooperative_id=door.cooperative_id,
            on=head.cleaned_data["on"],
            key=read_key(request),
            memo=head.cleaned_data["memo"],
            lines=[line for line in written if line is not None],
            document=head.cleaned_data["document"],
            by=door.actor,
        )
    except Refusal as refusal:
        explain(head, lines, refusal)
        return None


def _totals(sent: QueryDict | None) -> Totals:
    if sent is None:
        return Totals(Rupiah(0), Rupiah(0))
    return Totals(_sum_of(sent, "debit"), _sum_of(sent, "credit"))


def _sum_of(sent: QueryDict, side: str) -> Rupiah:
    return Rupiah.total(
        _amount(sent.get(f"baris-{place}-{side}", "")) for place in range(_count(sent))
    )


def _amount(text: str) -> Rupiah:
    """What was typed; text that is no amount counts as nothing until it is corrected."""
    try:
        return read_rupiah(text)
    except Refusal:
        return Rupiah(0)


def _with_one_line_more(sent: QueryDict) -> QueryDict:
    more = sent.copy()
    more[COUNT] = str(min(_count(sent) + 1, MOST_LINES))
    return more


def _count(sent: QueryDict) -> int:
    count = sent.get(COUNT, "")
    return min(int(count), MOST_LINES) if count.isdecimal() and len(count) < 4 else FIRST_LINES
