"""How many people the business of a period served."""

from datetime import date

from sokoguru.ledger.vocabulary import Party
from sokoguru.trade.calculations.partners import partner_key
from sokoguru.trade.models import Document
from sokoguru.trade.vocabulary import DocumentKind

_SERVING = (DocumentKind.SALE.value, DocumentKind.CONSIGNED_SALE.value)


def people_served(*, cooperative_id: int, first_day: date, last_day: date) -> tuple[int, int]:
    """Members and others with whom anything was done in these days, each counted once.

    Others are known by name only: two of one name count once.
    """
    rows = Document.objects.of(cooperative_id).filter(
        kind__in=_SERVING, booked_on__gte=first_day, booked_on__lte=last_day
    )
    members = rows.filter(member__isnull=False).values("member_id").distinct().count()
    others = rows.filter(party=Party.NONMEMBER.value).values_list("partner", flat=True).distinct()
    return members, len({partner_key(name) for name in others})
