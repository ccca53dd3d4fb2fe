"""The pages on which books come in and go out."""
