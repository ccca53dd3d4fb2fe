"""`datapackage.json`: tables described as Frictionless Data Package v1 asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sokoguru.portability.vocabulary import Column, ColumnKind, Relation, Table, Written

DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
    "caseSensitiveHeader": True,
}
_TYPES: Mapping[ColumnKind, Mapping[str, str]] = {
    ColumnKind.TEXT: {"type": "string"},
    ColumnKind.WHOLE: {"type": "integer"},
    ColumnKind.RUPIAH: {"type": "integer", "description": "Rupiah utuh."},
    ColumnKind.NUMBER: {"type": "number"},
    ColumnKind.TRUTH: {"type": "boolean"},
    ColumnKind.DAY: {"type": "date"},
    ColumnKind.MOMENT: {"type": "datetime", "format": "any", "description": "UTC."},
    ColumnKind.TIME: {"type": "time"},
    ColumnKind.IDENTIFIER: {"type": "string", "format": "uuid"},
    ColumnKind.STRUCTURE: {"type": "any", "description": "JSON."},
    ColumnKind.BYTES: {"type": "string", "description": "Heksadesimal."},
}


def table_resource(table: Table, written: Written) -> dict[str, Any]:
    """A table and its CSV file as a tabular data resource."""
    return {
        "name": table.name,
        "title": table.title,
        "path": written.path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": written.size,
        "hash": f"sha256:{written.sha256}",
        "rows": written.rows,
        "dialect": DIALECT,
        "schema": _schema(table),
    }


def file_resource(written: Written) -> dict[str, Any]:
    """A kept file as a plain resource, named by its fingerprint."""
    return {
        "name": f"berkas-{written.sha256}",
        "path": written.path,
        "bytes": written.size,
        "hash": f"sha256:{written.sha256}",
    }


def descriptor(
    *,
    head: Mapping[str, Any],
    tables: Sequence[tuple[Table, Written]],
    files: Sequence[Written],
) -> dict[str, Any]:
    """The whole description; `head` are the properties of the package itself."""
    return {
        "profile": "data-package",
        **head,
        "resources": [
            *(table_resource(table, written) for table, written in tables),
            *(file_resource(written) for written in files),
        ],
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column, table) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.relations:
        schema["foreignKeys"] = [_foreign_key(table, relation) for relation in table.relations]
    return schema


def _field(column: Column, table: Table) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    # An empty text is written as an empty cell, so texts are never required.
    if not column.may_be_missing and column.kind is not ColumnKind.TEXT:
        constraints["required"] = True
    if column.longest:
        constraints["maxLength"] = column.longest
    if column.choices:
        constraints["enum"] = list(column.choices)
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.kind is ColumnKind.BYTES:
        constraints["pattern"] = "([0-9a-f]{2})*"
    field: dict[str, Any] = {"name": column.name, **_TYPES[column.kind]}
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_key(table: Table, relation: Relation) -> dict[str, Any]:
    """A table that names itself is named by an empty text, as the standard has it."""
    resource = "" if relation.table == table.name else relation.table
    return {
        "fields": list(relation.columns),
        "reference": {"resource": resource, "fields": list(relation.keys)},
    }
