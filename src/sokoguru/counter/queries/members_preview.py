"""What an import of members would do."""

from datetime import date
from hashlib import sha256

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.counter.calculations.members_file import Surroundings, read_register
from sokoguru.counter.calculations.tables import FileIsEmpty, read_workbook
from sokoguru.counter.queries.imports import imported
from sokoguru.counter.vocabulary import ImportKind, MembersPreview, Progress, no_progress
from sokoguru.foundation.money import format_number
from sokoguru.members import queries as members
from sokoguru.members.calculations.nik import mask_nik
from sokoguru.members.vocabulary import KnownMember

_SAMPLE = 5


def preview_members(
    *,
    cooperative_id: int,
    content: bytes,
    filename: str,
    on: date,
    progress: Progress = no_progress,
) -> MembersPreview:
    """Read the first sheet of a register and tell every fault by row and column.

    `on` is the day the articles are read for and no joining may lie after. Refuses only what is no
    table at all (`FileIsNotATable`, `FileIsTooLarge`, `FileIsEmpty`).
    """
    rows = read_workbook(content, filename=filename)[0].rows
    total = len(rows) - 1
    if total < 1:
        raise FileIsEmpty(filename=filename)
    fingerprint = sha256(content).hexdigest()
    before = imported(
        cooperative_id=cooperative_id, kind=ImportKind.MEMBERS, fingerprint=fingerprint
    )
    articles = cooperatives.articles_on(cooperative_id=cooperative_id, on=on)
    known = Surroundings(
        groups=tuple(articles.wajib_by_group),
        numbers=members.known_numbers(cooperative_id=cooperative_id),
        niks=members.living_niks(cooperative_id=cooperative_id),
        on=on,
    )
    reading = read_register(
        rows, known, progress=lambda done: progress("Memeriksa baris", done, total)
    )
    return MembersPreview(
        kind=ImportKind.MEMBERS,
        filename=filename,
        fingerprint=fingerprint,
        rows=total,
        faults=tuple(reading.faults),
        warnings=_warnings(reading.unknown_columns, reading.people),
        totals=(),
        sample=tuple(_shown(person) for person in reading.people[:_SAMPLE]),
        imported_at=None if before is None else before.imported_at,
        people=tuple(reading.people),
    )


def _warnings(unknown: tuple[str, ...], people: list[KnownMember]) -> tuple[str, ...]:
    said = [f'Kolom "{column}" tidak dikenal dan tidak dibaca.' for column in unknown]
    without_nik = sum(not person.nik for person in people)
    if without_nik:
        said.append(f"{format_number(without_nik)} anggota tanpa NIK; lengkapi kemudian dari KTP.")
    return tuple(said)


def _shown(person: KnownMember) -> tuple[str, ...]:
    joined = person.joined_on.isoformat()
    return (person.number, person.name, mask_nik(person.nik), person.group, joined)
