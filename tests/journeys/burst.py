"""A burst of deposits on an installation of its own; run by `test_kill.py` as a process.

`python -m tests.journeys.burst prepare|post|check FILE`: prepare makes the tables and one member,
post writes each acknowledged key to FILE, check says which of them the books have lost.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import django

from sokoguru.config.data_folder import data_folder
from sokoguru.database import embedded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sokoguru.config.settings")
embedded.start(data_folder())
django.setup()

from django.core.management import call_command  # noqa: E402

from sokoguru.cooperatives.queries import cooperative_by_slug  # noqa: E402
from sokoguru.database.tenancy import tenant  # noqa: E402
from sokoguru.foundation.actor import Actor  # noqa: E402
from sokoguru.ledger.operations import post as post_entry  # noqa: E402
from sokoguru.ledger.queries import chart, entry_by_key, verify_books  # noqa: E402
from sokoguru.ledger.tests.conftest import deposit_draft  # noqa: E402
from sokoguru.members.queries import search_members  # noqa: E402
from tests.cast import found_for_tests, join  # noqa: E402

DAY = date(2026, 3, 2)
SLUG = "sejahtera"
BY = Actor(name="Budi", at=datetime(2026, 3, 2, 5, tzinfo=UTC))


def prepare(_: Path) -> None:
    """Make the tables, a co-op and its first member."""
    call_command("migrate", verbosity=0, skip_checks=True)
    body = found_for_tests(SLUG, "Koperasi Sejahtera", BY)
    with tenant(body.id):
        join(body.id, "Sari Wulandari", "3374014502900001", BY)


def post(file: Path) -> None:
    """Post deposits one after the other until the server is gone."""
    body = cooperative_by_slug(SLUG)
    assert body is not None
    with tenant(body.id):
        chart(cooperative_id=body.id)
        sari = search_members(cooperative_id=body.id, text="sari")[0]
    with file.open("a") as acknowledged:
        for number in count():
            draft = deposit_draft(sari.id, 1_000 + number, key=f"burst:{number}", on=DAY)
            post_entry(cooperative_id=body.id, entry=draft, by=BY)
            acknowledged.write(f"{draft.key}\n")
            acknowledged.flush()


def check(file: Path) -> None:
    """Say how many acknowledged keys the books have lost, and whether they are sound."""
    body = cooperative_by_slug(SLUG)
    assert body is not None
    keys = file.read_text().split()
    with tenant(body.id):
        lost = [key for key in keys if entry_by_key(cooperative_id=body.id, key=key) is None]
        found = verify_books(cooperative_id=body.id)
    print(f"acknowledged={len(keys)} lost={len(lost)} findings={len(found.findings)}")


if __name__ == "__main__":
    {"prepare": prepare, "post": post, "check": check}[sys.argv[1]](Path(sys.argv[2]))
