"""Everything that happens at the counter."""

from sokoguru.counter.operations.founding import found
from sokoguru.counter.operations.joining import join_at_counter, receive_entrance
from sokoguru.counter.operations.leaving import pay_leaver, settle_leaving
from sokoguru.counter.operations.opening import import_opening_balances
from sokoguru.counter.operations.receipts import receive_together
from sokoguru.counter.operations.register import import_members

__all__ = [
    "found",
    "import_members",
    "import_opening_balances",
    "join_at_counter",
    "pay_leaver",
    "receive_entrance",
    "receive_together",
    "settle_leaving",
]
