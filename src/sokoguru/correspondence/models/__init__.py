"""The tables of correspondence."""

from sokoguru.correspondence.models.adaptation import EmblemAdaptation
from sokoguru.correspondence.models.file import FileChunk, KeptFile
from sokoguru.correspondence.models.initial import Initial
from sokoguru.correspondence.models.issued import IssuedLetter
from sokoguru.correspondence.models.letter import Letter

__all__ = ["EmblemAdaptation", "FileChunk", "Initial", "IssuedLetter", "KeptFile", "Letter"]
