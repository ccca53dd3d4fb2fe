"""Every paper the house prints: one function each, values in, PDF bytes out."""

from sokoguru.documents.rendering.announcement import render_announcement
from sokoguru.documents.rendering.book import render_book
from sokoguru.documents.rendering.card import render_member_card, render_member_cards
from sokoguru.documents.rendering.consistency import PaperContradictsItself
from sokoguru.documents.rendering.emblem_sheet import render_emblem_sheet
from sokoguru.documents.rendering.official import render_letter
from sokoguru.documents.rendering.payment_list import render_payment_list
from sokoguru.documents.rendering.receipt import render_receipt
from sokoguru.documents.rendering.slip import render_slip
from sokoguru.documents.rendering.slips import render_slips
from sokoguru.documents.rendering.statement import render_statement
from sokoguru.documents.rendering.typesetting import TypesettingError

__all__ = [
    "PaperContradictsItself",
    "TypesettingError",
    "render_announcement",
    "render_book",
    "render_emblem_sheet",
    "render_letter",
    "render_member_card",
    "render_member_cards",
    "render_payment_list",
    "render_receipt",
    "render_slip",
    "render_slips",
    "render_statement",
]
