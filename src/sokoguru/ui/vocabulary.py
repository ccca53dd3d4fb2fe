"""The values that pages hand to the kit: navigation, steps, tabs, pages of a list, charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, kw_only=True, slots=True)
class NavItem:
    """One place a person can go. `key` is a letter for Alt; `count` is work that waits there."""

    label: str
    url: str
    icon: str
    is_current: bool = False
    key: str = ""
    count: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class NavGroup:
    """Places that belong together; the first group of a sidebar usually has no label."""

    items: Sequence[NavItem]
    label: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shell:
    """Everything around a page at the desk: whose house, where one can go, who is here.

    `bar` holds at most four places for the phone; the kit adds the fifth, the whole menu.
    """

    house: str
    home_url: str
    groups: Sequence[NavGroup]
    bar: Sequence[NavItem] = ()
    house_note: str = ""
    user: str = ""
    role: str = ""
    account_url: str = ""
    sign_out_url: str = ""
    search_url: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Crumb:
    """One page above this one."""

    label: str
    url: str = ""


class StepState(StrEnum):
    """Where a step of a long piece of work stands; the values are the names of its style."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One step on the step line."""

    label: str
    state: StepState
    url: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tab:
    """One view of the same thing beside its sisters."""

    label: str
    url: str
    is_current: bool = False
    count: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pager:
    """Which rows of a long list this page shows, counted from 1, and where its neighbours are."""

    first: int
    last: int
    total: int
    previous_url: str = ""
    next_url: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One part of a whole in a stacked bar: its weight decides the width, `amount` is written."""

    label: str
    weight: int
    amount: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """One line, or one colour of columns: a value (rupiah, a count) for each label of its chart."""

    label: str
    values: Sequence[int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """Values over time. `summary` says what the picture shows, for those who listen."""

    labels: Sequence[str]
    series: Sequence[Series]
    summary: str
