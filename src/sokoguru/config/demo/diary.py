"""The diary of a demo: what happens on which day, written in the order of days."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from sokoguru.config.demo.books import Book, Say
from sokoguru.foundation.calendar import Month
from sokoguru.ledger import operations as ledger

Act = Callable[..., object]


@dataclass
class Diary:
    """Acts noted in any order. Each is done on its day with its own source key.

    What lies after `until`, the last day of the story, is left out.
    """

    book: Book
    until: date = date.max
    _notes: list[tuple[date, Callable[[], object]]] = field(default_factory=list)

    def note(self, on: date, act: Callable[[], object]) -> None:
        """Something that needs no more than to be done on the day."""
        if on <= self.until:
            self._notes.append((on, act))

    def at_counter(self, on: date, act: Act, **facts: object) -> None:
        """An act over the counter, by the teller."""
        self.note(on, lambda: self._do(act, on, by_teller=True, facts=facts))

    def in_office(self, on: date, act: Act, **facts: object) -> None:
        """An act of the treasurer."""
        self.note(on, lambda: self._do(act, on, by_teller=False, facts=facts))

    def write(self, say: Say) -> None:
        """Do everything noted, month by month; each month ends with a seal on its entries."""
        notes = sorted(self._notes, key=lambda one: one[0])
        for month, listed in groupby(notes, key=lambda one: Month.of(one[0])):
            acts = [act for _, act in listed]
            for act in acts:
                act()
            self._seal(month)
            say(f"  {month.label}: {len(acts)} catatan")
        self._notes = []

    def _do(self, act: Act, on: date, *, by_teller: bool, facts: dict[str, object]) -> object:
        by = self.book.by_teller(on) if by_teller else self.book.by_treasurer(on)
        return act(
            cooperative_id=self.book.cooperative_id, on=on, key=self.book.key(), by=by, **facts
        )

    def _seal(self, month: Month) -> None:
        on = min(month.last_day, self.until)
        ledger.seal(cooperative_id=self.book.cooperative_id, on=on, by=self.book.by_treasurer(on))
