"""Sokoguru: an open-source operating system for Indonesian co-operatives."""

__version__ = "0.1.0"
