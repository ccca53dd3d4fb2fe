"""A co-operative's own number beside the law: stricter is free, laxer is refused or warned of."""

from decimal import Decimal

from sokoguru.law.vocabulary import Bound, Judgement, RuleFact, Standing


def judge(rule_id: str, bound: Bound, rule: RuleFact | None, chosen: Decimal) -> Judgement:
    """How a chosen number stands to the rule of the day; an unconfirmed rule is never broken."""
    legal = None if rule is None else rule.number
    if rule is None or legal is None or bound is Bound.NONE:
        return Judgement(rule_id=rule_id, chosen=chosen, standing=Standing.UNKNOWN, rule=rule)
    beyond = chosen - legal if bound is Bound.AT_MOST else legal - chosen
    if beyond > 0:
        standing = Standing.LAXER if rule.is_confirmed else Standing.DOUBTFUL
    else:
        standing = Standing.STRICTER if beyond < 0 else Standing.EQUAL
    return Judgement(rule_id=rule_id, chosen=chosen, standing=standing, rule=rule)
