"""Loading the areas: the whole set takes the place of the one before, or nothing changes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from sokoguru.areas.calculations.codes import ancestors, parent_of
from sokoguru.areas.calculations.names import bare_name, index_text
from sokoguru.areas.models import Area, Edition, Succession
from sokoguru.areas.vocabulary import AreaFact, Dataset

CHUNK = 10_000
_AREAS = (
    "COPY areas_area (code, name, folded, level, parent, valid_from, valid_to,"
    " latitude, longitude, point_kind, words) FROM STDIN"
)
_SUCCESSIONS = 'COPY areas_succession (old_code, new_code, kind, "on", source, evidence) FROM STDIN'
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many rows of areas there are now, and whether they were there already."""

    areas: int
    was_there: bool


def load_areas(*, dataset: Dataset, progress: Progress | None = None) -> Loaded:
    """Put a set of areas in the place of the present one; the same set again changes nothing.

    Others wait meanwhile. `progress(done, all)` is told after every ten thousand areas.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE areas_edition IN EXCLUSIVE MODE")
        if _is_loaded(dataset):
            return Loaded(areas=len(dataset.areas), was_there=True)
        for table in (Area, Succession, Edition):
            table.objects.all().delete()
        Edition.objects.bulk_create(_edition_rows(dataset))
        with connection.cursor() as cursor:
            _copy(cursor, _AREAS, _area_rows(dataset), len(dataset.areas), progress)
            _copy(cursor, _SUCCESSIONS, _succession_rows(dataset), len(dataset.successions), None)
    return Loaded(areas=len(dataset.areas), was_there=False)


def _is_loaded(dataset: Dataset) -> bool:
    present = Edition.objects.values_list("name", "fingerprint")
    return set(present) == {(edition.name, dataset.fingerprint) for edition in dataset.editions}


def _copy(
    cursor: Any, statement: str, rows: Iterable[tuple[Any, ...]], total: int, tell: Progress | None
) -> None:
    with connection.wrap_database_errors, cursor.copy(statement) as copy:
        for done, row in enumerate(rows, start=1):
            copy.write_row(row)
            if tell and (done % CHUNK == 0 or done == total):
                tell(done, total)


def _edition_rows(dataset: Dataset) -> Iterator[Edition]:
    for edition in dataset.editions:
        yield Edition(
            name=edition.name,
            valid_from=edition.valid_from,
            valid_to=edition.valid_to,
            source=edition.source,
            is_complete=edition.is_complete,
            fingerprint=dataset.fingerprint,
        )


def _area_rows(dataset: Dataset) -> Iterator[tuple[Any, ...]]:
    names = _latest_names(dataset)
    for area in dataset.areas:
        around = [names[code] for code in ancestors(area.code)]
        point = area.point
        yield (
            area.code,
            area.name,
            bare_name(area.name),
            int(area.level),
            parent_of(area.code),
            area.valid_from,
            area.valid_to,
            point.latitude if point else None,
            point.longitude if point else None,
            point.kind.value if point else "",
            index_text(area.name, around),
        )


def _latest_names(dataset: Dataset) -> Mapping[str, str]:
    latest: dict[str, AreaFact] = {}
    for area in dataset.areas:
        if area.code not in latest or latest[area.code].valid_from < area.valid_from:
            latest[area.code] = area
    return {code: area.name for code, area in latest.items()}


def _succession_rows(dataset: Dataset) -> Iterator[tuple[Any, ...]]:
    for step in dataset.successions:
        yield (
            step.old_code,
            step.new_code,
            step.kind.value,
            step.on,
            step.source,
            step.evidence.value,
        )
