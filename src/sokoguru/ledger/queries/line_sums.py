"""What the lines behind a figure come to: the sums of a narrowed journal."""

from __future__ import annotations

from django.db.models import Q, QuerySet, Sum

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.models import Transfer
from sokoguru.ledger.queries.entries import line_filter
from sokoguru.ledger.vocabulary import EntryFilter, LineSums


def line_sums(*, cooperative_id: int, filters: EntryFilter) -> LineSums:
    """Debits and credits of the filter's accounts over the lines it finds; nought without accounts.

    A figure of a statement is the debits less the credits of its filter, or the other way round.
    """
    codes = filters.codes or ((filters.code,) if filters.code else ())
    rows = _lines(cooperative_id, filters)
    debit, credit = Q(debit__in=codes), Q(credit__in=codes)
    if filters.member_id:
        debit &= Q(debit_member_id=filters.member_id)
        credit &= Q(credit_member_id=filters.member_id)
    found = rows.aggregate(
        debit=Sum("amount", filter=debit, default=0),
        credit=Sum("amount", filter=credit, default=0),
    )
    return LineSums(Rupiah(found["debit"]), Rupiah(found["credit"]))


def _lines(cooperative_id: int, filters: EntryFilter) -> QuerySet[Transfer]:
    rows: QuerySet[Transfer] = Transfer.objects.of(cooperative_id).filter(line_filter(filters))
    if filters.first_day:
        rows = rows.filter(booked_on__gte=filters.first_day)
    if filters.last_day:
        rows = rows.filter(booked_on__lte=filters.last_day)
    if filters.kind:
        rows = rows.filter(entry__kind=filters.kind.value)
    if filters.text:
        words = Q(entry__memo__icontains=filters.text) | Q(entry__document__icontains=filters.text)
        rows = rows.filter(words)
    return rows
