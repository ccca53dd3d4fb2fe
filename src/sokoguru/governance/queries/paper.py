"""The minutes (berita acara), written from what happened."""

from datetime import date
from uuid import UUID

from sokoguru.cooperatives.queries import cooperative
from sokoguru.correspondence.queries import file, file_content, letterhead
from sokoguru.documents.book import Book, Chapter, Prose, Section, Signing
from sokoguru.documents.rendering import render_book
from sokoguru.documents.vocabulary import Signatory
from sokoguru.foundation.calendar import format_date
from sokoguru.governance.calculations.sentences import attendance_sentence, item_sentences
from sokoguru.governance.queries.agenda import agenda
from sokoguru.governance.queries.meetings import NoSuchMeeting, meeting, minutes_of
from sokoguru.governance.queries.people import attendance, quorum
from sokoguru.governance.vocabulary import MeetingState


def minutes_draft(
    *, cooperative_id: int, meeting_id: UUID, on: date, signers: tuple[str, ...], is_draft: bool
) -> bytes:
    """The minutes as PDF: when and where, who came, each item with what was decided, signatures.

    `on` is the day they are written; `signers` are written as "office: name".
    """
    found = meeting(cooperative_id=cooperative_id, meeting_id=meeting_id)
    there = attendance(cooperative_id=cooperative_id, meeting_id=meeting_id)
    counted = quorum(cooperative_id=cooperative_id, meeting_id=meeting_id)
    opening = (
        f"Pada {format_date(found.held_on)} pukul {found.begins_at:%H.%M} bertempat di "
        f"{found.place} telah diadakan {found.title}.",
        f"Rapat dipimpin oleh {found.chair}." if found.chair else "Rapat belum dibuka.",
        attendance_sentence(counted),
    )
    names = tuple(
        f"{each.number} {each.name}"
        + (f" (dikuasakan kepada {each.spoken_for_by})" if each.spoken_for_by else "")
        for each in sorted(there, key=lambda one: (one.number, one.name))
    )
    items = agenda(cooperative_id=cooperative_id, meeting_id=meeting_id)
    sections = (
        Section(title="Pembukaan", blocks=(Prose(opening),)),
        *(
            Section(title=f"{each.position}. {each.title}", blocks=(Prose(item_sentences(each)),))
            for each in items
        ),
        Section(title="Yang hadir", blocks=(Prose(names or ("Tidak ada.",)),)),
        Section(title="Pengesahan", blocks=(_signing(signers, found.place, on),)),
    )
    house = cooperative(cooperative_id)
    book = Book(
        title="Berita Acara",
        subtitle=found.title,
        on=on,
        cover_lines=(format_date(found.held_on), found.place),
        chapters=(Chapter(title="Jalannya rapat", sections=sections),),
        is_draft=is_draft,
    )
    return render_book(letterhead=letterhead(house=house, on=on), book=book)


def minutes_bytes(*, cooperative_id: int, meeting_id: UUID) -> bytes:
    """The kept minutes, byte for byte. Refuses `NoSuchMeeting` where none are kept."""
    found = meeting(cooperative_id=cooperative_id, meeting_id=meeting_id)
    kept = minutes_of(cooperative_id=cooperative_id, meeting_id=meeting_id)
    if kept is None or found.state is not MeetingState.MINUTED:
        raise NoSuchMeeting
    stored = file(cooperative_id=cooperative_id, file_id=kept.file_id)
    return file_content(cooperative_id=cooperative_id, sha256=stored.sha256)


def _signing(signers: tuple[str, ...], place: str, on: date) -> Signing:
    people = [signer.partition(":") for signer in signers] or [("Pimpinan rapat", ":", "")]
    return Signing(
        people=tuple(Signatory(role=role.strip(), name=name.strip()) for role, _, name in people),
        place_and_day=f"{place}, {format_date(on)}",
        sentence="Berita acara ini dibacakan kembali dan dibenarkan oleh rapat.",
    )
