"""Every question about areas."""

from sokoguru.areas.calculations.codes import UnreadableCode
from sokoguru.areas.calculations.dataset import DatasetIsUnsound
from sokoguru.areas.queries.areas import (
    AreaNotInForce,
    AreasAreMissing,
    NoCompleteEdition,
    UnknownArea,
    area,
    areas_under,
    count_by_level,
    editions,
    has_areas,
    history,
    is_known,
    named,
    path,
    successors,
)
from sokoguru.areas.queries.packaged import (
    MAP_CREDIT,
    MAP_SIZE,
    packaged_dataset,
    province_outlines,
)
from sokoguru.areas.queries.search import located, search, suggestions

__all__ = [
    "MAP_CREDIT",
    "MAP_SIZE",
    "AreaNotInForce",
    "AreasAreMissing",
    "DatasetIsUnsound",
    "NoCompleteEdition",
    "UnknownArea",
    "UnreadableCode",
    "area",
    "areas_under",
    "count_by_level",
    "editions",
    "has_areas",
    "history",
    "is_known",
    "located",
    "named",
    "packaged_dataset",
    "path",
    "province_outlines",
    "search",
    "successors",
    "suggestions",
]
