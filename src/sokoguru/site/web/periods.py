"""The period of a statement, as a page asks for it."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from sokoguru.foundation.calendar import FiscalYear
from sokoguru.identity.web.doors import Door
from sokoguru.ui.web.fields import DayField


class PeriodForm(forms.Form):
    """From a day to a day."""

    dari = DayField(label=_("Dari"))
    sampai = DayField(label=_("Sampai"))


@dataclass(frozen=True, slots=True)
class Period:
    """Both days count; `form` shows what was asked."""

    first_day: date
    last_day: date
    form: PeriodForm


def read_period(request: HttpRequest, door: Door) -> Period:
    """The asked period, or the fiscal year so far."""
    year = FiscalYear.of(door.today, starts_month=door.cooperative.fiscal_start_month)
    usual = {"dari": year.first_day, "sampai": door.today}
    asked = PeriodForm(request.GET) if "dari" in request.GET else PeriodForm(initial=usual)
    if asked.is_bound and asked.is_valid():
        first, last = sorted((asked.cleaned_data["dari"], asked.cleaned_data["sampai"]))
        return Period(first, last, asked)
    return Period(usual["dari"], usual["sampai"], asked)
