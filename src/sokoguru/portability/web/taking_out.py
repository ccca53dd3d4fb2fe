"""Downloads: journals for other programmes, and the whole co-operative as a package."""

from tempfile import TemporaryFile
from typing import IO

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_POST

from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.portability.operations import note_export
from sokoguru.portability.queries import journal_pieces, one_view, write_package
from sokoguru.portability.vocabulary import JournalForm

PACKAGE = "paket"


@cooperative_page(Duty.EXPORT_DATA)
@require_POST
def journal(request: HttpRequest, door: Door) -> FileResponse:
    """The journal as text, written to disk first: however long, it is not held in memory."""
    asked = request.POST.get("form", "")
    if asked not in list(JournalForm):
        raise Http404
    form = JournalForm(asked)
    target: IO[bytes] = TemporaryFile()  # noqa: SIM115  the answer closes it
    with one_view(door.cooperative_id):
        for piece in journal_pieces(cooperative_id=door.cooperative_id, form=form):
            target.write(piece.encode())
    note_export(cooperative_id=door.cooperative_id, form=form, fingerprint="", by=door.actor)
    return _download(target, door, form.value, "text/plain; charset=utf-8")


@cooperative_page(Duty.EXPORT_DATA)
@require_POST
def package(request: HttpRequest, door: Door) -> FileResponse:
    """The package; who took it is noted with its fingerprint."""
    target: IO[bytes] = TemporaryFile()  # noqa: SIM115  the answer closes it
    with one_view(door.cooperative_id):
        fact = write_package(
            cooperative_id=door.cooperative_id,
            target=target,
            made_at=door.actor.at,
            progress=lambda phase, done, total: None,
        )
    note_export(
        cooperative_id=door.cooperative_id,
        form=PACKAGE,
        fingerprint=fact.fingerprint,
        by=door.actor,
    )
    return _download(target, door, "zip", "application/zip")


def _download(target: IO[bytes], door: Door, ending: str, media: str) -> FileResponse:
    target.seek(0)
    name = f"{door.cooperative.slug}-{door.today.isoformat()}.{ending}"
    return FileResponse(target, as_attachment=True, filename=name, content_type=media)
