"""Form fields that read what Indonesians write: amounts of rupiah, shares in per cent, days."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sokoguru.foundation.money import Rupiah, format_number, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ui.templatetags.sokoguru_ui import tanggal

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)


class MoneyInput(forms.TextInput):
    """A box for an amount: number keys on a phone, points put in while typing."""

    is_money: ClassVar[bool] = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        keyboard = {
            "inputmode": "numeric",
            "autocomplete": "off",
            "data-money": "",
            "maxlength": "24",
        }
        super().__init__(attrs={**keyboard, **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        """Show an amount with its points; text that could not be read is shown as it was typed."""
        if isinstance(value, int) and not isinstance(value, bool):
            return format_number(value)
        return None if value in (None, "") else str(value)


class MoneyField(forms.Field):
    """A whole, positive amount of rupiah; cleans to `Rupiah`, or to None when left empty.

    Refuses what `read_rupiah` refuses, and amounts below `minimum` (rupiah).
    """

    widget = MoneyInput

    def __init__(self, *, minimum: int = 1, **options: Any) -> None:
        super().__init__(**options)
        self.minimum = minimum

    def to_python(self, value: Any) -> Rupiah | None:
        if value in self.empty_values:
            return None
        try:
            return read_rupiah(str(value))
        except Refusal as refusal:
            raise ValidationError(refusal.sentence, code=refusal.code) from refusal

    def validate(self, value: Rupiah | None) -> None:
        super().validate(value)
        if value is not None and value < self.minimum:
            raise ValidationError(
                _("Jumlahnya paling sedikit Rp %(minimum)s."),
                code="below_minimum",
                params={"minimum": format_number(self.minimum)},
            )


class DayInput(forms.DateInput):
    """The browser's own calendar, in the one spelling that it understands."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day, picked from the browser's calendar or typed as 31/12/1998, from 1900 to 2200.

    `until` sets a last day that is earlier.
    """

    widget = DayInput

    def __init__(self, **options: Any) -> None:
        self.last_day: date | None = None
        super().__init__(input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"], **options)
        self.error_messages["invalid"] = _("Tulis tanggalnya seperti 31/12/1998.")

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value is not None and not FIRST_DAY <= value <= LAST_DAY:
            raise ValidationError(
                _("Tahunnya harus antara 1900 dan 2200. Periksa tanggalnya."), code="far_away"
            )
        if value is not None and self.last_day is not None and value > self.last_day:
            sentence = _("Hari itu belum tiba. Pilih paling lambat %(day)s.")
            raise ValidationError(sentence, code="to_come", params={"day": tanggal(self.last_day)})


def until(form: forms.BaseForm, name: str, day: date) -> None:
    """Let a day of this form be `day` at the latest: what has happened is not dated ahead."""
    field = form.fields[name]
    if not isinstance(field, DayField):
        raise TypeError(f"{name} is not a day")
    field.last_day = day
    field.widget.attrs["max"] = day.isoformat()
