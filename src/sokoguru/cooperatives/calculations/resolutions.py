"""Whether what the minutes say of a resolution can be true."""

from collections.abc import Iterator

from sokoguru.cooperatives.vocabulary import (
    LARGEST_LOAN,
    Resolution,
    ResolutionSource,
    VoteCount,
    VoteMethod,
)
from sokoguru.foundation.refusal import Refusal

KNOWN_LIMITS = (LARGEST_LOAN,)
LONGEST_NUMBER = 100
LONGEST_MEETING = 200


class ResolutionIsIncomplete(Refusal):
    """A number, a meeting and what was decided make a resolution."""

    code = "cooperatives.resolution_is_incomplete"
    template = "Keputusan rapat belum lengkap: isi nomor, nama rapat, dan isi keputusannya."


class VotesAreMoreThanMembers(Refusal):
    """Nobody votes who is not present, and nobody twice (UU 25/1992 Pasal 24)."""

    code = "cooperatives.votes_are_more_than_members"
    template = (
        "Jumlah suara {cast} tidak mungkin dari {present} anggota yang hadir. "
        "Periksa hitungan suara dalam berita acara."
    )
    field = "present"


class VotesDoNotCarry(Refusal):
    """A vote is carried by more votes for than against (UU 25/1992 Pasal 24 ayat 2)."""

    code = "cooperatives.votes_do_not_carry"
    template = (
        "Dengan {yes} suara setuju dan {no} suara tidak setuju, usul itu tidak diterima rapat. "
        "Hanya keputusan yang diterima yang dicatat di sini."
    )
    field = "yes"


class MinutesAreMissing(Refusal):
    """What a meeting on paper decided is known from its minutes alone."""

    code = "cooperatives.minutes_are_missing"
    template = "Lampirkan berita acara rapat yang memuat keputusan {number}."
    field = "minutes"


class MeetingIsMissing(Refusal):
    """A resolution of a meeting held here names that meeting."""

    code = "cooperatives.meeting_is_missing"
    template = "Keputusan {number} tidak menunjuk rapatnya. Catat dari rapat yang memutuskannya."


class LimitIsUnknown(Refusal):
    """A limit that no act asks would bind nobody."""

    code = "cooperatives.limit_is_unknown"
    template = "Batas {name} sebesar {amount} tidak dikenal. Pilih batas yang tersedia."
    field = "limits"


def number_key(number: str) -> str:
    """The number without spaces and capitals: `RA-01 / 2026` and `ra-01/2026` are one."""
    return "".join(number.split()).casefold()


def resolution_faults(
    resolution: Resolution,
    source: ResolutionSource,
    votes: VoteCount | None,
    *,
    has_meeting: bool,
    has_minutes: bool,
) -> Iterator[Refusal]:
    """What is wrong with it, the plainest first."""
    if (
        not (
            _fits(resolution.number, LONGEST_NUMBER) and _fits(resolution.meeting, LONGEST_MEETING)
        )
        or not resolution.text.strip()
    ):
        yield ResolutionIsIncomplete()
    for name, amount in resolution.limits.items():
        if name not in KNOWN_LIMITS or amount < 0:
            yield LimitIsUnknown(name=name, amount=amount)
    if source is ResolutionSource.PAPER and not has_minutes:
        yield MinutesAreMissing(number=resolution.number)
    if source is ResolutionSource.MEETING and not has_meeting:
        yield MeetingIsMissing(number=resolution.number)
    if votes is not None:
        yield from _vote_faults(votes)


def _fits(text: str, longest: int) -> bool:
    return 0 < len(text.strip()) <= longest


def _vote_faults(votes: VoteCount) -> Iterator[Refusal]:
    parts = (votes.yes, votes.no, votes.abstained)
    if votes.present < 1 or min(parts) < 0 or sum(parts) > votes.present:
        yield VotesAreMoreThanMembers(cast=sum(parts), present=votes.present)
    elif votes.method is not VoteMethod.MUFAKAT and votes.yes <= votes.no:
        yield VotesDoNotCarry(yes=votes.yes, no=votes.no)
