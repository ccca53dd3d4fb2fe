"""The tables of areas."""

from sokoguru.areas.models.area import Area
from sokoguru.areas.models.edition import Edition
from sokoguru.areas.models.succession import Succession

__all__ = ["Area", "Edition", "Succession"]
