"""Money: whole rupiah as a type of its own, and the ways people write it."""

import re
from collections.abc import Iterable
from typing import NoReturn, Self, SupportsIndex

from sokoguru.foundation.refusal import Refusal, say

LARGEST_AMOUNT = 10**15
_LONGEST_TEXT = 40

_AMOUNT = re.compile(
    r"""
    (?P<minus>-?) \s* (?:rp\.?)? \s* (?P<inner_minus>-?)
    (?P<digits> [0-9]+ | [1-9][0-9]{0,2} (?:\.[0-9]{3})+ )
    (?: ,(?:00|-) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Rupiah(int):
    """A whole number of rupiah.

    Adding, negating and multiplying by a count keep the type. A fraction cannot come in, and true
    division is refused: a sum is shared out by `split`, which loses nothing.
    """

    __slots__ = ()

    def __new__(cls, amount: SupportsIndex = 0) -> Self:
        if isinstance(amount, str | bytes | float):
            raise TypeError(f"{amount!r} is not a whole number of rupiah; text goes to read_rupiah")
        return super().__new__(cls, amount)

    @classmethod
    def total(cls, amounts: Iterable[int]) -> "Rupiah":
        """The sum of these amounts; of none, Rp 0."""
        return Rupiah(sum(map(int, amounts)))

    def __add__(self, other: int) -> "Rupiah":
        return Rupiah(int(self) + _whole(other))

    def __radd__(self, other: int) -> "Rupiah":
        return Rupiah(_whole(other) + int(self))

    def __sub__(self, other: int) -> "Rupiah":
        return Rupiah(int(self) - _whole(other))

    def __rsub__(self, other: int) -> "Rupiah":
        return Rupiah(_whole(other) - int(self))

    def __mul__(self, count: int) -> "Rupiah":
        if isinstance(count, Rupiah):
            raise TypeError("rupiah times rupiah is not an amount")
        return Rupiah(int(self) * _whole(count))

    def __rmul__(self, count: int) -> "Rupiah":
        return self * count

    def __floordiv__(self, parts: int) -> "Rupiah":
        return Rupiah(int(self) // _whole(parts))

    def __truediv__(self, other: object) -> NoReturn:
        raise TypeError("rupiah are never divided into fractions; use split")

    def __rtruediv__(self, other: object) -> NoReturn:
        raise TypeError("rupiah are never divided into fractions; use split")

    def __neg__(self) -> "Rupiah":
        return Rupiah(-int(self))

    def __pos__(self) -> "Rupiah":
        return self

    def __abs__(self) -> "Rupiah":
        return Rupiah(abs(int(self)))

    def __repr__(self) -> str:
        return f"Rupiah({int(self)})"

    def __str__(self) -> str:
        return int.__repr__(self)


ZERO = Rupiah(0)


class UnreadableAmount(Refusal):
    """The text is not a whole amount of rupiah."""

    code = "foundation.unreadable_amount"
    template = (
        'Jumlah "{text}" tidak terbaca. '
        "Tulis rupiah bulat, misalnya 1234567, 1.234.567 atau Rp 1.234.567."
    )


class AmountTooLarge(UnreadableAmount):
    """The text is a number, but beyond a thousand trillion rupiah."""

    code = "foundation.amount_too_large"
    template = 'Jumlah "{text}" terlalu besar. Paling banyak {largest}.'


def format_number(number: int) -> str:
    """Write a whole number with Indonesian thousands points: `1.234.567`."""
    return f"{int(number):,}".replace(",", ".")


@say.register
def format_rupiah(amount: Rupiah) -> str:
    """Write an amount as `Rp 1.234.567`, a negative one as `-Rp 1.000`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp {format_number(abs(int(amount)))}"


def read_rupiah(text: str) -> Rupiah:
    """Read an amount of whole rupiah as people write it.

    Accepts `1234567`, `1.234.567`, `Rp 1.234.567`, a `,00` or `,-` tail and a minus in front.
    A point must stand before three digits, so `1.5` is never guessed at.

    Refuses with `UnreadableAmount`; beyond Rp 10**15 with its kind `AmountTooLarge`.
    """
    shown = text[:_LONGEST_TEXT]
    found = _AMOUNT.fullmatch(text.replace("\N{MINUS SIGN}", "-").strip())
    if found is None or (found["minus"] and found["inner_minus"]):
        raise UnreadableAmount(text=shown)
    digits = found["digits"].replace(".", "").lstrip("0") or "0"
    if len(digits) > len(str(LARGEST_AMOUNT)) or int(digits) > LARGEST_AMOUNT:
        raise AmountTooLarge(text=shown, largest=Rupiah(LARGEST_AMOUNT))
    return Rupiah(-int(digits) if found["minus"] or found["inner_minus"] else int(digits))


def _whole(value: int) -> int:
    if not isinstance(value, int):
        raise TypeError(f"{value!r} is not a whole number")
    return int(value)
