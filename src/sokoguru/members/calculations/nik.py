"""The population number (NIK): 16 digits that say an area, a birthday and a serial."""

import re

from sokoguru.foundation.refusal import Refusal

_DIGITS = re.compile(r"[0-9]{16}")
_SEPARATORS = re.compile(r"[\s.\-]")
_WOMEN = 40
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRST_PROVINCE = 11
_VISIBLE = 4


class NikIsNotSixteenDigits(Refusal):
    """A NIK has exactly 16 digits."""

    code = "members.nik_is_not_sixteen_digits"
    template = "NIK harus 16 angka, yang diisi {length} tanda. Salin persis dari KTP."
    field = "nik"


class NikContradictsItself(Refusal):
    """The digits do not form an area, a birthday and a serial."""

    code = "members.nik_contradicts_itself"
    template = "NIK {nik} tidak mungkin benar: {part} tidak ada. Periksa kembali dengan KTP."
    field = "nik"


def read_nik(text: str) -> str:
    """The 16 digits of a NIK, spaces, points and hyphens dropped; empty stays empty (unknown).

    Structure: province 2, regency 2, district 2, day 2 (women + 40), month 2, year 2, serial 4.
    Refuses another length (`NikIsNotSixteenDigits`) and impossible parts (`NikContradictsItself`).
    """
    digits = _SEPARATORS.sub("", text)
    if not digits:
        return ""
    if not _DIGITS.fullmatch(digits):
        raise NikIsNotSixteenDigits(length=len(digits))
    part = _impossible_part(digits)
    if part:
        raise NikContradictsItself(nik=mask_nik(digits), part=part)
    return digits


def mask_nik(nik: str) -> str:
    """The number as lists show it: `3374••••••••1001`."""
    if len(nik) <= 2 * _VISIBLE:
        return ""
    hidden = "•" * (len(nik) - 2 * _VISIBLE)
    return f"{nik[:_VISIBLE]}{hidden}{nik[-_VISIBLE:]}"


def _impossible_part(digits: str) -> str:
    province, regency, district, day, month, year = (
        int(digits[place : place + 2]) for place in range(0, 12, 2)
    )
    if province < _FIRST_PROVINCE or not regency or not district:
        return "kode wilayah"
    day = day - _WOMEN if day > _WOMEN else day
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month - 1]:
        return "tanggal lahir"
    if (day, month) == (29, 2) and year % 4:
        return "tanggal lahir"
    if not int(digits[12:]):
        return "nomor urut"
    return ""
