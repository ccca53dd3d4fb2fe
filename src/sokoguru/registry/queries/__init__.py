"""Every question that the register answers."""

from sokoguru.registry.queries.books import books_to_carry, net_assets_in_books, revaluable_accounts
from sokoguru.registry.queries.counts import by_area, by_class, rat_years, tally
from sokoguru.registry.queries.desks import desk_of
from sokoguru.registry.queries.duplicates import duplicates, look_alikes
from sokoguru.registry.queries.emblems import emblem_laggards
from sokoguru.registry.queries.entries import (
    NoSuchEntry,
    class_of_key,
    entries,
    entries_by_id,
    entry,
    entry_of_tenant,
    every_entry,
)
from sokoguru.registry.queries.history import history
from sokoguru.registry.queries.loadings import cut_off_loading, loading, loadings
from sokoguru.registry.queries.merged import surplus_before
from sokoguru.registry.queries.profile import profile

__all__ = [
    "NoSuchEntry",
    "books_to_carry",
    "by_area",
    "by_class",
    "class_of_key",
    "cut_off_loading",
    "desk_of",
    "duplicates",
    "emblem_laggards",
    "entries",
    "entries_by_id",
    "entry",
    "entry_of_tenant",
    "every_entry",
    "history",
    "loading",
    "loadings",
    "look_alikes",
    "net_assets_in_books",
    "profile",
    "rat_years",
    "revaluable_accounts",
    "surplus_before",
    "tally",
]
