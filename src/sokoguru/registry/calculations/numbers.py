"""The registration number of a co-operative (NIK koperasi) as people and spreadsheets write it."""

import re

from sokoguru.foundation.refusal import Refusal

_MARKS = re.compile(r"[\s.\-]")
_NIK = re.compile(r"[0-9]{10,20}")
_SCIENTIFIC = re.compile(r"[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+")


class NikIsUnreadable(Refusal):
    """The registration number is digits alone."""

    code = "registry.nik_is_unreadable"
    template = (
        'NIK koperasi "{text}" tidak terbaca. Tulis 10 sampai 20 angka dari sertifikatnya,'
        " atau kosongkan."
    )
    field = "nik"


class NikIsANumber(Refusal):
    """A spreadsheet kept the digits as a number: leading zeros and last digits may be lost."""

    code = "registry.nik_is_a_number"
    template = (
        "NIK koperasi tersimpan sebagai angka, sehingga digitnya dapat berubah atau hilang. "
        "Ubah format kolom NIK menjadi Teks, lalu ketik ulang dari sertifikatnya."
    )
    field = "nik"


def read_nik(text: str) -> str:
    """The digits without points, hyphens and spaces; an empty text stays empty.

    Refuses letters and wrong lengths (`NikIsUnreadable`) and what went through a number
    (`NikIsANumber`).
    """
    typed = text.strip().lstrip("'")
    if _SCIENTIFIC.fullmatch(typed):
        raise NikIsANumber
    digits = _MARKS.sub("", typed)
    if digits and not _NIK.fullmatch(digits):
        raise NikIsUnreadable(text=typed[:30])
    return digits
