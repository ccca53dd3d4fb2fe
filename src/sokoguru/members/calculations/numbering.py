"""Which member number comes next."""

_LEAST_DIGITS = 4
_LARGEST_COUNTED = 10**9


def number_after(last: int) -> tuple[str, int]:
    """The next number as it is written (`0043`) and as it is counted (43)."""
    count = last + 1
    return f"{count:0{_LEAST_DIGITS}d}", count


def counted(number: str) -> int:
    """What a number counts for: `0042` is 42; one with letters, or a huge one, does not count."""
    if not number.isascii() or not number.isdigit() or int(number) > _LARGEST_COUNTED:
        return 0
    return int(number)
