"""What deserves a second look: exceptions, first digits, people."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.examination import queries
from sokoguru.examination.calculations.evidence import exceptions_file
from sokoguru.examination.web.forms import PopulationForm, usual_days
from sokoguru.examination.web.places import tabs
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import chart

SHOWN = 50
EVERY = 1_000_000


@cooperative_page(Duty.EXAMINE)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The exceptions of a period; `?unduh=1` gives all of them as a table."""
    asked = request.GET.copy()
    for name, day in usual_days(door).items():
        asked.setdefault(name, day.isoformat())
    form = PopulationForm(asked, door=door)
    wants_file = form.is_valid() and "unduh" in request.GET
    found = None
    if form.is_valid():
        found = queries.review_of(
            cooperative_id=door.cooperative_id,
            population=form.population(),
            shown=EVERY if wants_file else SHOWN,
        )
    if wants_file and found is not None:
        answer = HttpResponse(exceptions_file(found.exceptions), content_type="text/csv")
        answer["Content-Disposition"] = 'attachment; filename="pengecualian.csv"'
        return answer
    asked["unduh"] = "1"
    facts = {
        "form": form,
        "review": found,
        "accounts": chart(cooperative_id=door.cooperative_id),
        "file_url": f"?{asked.urlencode()}",
        "tabs": tabs(door, "review"),
    }
    return render(request, "examination/review.html", facts, status=200 if found else 422)
