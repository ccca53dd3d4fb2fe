"""SHU of Koperasi A, 1998: closed, decided on 20 February 1999, announced and mostly paid."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.koperasi_a_figures import TAX
from sokoguru.config.demo.koperasi_a_year import YEAR
from sokoguru.cooperatives.operations import record_resolution
from sokoguru.cooperatives.queries import cooperative
from sokoguru.cooperatives.vocabulary import Resolution, ResolutionSource, Subject
from sokoguru.correspondence.operations import keep_file
from sokoguru.correspondence.queries import letterhead
from sokoguru.correspondence.vocabulary import FileDetails, FileKind
from sokoguru.documents.letters import OfficialLetter
from sokoguru.documents.rendering import render_letter
from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.surplus import operations as surplus
from sokoguru.surplus import queries
from sokoguru.surplus.vocabulary import PayoutMethod, SlipFact
from sokoguru.trade import operations as trade
from sokoguru.trade.vocabulary import MoneyAccount

NEW_YEAR = date(1999, 1, 1)
CLOSED_ON = date(1999, 1, 25)
ANNUAL_MEETING = date(1999, 2, 20)
ANNOUNCED_ON = date(1999, 2, 22)
RESOLUTION = Resolution(
    number="02/RAT/II/1999",
    adopted_on=ANNUAL_MEETING,
    meeting="Rapat Anggota Tahunan tahun buku 1998",
    subject=Subject.SURPLUS,
    text="Menyetujui pembagian SHU tahun buku 1998 menurut anggaran dasar.",
)
_EVERY_UNPAID = 12
_BY_TRANSFER = 5
MINUTES = FileDetails(
    kind=FileKind.MINUTES,
    title="Berita acara Rapat Anggota Tahunan tahun buku 1998",
    number="BA-01/RAT/II/1999",
    issued_on=ANNUAL_MEETING,
)


def note_turn_of_the_year(diary: Diary) -> None:
    """1999 opens, the tax is paid, 1998 is closed and its SHU determined and decided."""
    by = diary.book.by_treasurer
    body = diary.book.cooperative_id
    diary.note(
        NEW_YEAR,
        partial(
            ledger.open_year,
            cooperative_id=body,
            year=YEAR + 1,
            by=by(NEW_YEAR),
        ),
    )
    diary.in_office(
        date(1999, 1, 15),
        trade.pay_tax,
        amount=TAX,
        money=MoneyAccount.BANK,
        memo="Setor pajak 1998",
    )
    diary.note(
        CLOSED_ON, partial(ledger.close_year, cooperative_id=body, year=YEAR, by=by(CLOSED_ON))
    )
    diary.note(
        CLOSED_ON,
        partial(surplus.determine_surplus, cooperative_id=body, year=YEAR, by=by(CLOSED_ON)),
    )
    diary.note(
        ANNUAL_MEETING,
        partial(_decide, body, by(ANNUAL_MEETING)),
    )
    diary.note(
        ANNOUNCED_ON,
        partial(
            surplus.announce, cooperative_id=body, year=YEAR, on=ANNOUNCED_ON, by=by(ANNOUNCED_ON)
        ),
    )


def _decide(cooperative_id: int, by: Actor) -> None:
    """The minutes of the meeting, the decision in them, and what it opens."""
    house = cooperative(cooperative_id)
    paper = render_letter(
        letterhead=letterhead(house=house, on=ANNUAL_MEETING),
        letter=OfficialLetter(
            title="BERITA ACARA RAPAT",
            number=MINUTES.number,
            place="Semarang",
            on=ANNUAL_MEETING,
            subject=MINUTES.title,
            body=(f"Rapat memutuskan dengan mufakat ({RESOLUTION.number}): {RESOLUTION.text}",),
        ),
    )
    kept = keep_file(
        cooperative_id=cooperative_id,
        details=MINUTES,
        content=paper,
        filename="berita-acara-rat-1998.pdf",
        by=by,
    )
    record_resolution(
        cooperative_id=cooperative_id,
        resolution=RESOLUTION,
        source=ResolutionSource.PAPER,
        meeting_ref=None,
        votes=None,
        document_id=kept.document_id,
        by=by,
    )
    surplus.approve_allocation(
        cooperative_id=cooperative_id, year=YEAR, resolution=RESOLUTION, by=by
    )


def note_payments(diary: Diary) -> None:
    """Adi and most others are paid in cash, some by transfer; a few have not come yet."""
    for slip in _fetched(diary.book.cooperative_id):
        is_transfer = slip.place % _BY_TRANSFER == _BY_TRANSFER - 1
        diary.in_office(
            ANNOUNCED_ON + timedelta(days=2 + slip.place % 20),
            surplus.pay_share,
            slip_id=slip.id,
            method=PayoutMethod.TRANSFER if is_transfer else PayoutMethod.CASH,
        )


def _fetched(cooperative_id: int) -> Iterator[SlipFact]:
    decided = queries.approval(cooperative_id=cooperative_id, year=YEAR)
    if decided is None:
        return
    for slip in queries.all_slips(
        cooperative_id=cooperative_id, determination_id=decided.determination_id
    ):
        if slip.place % _EVERY_UNPAID != _EVERY_UNPAID - 1:
            yield slip
