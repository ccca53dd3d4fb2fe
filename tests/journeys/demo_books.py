"""A demo built once for the tests of a module, and undone after them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from sokoguru.config.demo.books import Say
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.ledger.queries import forget_charts


@contextmanager
def built(blocker: Any, build: Callable[[Say], CooperativeFact]) -> Iterator[CooperativeFact]:
    """The co-op of a demo, already entered; everything is rolled back in the end."""
    with blocker.unblock(), transaction.atomic():
        body = build(lambda line: None)
        with tenant(body.id):
            yield body
        transaction.set_rollback(True)
    forget_charts()
