"""A dated rule as a value, what a co-op may choose beside it, and what can be wrong with asking."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from sokoguru.foundation.refusal import Refusal


class Trust(StrEnum):
    """How sure the house is of a rule."""

    CONFIRMED = "terperiksa"
    RECALLED = "diingat"
    SOURCE = "naskah"
    MISSING = "belum_ditemukan"


class RuleTopic(StrEnum):
    """What a rule is about."""

    FOUNDING = "pendirian"
    MEMBERSHIP = "keanggotaan"
    MEETINGS = "rapat"
    BOARD = "pengurus"
    SURPLUS = "shu"
    LENDING = "simpan_pinjam"
    ACCOUNTING = "akuntansi"
    TAX = "pajak"
    DISSOLUTION = "pembubaran"
    EMBLEM = "lambang"


class Bound(StrEnum):
    """On which side of the legal number a co-op may choose its own."""

    AT_LEAST = "paling_sedikit"
    AT_MOST = "paling_banyak"
    NONE = ""


class Standing(StrEnum):
    """How a co-op's own number stands to the law of a day."""

    STRICTER = "lebih_ketat"
    EQUAL = "sama"
    LAXER = "lebih_longgar"
    DOUBTFUL = "lebih_longgar_dari_aturan_yang_belum_pasti"
    UNKNOWN = "tidak_diatur"


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

    @property
    def is_dated(self) -> bool:
        """Whether it ever held: a row without any day is a practice, a plan or an open question."""
        return self.valid_from is not None or self.valid_to is not None

    @property
    def trust(self) -> "Trust":
        """How sure the house is of this row."""
        if self.is_confirmed:
            return Trust.CONFIRMED
        if self.evidence.startswith("recalled"):
            return Trust.RECALLED
        return Trust.MISSING if self.evidence.startswith("NOT FOUND") else Trust.SOURCE

    @property
    def evidence_keys(self) -> tuple[str, ...]:
        """The keys of the sources behind it, such as V1 or S3."""
        return tuple(dict.fromkeys(re.findall(r"\b[VS]\d+\b", self.evidence)))

    def holds_on(self, day: date) -> bool:
        """Whether the day lies in the period of the rule."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


@dataclass(frozen=True, kw_only=True)
class RuleName:
    """How a rule is called, what it is about, and on which side a co-op may choose its own."""

    rule_id: str
    topic: RuleTopic
    name: str
    bound: Bound


@dataclass(frozen=True, kw_only=True)
class RuleHistory:
    """A rule with all its periods, the oldest first."""

    rule_id: str
    topic: RuleTopic
    name: str
    bound: Bound
    periods: tuple[RuleFact, ...]

    def on(self, day: date) -> RuleFact | None:
        """The period that holds a day, if the rulebook knows."""
        return next((fact for fact in self.periods if fact.is_dated and fact.holds_on(day)), None)


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """What the law says of a number that a co-op chose for itself."""

    rule_id: str
    name: str
    bound: Bound
    chosen: int
    standing: Standing
    rule: RuleFact | None


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
