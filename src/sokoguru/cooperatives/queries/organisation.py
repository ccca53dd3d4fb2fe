"""The organisation chart as it stands."""

from sokoguru.cooperatives.calculations.organisation import Chart, usual_chart
from sokoguru.cooperatives.models import OrganisationChart
from sokoguru.cooperatives.queries.units import units
from sokoguru.cooperatives.vocabulary import ChartBox, Organ


def organisation(*, cooperative_id: int) -> Chart:
    """The adjusted chart, or the usual one with the units that are open."""
    row = OrganisationChart.objects.of(cooperative_id).first()
    if row is None:
        return usual_chart(units(cooperative_id=cooperative_id))
    return tuple(ChartBox(**{**box, "organ": Organ(box["organ"])}) for box in row.boxes)
