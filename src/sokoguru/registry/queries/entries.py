"""Which co-operatives the register knows: by name, number, area, class, state and meeting."""

from collections.abc import Iterable, Iterator

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db import connection
from django.db.models import F, Func, Q, QuerySet

from sokoguru.areas.calculations.codes import parse_code
from sokoguru.cooperatives.queries import axes, classes_named
from sokoguru.cooperatives.vocabulary import CoopClass
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.names import fold_name
from sokoguru.registry.calculations.searching import read_typed
from sokoguru.registry.models import Entry
from sokoguru.registry.vocabulary import (
    EntryFilters,
    EntryPage,
    Level,
    LifeState,
    RegisterEntry,
)

SIZE = 25
COUNTED_AT_MOST = 10_000
_CHUNK = 2_000


class NoSuchEntry(Refusal):
    """No entry has this number."""

    code = "registry.no_such_entry"
    template = "Koperasi nomor {entry_id} tidak ada dalam register."


def entries(*, filters: EntryFilters, page: int = 1, size: int = SIZE) -> EntryPage:
    """One page of the list, by name. Three queries.

    Counts are exact up to ten thousand; beyond that the total is that number and `is_exact` is
    false. `page` counts from 1.
    """
    rows, found = _narrowed(filters)
    counted = rows.order_by().values("id")[: COUNTED_AT_MOST + 1].count()
    first = (max(page, 1) - 1) * size
    ids = _ids_in_order(rows, counted, first=first, size=size)
    by_id = {row.id: entry_fact(row) for row in Entry.objects.filter(id__in=ids)}
    return EntryPage(
        entries=tuple(by_id[each] for each in ids),
        number=max(page, 1),
        size=size,
        total=min(counted, COUNTED_AT_MOST),
        is_exact=counted <= COUNTED_AT_MOST,
        classes_found=found,
    )


def every_entry(*, filters: EntryFilters) -> Iterator[RegisterEntry]:
    """All entries of a list by number, one after the other; memory stays flat."""
    rows, _ = _narrowed(filters)
    last = 0
    while chunk := list(rows.filter(id__gt=last).order_by("id")[:_CHUNK]):
        yield from (entry_fact(row) for row in chunk)
        last = chunk[-1].id


def entry(*, entry_id: int) -> RegisterEntry:
    """One entry; refuses with `NoSuchEntry`."""
    row = Entry.objects.filter(id=entry_id).first()
    if row is None:
        raise NoSuchEntry(entry_id=entry_id)
    return entry_fact(row)


def entries_by_id(*, ids: Iterable[int]) -> dict[int, RegisterEntry]:
    """These entries by number."""
    return {row.id: entry_fact(row) for row in Entry.objects.filter(id__in=set(ids))}


def entry_of_tenant(*, tenant_id: int) -> RegisterEntry | None:
    """The entry of a co-operative whose books are kept here."""
    row = Entry.objects.filter(tenant_id=tenant_id).first()
    return None if row is None else entry_fact(row)


def class_of_key(key: str) -> CoopClass | None:
    """The class behind `AXIS:CODE`."""
    axis_code, _, code = key.partition(":")
    found = next((each for each in axes() if each.code == axis_code), None)
    return None if found is None else found.find(code)


def entry_fact(row: Entry) -> RegisterEntry:
    """The row as a value."""
    return RegisterEntry(
        id=row.id,
        name=row.name,
        nik=row.nik,
        legal_number=row.legal_number,
        legal_on=row.legal_on,
        deed_number=row.deed_number,
        deed_on=row.deed_on,
        founded_on=row.founded_on,
        area_code=row.area_code,
        address=row.address,
        phone=row.phone,
        level=Level(row.level),
        state=LifeState(row.state),
        is_active=row.is_active,
        status_since=row.status_since,
        status_reason=row.status_reason,
        last_rat_year=row.last_rat_year,
        member_count=row.member_count,
        turnover=row.turnover,
        assets=row.assets,
        classes=dict(key.split(":", 1) for key in row.classes),
        verified_on=row.verified_on,
        verified_by=row.verified_by,
        producer_groups=tuple(row.profile.get("producer_groups", ())),
        tenant_id=row.tenant_id,
    )


def narrowed_rows(filters: EntryFilters) -> QuerySet[Entry]:
    """The rows behind a list, for the counts of this app."""
    return _narrowed(filters)[0]


def _narrowed(filters: EntryFilters) -> tuple[QuerySet[Entry], tuple[str, ...]]:
    rows = Entry.objects.all()
    if filters.under:
        rows = rows.filter(area_code__startswith=parse_code(filters.under))
    if filters.state is not None:
        rows = rows.filter(state=filters.state.value)
    if filters.is_active is not None:
        rows = rows.filter(is_active=filters.is_active)
    if filters.rat_year is not None:
        rows = rows.filter(last_rat_year=filters.rat_year)
    if filters.group:
        rows = rows.filter(profile__producer_groups__contains=[fold_name(filters.group)])
    if filters.classes:
        rows = rows.filter(classes__contains=list(filters.classes))
    named = () if filters.is_name else classes_named(text=filters.text)
    found = tuple(each.key for each in named)
    if found:
        return rows.filter(classes__overlap=list(found)), found
    return _typed(rows, filters.text), ()


def _typed(rows: QuerySet[Entry], text: str) -> QuerySet[Entry]:
    typed = read_typed(text)
    if typed.number:
        begins = Q(nik__startswith=typed.number) | Q(legal_number__startswith=typed.number)
        return rows.filter(begins | Q(deed_number=typed.number))
    if not typed.words:
        return rows if not text.strip() else rows.none()
    words = Func(
        F("folded_name"),
        template="to_tsvector('simple', %(expressions)s)",
        output_field=SearchVectorField(),
    )
    asked = SearchQuery(typed.word_query, config="simple", search_type="raw")
    return rows.annotate(words=words).filter(words=asked)


def _ids_in_order(rows: QuerySet[Entry], counted: int, *, first: int, size: int) -> list[int]:
    """The page by name. A few thousand rows are sorted apart; of more, the list of names is walked.

    Left to itself the planner walks the names for a few rows too, past all that do not match: a
    class often begins its names alike (KPRI …), so that it walks nearly all of the country.
    """
    if not counted:
        return []
    if counted > COUNTED_AT_MOST:
        found = rows.order_by("folded_name", "id").values_list("id", flat=True)
        return list(found[first : first + size])
    sql, facts = rows.order_by().values("id", "folded_name").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH found (id, name) AS MATERIALIZED ({sql})"  # noqa: S608 - facts stay apart
            " SELECT id FROM found ORDER BY name, id LIMIT %s OFFSET %s",
            [*facts, size, first],
        )
        return [row[0] for row in cursor.fetchall()]
