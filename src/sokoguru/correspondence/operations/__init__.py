"""Everything that can happen to letters, kept files and emblems."""

from sokoguru.correspondence.operations.emblems import EmblemAdaptedTooEarly, record_emblem_adapted
from sokoguru.correspondence.operations.initials import (
    InitialsOutOfTurn,
    NotYourInitials,
    give_initials,
)
from sokoguru.correspondence.operations.issue import InitialsMissing, issue_letter
from sokoguru.correspondence.operations.letters import (
    LetterIsIssued,
    LetterSaysNothing,
    revise_letter,
    write_letter,
)
from sokoguru.correspondence.operations.vault import (
    FileEndsBeforeItStarts,
    FileIsEmpty,
    FileIsTooLarge,
    FileTypeRefused,
    keep_file,
    keep_version,
)

__all__ = [
    "EmblemAdaptedTooEarly",
    "FileEndsBeforeItStarts",
    "FileIsEmpty",
    "FileIsTooLarge",
    "FileTypeRefused",
    "InitialsMissing",
    "InitialsOutOfTurn",
    "LetterIsIssued",
    "LetterSaysNothing",
    "NotYourInitials",
    "give_initials",
    "issue_letter",
    "keep_file",
    "keep_version",
    "record_emblem_adapted",
    "revise_letter",
    "write_letter",
]
