"""The SHU slip as a paper: one member, one A5 across."""

from sokoguru.documents.qr import qr_svg
from sokoguru.documents.rendering.consistency import require_consistent_slip
from sokoguru.documents.rendering.figures import fitting_size, grouped, hero_size, percent, plain
from sokoguru.documents.rendering.legible import Verbatim
from sokoguru.documents.rendering.typesetting import typeset
from sokoguru.documents.vocabulary import Letterhead, SlipDocument
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.words import terbilang

_NAME_SIZES = ((24, 16.0), (40, 12.5), (80, 10.0))
_EASY_HEADS, _EASY_HEAD, _EASY_SMALL_PRINT = 6, 120, 420
_FINGERPRINT_SHOWN = 32  # of 64 hexadecimal digits: enough to compare by eye


def render_slip(*, letterhead: Letterhead, slip: SlipDocument) -> bytes:
    """One slip as PDF/A-2 and PDF/UA-1 on A5 across.

    Refuses with `PaperContradictsItself` a slip whose sums or quotients do not hold.
    """
    require_consistent_slip(slip)
    return typeset(
        "slip.typ",
        title=f"Slip SHU {slip.year}, {slip.member_name}",
        day=slip.issued_on,
        letterhead=letterhead,
        data={"sheet": "a5", "slips": [slip_data(slip, letterhead)]},
    )


def slip_data(slip: SlipDocument, letterhead: Letterhead) -> dict[str, object]:
    """The slip as its template reads it: texts and figures already written out."""
    amounts = {
        name: plain(getattr(slip, name))
        for name in (
            "transactions",
            "total_transactions",
            "savings",
            "total_savings",
            "business_pool",
            "capital_pool",
            "business_share",
            "capital_share",
            "total",
            "net",
            "base",
        )
    }
    return {
        **amounts,
        "tax": plain(slip.tax) if slip.tax else "",
        "member_name": slip.member_name,
        "member_number": slip.member_number,
        "name_size": fitting_size(slip.member_name, _NAME_SIZES, smallest=7.0),
        "year": str(slip.year),
        "status": slip.status.value,
        "in_words": f"{terbilang(slip.net)} rupiah".capitalize(),
        "heads": [
            {"label": head.label, "share": percent(head.bps), "amount": plain(head.amount)}
            for head in slip.heads
            if head.bps or head.amount
        ],
        "is_dense": _is_dense(slip, letterhead),
        "rounding_sentence": slip.rounding_sentence,
        "transactions_meaning": slip.transactions_meaning,
        "basis": slip.basis,
        "issued": format_date(slip.issued_on),
        "url": Verbatim(slip.verification_url),
        "url_shown": slip.verification_url.removeprefix("https://"),
        "qr": Verbatim(qr_svg(slip.verification_url, quiet_zone=0)),
        "root_fingerprint": grouped(slip.root_fingerprint[:_FINGERPRINT_SHOWN], groups_a_line=4),
        "hero_size": hero_size(slip.net),
    }


def _is_dense(slip: SlipDocument, letterhead: Letterhead) -> bool:
    """Whether the slip has more to say than fits at ease: then its lines move closer."""
    small_print = f"{slip.rounding_sentence}{slip.transactions_meaning}{slip.basis}"
    head = f"{letterhead.cooperative_name}{letterhead.address}{letterhead.unit or ''}"
    used_heads = sum(1 for head in slip.heads if head.bps or head.amount)
    is_long = len(small_print) > _EASY_SMALL_PRINT or len(head) > _EASY_HEAD
    return bool(slip.tax) or used_heads > _EASY_HEADS or is_long or len(slip.member_name) > 80
