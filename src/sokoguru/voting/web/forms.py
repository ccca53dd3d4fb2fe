"""Forms of votes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from sokoguru.voting.vocabulary import BallotQuestion, Channel, CountSheet

ABSTAIN = "abstain"


class BallotForm(forms.Form):
    """The options of a ballot; no mark is an abstention that is said."""

    credential = forms.CharField(widget=forms.HiddenInput, required=False, max_length=500)

    def __init__(self, question: BallotQuestion, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        offered: list[tuple[str, Any]] = [
            (str(place), text) for place, text in enumerate(question.options)
        ]
        offered.append((ABSTAIN, _("Abstain")))
        many = question.seats > 1
        kind = forms.MultipleChoiceField if many else forms.ChoiceField
        self.fields["choices"] = kind(
            label=_("Pilihan"),
            choices=offered,
            widget=forms.CheckboxSelectMultiple if many else forms.RadioSelect,
        )

    def places(self) -> tuple[int, ...]:
        """The places of the options that were marked; an abstention beside marks is no place."""
        said = self.cleaned_data["choices"]
        given = [said] if isinstance(said, str) else said
        if ABSTAIN in given and len(given) > 1:
            return (-1,)
        return tuple(int(each) for each in given if each != ABSTAIN)


class TurnsForm(forms.Form):
    """Which voters take a paper, or sit in the hall."""

    channel = forms.ChoiceField(label=_("Jalur"))
    members = forms.TypedMultipleChoiceField(
        label=_("Pemilih"), coerce=UUID, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        channels: Iterable[Channel],
        voters: Iterable[tuple[str, str]],
        *args: Any,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.fields["channel"].choices = [(c.value, LABELS[c]) for c in channels]  # type: ignore[attr-defined]
        self.fields["members"].choices = list(voters)  # type: ignore[attr-defined]


class CountForm(forms.Form):
    """What the tellers counted."""

    channel = forms.ChoiceField(label=_("Jalur"))
    ballots = forms.IntegerField(label=_("Jumlah suara dihitung"), min_value=0, max_value=10**6)

    def __init__(
        self, question: BallotQuestion, channels: Iterable[Channel], *args: Any, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["channel"].choices = [(c.value, LABELS[c]) for c in channels]  # type: ignore[attr-defined]
        self.names = [f"count_{place}" for place in range(len(question.options))]
        for name, option in zip(self.names, question.options, strict=True):
            self.fields[name] = _number(option)
        self.fields["abstained"] = _number(_("Abstain"))
        self.fields["spoilt"] = _number(_("Tidak sah"))
        for name in ("first_witness", "second_witness"):
            label = _("Saksi pertama") if name == "first_witness" else _("Saksi kedua")
            self.fields[name] = forms.CharField(label=label, max_length=120)

    def sheet(self) -> CountSheet:
        """The count as a value."""
        said = self.cleaned_data
        return CountSheet(
            channel=Channel(said["channel"]),
            ballots=said["ballots"],
            counts=tuple(said[name] for name in self.names),
            abstained=said["abstained"],
            spoilt=said["spoilt"],
        )

    def witnesses(self) -> tuple[str, str]:
        """The names of the two who watched."""
        return self.cleaned_data["first_witness"], self.cleaned_data["second_witness"]


class CloseForm(forms.Form):
    """How many votes were in the meeting."""

    present = forms.IntegerField(
        label=_("Jumlah suara hadir"),
        required=False,
        min_value=0,
        max_value=10**6,
        help_text=_("Isi bila syaratnya dihitung dari yang hadir."),
    )


LABELS = {Channel.PHONE: _("Ponsel"), Channel.PAPER: _("Kertas"), Channel.HAND: _("Angkat tangan")}


def _number(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=10**6, initial=0)
