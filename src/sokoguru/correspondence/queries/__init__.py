"""Every question about letters, kept files and emblems."""

from sokoguru.correspondence.queries.emblems import adaptations, has_adapted, not_adapted
from sokoguru.correspondence.queries.files import (
    NoSuchFile,
    expiring_files,
    file,
    file_content,
    files,
    versions,
)
from sokoguru.correspondence.queries.heads import letterhead
from sokoguru.correspondence.queries.letters import (
    NoSuchLetter,
    count_letters,
    letter,
    letters,
    verified_letter,
)

__all__ = [
    "NoSuchFile",
    "NoSuchLetter",
    "adaptations",
    "count_letters",
    "expiring_files",
    "file",
    "file_content",
    "files",
    "has_adapted",
    "letter",
    "letterhead",
    "letters",
    "not_adapted",
    "verified_letter",
    "versions",
]
