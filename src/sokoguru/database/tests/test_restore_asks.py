"""Restoring asks first; where nobody can answer it says how to."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command


def test_without_anybody_to_answer_it_names_the_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "books.sokoguru"
    file.write_bytes(b"PGDMP")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    with pytest.raises(CommandError, match="Tambahkan --yes") as refused:
        call_command("restore", str(file))

    assert refused.value.returncode == 2
