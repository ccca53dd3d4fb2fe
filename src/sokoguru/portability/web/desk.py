"""The desk: what may be brought in, what may be taken out, and who did it before."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.portability import queries
from sokoguru.portability.vocabulary import JournalForm
from sokoguru.portability.web.words import FORMS, KINDS


@cooperative_page(Duty.IMPORT, Duty.EXPORT_DATA)
def desk(request: HttpRequest, door: Door) -> HttpResponse:
    """Each visitor sees what his duties open."""
    facts = {
        "kinds": [(kind.value, _(words.title), _(words.about)) for kind, words in KINDS.items()],
        "journals": [(form.value, _(FORMS[form])) for form in JournalForm],
        "may_import": door.may(Duty.IMPORT),
        "may_export": door.may(Duty.EXPORT_DATA),
        "imports": queries.book_imports(cooperative_id=door.cooperative_id),
        "exports": [
            (_(FORMS[fact.form]), fact)
            for fact in queries.exports(cooperative_id=door.cooperative_id)
        ],
    }
    return render(request, "portability/desk.html", facts)
