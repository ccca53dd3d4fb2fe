"""Taking members and opening balances over from files: checked first, then all or nothing."""

from datetime import datetime
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import File, Form, Router, Schema
from ninja.files import UploadedFile

from sokoguru.api.doors import FORM, ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS, Fault, problem_with_faults
from sokoguru.api.shapes import Code, Day
from sokoguru.counter.operations import import_members, import_opening_balances
from sokoguru.counter.operations.register import FileHasFaults
from sokoguru.counter.queries import imports, preview_members, preview_opening_balances
from sokoguru.counter.vocabulary import CellFault, Preview
from sokoguru.identity.vocabulary import Duty

router = Router(tags=["imports"])
FAULTS_SHOWN = 100
Upload = Annotated[UploadedFile, File()]


class AmountOut(Schema):
    """A sum that was read, in whole rupiah."""

    label: str
    amount: int


class CheckedOut(Schema):
    """A file without faults: what an import would take over."""

    kind: str
    filename: str
    rows: int
    warnings: list[str]
    totals: list[AmountOut]
    imported_at: datetime | None


class ImportedOut(Schema):
    """A finished import; `is_repeat` when a file with this content had been imported before."""

    kind: str
    filename: str
    rows: int
    imported_at: datetime
    imported_by: str
    is_repeat: bool


class BalancesForm(Schema):
    """The day of the balances, and the account that takes the difference where there is one."""

    on: Day
    against: Code | None = None


def named(file: UploadedFile) -> str:
    """The name of an uploaded file."""
    return file.name or "berkas"


def checked(preview: Preview) -> CheckedOut:
    """What would be taken over. Refuses a file with faults (`FileHasFaults`)."""
    if preview.imported_at is None and not preview.is_clean:
        raise FileHasFaults(filename=preview.filename, count=len(preview.faults), preview=preview)
    return CheckedOut(
        kind=preview.kind.value,
        filename=preview.filename,
        rows=preview.rows,
        warnings=list(preview.warnings),
        totals=[AmountOut(label=label, amount=amount) for label, amount in preview.totals],
        imported_at=preview.imported_at,
    )


def faulty(why: FileHasFaults) -> HttpResponse:
    """The refusal of a file, with its first faults by sheet, row and column."""
    preview = why.facts["preview"]
    found: tuple[CellFault, ...] = preview.faults if isinstance(preview, Preview) else ()
    shown = [
        Fault(
            sheet=each.sheet,
            row=each.row,
            column=each.column,
            code=each.refusal.code,
            detail=each.sentence,
        )
        for each in found[:FAULTS_SHOWN]
    ]
    return problem_with_faults(why, shown, count=len(found))


@router.get(
    "/k/{slug}/imports", auth=Key(Duty.IMPORT), response={200: list[ImportedOut], **REFUSALS}
)
def list_imports(request: HttpRequest, slug: str) -> list[ImportedOut]:
    """Every file taken over, the newest first. Duty: `impor`."""
    with opened(request, slug) as door:
        found = imports(cooperative_id=door.cooperative_id)
        return [ImportedOut.model_validate(each, from_attributes=True) for each in found]


@router.post(
    "/k/{slug}/imports/members/check",
    auth=Key(Duty.IMPORT, takes=FORM),
    response={200: CheckedOut, **REFUSALS},
)
def check_register(request: HttpRequest, slug: str, file: Upload) -> CheckedOut:
    """Check a register of members; nothing is written. Duty: `impor`."""
    with opened(request, slug) as door:
        return checked(
            preview_members(
                cooperative_id=door.cooperative_id,
                content=file.read(),
                filename=named(file),
                on=door.today,
            )
        )


@router.post(
    "/k/{slug}/imports/members",
    auth=Key(Duty.IMPORT, takes=FORM),
    response={200: ImportedOut, **REFUSALS},
)
@once
def take_register(door: ApiDoor, file: Upload) -> ImportedOut:
    """Take a register of members over. Duty: `impor`."""
    report = import_members(
        cooperative_id=door.cooperative_id,
        content=file.read(),
        filename=named(file),
        on=door.today,
        by=door.actor,
    )
    return ImportedOut.model_validate(report, from_attributes=True)


@router.post(
    "/k/{slug}/imports/opening-balances/check",
    auth=Key(Duty.IMPORT, takes=FORM),
    response={200: CheckedOut, **REFUSALS},
)
def check_balances(
    request: HttpRequest, slug: str, file: Upload, asked: Annotated[BalancesForm, Form()]
) -> CheckedOut:
    """Check opening balances; nothing is written. Duty: `impor`."""
    with opened(request, slug) as door:
        return checked(
            preview_opening_balances(
                cooperative_id=door.cooperative_id,
                content=file.read(),
                filename=named(file),
                on=asked.on,
                against=asked.against,
            )
        )


@router.post(
    "/k/{slug}/imports/opening-balances",
    auth=Key(Duty.IMPORT, takes=FORM),
    response={200: ImportedOut, **REFUSALS},
)
@once
def take_balances(
    door: ApiDoor, file: Upload, asked: Annotated[BalancesForm, Form()]
) -> ImportedOut:
    """Post the opening balances of a file, all or none. Duty: `impor`."""
    report = import_opening_balances(
        cooperative_id=door.cooperative_id,
        content=file.read(),
        filename=named(file),
        on=asked.on,
        against=asked.against,
        by=door.actor,
    )
    return ImportedOut.model_validate(report, from_attributes=True)
