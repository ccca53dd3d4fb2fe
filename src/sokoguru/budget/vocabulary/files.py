"""A plan read from a file, with what is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sokoguru.budget.vocabulary.plan import PlannedLine
from sokoguru.foundation.refusal import Refusal


@dataclass(frozen=True, kw_only=True)
class CellFault:
    """Something wrong in a row of a file; row 0 is the file itself."""

    row: int
    column: str
    refusal: Refusal

    @property
    def sentence(self) -> str:
        return self.refusal.sentence


@dataclass(frozen=True, kw_only=True)
class FilePreview:
    """What a file would make of the draft."""

    filename: str
    lines: tuple[PlannedLine, ...]
    faults: tuple[CellFault, ...] = field(default=())

    @property
    def is_clean(self) -> bool:
        return not self.faults
