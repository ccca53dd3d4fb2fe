"""Who acts, and the moment the door saw it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Actor:
    """The person or programme behind an act.

    `at` is an aware moment and becomes the posting time of what is done; `user_id` is empty for
    a command or a scheduled job.
    """

    name: str
    at: datetime
    user_id: UUID | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("an actor has a name")
        if self.at.utcoffset() is None:
            raise ValueError("the moment of an act knows its time zone")
