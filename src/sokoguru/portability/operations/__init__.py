"""The index of everything that can happen to books that travel."""

from sokoguru.portability.operations.importing import BookIsNotReady, import_book
from sokoguru.portability.operations.mapping import keep_mappings
from sokoguru.portability.operations.restoring import (
    PackageDoesNotFit,
    PackageIsNotSound,
    PackageIsOlder,
    restore_package,
)
from sokoguru.portability.operations.taking_out import note_export

__all__ = [
    "BookIsNotReady",
    "PackageDoesNotFit",
    "PackageIsNotSound",
    "PackageIsOlder",
    "import_book",
    "keep_mappings",
    "note_export",
    "restore_package",
]
