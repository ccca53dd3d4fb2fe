"""Every question about co-operatives."""

from sokoguru.cooperatives.queries.articles import (
    NoArticlesYet,
    article_sets,
    articles_on,
    law_warnings,
)
from sokoguru.cooperatives.queries.classes import axes, axis, check_classes, classes_named
from sokoguru.cooperatives.queries.cooperatives import (
    all_cooperatives,
    cooperative,
    cooperative_by_slug,
)
from sokoguru.cooperatives.queries.founders import least_founders
from sokoguru.cooperatives.queries.organisation import organisation
from sokoguru.cooperatives.queries.resolutions import (
    ResolutionIsNotAdopted,
    limit_in_force,
    require_adopted,
    resolution_by_number,
    resolutions,
)
from sokoguru.cooperatives.queries.units import unit, units

__all__ = [
    "NoArticlesYet",
    "ResolutionIsNotAdopted",
    "all_cooperatives",
    "article_sets",
    "articles_on",
    "axes",
    "axis",
    "check_classes",
    "classes_named",
    "cooperative",
    "cooperative_by_slug",
    "law_warnings",
    "least_founders",
    "limit_in_force",
    "organisation",
    "require_adopted",
    "resolution_by_number",
    "resolutions",
    "unit",
    "units",
]
