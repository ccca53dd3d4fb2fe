"""The values of correspondence: letters, initials, kept files, emblems."""

from sokoguru.correspondence.vocabulary.emblems import AdaptationFact
from sokoguru.correspondence.vocabulary.files import (
    LARGEST_FILE,
    FileDetails,
    FileFact,
    FileKind,
    MediaType,
)
from sokoguru.correspondence.vocabulary.letters import (
    MINISTRY_INITIALS,
    InitialFact,
    LetterContent,
    LetterFact,
    LetterKind,
    LetterLine,
    LetterState,
    VerifiedLetter,
)

__all__ = [
    "LARGEST_FILE",
    "MINISTRY_INITIALS",
    "AdaptationFact",
    "FileDetails",
    "FileFact",
    "FileKind",
    "InitialFact",
    "LetterContent",
    "LetterFact",
    "LetterKind",
    "LetterLine",
    "LetterState",
    "MediaType",
    "VerifiedLetter",
]
