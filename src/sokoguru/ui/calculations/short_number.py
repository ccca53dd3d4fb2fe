"""Long amounts in few letters, for axes and captions where the exact figure stands elsewhere."""

from sokoguru.foundation.label import Label

UNITS = (
    (10**12, Label("triliun")),
    (10**9, Label("miliar")),
    (10**6, Label("juta")),
    (10**3, Label("ribu")),
)


def shorten(value: int) -> str:
    """Write a number to three digits with its unit: 2340062000 is `2,34 miliar`.

    The digits beyond are dropped, not rounded up, so that a short number never promises more.
    """
    size = abs(value)
    sign = "-" if value < 0 else ""
    for unit, name in UNITS:
        if size >= unit:
            whole, rest = divmod(size, unit)
            places = max(3 - len(str(whole)), 0)
            decimals = f"{rest * 10**places // unit:0{places}d}".rstrip("0") if places else ""
            return f"{sign}{whole}{',' if decimals else ''}{decimals} {name}"
    return f"{sign}{size}"
