"""Tables to fill in: the co-op's own accounts with empty columns."""

from __future__ import annotations

from io import BytesIO

import xlsxwriter

from sokoguru.foundation.calendar import MONTHS
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import MemberUse
from sokoguru.portability.vocabulary import BookKind

_WIDTHS = (10, 44)
_HEADS = {
    BookKind.TRIAL_BALANCE: ("kode", "nama", "debit", "kredit", "unit", "pihak"),
    BookKind.MONTHS: ("kode", "nama", "unit", "pihak", *MONTHS),
}


def sheet_template(*, cooperative_id: int, kind: BookKind) -> bytes:
    """The head and every account that a table may fill; .xlsx bytes."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet(kind.value)
    bold = book.add_format({"bold": True, "bottom": 1})
    for place, title in enumerate(_HEADS[kind]):
        sheet.write_string(0, place, title, bold)
    accounts = (
        account
        for account in chart(cooperative_id=cooperative_id)
        if account.member_use is not MemberUse.NEEDED
    )
    for row, account in enumerate(accounts, start=1):
        sheet.write_string(row, 0, account.code)
        sheet.write_string(row, 1, account.name)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 2)
    book.close()
    return content.getvalue()
