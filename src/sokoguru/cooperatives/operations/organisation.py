"""Adjusting the organisation chart; the three organs always stay."""

from collections.abc import Callable
from dataclasses import asdict

from django.db import transaction

from sokoguru.cooperatives.calculations import organisation as charts
from sokoguru.cooperatives.calculations.organisation import Chart
from sokoguru.cooperatives.models import OrganisationChart
from sokoguru.cooperatives.queries.organisation import organisation
from sokoguru.database import locks
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import short_code, uuid7


def add_box(*, cooperative_id: int, title: str, parent: str, by: Actor) -> Chart:
    """Put a box below another one; refuses an empty or taken title and an unknown parent."""
    key = short_code(uuid7(int(by.at.timestamp() * 1000)))
    return _change(
        cooperative_id, by, lambda chart: charts.add_box(chart, key=key, title=title, parent=parent)
    )


def rename_box(*, cooperative_id: int, key: str, title: str, by: Actor) -> Chart:
    """Give a box another title; refuses an empty or taken one."""
    return _change(cooperative_id, by, lambda chart: charts.rename_box(chart, key=key, title=title))


def remove_box(*, cooperative_id: int, key: str, by: Actor) -> Chart:
    """Take a box out; refuses the three organs (`OrganIsRequired`) and one with others below."""
    return _change(cooperative_id, by, lambda chart: charts.remove_box(chart, key=key))


@transaction.atomic
def _change(cooperative_id: int, by: Actor, change: Callable[[Chart], Chart]) -> Chart:
    locks.hold(cooperative_id=cooperative_id, what="organisation chart")
    chart = change(organisation(cooperative_id=cooperative_id))
    OrganisationChart.objects.of(cooperative_id).update_or_create(
        cooperative_id=cooperative_id,
        defaults={
            "boxes": [asdict(box) for box in chart],
            "changed_by": by.name,
            "changed_at": by.at,
        },
    )
    return chart
