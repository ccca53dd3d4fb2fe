"""Tests of the look-and-feel kit."""
