"""The one table of the law: rules by the days they held."""

from sokoguru.law.models.rule_period import RulePeriod

__all__ = ["RulePeriod"]
