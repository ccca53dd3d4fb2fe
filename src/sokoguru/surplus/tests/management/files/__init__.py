"""Tests of the files that surplus reads and writes."""
