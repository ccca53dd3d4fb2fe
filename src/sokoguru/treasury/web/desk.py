"""The desk of cash and bank."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.treasury import queries as treasury


@cooperative_page(Duty.READ_BOOKS, Duty.PAY_MONEY)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Every account of cash and bank: its balance, until when it is settled, what is open."""
    rows = treasury.desk(cooperative_id=door.cooperative_id, on=door.today)
    facts = {
        "cash": [row for row in rows if row.is_cash],
        "banks": [row for row in rows if not row.is_cash],
        "may_post": door.may(Duty.POST_JOURNAL),
        "may_count": door.may(Duty.PAY_MONEY),
        "may_read": door.may(Duty.READ_BOOKS),
    }
    return render(request, "treasury/desk.html", facts)
