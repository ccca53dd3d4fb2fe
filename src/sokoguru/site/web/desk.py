"""The desk: where the day begins."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.correspondence.queries import expiring_files
from sokoguru.correspondence.vocabulary import FileFact
from sokoguru.identity.queries import missing_organs
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.site import queries
from sokoguru.site.vocabulary import BANK, CASH, SAVINGS, SAVINGS_ACCOUNTS, Desk
from sokoguru.site.web.next_step import address_of, shortcuts, shown


@cooperative_page(*Duty)
def desk(request: HttpRequest, door: Door) -> HttpResponse:
    """Today's figures and the next step; a member without an office goes to his own page."""
    if door.duties == {Duty.READ_OWN}:
        return redirect("site:own", slug=door.cooperative.slug)
    figures = queries.desk(cooperative_id=door.cooperative_id, on=door.today)
    step = queries.next_step(cooperative_id=door.cooperative_id, figures=figures, on=door.today)
    facts = {
        "organs": missing_organs(cooperative_id=door.cooperative_id, on=door.today),
        "desk": figures,
        "next": shown(step, door),
        "shortcuts": shortcuts(door),
        "expiring": _expiring(door),
        "sees_money": door.may(Duty.READ_BOOKS),
        "savings": _savings(figures, door),
        "cash_url": address_of("ledger:account", door, code=CASH),
        "bank_url": address_of("ledger:account", door, code=BANK),
    }
    return render(request, "site/desk.html", facts)


def _expiring(door: Door) -> tuple[FileFact, ...]:
    """Documents of the vault that run out soon, for those who may open it."""
    if not (door.may(Duty.READ_BOOKS) or door.may(Duty.WRITE_LETTERS)):
        return ()
    return expiring_files(cooperative_id=door.cooperative_id, on=door.today)


def _savings(figures: Desk, door: Door) -> list[dict[str, object]]:
    """The savings by kind, each open to its account."""
    return [
        {
            "label": _(SAVINGS[kind]),
            "amount": amount,
            "url": address_of("ledger:account", door, code=SAVINGS_ACCOUNTS[kind]),
        }
        for kind, amount in figures.savings.items()
    ]
