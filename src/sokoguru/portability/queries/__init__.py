"""The index of every question about books that travel."""

from sokoguru.portability.queries.books import (
    book_imports,
    exports,
    mappings,
    preview_book,
)
from sokoguru.portability.queries.journals import journal_pieces
from sokoguru.portability.queries.package import write_package
from sokoguru.portability.queries.tables import carried_tables, tenant_tables
from sokoguru.portability.queries.template import sheet_template
from sokoguru.portability.queries.view import one_view

__all__ = [
    "book_imports",
    "carried_tables",
    "exports",
    "journal_pieces",
    "mappings",
    "one_view",
    "preview_book",
    "sheet_template",
    "tenant_tables",
    "write_package",
]
