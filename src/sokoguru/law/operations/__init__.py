"""Everything that can happen to the rulebook."""

from sokoguru.law.operations.rulebook import load_rulebook

__all__ = ["load_rulebook"]
