"""Tables of the register; all are shared, none belongs to one co-operative."""

from sokoguru.registry.models.change import Change
from sokoguru.registry.models.classes import ClassAssignment
from sokoguru.registry.models.desk import DeskAppointment
from sokoguru.registry.models.duplicate import DuplicateDecision
from sokoguru.registry.models.entry import Entry
from sokoguru.registry.models.events import LifeEvent, StatusEvent
from sokoguru.registry.models.founder import Founder
from sokoguru.registry.models.loading import Loading
from sokoguru.registry.models.merged_books import MergedBooks
from sokoguru.registry.models.merged_member import MergedMember
from sokoguru.registry.models.read_chunk import ReadChunk
from sokoguru.registry.models.tier import TierMembership

__all__ = [
    "Change",
    "ClassAssignment",
    "DeskAppointment",
    "DuplicateDecision",
    "Entry",
    "Founder",
    "LifeEvent",
    "Loading",
    "MergedBooks",
    "MergedMember",
    "ReadChunk",
    "StatusEvent",
    "TierMembership",
]
