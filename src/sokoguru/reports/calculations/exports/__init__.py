"""Statements and the journal in the forms of other programs: values in, text or bytes out."""
