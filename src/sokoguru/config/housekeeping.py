"""Housekeeping: month sums follow the journal, finished days are sealed, areas are there."""

from __future__ import annotations

import logging
import os
import time
from contextlib import suppress
from datetime import UTC, datetime

import django
from django.db import DatabaseError, connection

INTERVAL = 20  # seconds
NAME = "Sokoguru"

logger = logging.getLogger(__name__)


def keep_house() -> None:
    """Go round all co-operatives until the process is stopped; a failed round is tried again."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sokoguru.config.settings")
    django.setup()
    with suppress(DatabaseError):  # the page of areas says how to load them by hand
        provide_areas()
    while True:
        try:
            go_round(datetime.now(tz=UTC))
        except DatabaseError:
            logger.exception("a round of housekeeping failed")
            connection.close()
        time.sleep(INTERVAL)


def provide_areas() -> None:
    """Load the list of areas where an installation has none yet; takes seconds, once."""
    from sokoguru.areas.operations import load_areas  # noqa: PLC0415
    from sokoguru.areas.queries import has_areas, packaged_dataset  # noqa: PLC0415

    if not has_areas():
        load_areas(dataset=packaged_dataset())


def go_round(now: datetime) -> None:
    """Roll every co-operative up; seal those whose last seal is of an earlier day."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    from sokoguru.cooperatives.queries import all_cooperatives  # noqa: PLC0415
    from sokoguru.database.tenancy import tenant  # noqa: PLC0415
    from sokoguru.foundation.actor import Actor  # noqa: PLC0415
    from sokoguru.ledger.operations import roll_up, seal  # noqa: PLC0415
    from sokoguru.ledger.queries import seals  # noqa: PLC0415

    for body in all_cooperatives():
        today = now.astimezone(ZoneInfo(body.timezone)).date()
        with tenant(body.id):
            roll_up(cooperative_id=body.id)
            last = seals(cooperative_id=body.id, limit=1)
            if not last or last[0].sealed_on < today:
                seal(cooperative_id=body.id, on=today, by=Actor(name=NAME, at=now))


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        keep_house()
