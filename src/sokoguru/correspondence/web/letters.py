"""The list of letters, one letter with its initials, issuing it, and its paper."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sokoguru.cooperatives.calculations.days import local_day
from sokoguru.correspondence import queries
from sokoguru.correspondence.operations import give_initials, issue_letter
from sokoguru.correspondence.queries import NoSuchLetter
from sokoguru.correspondence.queries.letters import PAGE_SIZE
from sokoguru.correspondence.vocabulary import InitialFact, LetterFact, LetterState
from sokoguru.correspondence.web.places import (
    READERS,
    crumbs,
    page_number,
    pager,
    pdf,
    place,
    tabs,
)
from sokoguru.documents.letters import InitialBox, OfficialLetter
from sokoguru.documents.rendering import render_letter
from sokoguru.documents.vocabulary import Signatory
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty, Role
from sokoguru.identity.web.doors import Door, cooperative_page


@cooperative_page(*READERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """All letters page by page, the newest first."""
    total = queries.count_letters(cooperative_id=door.cooperative_id)
    page = min(page_number(request), max(1, -(-total // PAGE_SIZE)))
    skip = (page - 1) * PAGE_SIZE
    facts = {
        "rows": queries.letters(cooperative_id=door.cooperative_id, skip=skip),
        "pager": pager(place(door, "letters"), page=page, size=PAGE_SIZE, total=total),
        "may_write": door.may(Duty.WRITE_LETTERS),
        "tabs": tabs(door, "letters"),
    }
    return render(request, "correspondence/letters.html", facts)


@cooperative_page(*READERS)
def show(request: HttpRequest, door: Door, letter_id: UUID) -> HttpResponse:
    """One letter: what it says, whose initials it awaits, what can be done with it."""
    return _page(request, door, _letter(door, letter_id))


@cooperative_page(Duty.WRITE_LETTERS, Duty.SIGN_LETTERS)
@require_POST
def initial(request: HttpRequest, door: Door, letter_id: UUID) -> HttpResponse:
    """The visitor puts the initials of an office; an office of the co-op must be his own."""
    draft = _letter(door, letter_id)
    office = request.POST.get("office", "")
    if not _may_initial(door, office):
        return _page(request, door, draft, _("Paraf ini milik pemegang jabatannya."))
    try:
        give_initials(
            cooperative_id=door.cooperative_id, letter_id=letter_id, office=office, by=door.actor
        )
    except Refusal as refusal:
        return _page(request, door, draft, refusal.sentence)
    return redirect(place(door, "letter", letter_id=letter_id))


@cooperative_page(Duty.SIGN_LETTERS)
@require_POST
def issue(request: HttpRequest, door: Door, letter_id: UUID) -> HttpResponse:
    """The letter gets its number and goes out."""
    draft = _letter(door, letter_id)
    try:
        signed = issue_letter(
            cooperative_id=door.cooperative_id, letter_id=letter_id, by=door.actor
        )
    except Refusal as refusal:
        return _page(request, door, draft, refusal.sentence)
    messages.success(
        request, _("Surat terbit dengan nomor %(number)s.") % {"number": signed.number}
    )
    return redirect(place(door, "letter", letter_id=letter_id))


@cooperative_page(*READERS)
def paper(request: HttpRequest, door: Door, letter_id: UUID) -> HttpResponse:
    """The letter as PDF; a draft says on every page that it is one."""
    found = _letter(door, letter_id)
    content = render_letter(
        letterhead=queries.letterhead(
            house=door.cooperative, on=found.content.on, emblem=found.emblem
        ),
        letter=_paper_of(door, found),
    )
    name = found.number.replace("/", "-").lower() or "rancangan"
    return pdf(content, f"{name}.pdf")


def verification_url(slug: str, token: str) -> str:
    """The public address that the code on an issued letter opens."""
    path = reverse("correspondence:verify", kwargs={"slug": slug, "token": token})
    return f"{settings.PUBLIC_ADDRESS}{path}"


def _letter(door: Door, letter_id: UUID) -> LetterFact:
    try:
        return queries.letter(cooperative_id=door.cooperative_id, letter_id=letter_id)
    except NoSuchLetter as missing:
        raise Http404 from missing


def _page(request: HttpRequest, door: Door, found: LetterFact, refused: str = "") -> HttpResponse:
    is_draft = found.state is not LetterState.SIGNED
    missing = found.missing_initials
    turn = missing[0] if is_draft and missing else ""
    facts = {
        "letter": found,
        "content": found.content,
        "state_label": _(found.state.label),
        "kind_label": _(found.content.kind.label),
        "is_draft": is_draft,
        "turn": turn if turn and _may_initial(door, turn) else "",
        "may_write": door.may(Duty.WRITE_LETTERS),
        "may_issue": door.may(Duty.SIGN_LETTERS) and is_draft and not missing,
        "url": verification_url(door.cooperative.slug, found.token) if found.token else "",
        "crumbs": crumbs(door, "letters", found.number or _("Rancangan surat")),
        "refused": refused,
    }
    return render(request, "correspondence/letter.html", facts, status=422 if refused else 200)


def _may_initial(door: Door, office: str) -> bool:
    """An office that the co-op itself fills is initialled by its holder alone."""
    own = {role.label.lower(): role for role in Role}
    asked = own.get(office.lower())
    has_duty = door.may(Duty.WRITE_LETTERS) or door.may(Duty.SIGN_LETTERS)
    return has_duty and (asked is None or asked in door.roles)


def _paper_of(door: Door, found: LetterFact) -> OfficialLetter:
    content = found.content
    return OfficialLetter(
        title=content.kind.heading,
        number=found.number,
        place=content.place,
        on=content.on,
        subject=content.subject,
        body=content.body,
        addressee=content.addressee,
        amount=content.amount,
        signatories=(Signatory(role=content.signatory_office, name=content.signatory_name),),
        initials=tuple(_box(door, box) for box in found.initials),
        copies=content.copies,
        verification_url=verification_url(door.cooperative.slug, found.token)
        if found.token
        else "",
        fingerprint=found.content_sha256,
        language="en" if content.language == "en" else "id",
    )


def _box(door: Door, box: InitialFact) -> InitialBox:
    on = local_day(door.cooperative, box.at) if box.at else None
    return InitialBox(office=box.office, name=box.name, on=on)
