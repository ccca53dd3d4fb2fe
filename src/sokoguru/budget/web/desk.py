"""The years with their plans, and the working paper of one of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.budget import queries
from sokoguru.budget.vocabulary import PlanFact, Stage, YearOfPlan
from sokoguru.budget.web.links import below_desk, span_of, unit_names, year_of
from sokoguru.budget.web.shown import plan_facts
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page

READERS = (Duty.READ_BOOKS, Duty.PLAN_BUDGET, Duty.SUBMIT_BUDGET)
TONES = {
    Stage.NONE: "",
    Stage.DRAFT: "info",
    Stage.SUBMITTED: "warn",
    Stage.ADOPTED: "good",
    Stage.REVISING: "info",
}


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Every year with a plan, this year and the next."""
    now = year_of(door, door.today).year
    found = queries.years_of_plans(cooperative_id=door.cooperative_id, years=(now, now + 1))
    facts = {
        "years": [_shown(each) for each in found],
        "may_plan": door.may(Duty.PLAN_BUDGET),
    }
    return render(request, "budget/desk.html", facts)


@cooperative_page(*READERS)
def plan(request: HttpRequest, door: Door, year: int) -> HttpResponse:
    """The working paper of a year with its sums, its versions beside it."""
    span = span_of(door, year)
    paper = queries.draft(cooperative_id=door.cooperative_id, year=year)
    (found,) = (
        each
        for each in queries.years_of_plans(cooperative_id=door.cooperative_id, years=(year,))
        if each.year == year
    )
    is_open = found.stage is not Stage.SUBMITTED
    facts = {
        **plan_facts(paper.plan if paper else PlanFact(groups=()), door, unit_names(door)),
        "year": year,
        "span": span,
        "paper": paper,
        "found": _shown(found),
        "may_edit": door.may(Duty.PLAN_BUDGET) and is_open,
        "may_submit": door.may(Duty.SUBMIT_BUDGET) and is_open,
        "is_waiting": not is_open,
        "crumbs": below_desk(door, _("Rencana %(year)s") % {"year": year}),
    }
    return render(request, "budget/plan.html", facts)


def _shown(found: YearOfPlan) -> dict[str, object]:
    return {
        "fact": found,
        "stage": _(found.stage.label),
        "tone": TONES[found.stage],
        "versions": [{"fact": each, "state": _(each.state.label)} for each in found.versions],
    }
