"""The tables of cooperatives."""

from sokoguru.cooperatives.models.adopted_resolution import AdoptedResolution
from sokoguru.cooperatives.models.article_set import ArticleSet
from sokoguru.cooperatives.models.cooperative import Cooperative
from sokoguru.cooperatives.models.organisation import OrganisationChart
from sokoguru.cooperatives.models.unit import Unit

__all__ = ["AdoptedResolution", "ArticleSet", "Cooperative", "OrganisationChart", "Unit"]
