"""The list of SHU to be paid as a paper."""

from sokoguru.documents.rendering.consistency import require_consistent_payments
from sokoguru.documents.rendering.figures import plain
from sokoguru.documents.rendering.statement import signatories_data
from sokoguru.documents.rendering.typesetting import typeset
from sokoguru.documents.vocabulary import Letterhead, PaymentListDocument
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah


def render_payment_list(*, letterhead: Letterhead, payments: PaymentListDocument) -> bytes:
    """The list as PDF/A-2 and PDF/UA-1 on A4, summed, its heads repeated on every page.

    The columns of tax appear only where tax was withheld. Refuses with `PaperContradictsItself`
    when a row's net is not its amount less tax.
    """
    require_consistent_payments(payments)
    rows = payments.rows
    return typeset(
        "payment_list.typ",
        title=payments.title,
        day=payments.issued_on,
        letterhead=letterhead,
        data={
            "subtitle": payments.subtitle,
            "rows": [
                {
                    "number": row.number,
                    "name": row.name,
                    "amount": plain(row.amount),
                    "tax": plain(row.tax),
                    "net": plain(row.net),
                    "note": row.note,
                }
                for row in rows
            ],
            "amount": plain(Rupiah.total(row.amount for row in rows)),
            "tax": plain(Rupiah.total(row.tax for row in rows)),
            "net": plain(Rupiah.total(row.net for row in rows)),
            "has_tax": any(row.tax for row in rows),
            "with_signatures": payments.with_signatures,
            "footnotes": payments.footnotes,
            "signatories": signatories_data(payments.signatories),
            "issued": format_date(payments.issued_on),
        },
    )
