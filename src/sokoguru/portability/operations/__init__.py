"""The index of everything that can happen to books that travel."""

from sokoguru.portability.operations.restoring import (
    PackageDoesNotFit,
    PackageIsNotSound,
    PackageIsOlder,
    restore_package,
)

__all__ = [
    "PackageDoesNotFit",
    "PackageIsNotSound",
    "PackageIsOlder",
    "restore_package",
]
