"""A form field for an area; it stands beside `<c-area-picker>` or takes a code typed by hand."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from sokoguru.areas import queries
from sokoguru.areas.calculations.codes import level_of
from sokoguru.areas.vocabulary import LEVEL_LABELS, Level
from sokoguru.foundation.refusal import Refusal


class AreaField(forms.CharField):
    """A code, dotted or plain; cleans to the plain code of an area that is in force today.

    Refuses what `queries.area` refuses, and areas of other levels than `levels`.
    """

    def __init__(self, *, levels: Collection[Level] = (), **options: Any) -> None:
        super().__init__(max_length=20, **options)
        self.levels = tuple(levels)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        try:
            code = queries.area(code=text, on=timezone.localdate()).code
        except Refusal as refusal:
            raise ValidationError(refusal.sentence, code=refusal.code) from refusal
        if self.levels and level_of(code) not in self.levels:
            wanted = ", ".join(_(LEVEL_LABELS[level]) for level in self.levels)
            raise ValidationError(_("Pilih wilayah pada tingkat ini: %s.") % wanted, code="level")
        return code
