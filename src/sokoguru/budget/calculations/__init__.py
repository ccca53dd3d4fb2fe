"""Pure rules of the plan: groups, months, comparison, files."""
