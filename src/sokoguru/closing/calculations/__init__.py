"""Pure rules of closing: sentences of the checklist, figures and their digest, refusals."""
