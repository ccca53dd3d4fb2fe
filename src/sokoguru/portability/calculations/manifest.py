"""Reading the description of a data package, and what makes it unfit for restoring."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sokoguru.foundation.refusal import Refusal
from sokoguru.portability.vocabulary import FORMAT_VERSION

_NAME = re.compile(r"[a-z][a-z0-9_]*")


class NotAPackage(Refusal):
    """The file is no data package of a co-operative."""

    code = "portability.not_a_package"
    template = "{file} bukan paket data Sokoguru. Pilih berkas dari “sokoguru package export”."
    field = "file"


class PackageIsNewer(Refusal):
    """A newer version of the programme made it."""

    code = "portability.package_is_newer"
    template = (
        "Paket ini dibuat oleh versi Sokoguru yang lebih baru ({what}). "
        "Perbarui Sokoguru di sini dahulu; belum ada yang dipulihkan."
    )
    field = "file"


class PackageIsDamaged(Refusal):
    """A part of it is missing, or is not what was written."""

    code = "portability.package_is_damaged"
    template = (
        "Paket rusak: {part} tidak sama dengan yang tertulis saat dibuat. "
        "Salin ulang dari asalnya; belum ada yang dipulihkan."
    )
    field = "file"


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of a package as its description tells it; no `columns` for a kept file."""

    name: str
    path: str
    size: int
    sha256: str
    columns: tuple[str, ...]
    rows: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """The description of a package."""

    made_at: datetime
    migrations: Mapping[str, Sequence[str]]
    parts: tuple[Part, ...]

    def table(self, name: str) -> Part | None:
        """The part that holds a table, if the package has it."""
        return next((part for part in self.parts if part.columns and part.name == name), None)

    @property
    def files(self) -> tuple[Part, ...]:
        """The kept files."""
        return tuple(part for part in self.parts if not part.columns)


def read_manifest(
    content: bytes, *, file: str, known_migrations: Mapping[str, Sequence[str]]
) -> Manifest:
    """What a description says.

    Refuses a description that is none (`NotAPackage`) and one of a newer version
    (`PackageIsNewer`): a newer format, or steps of tables that are not known here.
    """
    try:
        told = json.loads(content)
        own = told["sokoguru"]
        _refuse_newer(int(own["format"]), own["migrations"], known_migrations)
        return Manifest(
            made_at=datetime.fromisoformat(told["created"]),
            migrations=own["migrations"],
            parts=tuple(_part(resource) for resource in told["resources"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as unreadable:
        raise NotAPackage(file=file) from unreadable


def _refuse_newer(
    version: int,
    migrations: Mapping[str, Sequence[str]],
    known: Mapping[str, Sequence[str]],
) -> None:
    if version > FORMAT_VERSION:
        raise PackageIsNewer(what=f"format {version}")
    for label, names in migrations.items():
        for name in names:
            if name not in known.get(label, ()):
                raise PackageIsNewer(what=f"{label} {name}")


def _part(resource: Mapping[str, Any]) -> Part:
    algorithm, _, digest = str(resource["hash"]).partition(":")
    if algorithm != "sha256":
        raise ValueError(algorithm)
    columns = tuple(str(field["name"]) for field in resource.get("schema", {}).get("fields", []))
    if any(not _NAME.fullmatch(name) for name in columns):
        raise ValueError(columns)
    return Part(
        name=str(resource["name"]),
        path=str(resource["path"]),
        size=int(resource["bytes"]),
        sha256=digest,
        columns=columns,
        rows=int(resource["rows"]) if columns else 0,
    )
