"""The vault: its list, a document with its versions, keeping and downloading."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.correspondence import queries
from sokoguru.correspondence.operations import FileIsTooLarge, keep_file, keep_version
from sokoguru.correspondence.queries import NoSuchFile
from sokoguru.correspondence.queries.files import SOON_DAYS
from sokoguru.correspondence.vocabulary import LARGEST_FILE, FileDetails, FileFact
from sokoguru.correspondence.web.forms import FileForm
from sokoguru.correspondence.web.places import crumbs, explain, place, tabs
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What somebody sent to be kept."""

    details: FileDetails
    content: bytes
    filename: str


@cooperative_page(Duty.READ_BOOKS, Duty.WRITE_LETTERS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The newest version of every document; what runs out soon is marked."""
    kept = queries.files(cooperative_id=door.cooperative_id)
    facts = {
        "rows": [_row(file, door) for file in kept],
        "may_keep": door.may(Duty.WRITE_LETTERS),
        "tabs": tabs(door, "files"),
    }
    return render(request, "correspondence/files.html", facts)


@cooperative_page(Duty.WRITE_LETTERS)
def keep(request: HttpRequest, door: Door) -> HttpResponse:
    """A new document."""
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and (kept := _kept(form, door, None)):
        messages.success(request, _("Berkas tersimpan."))
        return redirect(place(door, "document", document_id=kept.document_id))
    facts = {"form": form, "crumbs": crumbs(door, "files", _("Simpan berkas"))}
    return render(request, "correspondence/keep.html", facts, status=422 if form.errors else 200)


@cooperative_page(Duty.READ_BOOKS, Duty.WRITE_LETTERS)
def document(request: HttpRequest, door: Door, document_id: UUID) -> HttpResponse:
    """One document with all its versions; whoever may, adds the next one here."""
    may_keep = door.may(Duty.WRITE_LETTERS)
    found = _versions(door, document_id)
    sent = (request.POST, request.FILES) if request.method == "POST" and may_keep else ()
    form = FileForm(*sent, initial=_known(found[0]))
    if form.is_bound and form.is_valid() and _kept(form, door, document_id):
        messages.success(request, _("Versi baru tersimpan."))
        return redirect(place(door, "document", document_id=document_id))
    newest = found[0]
    facts = {
        "file": newest,
        "row": _row(newest, door),
        "versions": found,
        "form": form,
        "may_keep": may_keep,
        "crumbs": crumbs(door, "files", newest.details.title),
    }
    status = 422 if form.errors else 200
    return render(request, "correspondence/document.html", facts, status=status)


@cooperative_page(Duty.READ_BOOKS, Duty.WRITE_LETTERS)
def download(request: HttpRequest, door: Door, file_id: UUID) -> HttpResponse:
    """The bytes of one version, to be saved and never shown as a page."""
    try:
        kept = queries.file(cooperative_id=door.cooperative_id, file_id=file_id)
    except NoSuchFile as missing:
        raise Http404 from missing
    content = queries.file_content(cooperative_id=door.cooperative_id, sha256=kept.sha256)
    return HttpResponse(
        content,
        content_type=kept.media_type.value,
        headers={
            "Content-Disposition": f'attachment; filename="{_ascii(kept.filename)}"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


def _kept(form: FileForm, door: Door, document_id: UUID | None) -> FileFact | None:
    """Keep what was sent, or explain beside the form why not."""
    sent = form.cleaned_data["file"]
    try:
        if sent.size > LARGEST_FILE:  # before it is read into memory
            raise FileIsTooLarge(size=-(-sent.size // 2**20), largest=LARGEST_FILE // 2**20)
        asked = Asked(details=form.details, content=sent.read(), filename=str(sent.name))
        return _act(door, asked, document_id)
    except Refusal as refusal:
        explain(form, refusal)
        return None


def _act(door: Door, asked: Asked, document_id: UUID | None) -> FileFact:
    house, by = door.cooperative_id, door.actor
    if document_id is None:
        return keep_file(
            cooperative_id=house,
            details=asked.details,
            content=asked.content,
            filename=asked.filename,
            by=by,
        )
    return keep_version(
        cooperative_id=house,
        document_id=document_id,
        details=asked.details,
        content=asked.content,
        filename=asked.filename,
        by=by,
    )


def _versions(door: Door, document_id: UUID) -> tuple[FileFact, ...]:
    try:
        return queries.versions(cooperative_id=door.cooperative_id, document_id=document_id)
    except NoSuchFile as missing:
        raise Http404 from missing


def _row(file: FileFact, door: Door) -> dict[str, object]:
    ends = file.details.expires_on
    return {
        "file": file,
        "kind": _(file.details.kind.label),
        "is_over": ends is not None and ends < door.today,
        "ends_soon": file.expires_within(SOON_DAYS, door.today),
        "kilobytes": -(-file.size // 1024),
    }


def _known(file: FileFact) -> dict[str, object]:
    told = file.details
    return {
        "kind": told.kind.value,
        "title": told.title,
        "number": told.number,
        "issuer": told.issuer,
        "issued_on": told.issued_on,
        "expires_on": told.expires_on,
    }


def _ascii(name: str) -> str:
    """The name as a header may carry it."""
    plain = name.encode("ascii", "replace").decode().replace("?", "_")
    return "".join(letter if letter not in '"\\;' else "_" for letter in plain)
