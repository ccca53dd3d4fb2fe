"""A backup carries the vault: after a restore every document opens as it was kept."""

from datetime import UTC, datetime
from hashlib import sha256
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connections

from sokoguru.correspondence.operations import issue_letter, keep_file, write_letter
from sokoguru.correspondence.queries import file_content, files, verified_letter
from sokoguru.correspondence.tests.letters import INVITATION, LICENCE, PDF
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from tests.cast import found_for_tests

BY = Actor(name="Budi", at=datetime(2026, 3, 2, 5, tzinfo=UTC))
LARGE = b"%PDF-1.7\n" + bytes(range(256)) * 2_500 + b"\n%%EOF"  # three pieces
pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def test_documents_and_issued_letters_come_back_whole(tmp_path: Path) -> None:
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", BY)
    house = {"cooperative_id": body.id}
    with tenant(body.id):
        kept = keep_file(details=LICENCE, content=LARGE, filename="izin.pdf", by=BY, **house)
        draft = write_letter(content=INVITATION, by=BY, **house)
        letter = issue_letter(letter_id=draft.id, by=BY, **house)
    backup = tmp_path / "cadangan.dump"
    call_command("backup", str(backup), stdout=StringIO())
    with tenant(body.id):
        keep_file(details=LICENCE, content=PDF, filename="lain.pdf", by=BY, **house)
        assert len(files(**house)) == 2
    call_command("restore", str(backup), yes=True, stdout=StringIO())

    with tenant(body.id):
        assert files(**house) == (kept,)
        content = file_content(sha256=kept.sha256, **house)
        assert sha256(content).hexdigest() == sha256(LARGE).hexdigest() == kept.sha256
        proof = verified_letter(token=letter.token, **house)
        assert proof is not None
        assert proof.content_sha256 == letter.content_sha256
    with connections["default"].cursor() as cursor, pytest.raises(DatabaseError, match="perm"):
        cursor.execute("DELETE FROM correspondence_filechunk")
