"""SHU 2025 in the village: decided in February 2026, most of it paid by the summer."""

from datetime import date
from functools import partial

from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.village_founding import Village
from sokoguru.config.demo.village_papers import keep_minutes
from sokoguru.cooperatives.operations import record_resolution
from sokoguru.cooperatives.vocabulary import Resolution, ResolutionSource, Subject, VoteCount
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.surplus import operations as surplus
from sokoguru.surplus import queries
from sokoguru.surplus.vocabulary import Head, PayoutMethod

YEAR = 2025
DETERMINED_ON = date(2026, 1, 26)
ANNUAL_MEETING = date(2026, 2, 14)
ANNOUNCED_ON = date(2026, 2, 16)
RESOLUTION = Resolution(
    number="03/RAT/II/2026",
    adopted_on=ANNUAL_MEETING,
    meeting="Rapat Anggota Tahunan tahun buku 2025",
    subject=Subject.SURPLUS,
    text="Menyetujui pembagian SHU tahun buku 2025 menurut anggaran rumah tangga.",
)
_SPENDINGS = (
    (date(2026, 5, 6), Head.SOCIAL, Rupiah(250_000), "Santunan anggota sakit", "KW-014"),
    (date(2026, 7, 21), Head.EDUCATION, Rupiah(400_000), "Pelatihan pembukuan kelompok", "KW-022"),
)
_MONTHS_OF_PAYMENT = {Month(2026, 3): 0.45, Month(2026, 4): 0.4, Month(2026, 6): 0.35}
_METHODS = (PayoutMethod.CASH, PayoutMethod.CASH, PayoutMethod.CASH, PayoutMethod.TRANSFER)


def note_annual_meeting(village: Village, diary: Diary, month: Month) -> None:
    """Determination, the meeting's decision and the announcement."""
    by = village.book.by_treasurer
    if month == Month.of(DETERMINED_ON):
        diary.note(
            DETERMINED_ON,
            partial(
                surplus.determine_surplus,
                cooperative_id=village.id,
                year=YEAR,
                by=by(DETERMINED_ON),
            ),
        )
    if month == Month.of(ANNUAL_MEETING):
        diary.note(ANNUAL_MEETING, partial(_decide, village))
        diary.note(
            ANNOUNCED_ON,
            partial(
                surplus.announce,
                cooperative_id=village.id,
                year=YEAR,
                on=ANNOUNCED_ON,
                by=by(ANNOUNCED_ON),
            ),
        )


def _decide(village: Village) -> None:
    """The decision of the meeting on paper, written down, opens the distribution."""
    by = village.book.by_treasurer(ANNUAL_MEETING)
    record_resolution(
        cooperative_id=village.id,
        resolution=RESOLUTION,
        source=ResolutionSource.PAPER,
        meeting_ref=None,
        votes=VoteCount(present=172),
        document_id=keep_minutes(village, on=ANNUAL_MEETING),
        by=by,
    )
    surplus.approve_allocation(cooperative_id=village.id, year=YEAR, resolution=RESOLUTION, by=by)


def note_fund_spending(village: Village, diary: Diary, month: Month) -> None:
    """The social and the education fund pay for what they are there for."""
    for on, head, amount, purpose, evidence in _SPENDINGS:
        if on in month:
            diary.in_office(
                on,
                surplus.spend_fund,
                head=head,
                amount=amount,
                money=MoneyAccount.CASH,
                purpose=purpose,
                evidence=evidence,
            )


def note_payments(village: Village, diary: Diary, month: Month) -> None:
    """Members fetch their SHU over the months; some have not come yet."""
    likely = _MONTHS_OF_PAYMENT.get(month)
    if likely is None:
        return
    decided = queries.approval(cooperative_id=village.id, year=YEAR)
    if decided is None:
        return
    everybody = queries.all_slips(
        cooperative_id=village.id, determination_id=decided.determination_id
    )
    for slip in everybody:
        if slip.payment is None and slip.total and village.chance.random() < likely:
            diary.in_office(
                village.some_day(month),
                surplus.pay_share,
                slip_id=slip.id,
                method=village.chance.choice(_METHODS),
            )
