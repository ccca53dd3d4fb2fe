"""Statements: those that were imported, and what importing one would do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from uuid import UUID

from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah, format_rupiah
from sokoguru.treasury.calculations.files import read_statement
from sokoguru.treasury.calculations.overlap import fresh_lines, missing_lines
from sokoguru.treasury.calculations.refusals import (
    BalanceIsMissing,
    ClosingDoesNotFollow,
    OverlapDoesNotAgree,
    StatementIsDatedAhead,
    StatementOfAnotherAccount,
    ThroughIsTooEarly,
)
from sokoguru.treasury.models import BankLine, Statement
from sokoguru.treasury.queries.accounts import bank_account
from sokoguru.treasury.vocabulary import (
    BankAccountFact,
    BankLineFact,
    Flow,
    ReadStatement,
    Span,
    StatementFact,
    StatementLine,
    StatementPreview,
)

IN_ORDER = ("booked_on", "statement_id", "position", "id")


def preview_statement(
    *,
    cooperative_id: int,
    account_id: UUID,
    content: bytes,
    filename: str,
    on: date,
    closing: Rupiah | None = None,
    through: date | None = None,
) -> StatementPreview:
    """What importing a file would do: its new lines, the known ones, every fault by row.

    `closing` is the bank's closing balance where the file does not say it, `through` the last day
    the statement reaches. Refuses a file that is no statement, one of another account or of days to
    come (after `on`), one without balances, balances that do not follow from the lines, and days
    known before that look different now.
    """
    account = bank_account(cooperative_id=cooperative_id, account_id=account_id)
    before = _imported_before(cooperative_id, account, content)
    said = read_statement(content, filename=filename)
    if before is not None or said.faults:
        return StatementPreview(filename=filename, statement=said, imported_before=before)
    _refuse_another_account(said, account)
    span = _span(said, closing, through)
    if span.last_day > on:
        raise StatementIsDatedAhead(last_day=span.last_day)
    preview = StatementPreview(filename=filename, statement=said, span=span)
    return _beside_the_known(cooperative_id, account, preview, span)


def statements(*, cooperative_id: int, account_id: UUID) -> tuple[StatementFact, ...]:
    """The imported statements of an account, the newest days first."""
    rows = Statement.objects.of(cooperative_id).filter(account_id=account_id)
    return tuple(statement_of(row) for row in rows.order_by("-last_day", "-imported_at", "-id"))


def known_lines(
    *, cooperative_id: int, account_id: UUID, first_day: date, last_day: date
) -> tuple[BankLineFact, ...]:
    """The imported lines of an account between two days (inclusive)."""
    rows = BankLine.objects.of(cooperative_id).filter(
        account_id=account_id, booked_on__range=(first_day, last_day)
    )
    return tuple(line_of(row) for row in rows.order_by(*IN_ORDER))


def balance_before(*, cooperative_id: int, account_id: UUID, day: date) -> Rupiah | None:
    """What the imported statements say the bank held when a day began; None where they do not."""
    rows = Statement.objects.of(cooperative_id).filter(account_id=account_id)
    before = rows.filter(first_day__lte=day).order_by("-first_day", "-imported_at", "-id").first()
    if before is None:
        return None
    lines = BankLine.objects.of(cooperative_id).filter(
        account_id=account_id, booked_on__gte=before.first_day, booked_on__lt=day
    )
    return before.opening + moved([line_of(row) for row in lines.order_by(*IN_ORDER)])


def _imported_before(
    cooperative_id: int, account: BankAccountFact, content: bytes
) -> StatementFact | None:
    fingerprint = sha256(content).hexdigest()
    rows = Statement.objects.of(cooperative_id).filter(account_id=account.id)
    row = rows.filter(fingerprint=fingerprint).first()
    return None if row is None else statement_of(row)


def _refuse_another_account(said: ReadStatement, account: BankAccountFact) -> None:
    found, expected = (_digits(each) for each in (said.account_number, account.number))
    if found and expected and not (found.endswith(expected) or expected.endswith(found)):
        raise StatementOfAnotherAccount(found=said.account_number, expected=account.number)


def _span(said: ReadStatement, closing: Rupiah | None, through: date | None) -> Span:
    """Days and balances, as far as the file says them, from what was typed where it does not."""
    change = moved(said.lines)
    end = closing if said.closing is None else said.closing
    last_day = through or said.last_day
    if end is None or last_day is None:
        raise BalanceIsMissing
    start = end - change if said.opening is None else said.opening
    if start + change != end:
        raise ClosingDoesNotFollow(closing=end, expected=start + change)
    if closing is not None and closing != end:
        raise ClosingDoesNotFollow(closing=closing, expected=end)
    if said.last_day is not None and last_day < said.last_day:
        raise ThroughIsTooEarly(last_line=said.last_day)
    return Span(first_day=said.first_day or last_day, last_day=last_day, opening=start, closing=end)


def _beside_the_known(
    cooperative_id: int, account: BankAccountFact, preview: StatementPreview, span: Span
) -> StatementPreview:
    """The preview with what was known before, and the gaps to the statements around it.

    A file that begins in the middle of a known day is taken from the beginning of that day.
    """
    first, lines = span.first_day, preview.statement.lines
    known = known_lines(
        cooperative_id=cooperative_id,
        account_id=account.id,
        first_day=first,
        last_day=span.last_day,
    )
    fresh = fresh_lines(lines, known)
    before = balance_before(cooperative_id=cooperative_id, account_id=account.id, day=first)
    warnings = list(preview.statement.notes)
    earlier = [line for line in missing_lines(lines, known) if line.on == first]
    if before is not None and before + moved(earlier) == span.opening:
        span = replace(span, opening=before)
    if before is not None and before != span.opening:
        warnings.append(
            f"Saldo awal {format_rupiah(span.opening)} pada {format_date(first)} tidak menyambung "
            f"dengan rekening koran sebelumnya ({format_rupiah(before)}). Ada masa yang belum "
            "diimpor."
        )
    else:
        expected = span.opening + moved(known) + moved(fresh)
        if expected != span.closing:
            raise OverlapDoesNotAgree(expected=expected, closing=span.closing)
    warnings += _said_after(cooperative_id, account, span)
    if early := sum(line.on < account.starts_on for line in fresh):
        warnings.append(
            f"{early} mutasi sebelum {format_date(account.starts_on)} disimpan tetapi tidak perlu "
            "dicocokkan, karena rekening ini mulai dicocokkan hari itu."
        )
    return replace(
        preview,
        span=span,
        fresh=fresh,
        known=len(lines) - len(fresh),
        warnings=tuple(warnings),
    )


def _said_after(cooperative_id: int, account: BankAccountFact, span: Span) -> list[str]:
    """What must be said when the next statement does not begin where this one ends."""
    rows = Statement.objects.of(cooperative_id).filter(account_id=account.id)
    after = (
        rows.filter(first_day__gt=span.last_day).order_by("first_day", "imported_at", "id").first()
    )
    if after is None or after.opening == span.closing:
        return []
    return [
        f"Saldo akhir {format_rupiah(span.closing)} tidak menyambung dengan rekening koran "
        f"berikutnya ({format_rupiah(after.opening)} pada {format_date(after.first_day)}). "
        "Ada masa yang belum diimpor."
    ]


def statement_of(row: Statement) -> StatementFact:
    """The row as a value."""
    return StatementFact(
        id=row.id,
        account_id=row.account_id,
        filename=row.filename,
        first_day=row.first_day,
        last_day=row.last_day,
        opening=row.opening,
        closing=row.closing,
        lines=row.lines,
        known=row.known,
        imported_by=row.imported_by,
        imported_at=row.imported_at,
    )


def line_of(row: BankLine) -> BankLineFact:
    """The row as a value."""
    return BankLineFact(
        id=row.id,
        account_id=row.account_id,
        on=row.booked_on,
        flow=Flow(row.flow),
        amount=row.amount,
        text=row.text,
        reference=row.reference,
        written=row.written,
    )


def moved(lines: Iterable[StatementLine | BankLineFact]) -> Rupiah:
    """What these lines change a balance by."""
    return Rupiah.total(line.flow.signed(line.amount) for line in lines)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
