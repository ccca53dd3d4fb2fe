"""What people type on the pages of the yearly account."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sokoguru.accountability.operations.submission import LONGEST_REASON
from sokoguru.accountability.vocabulary import LONGEST_TEXT
from sokoguru.foundation.refusal import Refusal


class TextForm(forms.Form):
    """A text with the version that was read before it was written."""

    text = forms.CharField(
        label=_("Isi laporan"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Satu baris kosong memulai alinea baru."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class SubmitForm(forms.Form):
    """Why the supervisors' report is missing, where it is."""

    absence = forms.CharField(
        label=_("Alasan laporan pengawas tidak ada"), required=False, max_length=LONGEST_REASON
    )


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal beside its field, or above the form when it has none."""
    field = refusal.field if refusal.field in form.fields else None
    form.add_error(field, refusal.sentence)
