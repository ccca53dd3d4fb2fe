"""The evidence pack of a sample as one file."""

from hashlib import sha256
from tempfile import TemporaryFile
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

from django.http import FileResponse, Http404, HttpRequest

from sokoguru.examination.queries import NoSuchSample, evidence_files
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page


@cooperative_page(Duty.EXAMINE)
def download(request: HttpRequest, door: Door, sample_id: UUID) -> FileResponse:
    """A zip of everything about the sample, with the fingerprints of its files."""
    target = TemporaryFile()  # noqa: SIM115 - the answer closes it
    try:
        with ZipFile(target, "w", ZIP_DEFLATED) as packed:
            sums = []
            for name, content in evidence_files(
                cooperative_id=door.cooperative_id, sample_id=sample_id
            ):
                packed.writestr(name, content)
                sums.append(f"{sha256(content).hexdigest()}  {name}\n")
            packed.writestr("SHA256SUMS", "".join(sums))
    except NoSuchSample as missing:
        target.close()
        raise Http404 from missing
    target.seek(0)
    return FileResponse(target, as_attachment=True, filename=f"bukti-{sample_id}.zip")
