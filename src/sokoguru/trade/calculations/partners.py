"""Names of buyers and suppliers as they are compared: spelling counts, capitals and spaces do not."""


def partner_key(name: str) -> str:
    """The name without capitals and superfluous spaces."""
    return " ".join(name.casefold().split())
