"""The co-op a demo is written for: its number, and who signs on which day."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from itertools import count
from uuid import UUID

from sokoguru.foundation.actor import Actor

Say = Callable[[str], None]
DEMO_PASSWORD = "sokoguru-demo"  # noqa: S105 - printed for everybody to see
_OFFICE_HOUR = time(4, 30)  # 11.30 in Jakarta


@dataclass(frozen=True, kw_only=True)
class Account:
    """An account of the demo, as it is printed at the end."""

    username: str
    name: str
    part: str


@dataclass
class Book:
    """Where an act is written; `key` gives every act of the demo its own source.

    `user_ids` holds the accounts of those who act, by name.
    """

    cooperative_id: int
    treasurer: str
    teller: str
    user_ids: Mapping[str, UUID] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def key(self) -> str:
        """The next source key: the same ones in every build."""
        return f"demo:{next(self._numbers):06d}"

    def by_treasurer(self, on: date) -> Actor:
        """The treasurer at work on a day."""
        return at_work(self.treasurer, on, self.user_ids.get(self.treasurer))

    def by_teller(self, on: date) -> Actor:
        """The teller at work on a day."""
        return at_work(self.teller, on, self.user_ids.get(self.teller))


def at_work(name: str, on: date, user_id: UUID | None = None) -> Actor:
    """Somebody at work on a day; the moment becomes the posting time."""
    moment = datetime.combine(on, _OFFICE_HOUR, tzinfo=UTC)
    return Actor(name=name, at=moment, user_id=user_id)
