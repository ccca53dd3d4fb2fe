"""Notes to the statements (CALK): facts of the books as sentences and tables, in one order."""
