"""Members' cards as papers: on A4 to cut, fold and laminate, or for a card printer."""

from collections.abc import Sequence

from sokoguru.documents.qr import qr_svg
from sokoguru.documents.rendering.figures import fitting_size
from sokoguru.documents.rendering.legible import Verbatim
from sokoguru.documents.rendering.typesetting import typeset
from sokoguru.documents.vocabulary import Letterhead, MemberCard
from sokoguru.foundation.calendar import format_date

_NAME_SIZES = ((22, 15.0), (34, 11.0), (70, 8.5))
_COOPERATIVE_SIZES = ((26, 12.0), (44, 9.0), (90, 7.0))


def render_member_card(*, letterhead: Letterhead, card: MemberCard) -> bytes:
    """One card, front and back, as PDF/A-2 and PDF/UA-1 on the paper that `card` asks for."""
    return render_member_cards(letterhead=letterhead, cards=(card,))


def render_member_cards(*, letterhead: Letterhead, cards: Sequence[MemberCard]) -> bytes:
    """Many cards in one document, four on an A4; all are of the first one's paper and day.

    An empty sequence is a fault (ValueError): there is nothing to print.
    """
    if not cards:
        raise ValueError("no cards to print")
    first = cards[0]
    whose = first.name if len(cards) == 1 else f"{len(cards)} anggota"
    size = fitting_size(letterhead.cooperative_name, _COOPERATIVE_SIZES, smallest=5.5)
    return typeset(
        "card.typ",
        title=f"Kartu anggota, {whose}",
        day=first.issued_on,
        letterhead=letterhead,
        data={
            "paper": first.paper,
            "cards": [{**_card_data(card), "cooperative_size": size} for card in cards],
        },
    )


def _card_data(card: MemberCard) -> dict[str, object]:
    return {
        "name": card.name,
        "name_size": fitting_size(card.name, _NAME_SIZES, smallest=6.0),
        "number": card.number,
        "joined": format_date(card.joined_on),
        "code": card.code,
        "qr": Verbatim(qr_svg(card.url, quiet_zone=0)),
    }
