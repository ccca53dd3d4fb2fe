"""The legal register: which regulation stands, and what took the place of one that does not."""

from datetime import date
from functools import cache

from sokoguru.law.calculations.citing import warning_about
from sokoguru.law.calculations.searching import matches
from sokoguru.law.queries.files import day, rows_of
from sokoguru.law.vocabulary import (
    Citation,
    CitedIn,
    NoSuchRegulation,
    Regulation,
    RegulationLink,
    RegulationState,
)


@cache
def regulations() -> tuple[Regulation, ...]:
    """Every regulation of the register, in the order of its file."""
    return tuple(
        Regulation(
            code=row["code"],
            kind=row["kind"],
            number=row["number"],
            year=row["year"],
            title=row["title"],
            gazette=row["gazette"],
            supplement=row["supplement"],
            valid_from=day(row["valid_from"]),
            valid_to=day(row["valid_to"]),
            state=RegulationState(row["status"]),
            evidence=row["evidence"],
            note=row["note"],
        )
        for row in rows_of("regulations")
    )


def regulation(*, code: str) -> Regulation:
    """One regulation by its short name, such as "UU 25/1992"; refuses with `NoSuchRegulation`."""
    for found in regulations():
        if found.code == code:
            return found
    raise NoSuchRegulation(regulation=code)


def regulations_like(*, text: str) -> tuple[Regulation, ...]:
    """Regulations whose short name, kind or title holds every word of the text."""
    return tuple(
        entry for entry in regulations() if matches(text, entry.code, entry.kind, entry.title)
    )


@cache
def links() -> tuple[RegulationLink, ...]:
    """What regulations do to one another."""
    return tuple(
        RegulationLink(
            code=row["code"],
            relation=row["relation"],
            target=row["target"],
            provision=row["provision"],
            on=day(row["on"]),
        )
        for row in rows_of("regulation_links")
    )


def links_of(*, code: str) -> tuple[RegulationLink, ...]:
    """The links that lead from or to a regulation."""
    return tuple(link for link in links() if code in (link.code, link.target))


def cite(*, code: str, on: date) -> Citation:
    """A regulation as somebody quotes it on a day, with a warning where it no longer stands.

    Refuses with `NoSuchRegulation`.
    """
    found = regulation(code=code)
    register = {entry.code: entry for entry in regulations()}
    return Citation(regulation=found, warning=warning_about(found, register, links(), on))


def citations_of(*, document: str) -> tuple[CitedIn, ...]:
    """The regulations a document of the sources quotes."""
    return tuple(entry for entry in _citations() if entry.document == document)


def quoting(*, code: str) -> tuple[CitedIn, ...]:
    """The documents of the sources that quote a regulation."""
    return tuple(entry for entry in _citations() if entry.code == code)


@cache
def _citations() -> tuple[CitedIn, ...]:
    return tuple(
        CitedIn(document=row["document"], title=row["title"], code=row["code"])
        for row in rows_of("citations")
    )
