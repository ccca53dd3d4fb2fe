"""The empty file to fill in."""

from sokoguru.counter.calculations.templates import template
from sokoguru.counter.vocabulary import ImportKind


def import_template(kind: ImportKind) -> bytes:
    """An xlsx file whose headers the import of this kind understands."""
    return template(kind)
