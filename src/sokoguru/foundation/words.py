"""Numbers in Indonesian words (terbilang), as receipts and deeds write them."""

LARGEST_NUMBER = 10**15

_DIGITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_RANKS = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun")


def terbilang(number: int) -> str:
    """Write a whole number in words: 187205 is `seratus delapan puluh tujuh ribu dua ratus lima`.

    Exact up to 10**15 on either side of zero; a larger number is a fault (ValueError).
    """
    value = int(number)
    if abs(value) > LARGEST_NUMBER:
        raise ValueError(f"{value} is beyond 10**15")
    if value == 0:
        return "nol"
    words = _ranked(abs(value))
    return " ".join(["minus", *words] if value < 0 else words)


def _ranked(value: int) -> list[str]:
    words: list[str] = []
    for rank in range(len(_RANKS) - 1, -1, -1):
        group, value = divmod(value, 1000**rank)
        if group == 1 and rank == 1:
            words.append("seribu")
        elif group:
            words += _below_thousand(group)
            words += [_RANKS[rank]] if rank else []
    return words


def _below_thousand(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    words = ["seratus"] if hundreds == 1 else [_DIGITS[hundreds], "ratus"] if hundreds else []
    return words + _below_hundred(rest)


def _below_hundred(value: int) -> list[str]:
    tens, ones = divmod(value, 10)
    if value == 0:
        return []
    if value < 10:
        return [_DIGITS[value]]
    if value < 20:
        return {10: ["sepuluh"], 11: ["sebelas"]}.get(value, [_DIGITS[ones], "belas"])
    return [_DIGITS[tens], "puluh", *([_DIGITS[ones]] if ones else [])]
