"""Small books in the installation that the environment names; run as a process.

`python -m tests.engine.books found|post|strangers`: found makes a co-operative with one member and
a deposit, post adds another deposit, strangers counts what the application sees of entries when its
transaction speaks for nobody, and tries to change the journal.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sokoguru.config.settings")
django.setup()

from django.db import DatabaseError, connection  # noqa: E402

from sokoguru.cooperatives.queries import cooperative_by_slug  # noqa: E402
from sokoguru.database.tenancy import tenant  # noqa: E402
from sokoguru.foundation.actor import Actor  # noqa: E402
from sokoguru.ledger.operations import post as post_entry  # noqa: E402
from sokoguru.ledger.operations import seal  # noqa: E402
from sokoguru.ledger.tests.conftest import deposit_draft  # noqa: E402
from sokoguru.members.queries import search_members  # noqa: E402
from tests.cast import found_for_tests, join  # noqa: E402

DAY = date(2026, 3, 2)
SLUG = "sejahtera"
BY = Actor(name="Budi", at=datetime(2026, 3, 2, 5, tzinfo=UTC))


def found() -> str:
    """A co-operative, Sari, and her first deposit, sealed."""
    body = found_for_tests(SLUG, "Koperasi Sejahtera", BY)
    with tenant(body.id):
        join(body.id, "Sari Wulandari", "3374014502900001", BY)
    return post()


def post() -> str:
    """One more deposit of Sari's."""
    body = cooperative_by_slug(SLUG)
    assert body is not None
    with tenant(body.id):
        (sari,) = search_members(cooperative_id=body.id, text="Sari")
        draft = deposit_draft(sari.id, 50_000, key=os.urandom(8).hex(), on=DAY)
        posted = post_entry(cooperative_id=body.id, entry=draft, by=BY)
        seal(cooperative_id=body.id, on=DAY, by=BY)
    return posted.reference


def strangers() -> str:
    """What the application's role may do when nobody gave it a co-operative."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM ledger_entry")
        seen = [str(cursor.fetchone()[0])]
        for act in ("UPDATE ledger_entry SET memo = ''", "TRUNCATE ledger_entry CASCADE",
                    "DROP TABLE ledger_entry CASCADE", "CREATE TABLE mine (id int)"):  # fmt: skip
            try:
                cursor.execute(act)
            except DatabaseError as refusal:
                seen.append(str(getattr(refusal.__cause__, "sqlstate", "")))
            else:
                seen.append("done")
    return " ".join(seen)


if __name__ == "__main__":
    print({"found": found, "post": post, "strangers": strangers}[sys.argv[1]]())
