"""A person's particulars as they are kept: trimmed, readable and of a length that fits."""

import re

from sokoguru.foundation.refusal import Refusal

NAME_LENGTH, NUMBER_LENGTH, PHONE_LENGTH, ADDRESS_LENGTH, GROUP_LENGTH = 120, 20, 30, 300, 40
REASON_LENGTH = 300

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NUMBER = re.compile(r"[0-9A-Za-z]+(?:[./\- ][0-9A-Za-z]+)*")


class NameIsMissing(Refusal):
    """A member has a name."""

    code = "members.name_is_missing"
    template = "Nama belum diisi. Tulis nama sesuai KTP."
    field = "name"


class TextIsUnreadable(Refusal):
    """The text carries signs that no keyboard writes."""

    code = "members.text_is_unreadable"
    template = "{label} memuat tanda yang tidak terbaca. Ketik ulang."


class TextIsTooLong(Refusal):
    """The text is longer than the register keeps."""

    code = "members.text_is_too_long"
    template = "{label} terlalu panjang. Paling banyak {longest} huruf."


class NumberIsUnreadable(Refusal):
    """A member number is digits and letters, so that it can be read out and typed."""

    code = "members.number_is_unreadable"
    template = (
        'Nomor anggota "{number}" tidak dapat dipakai. '
        "Pakai angka atau huruf, misalnya 0042 atau A-12."
    )
    field = "number"


class ReasonIsMissing(Refusal):
    """Refusing and leaving are recorded with a reason."""

    code = "members.reason_is_missing"
    template = "Alasan belum diisi. Tulis alasannya dalam satu kalimat."
    field = "reason"


def read_name(text: str) -> str:
    """The name with single spaces; refuses an empty, unreadable or overlong one."""
    name = read_text(text, label="Nama", longest=NAME_LENGTH)
    if not name:
        raise NameIsMissing
    return name


def read_text(text: str, *, label: str, longest: int) -> str:
    """The text with single spaces; refuses unreadable signs and more than `longest` letters."""
    if _UNPRINTABLE.search(text):
        raise TextIsUnreadable(label=label)
    clean = " ".join(text.split())
    if len(clean) > longest:
        raise TextIsTooLong(label=label, longest=longest)
    return clean


def read_number(text: str) -> str:
    """The member number without spaces around it; refuses what cannot be read out."""
    number = text.strip()
    if len(number) > NUMBER_LENGTH or not _NUMBER.fullmatch(number):
        raise NumberIsUnreadable(number=number[:NUMBER_LENGTH])
    return number


def read_reason(text: str) -> str:
    """The reason as it is kept; refuses an empty one."""
    reason = read_text(text, label="Alasan", longest=REASON_LENGTH)
    if not reason:
        raise ReasonIsMissing
    return reason
