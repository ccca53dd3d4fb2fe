"""Taking over opening balances from a file."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from sokoguru.counter.calculations.opening_debts import Debt, debts_of, rest_of_book
from sokoguru.counter.calculations.opening_entries import opening_entries
from sokoguru.counter.operations.register import first_report, wait_for_imports, write_report
from sokoguru.counter.queries.opening_preview import preview_opening_balances
from sokoguru.counter.vocabulary import ImportReport, OpeningPreview, Progress, no_progress
from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.members import operations as members
from sokoguru.savings import operations as savings
from sokoguru.trade import operations as trade
from sokoguru.trade.vocabulary import OpeningDebt

_BATCH = 2_000
_FINGERPRINT_SHOWN = 12


@transaction.atomic
def import_opening_balances(
    *,
    cooperative_id: int,
    content: bytes,
    filename: str,
    on: date,
    by: Actor,
    against: str | None = None,
    progress: Progress = no_progress,
) -> ImportReport:
    """Post every opening balance of a file on a day, or none.

    One entry per member and one for the rest of the book; the sides must be equal, or `against`
    names the account that takes the difference. Whose simpanan pokok is complete becomes a member
    from the day the register says; simpanan wajib paid and still owed counts as claimed before
    `on`. The same content is imported once: a repeat answers with the first report. Refuses a file
    with any fault (`FileHasFaults`) and what the ledger refuses.
    """
    wait_for_imports(cooperative_id=cooperative_id)
    preview = preview_opening_balances(
        cooperative_id=cooperative_id,
        content=content,
        filename=filename,
        on=on,
        against=against,
        progress=progress,
    )
    before = first_report(cooperative_id=cooperative_id, preview=preview)
    if before is not None:
        return before
    _post(cooperative_id, preview, by, progress)
    _claim_and_activate(cooperative_id, preview, by)
    return write_report(cooperative_id=cooperative_id, preview=preview, by=by)


def _post(cooperative_id: int, preview: OpeningPreview, by: Actor, progress: Progress) -> None:
    source = f"saldo-awal:{preview.fingerprint[:_FINGERPRINT_SHOWN]}"
    debts = debts_of(preview.general, on=preview.on, source=source)
    rest = rest_of_book(preview.general)
    entries = opening_entries(preview.savings, rest, on=preview.on, source=source)
    for start in range(0, len(entries), _BATCH):
        batch = entries[start : start + _BATCH]
        ledger.post_many(cooperative_id=cooperative_id, entries=batch, by=by)
        progress("Membukukan saldo", min(start + _BATCH, len(entries)), len(entries))
    _take_over_debts(cooperative_id, debts, preview.on, by)


def _take_over_debts(cooperative_id: int, debts: Sequence[Debt], on: date, by: Actor) -> None:
    """Post each debt and keep its paper, so that it can be collected or paid by its name."""
    drafts = [debt.draft for debt in debts]
    posted = ledger.post_many(cooperative_id=cooperative_id, entries=drafts, by=by)
    trade.keep_opening_debts(
        cooperative_id=cooperative_id,
        debts=[
            OpeningDebt(entry=entry, kind=debt.kind, partner=debt.partner, amount=debt.amount)
            for debt, entry in zip(debts, posted, strict=True)
        ],
        on=on,
    )


def _claim_and_activate(cooperative_id: int, preview: OpeningPreview, by: Actor) -> None:
    members.activate_known_members(
        cooperative_id=cooperative_id,
        pokok_paid={row.member_id: row.pokok for row in preview.savings},
        on=preview.on,
        by=by,
    )
    savings.bill_opening_dues(
        cooperative_id=cooperative_id,
        amounts={row.member_id: row.wajib + row.arrears for row in preview.savings},
        on=preview.on,
        by=by,
    )
