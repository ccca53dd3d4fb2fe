"""Taking over a bank's statement: all of its new lines, or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.treasury.calculations.overlap import occurrences
from sokoguru.treasury.calculations.refusals import BalanceIsMissing, StatementHasFaults
from sokoguru.treasury.models import BankLine, Statement
from sokoguru.treasury.operations.turns import hold_bank_accounts
from sokoguru.treasury.queries.accounts import bank_account
from sokoguru.treasury.queries.statements import known_lines, preview_statement, statement_of
from sokoguru.treasury.vocabulary import StatementFact, StatementPreview


def import_statement(
    *,
    cooperative_id: int,
    account_id: UUID,
    content: bytes,
    filename: str,
    on: date,
    by: Actor,
    closing: Rupiah | None = None,
    through: date | None = None,
) -> StatementFact:
    """Keep the lines of a file that are not known yet, `on` being today.

    The same file again answers with the first import. Refuses what `preview_statement` refuses, and
    a file in which any row is wrong (`StatementHasFaults`).
    """
    account = bank_account(cooperative_id=cooperative_id, account_id=account_id)
    with transaction.atomic():
        hold_bank_accounts(cooperative_id=cooperative_id, code=account.code)
        found = preview_statement(
            cooperative_id=cooperative_id,
            account_id=account_id,
            content=content,
            filename=filename,
            on=on,
            closing=closing,
            through=through,
        )
        if found.imported_before is not None:
            return replace(found.imported_before, is_repeat=True)
        if found.faults:
            first = found.faults[0]
            raise StatementHasFaults(
                count=len(found.faults), row=first.row, sentence=first.sentence
            )
        row = _statement(cooperative_id, account_id, found, content, by)
        _keep_lines(cooperative_id, row, found)
        return statement_of(row)


def _statement(
    cooperative_id: int, account_id: UUID, found: StatementPreview, content: bytes, by: Actor
) -> Statement:
    if found.span is None:
        raise BalanceIsMissing
    return Statement.objects.create(
        cooperative_id=cooperative_id,
        account_id=account_id,
        filename=found.filename[-200:],
        fingerprint=sha256(content).hexdigest(),
        form=found.statement.form.value,
        first_day=found.span.first_day,
        last_day=found.span.last_day,
        opening=found.span.opening,
        closing=found.span.closing,
        lines=len(found.statement.lines),
        known=found.known,
        imported_by=by.name,
        imported_at=by.at,
    )


def _keep_lines(cooperative_id: int, row: Statement, found: StatementPreview) -> None:
    known = known_lines(
        cooperative_id=cooperative_id,
        account_id=row.account_id,
        first_day=row.first_day,
        last_day=row.last_day,
    )
    BankLine.objects.bulk_create(
        BankLine(
            cooperative_id=cooperative_id,
            statement_id=row.id,
            account_id=row.account_id,
            booked_on=line.on,
            flow=line.flow.value,
            amount=line.amount,
            occurrence=occurrence,
            position=line.row,
            text=line.text,
            reference=line.reference,
            written=line.written,
        )
        for line, occurrence in occurrences(found.fresh, known)
    )
