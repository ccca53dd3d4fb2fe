"""How a page answers what was typed: all faults at once, a refusal beside its field."""

from collections.abc import Iterable
from typing import Protocol

from django import forms
from django.http import QueryDict

from sokoguru.foundation.refusal import Refusal


def explain(form: forms.Form, refusal: Refusal) -> None:
    """Write a refusal into a form: beside its field, or above the form when there is none."""
    field = refusal.field if refusal.field in form.fields else None
    form.add_error(field, refusal.sentence)


class Checked(Protocol):
    """A form or a set of forms."""

    def is_valid(self) -> bool: ...


def are_valid(forms: Iterable[Checked]) -> bool:
    """Whether every form is valid; each one is asked, so that all faults show at once."""
    answers = [form.is_valid() for form in forms]
    return all(answers)


def with_one_row_more(sent: QueryDict) -> QueryDict:
    """What was sent, with one empty row more in each of its lists (the button *tambah*)."""
    more = sent.copy()
    for name in [name for name in more if name.endswith("-TOTAL_FORMS")]:
        count = str(more[name])
        if count.isdecimal() and len(count) < 4:
            more[name] = str(int(count) + 1)
    return more
