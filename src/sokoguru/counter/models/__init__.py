"""The tables of the counter."""

from sokoguru.counter.models.imported_file import ImportedFile

__all__ = ["ImportedFile"]
