"""Everything that can happen in the register."""

from sokoguru.registry.operations.books import carry_books_over, revalue_assets
from sokoguru.registry.operations.classes import add_production_unit, assign_classes
from sokoguru.registry.operations.desks import appoint_to_desk, end_desk
from sokoguru.registry.operations.division import divide
from sokoguru.registry.operations.duplicates import decide_duplicate
from sokoguru.registry.operations.entries import (
    attach_tenant,
    correct_entry,
    register_entry,
    verify_entry,
)
from sokoguru.registry.operations.founding import propose_cooperative
from sokoguru.registry.operations.groups import record_groups
from sokoguru.registry.operations.joined_books import merge_with_books
from sokoguru.registry.operations.lifecycle import take_step
from sokoguru.registry.operations.loading import (
    RegisterFileHasFaults,
    check_loading,
    open_loading,
    take_in,
)
from sokoguru.registry.operations.merger import merge
from sokoguru.registry.operations.profile import record_profile
from sokoguru.registry.operations.status import change_status
from sokoguru.registry.operations.tiers import join_tier, leave_tier

__all__ = [
    "RegisterFileHasFaults",
    "add_production_unit",
    "appoint_to_desk",
    "assign_classes",
    "attach_tenant",
    "carry_books_over",
    "change_status",
    "check_loading",
    "correct_entry",
    "decide_duplicate",
    "divide",
    "end_desk",
    "join_tier",
    "leave_tier",
    "merge",
    "merge_with_books",
    "open_loading",
    "propose_cooperative",
    "record_groups",
    "record_profile",
    "register_entry",
    "revalue_assets",
    "take_in",
    "take_step",
    "verify_entry",
]
