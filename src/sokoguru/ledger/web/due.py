"""Posting what is due of recurring journals, one by one or all at once."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.operations import post_all_recurring, post_recurring
from sokoguru.ledger.vocabulary import DueOutcome
from sokoguru.ledger.web.crumbs import place
from sokoguru.ledger.web.general_journal import told
from sokoguru.ledger.web.templates import listed


class DueForm(forms.Form):
    """Which period of which template; nothing means all that is due."""

    templat = forms.UUIDField(required=False)
    masa = forms.RegexField(r"^\d{4}-\d{2}$", required=False)

    def period(self) -> Month | None:
        """The month that was asked for."""
        year, _dash, month = self.cleaned_data["masa"].partition("-")
        try:
            return Month(int(year), int(month))
        except ValueError:
            return None


@cooperative_page(Duty.POST_JOURNAL)
def post_due(request: HttpRequest, door: Door) -> HttpResponse:
    """Post one period or all; what is refused stays due and says why."""
    back = HttpResponseRedirect(place(door, "templates"))
    form = DueForm(request.POST)
    if request.method != "POST" or not form.is_valid():
        return back
    template_id, period = form.cleaned_data["templat"], form.period()
    if template_id is None or period is None:
        return _all(request, door)
    try:
        done = post_recurring(
            cooperative_id=door.cooperative_id,
            template_id=template_id,
            period=period,
            on=door.today,
            by=door.actor,
        )
    except Refusal as refusal:
        messages.error(request, refusal.sentence)
        return back
    told(request, door, done)
    return back


def _all(request: HttpRequest, door: Door) -> HttpResponse:
    outcomes = post_all_recurring(cooperative_id=door.cooperative_id, on=door.today, by=door.actor)
    refused = tuple(each for each in outcomes if each.refusal)
    _say(request, outcomes)
    if refused:
        return listed(request, door, refused=refused)
    return HttpResponseRedirect(place(door, "templates"))


def _say(request: HttpRequest, outcomes: tuple[DueOutcome, ...]) -> None:
    posted = sum(1 for each in outcomes if each.entered and each.entered.posted)
    waiting = sum(1 for each in outcomes if each.entered and each.entered.draft)
    if posted:
        messages.success(request, _("%(count)s jurnal rutin dicatat.") % {"count": posted})
    if waiting:
        said = _("%(count)s jurnal rutin menunggu persetujuan orang lain.")
        messages.info(request, said % {"count": waiting})
