"""The list of the register: at the desk with everything, for the public with the open fields."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sokoguru.areas.web.rows import is_fragment
from sokoguru.registry import queries
from sokoguru.registry.calculations.parquet import parquet
from sokoguru.registry.calculations.tables import (
    csv_lines,
    header,
    parquet_columns,
    table_row,
    typed_row,
    workbook,
)
from sokoguru.registry.vocabulary import EntryFilters, EntryPage
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.filters import (
    area_box,
    boxes,
    class_boxes,
    query_of,
    read_filters,
)
from sokoguru.registry.web.labels import class_words, lines
from sokoguru.registry.web.tabs import around
from sokoguru.ui.vocabulary import Pager

LAST_PAGE = 20_000
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@desk_page
def index(request: HttpRequest, door: DeskDoor) -> HttpResponse:
    """What the desk sees of the register, narrowed by what is asked. Nine queries at most."""
    filters = read_filters(request, within=door.under)
    facts = _found(request, filters)
    if is_fragment(request):
        return render(request, "registry/list.html#rows", facts)
    facts |= around(door, "list")
    facts |= _boxes(filters, within=door.under)
    return render(request, "registry/list.html", facts)


@require_safe
def public(request: HttpRequest) -> HttpResponse:
    """The open register: name, numbers, place, status and class of every co-operative."""
    filters = read_filters(request)
    facts = _found(request, filters)
    if is_fragment(request):
        return render(request, "registry/public.html#rows", facts)
    return render(request, "registry/public.html", facts | _boxes(filters, within=""))


@desk_page
def export(request: HttpRequest, door: DeskDoor, kind: str) -> HttpResponse | StreamingHttpResponse:
    """The list as it is filtered, in the columns of an import file."""
    filters = read_filters(request, within=door.under)
    found = queries.every_entry(filters=filters)
    rows = (table_row(entry) for entry in found)
    if kind == "csv":
        text = csv_lines(row for part in ([header()], rows) for row in part)
        answer = StreamingHttpResponse(text, content_type="text/csv; charset=utf-8")
    elif kind == "parquet":
        pieces = parquet(parquet_columns(), (typed_row(entry) for entry in found))
        answer = StreamingHttpResponse(pieces, content_type="application/vnd.apache.parquet")
    elif kind == "xlsx":
        answer = HttpResponse(workbook(rows), content_type=SHEET)  # type: ignore[assignment]
    else:
        raise Http404
    answer["Content-Disposition"] = f'attachment; filename="register-{door.today}.{kind}"'
    return answer


def _found(request: HttpRequest, filters: EntryFilters) -> dict[str, object]:
    number = request.GET.get("hal", "1")
    asked = int(number) if number.isascii() and number.isdigit() else 1
    page = queries.entries(filters=filters, page=min(max(asked, 1), LAST_PAGE))
    return {
        "filters": filters,
        "page": page,
        "lines": lines(page.entries),
        "read_as": class_words(page.classes_found),
        "as_name_query": query_of(request, nama="1"),
        "query": query_of(request),
        "pager": _pager(request, page),
    }


def _boxes(filters: EntryFilters, *, within: str) -> dict[str, object]:
    return {
        "boxes": boxes(filters),
        "class_boxes": class_boxes(filters),
        "area_box": area_box(filters, within=within, today=timezone.localdate()),
        "rat_year": filters.rat_year or "",
    }


def _pager(request: HttpRequest, page: EntryPage) -> Pager:
    first = (page.number - 1) * page.size
    before = f"?{query_of(request, hal=str(page.number - 1))}" if page.number > 1 else ""
    has_next = page.has_next or not page.is_exact
    after = f"?{query_of(request, hal=str(page.number + 1))}" if has_next else ""
    return Pager(
        first=first + 1 if page.entries else first,
        last=first + len(page.entries),
        total=page.total,
        previous_url=before,
        next_url=after if page.entries else "",
    )
