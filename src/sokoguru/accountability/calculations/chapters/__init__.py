"""The chapters of the book, each made of values alone."""
