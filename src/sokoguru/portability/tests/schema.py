"""An independent reader of tabular data resources: does a table fit its description?"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from hashlib import sha256
from io import StringIO
from typing import Any
from uuid import UUID

Resource = dict[str, Any]


def rows_of(resource: Resource, parts: dict[str, bytes]) -> list[dict[str, str]]:
    dialect = resource["dialect"]
    text = StringIO(parts[resource["path"]].decode("utf-8"), newline="")
    return list(
        csv.DictReader(text, delimiter=dialect["delimiter"], quotechar=dialect["quoteChar"])
    )


def faults_of_table(
    resource: Resource, resources: Sequence[Resource], parts: dict[str, bytes]
) -> Iterator[str]:
    """Whatever in a table its schema does not allow."""
    content = parts[resource["path"]]
    if resource["hash"] != f"sha256:{sha256(content).hexdigest()}":
        yield f"{resource['name']}: digest"
    if resource["bytes"] != len(content):
        yield f"{resource['name']}: size"
    rows = rows_of(resource, parts)
    if len(rows) != resource["rows"]:
        yield f"{resource['name']}: {len(rows)} rows"
    fields = resource["schema"]["fields"]
    if rows and list(rows[0]) != [field["name"] for field in fields]:
        yield f"{resource['name']}: header"
    for field in fields:
        yield from _faults_of_field(resource["name"], field, [row[field["name"]] for row in rows])
    for link in resource["schema"].get("foreignKeys", []):
        yield from _faults_of_link(resource, link, rows, resources, parts)


def _faults_of_field(table: str, field: dict[str, Any], values: list[str]) -> Iterator[str]:
    rules = field.get("constraints", {})
    place = f"{table}.{field['name']}"
    if rules.get("unique") and len(set(values)) != len(values):
        yield f"{place}: not unique"
    for value in values:
        if not value:
            if rules.get("required"):
                yield f"{place}: missing"
            continue
        if not _READERS[field["type"]](value):
            yield f"{place}: {value} is no {field['type']}"
        if field.get("format") == "uuid" and str(UUID(value)) != value:
            yield f"{place}: {value} is no uuid"
        if len(value) > rules.get("maxLength", 10**9):
            yield f"{place}: {value} is too long"
        if "enum" in rules and value not in rules["enum"]:
            yield f"{place}: {value} is not among {rules['enum']}"
        if "pattern" in rules and not re.fullmatch(rules["pattern"], value):
            yield f"{place}: {value} does not match"


def _faults_of_link(
    resource: Resource,
    link: dict[str, Any],
    rows: list[dict[str, str]],
    resources: Sequence[Resource],
    parts: dict[str, bytes],
) -> Iterator[str]:
    target = link["reference"]["resource"] or resource["name"]
    (there,) = (each for each in resources if each["name"] == target)
    known = {
        tuple(row[key] for key in link["reference"]["fields"]) for row in rows_of(there, parts)
    }
    for row in rows:
        named = tuple(row[column] for column in link["fields"])
        if all(named) and named not in known:
            yield f"{resource['name']}: {named} is not in {target}"


def _holds(read: Callable[[str], object]) -> Callable[[str], bool]:
    def holds(value: str) -> bool:
        try:
            read(value)
        except ValueError:
            return False
        return True

    return holds


def _whole(value: str) -> None:
    if not re.fullmatch(r"-?[0-9]+", value):
        raise ValueError(value)


def _truth(value: str) -> None:
    if value not in ("true", "false"):
        raise ValueError(value)


_READERS: dict[str, Callable[[str], bool]] = {
    "string": _holds(str),
    "integer": _holds(_whole),
    "number": _holds(float),
    "boolean": _holds(_truth),
    "date": _holds(date.fromisoformat),
    "datetime": _holds(datetime.fromisoformat),
    "any": _holds(json.loads),
}
