"""Migrations are only added: tables made by others than those of this programme are not touched.

Django remembers the names of what it applied, not what it said. A migration that was changed after
it had made tables would leave them behind the programme, and the first act would fail halfway.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from sokoguru.foundation.refusal import Refusal

HOUSE = "sokoguru."
OWNER = "owner"
Key = tuple[str, str]


class MadeByATrialVersion(Refusal):
    """The tables stem from before this was kept."""

    code = "database.made_by_a_trial_version"
    template = (
        "Basis data {place} dibuat oleh versi percobaan yang tidak dapat diperbarui. "
        "Simpan atau pindahkan foldernya, lalu jalankan lagi, atau pakai SOKOGURU_DATA lain."
    )


class MadeByAnotherVersion(Refusal):
    """A migration says something else now than when it made the tables."""

    code = "database.made_by_another_version"
    template = (
        "Tabel-tabel {place} dibuat oleh versi lain: migrasi {name} sudah berbeda. "
        "Pasang versi yang membuatnya, atau pakai SOKOGURU_DATA lain. Tidak ada yang diubah."
    )


def digests() -> dict[Key, str]:
    """The digest (SHA-256) of every migration of the house with the SQL files it names."""
    found: dict[Key, str] = {}
    for config in apps.get_app_configs():
        folder = Path(config.path) / "migrations"
        if not config.name.startswith(HOUSE) or not folder.is_dir():
            continue
        for file in sorted(folder.glob("[0-9]*.py")):
            found[config.label, file.stem] = _digest(file)
    return found


def check_applied() -> None:
    """Refuse tables that other migrations made than those of this programme."""
    owner = connections[OWNER]
    place = settings.DATA_FOLDER if settings.DATABASE_IS_EMBEDDED else owner.settings_dict["NAME"]
    recorder = MigrationRecorder(owner)
    ours = digests()
    applied = [key for key in recorder.applied_migrations() if key in ours]
    if not applied:
        return
    kept = _kept()
    if not kept:
        raise MadeByATrialVersion(place=place)
    for key in applied:
        if kept.get(key, ours[key]) != ours[key]:
            raise MadeByAnotherVersion(place=place, name=".".join(key))


def keep_applied() -> None:
    """Keep the digest of every migration that is applied now."""
    applied = MigrationRecorder(connections[OWNER]).applied_migrations()
    rows = [(*key, digest) for key, digest in digests().items() if key in applied]
    with connections[OWNER].cursor() as cursor:
        cursor.executemany(
            "INSERT INTO database_applied VALUES (%s, %s, %s) ON CONFLICT DO NOTHING", rows
        )


def _kept() -> Mapping[Key, str]:
    owner = connections[OWNER]
    if "database_applied" not in owner.introspection.table_names():
        return {}
    with owner.cursor() as cursor:
        cursor.execute("SELECT app, name, digest FROM database_applied")
        return {(app, name): digest for app, name, digest in cursor.fetchall()}


def _digest(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    words = set(re.findall(r"\w+", text))
    named = [sql for sql in sorted((file.parent / "sql").glob("*.sql")) if sql.stem in words]
    parts = [text, *(sql.read_text(encoding="utf-8") for sql in named)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
