"""Finding words the way people type them."""


def matches(text: str, *fields: str) -> bool:
    """Whether every word of the text occurs in one of the fields, in any letter case."""
    hay = " ".join(fields).casefold()
    return all(word in hay for word in text.casefold().split())
