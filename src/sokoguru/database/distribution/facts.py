"""What is known of the tables before they are distributed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from sokoguru.database.kinds import TENANT_ID

REFERENCE_FORM = "reference"


class Kind(Enum):
    """What becomes of a table on a cluster."""

    TENANT = "distributed by co-operative"
    REFERENCE = "copied to every node"


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of the house that leaves the coordinator; all others stay there."""

    name: str
    kind: Kind
    is_append_only: bool = False

    @property
    def form(self) -> str:
        """How the cluster describes the table once it is where it belongs."""
        return TENANT_ID if self.kind is Kind.TENANT else REFERENCE_FORM


@dataclass(frozen=True, kw_only=True)
class ForeignKey:
    """A foreign key as the catalogue has it; `definition` is what follows its name."""

    table: str
    name: str
    columns: tuple[str, ...]
    target: str
    target_columns: tuple[str, ...]
    definition: str


@dataclass(frozen=True, kw_only=True)
class UniqueKey:
    """A unique index, the primary key among them; an expression in it has no column."""

    table: str
    name: str
    columns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """A trigger written by a migration, and the function it calls."""

    table: str
    name: str
    function: str


@dataclass(frozen=True, kw_only=True)
class Present:
    """The state of one database.

    `forms` names the tables that the cluster already has, each with its distribution column or
    `REFERENCE_FORM`; it is empty on a plain server. `is_role_told` says whether the application's
    role passes its settings on to the workers.
    """

    tables: frozenset[str]
    forms: Mapping[str, str]
    foreign_keys: tuple[ForeignKey, ...]
    unique_keys: tuple[UniqueKey, ...]
    triggers: tuple[Trigger, ...]
    is_role_told: bool = False
