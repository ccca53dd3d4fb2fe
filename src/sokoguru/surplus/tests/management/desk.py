"""A folder with the articles of Koperasi A in it, and the command at hand."""

import csv
import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core.management import call_command

from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.tests import koperasi_a

HEADINGS = ["nomor", "nama", "transaksi", "simpanan"]
RESULTS = ["jasa_usaha", "jasa_modal", "shu"]
ARTICLES = """
[shu]
cadangan = 40
jasa_anggota = 40
dana_pengurus = 5
dana_karyawan = 5
dana_pendidikan = 5
dana_sosial = 5
dana_pembangunan = 0
[jasa_anggota]
jasa_usaha = 70
jasa_modal = 30
[options]
base = "member"
nonmember_to = "cadangan"
"""


@dataclass(frozen=True)
class Desk:
    """A folder with Koperasi A's articles in it, and the command at hand."""

    folder: Path

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def allocate(
        self,
        members: Path,
        *options: str,
        member: str = "200000000",
        nonmember: str = "80000000",
        out: str = "slip.csv",
        stderr: io.StringIO | None = None,
    ) -> tuple[str, str]:
        """What the command says on its two outputs."""
        said, noted = io.StringIO(), stderr or io.StringIO()
        call_command(
            "surplus",
            "allocate",
            str(members),
            f"--articles={self.folder / 'anggaran.toml'}",
            f"--member-surplus={member}",
            f"--nonmember-surplus={nonmember}",
            f"--out={self.folder / out}",
            *options,
            stdout=said,
            stderr=noted,
        )
        return said.getvalue(), noted.getvalue()

    def refused(self, members: Path, **options: str) -> Refusal:
        """What the command refuses with: its sentence alone, and nothing written or printed."""
        before = sorted(self.folder.iterdir())
        noted, said = io.StringIO(), io.StringIO()
        articles = options.pop("articles", "anggaran.toml")
        given = {"member_surplus": "5", "nonmember_surplus": "0", "out": "slip.csv", **options}
        given["out"] = str(self.folder / given["out"])
        with pytest.raises(SystemExit) as end:
            call_command(
                "surplus",
                "allocate",
                str(members),
                f"--articles={self.folder / articles}",
                *[f"--{name.replace('_', '-')}={value}" for name, value in given.items()],
                stdout=said,
                stderr=noted,
            )
        assert end.value.code == 2
        assert said.getvalue() == ""
        assert sorted(self.folder.iterdir()) == before
        refusal = end.value.__cause__
        assert isinstance(refusal, Refusal)
        assert noted.getvalue() == f"{refusal.sentence}\n"
        return refusal

    def slips(self, name: str = "slip.csv", delimiter: str = ",") -> list[dict[str, str]]:
        with (self.folder / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter=delimiter))


def koperasi_a_csv(desk: Desk) -> Path:
    rows = [
        f"{member.member_number},{member.name},{member.transactions},{member.savings}"
        for member in koperasi_a.members()
    ]
    return desk.write("anggota.csv", "\n".join([",".join(HEADINGS), *rows, ""]))


def run(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The command as a person runs it, where there is no database to be found."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "sokoguru.config.settings",
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing",
        "SOKOGURU_DATA": str(folder / "data"),
        "PYTHONWARNINGS": "ignore",
    }
    return subprocess.run(
        [sys.executable, "-m", "sokoguru.config.cli", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
