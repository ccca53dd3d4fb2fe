"""How many members a level needs, and who counts as one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sokoguru.foundation.refusal import Refusal
from sokoguru.law.vocabulary import RuleFact
from sokoguru.registry.vocabulary import Level

_ENACTED_1992 = date(1992, 10, 21)


class MinimumPolicy(StrEnum):
    """By which table the members of a level are counted; sources and law differ (C01, C07)."""

    LAW = "hukum"
    TEXTBOOK = "buku_ajar"
    TEXTBOOK_LADDER = "buku_ajar_berjenjang"


@dataclass(frozen=True)
class Minimum:
    """So many members, each of the level named (persons where it is empty)."""

    number: int
    of: Level | None
    source: str
    is_confirmed: bool = True


class TooFewMembers(Refusal):
    """The level needs more members of the right kind with legal personality."""

    code = "registry.too_few_members"
    template = (
        "Tingkat {level} memerlukan paling sedikit {wanted} {of}; "
        "baru ada {found} yang memenuhi syarat ({source})."
    )
    field = "founders"


RULES: Mapping[Level, str] = {
    Level.PRIMARY: "MIN_FOUNDERS_PRIMARY",
    Level.SECONDARY: "MIN_FOUNDERS_SECONDARY",
    Level.CENTRE: "MIN_MEMBERS_PUSAT",
    Level.UNION: "MIN_MEMBERS_GABUNGAN",
    Level.APEX: "MIN_MEMBERS_INDUK",
}
_BELOW: Mapping[Level, Level | None] = {
    Level.PRIMARY: None,
    Level.SECONDARY: None,
    Level.CENTRE: Level.PRIMARY,
    Level.UNION: Level.CENTRE,
    Level.APEX: Level.UNION,
}
_TEXTBOOK: Mapping[Level, Minimum] = {
    Level.PRIMARY: Minimum(25, None, "naskah S3"),
    Level.SECONDARY: Minimum(3, None, "naskah S5"),
    Level.CENTRE: Minimum(5, Level.PRIMARY, "naskah S3"),
    Level.UNION: Minimum(5, Level.PRIMARY, "naskah S3"),
    Level.APEX: Minimum(3, Level.UNION, "naskah S3"),
}


def minimum(
    level: Level, policy: MinimumPolicy, rules: Mapping[str, RuleFact | None], on: date
) -> Minimum | None:
    """The members a level needs on a day; None where the rulebook is silent."""
    if policy is not MinimumPolicy.LAW:
        if level is Level.UNION and policy is MinimumPolicy.TEXTBOOK_LADDER:
            return Minimum(3, Level.CENTRE, "PP 60/1959 Ps 13")
        return _TEXTBOOK[level]
    is_tier = level not in (Level.PRIMARY, Level.SECONDARY)
    free_tier = is_tier and on >= _ENACTED_1992
    rule = rules[RULES[Level.SECONDARY if free_tier else level]]
    if rule is None or rule.number is None:
        return None
    below = None if free_tier else _BELOW[level]
    return Minimum(int(rule.number), below, rule.source, rule.is_confirmed)


def check_minimum(level: Level, wanted: Minimum | None, found: int) -> str:
    """The warning of an unconfirmed rule, or nothing; refuses too few under a confirmed one."""
    if wanted is None or found >= wanted.number:
        return ""
    of = "orang" if level is Level.PRIMARY else f"koperasi {_level_name(wanted.of)}berbadan hukum"
    refusal = TooFewMembers(
        level=level.value.capitalize(),
        wanted=wanted.number,
        of=of,
        found=found,
        source=wanted.source,
    )
    if wanted.is_confirmed:
        raise refusal
    return str(refusal)


def _level_name(level: Level | None) -> str:
    return f"{level.value.lower()} " if level is not None else ""
