"""`sokoguru import` previews, imports once, and says where a file is wrong."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.tests.files import REGISTER_HEADER, SAVINGS_HEADER, csv_file, register_row
from sokoguru.members import queries as register

pytestmark = pytest.mark.django_db


def run(path: Path, kind: str, cooperative: CooperativeFact, *options: str) -> None:
    call_command("import", kind, str(path), "--cooperative", cooperative.slug, *options)


def test_the_command_previews_then_imports_then_repeats(
    cooperative: CooperativeFact,
    group: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "anggota.csv"
    path.write_bytes(csv_file(REGISTER_HEADER, register_row("7001", kelompok=group)))
    run(path, "members", cooperative, "--dry-run")
    assert "Tidak ada kesalahan" in capsys.readouterr().out
    assert register.member_by_number(cooperative_id=cooperative.id, number="7001") is None
    run(path, "members", cooperative)
    assert "1 baris diimpor" in capsys.readouterr().out
    run(path, "members", cooperative)
    assert "sudah diimpor" in capsys.readouterr().out
    pokok = tmp_path / "saldo.csv"
    pokok.write_bytes(csv_file(SAVINGS_HEADER, ("7001", 0, 5, 0)))
    run(pokok, "opening-balances", cooperative, "--against", "1101", "--on", "2026-01-01")
    assert "1 baris diimpor" in capsys.readouterr().out


def test_the_command_names_row_column_and_cure(
    cooperative: CooperativeFact, group: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "anggota.csv"
    path.write_bytes(
        csv_file(REGISTER_HEADER, register_row("7001", nik="3.37E+15", kelompok=group))
    )
    for options in ((), ("--dry-run",)):
        with pytest.raises(CommandError) as failed:
            run(path, "members", cooperative, *options)
        assert failed.value.returncode == 2
        said = capsys.readouterr().out
        assert said.count("baris 2, kolom nik: NIK tersimpan sebagai angka") == 1


def test_the_command_refuses_unknown_cooperatives_and_files(
    cooperative: CooperativeFact, tmp_path: Path
) -> None:
    with pytest.raises(CommandError, match="tidak dapat dibaca"):
        run(tmp_path / "tidak-ada.csv", "members", cooperative)
    with pytest.raises(CommandError, match="Koperasi entah tidak ada"):
        call_command("import", "members", "x.csv", "--cooperative", "entah")
    path = tmp_path / "anggota.xlsx"
    path.write_bytes(b"bukan tabel")
    with pytest.raises(CommandError, match="tidak terbaca sebagai tabel"):
        run(path, "members", cooperative)
