"""Every question one may ask the rulebook."""

from sokoguru.law.queries.rules import all_rules, required_rule, rule

__all__ = ["all_rules", "required_rule", "rule"]
