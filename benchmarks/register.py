"""The register at the size of the country: a file of 209,488 co-operatives taken in, then searched.

    python -m benchmarks.register [--count 209488] [--folder DIR] [--plans]

Limit measured in the same run: COPY of the very same rows into a bare table without an index. The
searches are asked as the page asks them (count, order, rows, names of places) and each is taken
eleven times; their half must stay below 150 ms. `--plans` prints what PostgreSQL does for each.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import psutil

from benchmarks.place import machine, place

if TYPE_CHECKING:
    from sokoguru.registry.vocabulary import EntryFilters

TARGET_MS = 150.0
TIMES = 11
DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Search:
    """One question to the register, under the name it stands in the table."""

    name: str
    filters: EntryFilters
    page: int = 1


def searches() -> list[Search]:
    """What a desk asks: by name, number, area, class, and all of it together."""
    from sokoguru.registry.vocabulary import EntryFilters

    producer = ("STATUS:PRODUSEN",)
    return [
        Search("everything", EntryFilters()),
        Search("everything, page 4000", EntryFilters(), 4000),
        Search("name: mak tan", EntryFilters(text="mak tan")),
        Search("name: simpan pinjam makmur", EntryFilters(text="simpan pinjam makmur")),
        Search("name: kop", EntryFilters(text="kop")),
        Search("NIK from its beginning", EntryFilters(text="332200")),
        Search("legal number", EntryFilters(text="4711/BH")),
        Search("province", EntryFilters(under="33")),
        Search("regency", EntryFilters(under="3322")),
        Search("class", EntryFilters(classes=producer)),
        Search("alias: KPN", EntryFilters(text="KPN")),
        Search("alias: koperasi produsen", EntryFilters(text="koperasi produsen")),
        Search("two axes", EntryFilters(classes=("LEVEL:SEKUNDER", *producer))),
        Search("not active", EntryFilters(is_active=False)),
        Search("year of the last RAT", EntryFilters(rat_year=DAY.year - 1)),
        Search(
            "name, province, class, status",
            EntryFilters(text="jaya", under="33", classes=producer, is_active=True),
        ),
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the file, take it in twice, search."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=209_488)
    parser.add_argument("--folder")
    parser.add_argument("--plans", action="store_true")
    options = parser.parse_args(arguments)
    with place(options.folder):
        print(machine())
        content = sample(options.count)
        print(f"file of {options.count:,} rows, {len(content) / 1e6:.0f} MB")
        raw = copied(content)
        print(f"COPY into a bare table: {raw:.1f} s")
        first, again = taken_in(content, "first"), taken_in(content, "again")
        print(f"to COPY: {first / raw:.1f} the first time, {again / raw:.1f} again")
        settle_statistics()
        slow = [search for search in searches() if not is_quick(search, plans=options.plans)]
        print("all below 150 ms" if not slow else f"{len(slow)} above 150 ms **missed**")
        count_pages()


def sample(count: int) -> bytes:
    """Synthetic co-operatives all over the country."""
    from sokoguru.areas.operations import load_areas
    from sokoguru.areas.queries import areas_under, packaged_dataset
    from sokoguru.areas.vocabulary import Level
    from sokoguru.registry.calculations.sample import sample_rows
    from sokoguru.registry.calculations.tables import csv_lines

    load_areas(dataset=packaged_dataset())
    codes = [each.code for each in areas_under(code="", on=DAY, level=Level.VILLAGE)]
    rows = sample_rows(count=count, areas=codes, year=DAY.year)
    return "".join(csv_lines(rows)).encode()


def copied(content: bytes) -> float:
    """Seconds for the rows as they are into a table of text columns."""
    from django.db import connection

    columns = content.partition(b"\r\n")[0].decode().split(",")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE bare ({', '.join(f'{c} text' for c in columns)})")
        start = time.perf_counter()
        with cursor.copy("COPY bare FROM STDIN (FORMAT csv, HEADER)") as copy:
            copy.write(content)
        seconds = time.perf_counter() - start
        cursor.execute("DROP TABLE bare")
    return seconds


def taken_in(content: bytes, when: str) -> float:
    """Seconds for the file through the public operation, all or nothing."""
    from sokoguru.foundation.actor import Actor
    from sokoguru.registry.operations import open_loading, take_in

    by = Actor(name="Ukur", at=NOON)
    start = time.perf_counter()
    loading = open_loading(content=content, file_name="r.csv", area_code="", by=by)
    found = take_in(loading_id=loading.id, content=content, on=DAY, by=by).found
    seconds = time.perf_counter() - start
    memory = psutil.Process(os.getpid()).memory_info().rss / 1e6
    said = f"{found.new:,} new, {found.changed:,} changed, {found.unchanged:,} unchanged"
    print(f"import {when}: {seconds:.0f} s ({said}; {memory:.0f} MB in the process)")
    return seconds


def settle_statistics() -> None:
    """What autovacuum does by itself within a minute of an import."""
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE registry_entry")


def is_quick(search: Search, *, plans: bool) -> bool:
    """Whether half of the answers come in time; prints the figure and, if asked, the plan."""
    from sokoguru.registry.queries import entries
    from sokoguru.registry.web.labels import lines

    def ask() -> int:
        page = entries(filters=search.filters, page=search.page)
        lines(page.entries)
        return page.total

    half, found = timed(ask)
    print(f"{search.name:32} {half:7.1f} ms  {found:,} found")
    if plans:
        print(plan_of(search.filters))
    return half < TARGET_MS


def timed(ask: Callable[[], Any]) -> tuple[float, Any]:
    """Half of the answers take at most so many milliseconds; and the last answer."""
    taken = []
    answer = None
    for _ in range(TIMES):
        start = time.perf_counter()
        answer = ask()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken), answer


def plan_of(filters: EntryFilters) -> str:
    """What PostgreSQL does to find the rows."""
    from sokoguru.registry.queries.entries import narrowed_rows

    rows = narrowed_rows(filters).order_by().values("id", "folded_name")
    return "\n".join(f"    {line}" for line in rows.explain(analyze=True).splitlines())


def count_pages() -> None:
    """The counts of the whole country; they have no target of their own."""
    from sokoguru.registry.queries import by_area, by_class, duplicates, tally
    from sokoguru.registry.vocabulary import EntryFilters

    all_of_it = EntryFilters()
    total = tally(filters=all_of_it)
    print(f"{total.total:,} = {total.active:,} active + {total.inactive:,} not active")
    acts: dict[str, Callable[[], Any]] = {
        "tally": lambda: tally(filters=all_of_it),
        "by province": lambda: by_area(filters=all_of_it, digits=2),
        "by regency": lambda: by_area(filters=all_of_it, digits=4),
        "by class": lambda: by_class(filters=all_of_it),
        "duplicates of a regency": lambda: duplicates(under="3322"),
        "duplicates of the country": lambda: duplicates(under=""),
    }
    for name, act in acts.items():
        print(f"{name:32} {timed(act)[0]:7.1f} ms")


if __name__ == "__main__":
    main()
