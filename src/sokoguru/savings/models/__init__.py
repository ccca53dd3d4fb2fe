"""The tables of savings."""

from sokoguru.savings.models.due import WajibDue

__all__ = ["WajibDue"]
