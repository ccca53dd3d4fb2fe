"""Whole journeys through the house."""
