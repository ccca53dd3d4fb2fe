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

from sokoguru.config.data_folder import data_folder
from sokoguru.database import embedded

DAY = date(2026, 3, 2)
SLUG = "sejahtera"


def main() -> None:
    """Join the server of `SOKOGURU_DATA` and do what was asked."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sokoguru.config.settings")
    embedded.start(data_folder())
    import django  # noqa: PLC0415

    django.setup()
    job, file = sys.argv[1], Path(sys.argv[2])
    {"prepare": prepare, "post": post, "check": check}[job](file)


def prepare(_: Path) -> None:
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0, skip_checks=True)
    from sokoguru.database.tenancy import tenant  # noqa: PLC0415
    from sokoguru.foundation.actor import Actor  # noqa: PLC0415
    from tests.cast import found_for_tests, join  # noqa: PLC0415

    by = Actor(name="Budi", at=datetime(2026, 3, 2, 5, tzinfo=UTC))
    body = found_for_tests(SLUG, "Koperasi Sejahtera", by)
    with tenant(body.id):
        join(body.id, "Sari Wulandari", "3374014502900001", by)


def post(file: Path) -> None:
    from sokoguru.cooperatives.queries import cooperative_by_slug  # noqa: PLC0415
    from sokoguru.database.tenancy import tenant  # noqa: PLC0415
    from sokoguru.foundation.actor import Actor  # noqa: PLC0415
    from sokoguru.ledger.operations import post as post_entry  # noqa: PLC0415
    from sokoguru.ledger.queries import chart  # noqa: PLC0415
    from sokoguru.ledger.tests.conftest import deposit_draft  # noqa: PLC0415
    from sokoguru.members.queries import search_members  # noqa: PLC0415

    body = cooperative_by_slug(SLUG)
    assert body is not None
    with tenant(body.id):
        chart(cooperative_id=body.id)
        sari = search_members(cooperative_id=body.id, text="sari")[0]
    by = Actor(name="Budi", at=datetime(2026, 3, 2, 5, tzinfo=UTC))
    with file.open("a") as acknowledged:
        for number in count():
            draft = deposit_draft(sari.id, 1_000 + number, key=f"burst:{number}", on=DAY)
            post_entry(cooperative_id=body.id, entry=draft, by=by)
            acknowledged.write(f"{draft.key}\n")
            acknowledged.flush()


def check(file: Path) -> None:
    from sokoguru.cooperatives.queries import cooperative_by_slug  # noqa: PLC0415
    from sokoguru.database.tenancy import tenant  # noqa: PLC0415
    from sokoguru.ledger.queries import entry_by_key, verify_books  # noqa: PLC0415

    body = cooperative_by_slug(SLUG)
    assert body is not None
    keys = file.read_text().split()
    with tenant(body.id):
        lost = [key for key in keys if entry_by_key(cooperative_id=body.id, key=key) is None]
        found = verify_books(cooperative_id=body.id)
    print(f"acknowledged={len(keys)} lost={len(lost)} findings={len(found.findings)}")


if __name__ == "__main__":
    main()
