"""The list of meetings, planning one, and the rules of the articles."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.governance import queries
from sokoguru.governance.operations import plan_meeting, write_rules
from sokoguru.governance.vocabulary import MeetingKind, MeetingRules
from sokoguru.governance.web.forms import PlanForm, RulesForm, explain
from sokoguru.governance.web.places import crumbs, place
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import read_key


@cooperative_page(Duty.CONVENE, Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Every meeting; the board plans the next one here (S3-054)."""
    may_convene = door.may(Duty.CONVENE)
    form = PlanForm(request.POST or None, initial={"year": door.today.year - 1})
    if request.method == "POST" and may_convene and form.is_valid():
        try:
            typed = form.cleaned_data
            made = plan_meeting(
                cooperative_id=door.cooperative_id,
                kind=MeetingKind(typed["kind"]),
                year=typed["year"],
                held_on=typed["held_on"],
                begins_at=typed["begins_at"],
                place=typed["place"],
                is_second_call=typed["is_second_call"],
                key=read_key(request),
                by=door.actor,
            )
            return HttpResponseRedirect(place(door, "meeting", meeting_id=made.id))
        except Refusal as refusal:
            explain(form, refusal)
    facts = {
        "rows": queries.meetings(cooperative_id=door.cooperative_id),
        "rules": queries.meeting_rules(cooperative_id=door.cooperative_id, on=door.today),
        "form": form,
        "may_convene": may_convene,
    }
    return render(request, "governance/meetings.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.CONVENE)
def rules(request: HttpRequest, door: Door) -> HttpResponse:
    """Write down what the articles say of meetings."""
    form = RulesForm(request.POST or None, initial={"valid_from": door.cooperative.founded_on})
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        written = MeetingRules(
            valid_from=typed["valid_from"],
            clause=typed["clause"],
            call_days=typed["call_days"],
            quorum_bps=form.bps("quorum"),
            second_bps=form.bps("second"),
            special_bps=form.bps("special"),
            special_votes_bps=form.bps("special_votes"),
            proxies=typed["proxies"],
        )
        try:
            write_rules(cooperative_id=door.cooperative_id, rules=written, by=door.actor)
            messages.success(request, _("Aturan rapat dicatat."))
            return HttpResponseRedirect(place(door, "meetings"))
        except Refusal as refusal:
            explain(form, refusal)
    facts = {"form": form, "crumbs": crumbs(door, _("Aturan rapat"))}
    return render(request, "governance/rules.html", facts, status=422 if form.errors else 200)
