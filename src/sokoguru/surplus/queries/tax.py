"""The tax on members' SHU as the law of a day has it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sokoguru.law.queries import rule
from sokoguru.surplus.vocabulary import Notice, NoticeKind


@dataclass(frozen=True, slots=True)
class TaxRate:
    """Per cent of each share, and what must be told about it."""

    percent: Decimal
    notices: tuple[Notice, ...] = ()


def tax_rate(*, rule_id: str, on: date) -> TaxRate:
    """The rate on a day. Where the rulebook is silent nothing is withheld, and it is said."""
    found = rule(rule_id=rule_id, on=on)
    if found is None or found.number is None:
        return TaxRate(Decimal(0), (Notice(NoticeKind.TAX_UNKNOWN, {"on": on}),))
    return TaxRate(found.number)
