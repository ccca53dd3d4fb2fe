"""Every question at the counter."""

from sokoguru.counter.queries.imports import imported, imports
from sokoguru.counter.queries.members_preview import preview_members
from sokoguru.counter.queries.opening_preview import preview_opening_balances
from sokoguru.counter.queries.settlement import leaving_preview
from sokoguru.counter.queries.template import import_template

__all__ = [
    "import_template",
    "imported",
    "imports",
    "leaving_preview",
    "preview_members",
    "preview_opening_balances",
]
