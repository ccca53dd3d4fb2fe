"""The rows of a register file in a table of this connection: read, matched, checked, written."""

from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection

from sokoguru.areas import queries as areas
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.vocabulary import Reconciliation, RowFault

FAULTS_KEPT = 500
SAMPLE = 200
CHUNK = 5_000
_SQL = Path(__file__).parent / "sql"
_COUNTS = (
    "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE is_changed),"
    " count(*) FILTER (WHERE NOT is_new AND NOT is_changed) FROM register_incoming"
)
_MISSING = (
    "FROM registry_entry e WHERE e.area_code LIKE %s AND NOT EXISTS"
    " (SELECT 1 FROM register_incoming s WHERE s.entry_id = e.id)"
)
_SAMPLES = {
    "new": "SELECT place::text, nik, name, area_code FROM register_incoming WHERE is_new"
    " ORDER BY place LIMIT %s",
    "changed": "SELECT place::text, nik, name, (SELECT string_agg(key, ', ' ORDER BY key)"
    " FROM jsonb_object_keys(changes) AS key) FROM register_incoming WHERE is_changed"
    " ORDER BY place LIMIT %s",
}


def stage() -> None:
    """Make the place for the rows of one file."""
    _run("stage")


def match(*, area: str, on: date) -> list[RowFault]:
    """Find the entry of every row; answers with what the rows say against each other and the desk.

    An area code that is not in force on the day is told once for each of its rows.
    """
    _run("match")
    found = _areas_not_in_force(on)
    with connection.cursor() as cursor:
        cursor.execute(_text("faults"), {"area": area})
        rows = cursor.fetchall()
    return found + [RowFault(row=row, column=column, sentence=said) for row, column, said in rows]


def merge(*, area: str, on: date, source: str) -> Reconciliation:
    """Lay the rows over what the register knows; answers with what would come of it."""
    _run("merge", {"on": on, "source": source})
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS)
        new, changed, unchanged = cursor.fetchone()
        samples = {}
        for kind, statement in _SAMPLES.items():
            cursor.execute(statement, [SAMPLE])
            samples[kind] = tuple(cursor.fetchall())
        cursor.execute(f"SELECT count(*) {_MISSING}", [f"{area}%"])
        missing = cursor.fetchone()[0]
        cursor.execute(
            f"SELECT e.id::text, e.nik, e.name, e.area_code {_MISSING} ORDER BY e.id LIMIT %s",
            [f"{area}%", SAMPLE],
        )
        samples["missing"] = tuple(cursor.fetchall())
    return Reconciliation(
        new=new, changed=changed, unchanged=unchanged, missing=missing, samples=samples
    )


def write(*, on: date, source: str, by: Actor) -> None:
    """Write the whole table into the register, in the transaction of the caller."""
    _run("write", {"on": on, "source": source, "who": by.name, "at": by.at})


def unstage() -> None:
    """Give the place of the rows back."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS register_incoming")


def _areas_not_in_force(on: date) -> list[RowFault]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT area_code FROM register_incoming ORDER BY 1")
        codes = [row[0] for row in cursor.fetchall()]
        known: set[str] = set()
        for at in range(0, len(codes), CHUNK):
            known |= areas.located(codes=codes[at : at + CHUNK], on=on).keys()
        unknown = [code for code in codes if code not in known]
        said = {code: _why_not(code, on) for code in unknown[:FAULTS_KEPT]}
        cursor.execute(
            "SELECT place, area_code FROM register_incoming WHERE area_code = ANY(%s)"
            " ORDER BY place",
            [unknown],
        )
        rows = cursor.fetchall()
    other = "Kode wilayah tidak berlaku."
    return [
        RowFault(row=row, column="kode_wilayah", sentence=said.get(code, other))
        for row, code in rows
    ]


def _why_not(code: str, on: date) -> str:
    try:
        areas.area(code=code, on=on)
    except Refusal as refusal:
        return refusal.sentence
    return ""


def _run(name: str, facts: dict[str, Any] | None = None) -> None:
    """The statements of a file, one after the other."""
    with connection.cursor() as cursor:
        for statement in _text(name).split(";\n"):
            if statement.strip():
                cursor.execute(statement, facts)


def _text(name: str) -> str:
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")
