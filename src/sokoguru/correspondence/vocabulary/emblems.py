"""When a co-operative took over an emblem."""

from dataclasses import dataclass
from datetime import date

from sokoguru.law.vocabulary import Emblem


@dataclass(frozen=True, kw_only=True)
class AdaptationFact:
    """The day on which signboard, letterhead and attributes carried the emblem."""

    cooperative_id: int
    emblem: Emblem
    adapted_on: date
    recorded_by: str
