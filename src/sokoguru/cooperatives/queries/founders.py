"""How many founders the law asks for."""

from datetime import date

from sokoguru.cooperatives.vocabulary import CooperativeForm
from sokoguru.law import queries as law
from sokoguru.law.vocabulary import RuleFact

_RULES = {
    CooperativeForm.PRIMARY: "MIN_FOUNDERS_PRIMARY",
    CooperativeForm.SECONDARY: "MIN_FOUNDERS_SECONDARY",
}


def least_founders(*, form: CooperativeForm, on: date) -> RuleFact | None:
    """The least number of founders on a day, or None where the rulebook is silent."""
    return law.rule(rule_id=_RULES[form], on=on)
