"""The packaged files read into facts, and what must hold of them before they are loaded."""

import csv
import gzip
import hashlib
import io
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from sokoguru.areas.calculations.codes import level_of, parent_of, parse_code
from sokoguru.areas.vocabulary import (
    AreaFact,
    Dataset,
    EditionFact,
    Evidence,
    Point,
    PointKind,
    SuccessionFact,
    SuccessionKind,
)
from sokoguru.foundation.refusal import Refusal

EDITIONS = "reviewed/editions.csv"
AREAS = ("reviewed/former_areas.csv", "idn-area-data-4.0.1/areas.csv.gz")
SUCCESSIONS = ("reviewed/successions.csv", "idn-area-data-4.0.1/recodings.csv.gz")
POINTS = "geonames-3.0.2/points.csv"
FILES = (EDITIONS, *AREAS, *SUCCESSIONS, POINTS)

_DAY = timedelta(days=1)
_END = date.max


class DatasetIsUnsound(Refusal):
    """A set of areas that contradicts itself is not loaded."""

    code = "areas.dataset_is_unsound"
    template = "Data wilayah tidak dimuat: {fault}. Periksa berkasnya."


def read_dataset(files: Mapping[str, bytes], *, only: Collection[str] = ()) -> Dataset:
    """The whole set, or the provinces in `only`, from the content of `FILES`.

    Refuses with `DatasetIsUnsound` what cannot be read, days that overlap for one code, and areas
    whose parent is not there on the same days.
    """
    try:
        found = Dataset(
            editions=tuple(_editions(files[EDITIONS])),
            areas=tuple(_areas(files, only)),
            successions=tuple(_successions(files, only)),
            fingerprint=_fingerprint(files, only),
        )
    except (KeyError, ValueError, EOFError, OSError) as fault:
        raise DatasetIsUnsound(fault=f"isinya tidak terbaca ({fault})") from fault
    for sentence in faults(found):
        raise DatasetIsUnsound(fault=sentence)
    return found


def faults(dataset: Dataset) -> Iterator[str]:
    """What contradicts itself in a set, one sentence each."""
    if not dataset.areas or not dataset.editions:
        yield "isinya kosong"
    for before, after in pairwise(dataset.editions):
        if before.valid_to is None or before.valid_to + _DAY != after.valid_from:
            yield f"edisi {after.name} tidak menyambung edisi sebelumnya"
    spans = _spans(dataset.areas)
    for code, days in spans.items():
        if any(start <= end for (_, end), (start, _) in pairwise(days)):
            yield f"kode {code} berlaku dua kali pada hari yang sama"
    for code, days in spans.items():
        if parent_of(code) and not _are_within(days, spans.get(parent_of(code), ())):
            yield f"induk kode {code} tidak ada pada hari yang sama"


Days = tuple[date, date]


def _spans(areas: Sequence[AreaFact]) -> dict[str, list[Days]]:
    """The days of every code in order, an open end as the last day there is."""
    spans: dict[str, list[Days]] = defaultdict(list)
    for area in areas:
        spans[area.code].append((area.valid_from, area.valid_to or _END))
    for days in spans.values():
        days.sort()
    return spans


def _are_within(days: Sequence[Days], others: Sequence[Days]) -> bool:
    """Whether every day of the first lies in the second, whose neighbours are taken together."""
    if not others:
        return False
    joined: list[Days] = [others[0]]
    for start, end in others[1:]:
        before = joined[-1]
        if before[1] != _END and before[1] + _DAY == start:
            joined[-1] = (before[0], end)
        else:
            joined.append((start, end))
    return all(any(a <= start and end <= b for a, b in joined) for start, end in days)


def _fingerprint(files: Mapping[str, bytes], only: Collection[str]) -> str:
    digest = hashlib.sha256(",".join(sorted(only)).encode())
    for name in FILES:
        digest.update(hashlib.sha256(files[name]).digest())
    return digest.hexdigest()


def _rows(files: Mapping[str, bytes], name: str) -> Iterator[dict[str, str]]:
    content = files[name]
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    yield from csv.DictReader(io.StringIO(content.decode("utf-8")))


def _editions(content: bytes) -> Iterator[EditionFact]:
    for row in _rows({EDITIONS: content}, EDITIONS):
        yield EditionFact(
            name=row["name"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            source=row["source"],
            is_complete=row["is_complete"] == "yes",
        )


def _areas(files: Mapping[str, bytes], only: Collection[str]) -> Iterator[AreaFact]:
    points = _points(files)
    days: dict[str, date | None] = {"": None}
    for name in AREAS:
        for row in _rows(files, name):
            code = row["code"]
            if only and code[:2] not in only:
                continue
            starts, ends = row["valid_from"], row["valid_to"]
            for text in (starts, ends):
                if text not in days:
                    days[text] = date.fromisoformat(text)
            start = days[starts]
            if start is None:
                raise ValueError(code)
            yield AreaFact(
                code=parse_code(code),
                name=row["name"],
                level=level_of(code),
                valid_from=start,
                valid_to=days[ends],
                point=points.get(code) if not ends else None,
            )


def _points(files: Mapping[str, bytes]) -> dict[str, Point]:
    return {
        row["code"]: Point(float(row["latitude"]), float(row["longitude"]), PointKind(row["kind"]))
        for row in _rows(files, POINTS)
    }


def _successions(files: Mapping[str, bytes], only: Collection[str]) -> Iterator[SuccessionFact]:
    for name in SUCCESSIONS:
        for row in _rows(files, name):
            if only and not {row["old_code"][:2], row["new_code"][:2]} <= set(only):
                continue
            yield SuccessionFact(
                old_code=row["old_code"],
                new_code=row["new_code"],
                kind=SuccessionKind(row["kind"]),
                on=date.fromisoformat(row["on"]),
                source=row["source"],
                evidence=Evidence(row["evidence"]),
            )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
