"""Tests of surplus, room by room."""
