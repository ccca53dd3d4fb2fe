"""The words of portability: what a data package is made of, and what is read from other books."""

from sokoguru.portability.vocabulary.package import (
    FORMAT_VERSION,
    LEFT_OUT,
    Column,
    ColumnKind,
    PackageFact,
    Relation,
    Restored,
    Table,
    Written,
)

__all__ = [
    "FORMAT_VERSION",
    "LEFT_OUT",
    "Column",
    "ColumnKind",
    "PackageFact",
    "Relation",
    "Restored",
    "Table",
    "Written",
]
