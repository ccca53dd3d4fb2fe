"""A dated rule as a value, and what can be wrong with asking for one."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from sokoguru.foundation.refusal import Refusal


@dataclass(frozen=True, kw_only=True)
class RuleFact:
    """One rule as it stood between two days, both included; an empty end is open.

    `value` is kept as the source writes it; `displaced_by` names the act that formally took the
    place of the source on the day asked about, although nobody re-checked the rule under it.
    """

    rule_id: str
    subject: str
    value: str
    unit: str
    source: str
    valid_from: date | None
    valid_to: date | None
    evidence: str
    displaced_by: str = ""

    @property
    def is_confirmed(self) -> bool:
        """Whether a text of the rule was seen; anything else may warn but never refuse."""
        return self.evidence.startswith("verified")

    @property
    def number(self) -> Decimal | None:
        """The value as a number, or nothing where the rule is words."""
        try:
            return Decimal(self.value)
        except InvalidOperation:
            return None

    def holds_on(self, day: date) -> bool:
        """Whether the day lies in the period of the rule."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


class NoSuchRule(Refusal):
    """The name is not in the rulebook at all."""

    code = "law.no_such_rule"
    template = 'Aturan "{rule_id}" tidak ada dalam daftar aturan. Periksa penulisannya.'


class RuleIsUnknown(Refusal):
    """The rulebook says nothing confirmed about that day: unknown is not the rule next to it."""

    code = "law.rule_is_unknown"
    template = (
        'Aturan "{rule_id}" untuk {on} belum diketahui. '
        "Periksa peraturan yang berlaku pada hari itu sebelum memutuskan."
    )
