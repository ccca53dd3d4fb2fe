"""Counting, signing blindly, and what is refused."""
