"""The data package: every table of a co-operative as CSV, its files, and what describes them."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from io import StringIO
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from sokoguru.cooperatives.queries import cooperative
from sokoguru.correspondence.models import FileChunk, KeptFile
from sokoguru.identity.models import Appointment, MemberLink, User
from sokoguru.portability.calculations.descriptor import descriptor
from sokoguru.portability.queries.tables import carried_tables
from sokoguru.portability.vocabulary import (
    FORMAT_VERSION,
    LEFT_OUT,
    Column,
    ColumnKind,
    PackageFact,
    Table,
    Written,
)

Progress = Callable[[str, int, int], None]
ACCOUNTS = Table(
    name="akun_pengguna",
    title="Who held an office or was linked to a member; without password and e-mail.",
    owner="",
    key=("id",),
    columns=(
        Column(name="id", kind=ColumnKind.IDENTIFIER, may_be_missing=False),
        Column(name="username", kind=ColumnKind.TEXT, may_be_missing=False, longest=60),
        Column(name="name", kind=ColumnKind.TEXT, may_be_missing=False, longest=120),
    ),
)
DESCRIPTION = "datapackage.json"
_ABOUT = """Paket data koperasi dari Sokoguru / A co-operative's data package made by Sokoguru

datapackage.json menjelaskan setiap tabel (Frictionless Data Package v1) dengan SHA-256-nya.
data/*.csv: UTF-8, koma; sel kosong tanpa kutip = tidak ada isi, "" = teks kosong.
berkas/: isi brankas berkas, dinamai menurut SHA-256.

Berisi data pribadi anggota (NIK, alamat, telepon). Simpan terkunci, jangan dikirim terbuka.
Contains personal data of members. Keep it locked up.

Pulihkan / restore:  sokoguru package restore FILE --slug ALAMAT-BARU
"""
_WRITTEN_AS = {
    ColumnKind.TRUTH: "{0}::text",
    ColumnKind.STRUCTURE: "{0}::text",
    ColumnKind.BYTES: "encode({0}, 'hex')",
    ColumnKind.MOMENT: "to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
}


def write_package(
    *, cooperative_id: int, target: IO[bytes], made_at: datetime, progress: Progress
) -> PackageFact:
    """Write the whole co-operative into `target`, row by row in flat memory.

    Call it inside `one_view`. Tables are read children first, so that whatever a row names is read
    after it and is there.
    """
    tables = carried_tables()
    written: dict[str, Written] = {}
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        _write(archive, "BACA-SAYA.txt", [_ABOUT.encode()], made_at)
        for done, table in enumerate(reversed(tables), start=1):
            written[table.name] = _write_table(archive, table, cooperative_id, made_at)
            progress("Menulis tabel", done, len(tables))
        accounts = _write_accounts(archive, cooperative_id, made_at)
        files = list(_write_files(archive, cooperative_id, made_at))
        described = descriptor(
            head=_head(cooperative_id, made_at),
            tables=[*((table, written[table.name]) for table in tables), (ACCOUNTS, accounts)],
            files=files,
        )
        text = json.dumps(described, ensure_ascii=False, indent=1)
        fingerprint = _write(archive, DESCRIPTION, [text.encode()], made_at).sha256
    rows = sum(part.rows for part in written.values())
    return PackageFact(fingerprint=fingerprint, tables=len(tables), rows=rows, files=len(files))


def applied_migrations() -> dict[str, list[str]]:
    """The steps that made the tables of the house, by room."""
    labels = {table.name.partition("_")[0] for table in carried_tables()}
    found: dict[str, list[str]] = {}
    for label, name in MigrationRecorder(connection).applied_migrations():
        if label in labels:
            found.setdefault(label, []).append(name)
    return {label: sorted(names) for label, names in sorted(found.items())}


def _head(cooperative_id: int, made_at: datetime) -> dict[str, Any]:
    body = cooperative(cooperative_id)
    return {
        "name": body.slug,
        "title": body.name,
        "created": made_at.isoformat(),
        "licenses": [],
        "sokoguru": {
            "format": FORMAT_VERSION,
            "migrations": applied_migrations(),
            "left_out": dict(LEFT_OUT),
        },
    }


def _write_table(archive: ZipFile, table: Table, cooperative_id: int, made_at: datetime) -> Written:
    quote = connection.ops.quote_name
    shown = ", ".join(
        f"{_WRITTEN_AS.get(column.kind, '{0}').format(quote(column.name))} AS {quote(column.name)}"
        for column in table.columns
    )
    order = ", ".join(quote(name) for name in table.key) or "1"
    asked = (
        f"COPY (SELECT {shown} FROM {quote(table.name)}"  # noqa: S608  names of our own tables
        f" WHERE {quote(table.owner)} = {int(cooperative_id)} ORDER BY {order})"
        " TO STDOUT (FORMAT csv, HEADER)"
    )
    with connection.cursor() as cursor, connection.wrap_database_errors:
        with cursor.copy(asked) as copy:
            part = _write(archive, f"data/{table.name}.csv", copy, made_at)
        rows: int = cursor.rowcount
    return Written(path=part.path, rows=rows, size=part.size, sha256=part.sha256)


def _write_accounts(archive: ZipFile, cooperative_id: int, made_at: datetime) -> Written:
    """The accounts that offices and member links speak of, by name, without any secret."""
    ids = {
        user_id
        for model in (Appointment, MemberLink)
        for user_id in model.objects.of(cooperative_id).values_list("user_id", flat=True)
    }
    people = User.objects.filter(id__in=ids).order_by("id").values_list("id", "username", "name")
    text = StringIO()
    sheet = csv.writer(text, lineterminator="\n")
    sheet.writerow([column.name for column in ACCOUNTS.columns])
    sheet.writerows(people)
    part = _write(archive, f"data/{ACCOUNTS.name}.csv", [text.getvalue().encode()], made_at)
    return Written(path=part.path, rows=len(people), size=part.size, sha256=part.sha256)


def _write_files(archive: ZipFile, cooperative_id: int, made_at: datetime) -> Iterator[Written]:
    """Each content of the vault once, put together of its pieces, one piece in memory."""
    kept = KeptFile.objects.of(cooperative_id).order_by("sha256")
    for sha256 in kept.values_list("sha256", flat=True).distinct():
        pieces = FileChunk.objects.of(cooperative_id).filter(sha256=sha256).order_by("place")
        contents = pieces.values_list("data", flat=True).iterator(4)
        yield _write(archive, f"berkas/{sha256}", contents, made_at)


def _write(
    archive: ZipFile, path: str, pieces: Iterable[bytes | memoryview], made_at: datetime
) -> Written:
    entry = ZipInfo(path, made_at.timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    digest, size = hashlib.sha256(), 0
    with archive.open(entry, "w", force_zip64=True) as member:
        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            member.write(piece)
    return Written(path=path, rows=0, size=size, sha256=digest.hexdigest())
