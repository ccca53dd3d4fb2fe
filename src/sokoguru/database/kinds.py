"""The kinds of tables, as plain mixins that survive into migration states."""

TENANT = "cooperative"
TENANT_ID = "cooperative_id"
REFUSE_CHANGE = "refuse_change"  # the trigger function behind append-only tables


class Reference:
    """A small table shared by all co-operatives; a cluster keeps a copy of it on every node."""


class AppendOnly:
    """Rows are added and read, never changed: the application may only INSERT and SELECT.

    Off a cluster a trigger refuses the owner too; a cluster relies on the privileges alone.
    """
