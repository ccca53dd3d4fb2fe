"""Templates and recurring journals: the list with what is due, and the form of one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import claim, release, settle
from sokoguru.ledger import queries
from sokoguru.ledger.operations import UnknownTemplate, retire_template, save_template
from sokoguru.ledger.vocabulary import DueOutcome, TemplateDetails, TemplateFact, TemplateLine
from sokoguru.ledger.web.crumbs import below_journal, place, tabs
from sokoguru.ledger.web.template_forms import (
    Lines,
    TemplateForm,
    fresh_lines,
    sent_lines,
)
from sokoguru.ledger.web.words import REPEATS


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """What is due, and all templates in use."""
    return listed(request, door)


def listed(
    request: HttpRequest, door: Door, *, refused: tuple[DueOutcome, ...] = ()
) -> HttpResponse:
    """The list, with what could not be posted just now and why."""
    found = queries.templates(cooperative_id=door.cooperative_id)
    facts = {
        "rows": [_row(each) for each in found],
        "due": queries.recurring_due(cooperative_id=door.cooperative_id, on=door.today),
        "refused": refused,
        "may_write": door.may(Duty.POST_JOURNAL),
        "tabs": tabs(door, "templates"),
    }
    return render(request, "ledger/templates.html", facts, status=422 if refused else 200)


@cooperative_page(Duty.POST_JOURNAL)
def add(request: HttpRequest, door: Door) -> HttpResponse:
    """A new template, empty or as an entry that the address names."""
    return _form_page(request, door, None, _of_entry(request, door))


@cooperative_page(Duty.POST_JOURNAL)
def edit(request: HttpRequest, door: Door, template_id: UUID) -> HttpResponse:
    """Change a template; what was posted of it stays."""
    found = _found(door, template_id)
    return _form_page(request, door, found, found.details)


@cooperative_page(Duty.POST_JOURNAL)
def retire(request: HttpRequest, door: Door, template_id: UUID) -> HttpResponse:
    """Take a template out of use."""
    found = _found(door, template_id)
    if request.method == "POST":
        retire_template(cooperative_id=door.cooperative_id, template_id=template_id, by=door.actor)
        said = _("Templat “%(name)s” tidak dipakai lagi.") % {"name": found.details.name}
        messages.success(request, said)
    return HttpResponseRedirect(place(door, "templates"))


def _form_page(
    request: HttpRequest,
    door: Door,
    found: TemplateFact | None,
    details: TemplateDetails | None,
) -> HttpResponse:
    form, lines = _forms(request, door, details)
    if form.is_bound:
        answer = _answer(request, door, form, lines, found)
        if answer is not None:
            return answer
    here = found.details.name if found else _("Templat baru")
    facts = {
        "form": form,
        "lines": lines,
        "template": found,
        "accounts": queries.chart(cooperative_id=door.cooperative_id),
        "crumbs": below_journal(door, here, (_("Templat"), place(door, "templates"))),
    }
    return render(request, "ledger/template.html", facts, status=422 if form.is_bound else 200)


def _answer(
    request: HttpRequest, door: Door, form: TemplateForm, lines: Lines, found: TemplateFact | None
) -> HttpResponse | None:
    """Where the form leads, however often it was sent; None when it must be corrected."""
    answers = [form.is_valid(), lines.is_valid()]
    if not all(answers):
        return None
    address = place(door, "templates")
    if claim(request):
        return HttpResponseRedirect(address)
    written = [each.line for each in lines]
    try:
        save_template(
            cooperative_id=door.cooperative_id,
            details=form.details(tuple(line for line in written if line is not None)),
            by=door.actor,
            template_id=found.id if found else None,
        )
    except Refusal as refusal:
        release(request)
        _explain(form, lines, refusal)
        return None
    settle(request, address)
    messages.success(request, _("Templat tersimpan."))
    return HttpResponseRedirect(address)


def _forms(
    request: HttpRequest, door: Door, details: TemplateDetails | None
) -> tuple[TemplateForm, Lines]:
    if request.method != "POST":
        return TemplateForm(initial=_typed(details)), fresh_lines(
            door, details.lines if details else ()
        )
    if "tambah" not in request.POST:
        return TemplateForm(request.POST), sent_lines(door, request.POST)
    sent = {name: request.POST.get(name, "") for name in TemplateForm.base_fields}
    bound = sent_lines(door, request.POST)
    bound.is_valid()
    kept = [each.line for each in bound if each.is_valid()]
    return TemplateForm(initial=sent), fresh_lines(door, [line for line in kept if line])


def _typed(details: TemplateDetails | None) -> dict[str, Any]:
    if details is None:
        return {}
    plan = details.schedule
    return {
        "name": details.name,
        "memo": details.memo,
        "document": details.document,
        "repeat": plan.repeat.value if plan else "",
        "day": plan.day if plan else None,
        "first_day": plan.first_day if plan else None,
        "last_day": plan.last_day if plan else None,
    }


def _of_entry(request: HttpRequest, door: Door) -> TemplateDetails | None:
    try:
        asked = UUID(request.GET.get("jurnal", ""))
    except ValueError:
        return None
    found = queries.entry(cooperative_id=door.cooperative_id, entry_id=asked)
    if found is None:
        return None
    lines = tuple(
        TemplateLine(
            side=line.side,
            code=line.code,
            amount=line.amount,
            unit=line.unit,
            party=line.party,
        )
        for line in found.lines
    )
    return TemplateDetails(name=found.memo[:80], memo=found.memo[:260], lines=lines)


def _found(door: Door, template_id: UUID) -> TemplateFact:
    try:
        return queries.template(cooperative_id=door.cooperative_id, template_id=template_id)
    except UnknownTemplate as missing:
        raise Http404 from missing


def _row(found: TemplateFact) -> dict[str, object]:
    plan = found.details.schedule
    return {"fact": found, "plan": plan, "repeat": _(REPEATS[plan.repeat]) if plan else ""}


def _explain(form: TemplateForm, lines: Lines, refusal: Refusal) -> None:
    """Write a refusal beside its box: in the head, or in the line of its account."""
    account = str(refusal.facts.get("account", ""))
    for each in lines:
        if account and each.line is not None and each.line.code == account:
            box = "amount" if refusal.field == "amount" else "account"
            each.add_error(box, refusal.sentence)
            return
    form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
