"""Names of buyers and suppliers as they are compared: capitals and spaces do not count."""


def partner_key(name: str) -> str:
    """The name without capitals and superfluous spaces."""
    return " ".join(name.casefold().split())
