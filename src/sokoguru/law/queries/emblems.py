"""The emblems of Koperasi Indonesia: which one a document of a day carries, and what they mean."""

from datetime import date

from sokoguru.law.calculations.emblem import emblem_of, refusal_of
from sokoguru.law.queries.files import rows_of
from sokoguru.law.queries.rules import rules
from sokoguru.law.vocabulary import Emblem, EmblemChoice, EmblemColour, EmblemMeaning


def emblem_on(*, on: date) -> Emblem:
    """The emblem that a document of the day carries unless something else is chosen."""
    return emblem_of(rules(rule_ids=["EMBLEM"], on=on)["EMBLEM"])


def chosen_emblem(*, emblem: Emblem, on: date) -> EmblemChoice:
    """The emblem somebody chose for a document of a day, with a notice in the time of grace.

    Refuses an emblem that is not the valid one outside the grace of Pasal 3 of Permenkop
    02/Per/M.KUKM/IV/2012 (`EmblemNotValid`).
    """
    held = rules(rule_ids=["EMBLEM", "EMBLEM_TRANSITION"], on=on)
    valid = emblem_of(held["EMBLEM"])
    refusal, notice = refusal_of(emblem, valid, held["EMBLEM_TRANSITION"], on)
    if refusal is not None:
        raise refusal
    return EmblemChoice(emblem=emblem, notice=notice)


def emblem_meanings(*, emblem: Emblem) -> tuple[EmblemMeaning, ...]:
    """What the parts of an emblem stand for."""
    return tuple(
        EmblemMeaning(
            number=int(row["number"]),
            element=row["element"],
            meaning=row["meaning"],
            items=tuple(row["items"].split(";")) if row["items"] else (),
        )
        for row in rows_of("emblem_meanings")
        if row["emblem"] == emblem
    )


def emblem_colours(*, emblem: Emblem) -> tuple[EmblemColour, ...]:
    """The inks of an emblem, in per cent of cyan, magenta, yellow and black."""
    return tuple(
        EmblemColour(
            name=row["name"],
            cyan=int(row["cyan"]),
            magenta=int(row["magenta"]),
            yellow=int(row["yellow"]),
            black=int(row["black"]),
        )
        for row in rows_of("emblem_colours")
        if row["emblem"] == emblem
    )
