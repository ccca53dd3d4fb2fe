"""A share in per cent as people type it, kept in basis points."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sokoguru.cooperatives.calculations.checks import percent
from sokoguru.cooperatives.vocabulary import WHOLE_BPS

_SHARE = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*%?")


class PercentInput(forms.TextInput):
    """A short box with number keys; basis points are shown as `12,5`."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        keyboard = {"inputmode": "decimal", "autocomplete": "off", "maxlength": "7", "size": "6"}
        super().__init__(attrs={**keyboard, **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        """Write basis points as per cent; leave what was typed as it was typed."""
        return percent(value) if isinstance(value, int) else super().format_value(value)


class PercentField(forms.Field):
    """From 0 to 100 per cent with at most two decimals; cleans to basis points."""

    widget = PercentInput

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values:
            return None
        found = _SHARE.fullmatch(str(value).strip())
        share_bps = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else -1
        if not 0 <= share_bps <= WHOLE_BPS:
            raise ValidationError(
                _("Tulis persen dari 0 sampai 100, misalnya 40 atau 12,5."), code="unreadable"
            )
        return share_bps
