"""Letters that are issued at the same moment get different numbers, without a gap."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection

from sokoguru.correspondence.operations import issue_letter, write_letter
from sokoguru.correspondence.tests.letters import INVITATION
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from tests.cast import found_for_tests

pytestmark = pytest.mark.django_db(transaction=True)


def test_eight_at_once_are_numbered_one_to_eight(actor: Actor) -> None:
    house = found_for_tests("sejahtera", "Koperasi Sejahtera", actor).id
    with tenant(house):
        drafts = [
            write_letter(cooperative_id=house, content=INVITATION, by=actor).id
            for _each in range(8)
        ]

    def issue(letter_id: UUID) -> str:
        try:
            with tenant(house):
                return issue_letter(cooperative_id=house, letter_id=letter_id, by=actor).number
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=4) as pool:
        numbers = sorted(pool.map(issue, drafts))
    assert numbers == [f"00{number}/UND/III/2026" for number in range(1, 9)]
