"""A co-operative's own number beside the law: stricter is free, laxer is refused or warned of."""

from sokoguru.law.vocabulary import Bound, Judgement, RuleFact, RuleName, Standing


def judge(rule: RuleName, held: RuleFact | None, chosen: int) -> Judgement:
    """How a chosen number stands to the rule of the day; an unconfirmed rule is never broken."""
    return Judgement(
        rule_id=rule.rule_id,
        name=rule.name,
        bound=rule.bound,
        chosen=chosen,
        standing=_standing(rule.bound, held, chosen),
        rule=held,
    )


def _standing(bound: Bound, held: RuleFact | None, chosen: int) -> Standing:
    legal = None if held is None else held.number
    if held is None or legal is None or bound is Bound.NONE:
        return Standing.UNKNOWN
    beyond = chosen - legal if bound is Bound.AT_MOST else legal - chosen
    if beyond > 0:
        return Standing.LAXER if held.is_confirmed else Standing.DOUBTFUL
    return Standing.STRICTER if beyond < 0 else Standing.EQUAL
