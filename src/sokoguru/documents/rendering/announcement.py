"""The announcement of a year's SHU as a paper: pots, percentages, totals, root."""

from sokoguru.documents.qr import qr_svg
from sokoguru.documents.rendering.consistency import require_consistent_announcement
from sokoguru.documents.rendering.figures import grouped, percent, plain
from sokoguru.documents.rendering.legible import Verbatim
from sokoguru.documents.rendering.statement import signatories_data
from sokoguru.documents.rendering.typesetting import typeset
from sokoguru.documents.vocabulary import AnnouncementDocument, Letterhead
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah

_RATE_UNIT = Rupiah(1_000_000)


def render_announcement(*, letterhead: Letterhead, announcement: AnnouncementDocument) -> bytes:
    """The announcement as PDF/A-2 and PDF/UA-1 on A4 (S3-097, S5-40).

    Refuses with `PaperContradictsItself` when the heads do not divide the base, or the two pots
    do not divide one of the heads.
    """
    require_consistent_announcement(announcement)
    return typeset(
        "announcement.typ",
        title=f"Pengumuman SHU tahun buku {announcement.year}",
        day=announcement.issued_on,
        letterhead=letterhead,
        data={"announcement": {**_figures(announcement), **_texts(announcement)}},
    )


def _figures(announcement: AnnouncementDocument) -> dict[str, object]:
    return {
        "member_surplus": plain(announcement.member_surplus),
        "nonmember_surplus": plain(announcement.nonmember_surplus),
        "surplus": plain(announcement.member_surplus + announcement.nonmember_surplus),
        "base": plain(announcement.base),
        "heads": [
            {
                "label": head.label,
                "bps": head.bps,
                "share": percent(head.bps),
                "amount": plain(head.amount),
            }
            for head in announcement.heads
            if head.bps or head.amount
        ],
        "business_share": percent(announcement.business_bps),
        "capital_share": percent(announcement.capital_bps),
        "business_pool": plain(announcement.business_pool),
        "capital_pool": plain(announcement.capital_pool),
        "members": plain(Rupiah(announcement.members)),
        "total_transactions": plain(announcement.total_transactions),
        "total_savings": plain(announcement.total_savings),
    }


def _texts(announcement: AnnouncementDocument) -> dict[str, object]:
    return {
        "year": str(announcement.year),
        "status": announcement.status.value,
        "nonmember_to": announcement.nonmember_to if announcement.nonmember_surplus else "",
        "rates": _rates(announcement),
        "rounding_sentence": announcement.rounding_sentence,
        "transactions_meaning": announcement.transactions_meaning,
        "basis": announcement.basis,
        "root": grouped(announcement.root, groups_a_line=8),
        "url": Verbatim(announcement.verification_url),
        "url_shown": announcement.verification_url.removeprefix("https://"),
        "qr": Verbatim(qr_svg(announcement.verification_url, quiet_zone=0)),
        "signatories": signatories_data(announcement.signatories),
        "issued": format_date(announcement.issued_on),
    }


def _rates(announcement: AnnouncementDocument) -> list[str]:
    """What a round million brings, so that anybody can estimate in his head."""
    measures = (
        ("transaksi", announcement.business_pool, announcement.total_transactions),
        ("simpanan", announcement.capital_pool, announcement.total_savings),
    )
    return [
        f"Setiap Rp {plain(_RATE_UNIT)} {measure} mendapat kira-kira "
        f"Rp {plain(Rupiah((int(pool) * _RATE_UNIT + total // 2) // total))}."
        for measure, pool, total in measures
        if total
    ]
