"""How figures stand on paper: plain in columns, with points, negatives in brackets."""

from sokoguru.foundation.money import Rupiah, format_number

_HERO_DIGITS = len("999.999.999")


def plain(amount: Rupiah) -> str:
    """`1.234.567` without Rp, for a column that says rupiah above; a minus in front."""
    return format_number(amount).replace("-", "\N{MINUS SIGN}")


def bracketed(amount: Rupiah) -> str:
    """`1.234.567`, a negative one as `(1.234.567)`, nought as a dash: statements' style."""
    if amount == 0:
        return "\N{EN DASH}"
    return f"({format_number(-amount)})" if amount < 0 else format_number(amount)


def percent(bps: int) -> str:
    """Basis points as Indonesian per cent: 4000 is `40%`, 1250 is `12,5%`."""
    whole, rest = divmod(bps, 100)
    decimals = f",{rest:02d}".rstrip("0") if rest else ""
    return f"{whole}{decimals}%"


def grouped(fingerprint: str, *, groups_a_line: int) -> list[str]:
    """A hexadecimal fingerprint in lines of groups of four, as it is read aloud."""
    groups = [fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4)]
    lines = range(0, len(groups), groups_a_line)
    return [" ".join(groups[at : at + groups_a_line]) for at in lines]


def hero_size(amount: Rupiah) -> float:
    """Points for the one number a paper is about: from a billion on it is set smaller."""
    return 24.0 if len(plain(amount)) <= _HERO_DIGITS else 17.0


def fitting_size(text: str, steps: tuple[tuple[int, float], ...], *, smallest: float) -> float:
    """Points for a text that must fit its place: a long one is set smaller, never cut.

    `steps` pairs the most letters with the points they are set in, shortest first.
    """
    return next((size for longest, size in steps if len(text) <= longest), smallest)
