"""Which emblem a document of a day may carry."""

from datetime import date

from sokoguru.law.vocabulary import Emblem, EmblemNotValid, RuleFact

_NEW = "kuncup"


def emblem_of(rule: RuleFact | None) -> Emblem:
    """The emblem that a period of the rule EMBLEM speaks of."""
    return Emblem.BUDS if rule is not None and _NEW in rule.subject else Emblem.BANYAN


def refusal_of(
    chosen: Emblem, valid: Emblem, transition: RuleFact | None, on: date
) -> tuple[EmblemNotValid | None, str]:
    """The refusal a choice meets, and the notice it earns in the months of grace of 2012."""
    if chosen == valid:
        return None, ""
    if transition is not None and chosen is Emblem.BANYAN:
        last = date.fromisoformat(transition.value)
        return None, (
            f"Lambang lama hanya ditoleransi sampai {last.day} Juli {last.year}. "
            "Segera sesuaikan kop surat."
        )
    return EmblemNotValid(emblem=chosen.label, on=on, valid=valid.label), ""
