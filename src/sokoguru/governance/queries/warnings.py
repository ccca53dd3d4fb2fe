"""What law and custom say against a meeting's plan; none of it stops the meeting."""

from sokoguru.accountability.queries import NoSuchYear, account_year
from sokoguru.foundation.calendar import format_date
from sokoguru.governance.queries.meetings import meeting_rules
from sokoguru.governance.vocabulary import MeetingFact, MeetingKind
from sokoguru.law.queries import rule, rule_history

_ARTICLES, _USUAL = "QUORUM_AD_CHANGE", "QUORUM_DEFAULT"
_THREE_QUARTERS, _HALF = 7_500, 5_000


def warnings(*, cooperative_id: int, found: MeetingFact) -> tuple[str, ...]:
    """Sentences about a late annual meeting, and about rules laxer than what is known of the law.

    A late meeting is still to be held (UU 25/1992 Pasal 26), and an unconfirmed rule never refuses.
    """
    told = list(_lateness(cooperative_id, found))
    rules = meeting_rules(cooperative_id=cooperative_id, on=found.held_on)
    if rules is None:
        return tuple(told)
    known = rule(rule_id=_ARTICLES, on=found.held_on)
    if known is not None and min(rules.special_bps, rules.special_votes_bps) < _THREE_QUARTERS:
        told.append(
            f"Untuk mengubah anggaran dasar, {known.source} menyebut {known.value} "
            f"({known.unit}); aturan koperasi lebih longgar. Sumber belum dipastikan."
        )
    usual = rule_history(rule_id=_USUAL).periods
    if usual and rules.quorum_bps < _HALF:
        told.append(
            f"Kuorum biasa menurut {usual[-1].source} {usual[-1].value} {usual[-1].unit}; "
            "aturan koperasi lebih longgar. Sumber belum dipastikan."
        )
    return tuple(told)


def _lateness(cooperative_id: int, found: MeetingFact) -> tuple[str, ...]:
    if found.kind is not MeetingKind.ANNUAL:
        return ()
    try:
        due = account_year(cooperative_id=cooperative_id, year=found.year).due
    except NoSuchYear:
        return ()
    if due.last is not None and found.held_on > due.last:
        return (
            f"Menurut {due.source}, rapat tahun buku {found.year} paling lambat "
            f"{format_date(due.last)}. Rapat tetap wajib diadakan.",
        )
    if due.usual is not None and found.held_on > due.usual:
        return (f"Lazimnya rapat anggota tahunan diadakan sampai {format_date(due.usual)}.",)
    return ()
