"""A plan read from a file, with what is wrong in it."""

from __future__ import annotations
