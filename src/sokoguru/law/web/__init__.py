"""Public pages of the law: rulebook, legal register, glossary, emblems."""
