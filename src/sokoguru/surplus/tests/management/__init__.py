"""Tests of the commands of surplus."""
