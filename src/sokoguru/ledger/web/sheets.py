"""The form of a journal with all its parts: head, lines and papers, empty, prefilled or as sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, QueryDict

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.money import Rupiah, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.web.doors import Door
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import JournalContent, JournalLine, Side, TemplateLine
from sokoguru.ledger.web.journal_forms import (
    FIRST_LINES,
    MOST_LINES,
    HeadForm,
    LineForm,
    LineForms,
)
from sokoguru.ledger.web.papers import PapersForm, papers_form
from sokoguru.members.queries import names
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


@dataclass(frozen=True, slots=True)
class Start:
    """What a fresh form shows."""

    head: Mapping[str, Any]
    lines: Sequence[JournalLine | TemplateLine] = ()
    documents: tuple[UUID, ...] = ()


@dataclass(slots=True)
class Sheet:
    """The forms of one journal; `is_asked` when it was sent to be kept, not only printed again."""

    head: HeadForm
    lines: "forms.BaseFormSet[LineForm]"
    papers: PapersForm
    totals: Totals
    is_asked: bool

    def is_valid(self) -> bool:
        """Whether all of it can be read; each form is asked, so that all faults show at once."""
        return all([self.head.is_valid(), self.lines.is_valid()])

    def content(self, documents: tuple[UUID, ...]) -> JournalContent:
        """The journal that the valid forms describe."""
        said = self.head.cleaned_data
        written = [form.line for form in self.lines]
        return JournalContent(
            on=said["on"],
            memo=said["memo"],
            document=said["document"],
            lines=tuple(line for line in written if line is not None),
            documents=documents,
        )


def read_sheet(request: HttpRequest, door: Door, start: Start) -> Sheet:
    """The form as it was sent; *tambah* and *hitung* only print it again, without complaints."""
    if request.method != "POST":
        return _fresh(door, start)
    sent: QueryDict = request.POST
    if "tambah" in sent:
        sent = _with_one_line_more(sent)
    if "tambah" in sent or "hitung" in sent:
        return _again(door, sent)
    head = HeadForm(sent)
    until(head, "on", door.today)
    return Sheet(
        head=head,
        lines=LineForms(sent, prefix="baris", form_kwargs=line_options(door)),
        papers=papers_form(door, sent, request.FILES),
        totals=_totals(sent),
        is_asked=True,
    )


def line_options(door: Door) -> dict[str, object]:
    """What every line of the form needs to know."""
    return {"door": door, "units": units(cooperative_id=door.cooperative_id)}


def typed_lines(door: Door, lines: Sequence[JournalLine | TemplateLine]) -> list[dict[str, Any]]:
    """Lines as somebody would have typed them."""
    called = {account.code: account.name for account in chart(cooperative_id=door.cooperative_id)}
    owners = {line.member for line in lines if isinstance(line, JournalLine) and line.member}
    people = names(cooperative_id=door.cooperative_id, ids=owners) if owners else {}
    rows = []
    for line in lines:
        member = people.get(line.member) if isinstance(line, JournalLine) and line.member else None
        rows.append(
            {
                "account": f"{line.code} {called.get(line.code, '')}".strip(),
                "debit" if line.side is Side.DEBIT else "credit": line.amount,
                "unit": line.unit or "",
                "party": line.party.value if line.party else "",
                "member": member.number if member else "",
            }
        )
    return rows


def _fresh(door: Door, start: Start) -> Sheet:
    head = HeadForm(initial={"on": door.today, **start.head})
    until(head, "on", door.today)
    rows = typed_lines(door, start.lines)
    sums = {
        side: Rupiah.total(line.amount or 0 for line in start.lines if line.side is side)
        for side in Side
    }
    return Sheet(
        head=head,
        lines=filled_lines(rows + [{}] * (FIRST_LINES - len(rows)), line_options(door)),
        papers=papers_form(door, chosen=start.documents),
        totals=Totals(sums[Side.DEBIT], sums[Side.CREDIT]),
        is_asked=False,
    )


def _again(door: Door, sent: QueryDict) -> Sheet:
    typed = [
        {name: sent.get(f"baris-{place}-{name}", "") for name in LineForm.base_fields}
        for place in range(_count(sent))
    ]
    head = HeadForm(initial={name: sent.get(name, "") for name in HeadForm.base_fields})
    until(head, "on", door.today)
    return Sheet(
        head=head,
        lines=filled_lines(typed, line_options(door)),
        papers=papers_form(door, chosen=_chosen(sent)),
        totals=_totals(sent),
        is_asked=False,
    )


def filled_lines(
    typed: Sequence[Mapping[str, Any]], options: dict[str, object]
) -> "forms.BaseFormSet[LineForm]":
    """Lines that show what was typed, and as many as there are."""
    kind = forms.formset_factory(LineForm, extra=len(typed), max_num=MOST_LINES)
    lines = kind(prefix="baris", form_kwargs=options)
    for form, values in zip(lines.forms, typed, strict=True):
        form.initial = dict(values)
    return lines


def _chosen(sent: QueryDict) -> list[UUID]:
    chosen = []
    for text in sent.getlist("kept"):
        try:
            chosen.append(UUID(text))
        except ValueError:
            continue
    return chosen


def _totals(sent: QueryDict) -> Totals:
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
