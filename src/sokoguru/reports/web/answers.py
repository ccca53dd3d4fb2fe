"""A statement on a screen, for the printer, as PDF and as a workbook."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.correspondence.queries import letterhead as headed
from sokoguru.documents.rendering import render_statement
from sokoguru.documents.vocabulary import Signatory
from sokoguru.identity.web.doors import Door
from sokoguru.reports.calculations.exports.paper import statement_paper
from sokoguru.reports.calculations.exports.workbook import (
    Link,
    statement_workbook,
    statements_workbook,
)
from sokoguru.reports.vocabulary import Statement
from sokoguru.reports.web.crumbs import below_reports
from sokoguru.reports.web.drills import drill_url, shown_lines

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SIGNATORIES = (Signatory(role="Ketua"), Signatory(role="Bendahara"))


def show(request: HttpRequest, door: Door, form: forms.Form, statement: Statement) -> HttpResponse:
    """The statement in the form that the address asks for with `sebagai`."""
    file = as_file(request, door, statement)
    if file is not None:
        return file
    template = "reports/print.html" if is_for_paper(request) else "reports/statement.html"
    facts = {
        "statement": statement,
        "lines": shown_lines(statement, door),
        "has_codes": any(line.code for line in statement.lines),
        "form": form,
        "here": here(request),
        "crumbs": below_reports(door, statement.title),
        "letterhead": letterhead(door),
    }
    return render(request, template, facts, status=422 if form.errors else 200)


def as_file(request: HttpRequest, door: Door, statement: Statement) -> HttpResponse | None:
    """The statement as PDF or as a workbook, when the address asks for one of them."""
    match request.GET.get("sebagai", ""):
        case "pdf":
            return _pdf(door, statement)
        case "xlsx":
            return _workbook(request, door, statement)
    return None


def is_for_paper(request: HttpRequest) -> bool:
    """Whether the address asks for the page without its surroundings."""
    return request.GET.get("sebagai") == "cetak"


def letterhead(door: Door) -> dict[str, str]:
    """Whose paper it is."""
    house = door.cooperative
    return {"house": house.name, "note": house.legal_number, "address": house.address}


def refuse(
    request: HttpRequest, door: Door, form: forms.Form, *, title: str, sentence: str = ""
) -> HttpResponse:
    """The page without a statement: what was asked stays in the boxes, with what is wrong."""
    facts = {
        "form": form,
        "title": title,
        "sentence": sentence,
        "crumbs": below_reports(door, title),
    }
    return render(request, "reports/refused.html", facts, status=422)


def here(request: HttpRequest) -> str:
    """This page without its form of paper, ready for `&sebagai=`."""
    asked = {name: value for name, value in request.GET.items() if name != "sebagai"}
    return f"?{urlencode(asked)}"


def _pdf(door: Door, statement: Statement) -> HttpResponse:
    content = render_statement(
        letterhead=headed(house=door.cooperative, on=door.today),
        statement=statement_paper(statement, issued_on=door.today, signatories=SIGNATORIES),
    )
    return _file(content, "application/pdf", f"{statement.key}.pdf", "inline")


def _workbook(request: HttpRequest, door: Door, statement: Statement) -> HttpResponse:
    content = statement_workbook(
        statement,
        cooperative_name=door.cooperative.name,
        issued_on=door.today,
        link=_links(request, door),
    )
    return _file(content, XLSX, f"{statement.key}.xlsx", "attachment")


def year_workbook(
    request: HttpRequest, door: Door, statements: Sequence[Statement], *, year: int
) -> HttpResponse:
    """All statements of a year in one file; figures lead to their entries."""
    content = statements_workbook(
        statements,
        title=f"Laporan keuangan {year}",
        cooperative_name=door.cooperative.name,
        issued_on=door.today,
        link=_links(request, door),
    )
    return _file(content, XLSX, f"laporan-{door.cooperative.slug}-{year}.xlsx", "attachment")


def _links(request: HttpRequest, door: Door) -> Link:
    return lambda drill: request.build_absolute_uri(drill_url(door, drill))


def _file(content: bytes, kind: str, name: str, disposition: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'{disposition}; filename="{name}"'
    return answer
