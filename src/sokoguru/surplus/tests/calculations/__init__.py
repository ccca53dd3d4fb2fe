"""Tests of the pure calculations of surplus."""
