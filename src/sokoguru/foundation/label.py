"""Indonesian words that a vocabulary hands to the screen."""

from typing import NewType

Label = NewType("Label", str)
"""Marks a text that pages translate, so that `scripts/catalogue` can find it."""
