"""Choosing the resolution that opens an act: a form offers what meetings adopted, newest first."""

from typing import Any, ClassVar

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.queries import resolutions
from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.calendar import format_date
from sokoguru.identity.web.doors import Door


class ResolutionForm(forms.Form):
    """A form whose act needs an adopted resolution about its `subject`.

    Nothing is typed: what a meeting decided stands in the register. When none stands there, the
    field says where it is written down.
    """

    subject: ClassVar[Subject]
    resolution = forms.ChoiceField(
        label=gettext_lazy("Keputusan rapat anggota"),
        error_messages={
            "required": gettext_lazy("Pilih keputusan rapat anggota yang membuka tindakan ini."),
            "invalid_choice": gettext_lazy("Keputusan itu belum tercatat. Pilih dari daftar."),
        },
    )

    def __init__(self, *args: Any, door: Door, **options: Any) -> None:
        super().__init__(*args, **options)
        found = resolutions(cooperative_id=door.cooperative_id, subject=self.subject)
        self.adopted = {each.number: each.resolution for each in found}
        field = self.fields["resolution"]
        lines = [(number, line_of(each)) for number, each in self.adopted.items()]
        field.choices = lines if len(lines) == 1 else [("", _("Pilih …")), *lines]  # type: ignore[attr-defined]
        field.help_text = format_html(
            '{} <a href="{}">{}</a>',
            _("Belum tercatat?") if found else _("Belum ada keputusan tentang hal ini."),
            place_to_record(door, self.subject),
            _("Catat keputusan dari berita acara"),
        )

    def chosen_resolution(self) -> Resolution:
        """The decision as the register holds it."""
        return self.adopted[self.cleaned_data["resolution"]]


def line_of(resolution: Resolution) -> str:
    """A resolution in one line."""
    day = format_date(resolution.adopted_on)
    return f"{resolution.number} · {day} · {resolution.meeting}"


def place_to_record(door: Door, subject: Subject) -> str:
    """Where a resolution about a subject is written down."""
    return f"/k/{door.cooperative.slug}/keputusan/catat/?pokok={subject.value}"
