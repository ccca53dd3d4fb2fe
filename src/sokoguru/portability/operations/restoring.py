"""Restoring a co-operative from its data package, as a new one of this installation.

Rows come back as they were, with their ids and digests: nothing is posted, so that every seal still
holds. The books are verified before the transaction ends; what does not verify is not kept.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from uuid import UUID
from zipfile import BadZipFile, ZipFile

from django.db import DatabaseError, connection, transaction

from sokoguru.cooperatives.models import Cooperative
from sokoguru.cooperatives.operations.founding import AddressIsTaken, AddressIsUnreadable
from sokoguru.cooperatives.queries import cooperative
from sokoguru.correspondence.models import FileChunk
from sokoguru.correspondence.operations.vault import PIECE
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.identifiers import is_slug
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.models import User
from sokoguru.ledger.queries import forget_charts, verify_books
from sokoguru.portability.calculations.manifest import (
    Manifest,
    NotAPackage,
    PackageIsDamaged,
    Part,
    read_manifest,
)
from sokoguru.portability.operations.rows import PackageIsOlder, bring_in
from sokoguru.portability.queries.package import ACCOUNTS, DESCRIPTION, applied_migrations
from sokoguru.portability.queries.tables import COOPERATIVE, carried_tables
from sokoguru.portability.vocabulary import Restored, Table

__all__ = ["PackageDoesNotFit", "PackageIsNotSound", "PackageIsOlder", "restore_package"]
Progress = Callable[[str, int, int], None]
_BLOCK = 1024 * 1024
_MOST_DESCRIBED = 50_000_000  # bytes of datapackage.json


class PackageDoesNotFit(Refusal):
    """The database refused rows of the package."""

    code = "portability.package_does_not_fit"
    template = "Isi tabel {table} tidak dapat dipulihkan: {reason}. Tidak ada yang disimpan."


class PackageIsNotSound(Refusal):
    """The books in it do not verify."""

    code = "portability.package_is_not_sound"
    template = "Pembukuan di dalam paket tidak utuh: {finding} Tidak ada yang disimpan."


def restore_package(*, file: Path, slug: str, progress: Progress) -> Restored:
    """Restore the co-operative in `file` under the address `slug`; all of it or nothing.

    Accounts of people come back without password, under their own name where it is free. An account
    with the same id is the same person.

    Refuses what is no package (`NotAPackage`), a damaged (`PackageIsDamaged`) or a newer one
    (`PackageIsNewer`), one too old to be completed (`PackageIsOlder`), an unreadable or taken
    address, rows the database refuses (`PackageDoesNotFit`) and books that do not verify
    (`PackageIsNotSound`).
    """
    if not is_slug(slug):
        raise AddressIsUnreadable(slug=slug)
    with _opened(file) as archive:
        described = _description(archive, file)
        manifest = read_manifest(described, file=file.name, known_migrations=applied_migrations())
        _refuse_damage(archive, manifest, progress)
        with transaction.atomic():
            if Cooperative.objects.filter(slug=slug).exists():
                raise AddressIsTaken(slug=slug)
            cooperative_id = _found(archive, manifest, slug)
            with tenant(cooperative_id):
                rows = _fill(archive, manifest, cooperative_id, progress)
                files = _keep_files(archive, manifest, cooperative_id)
                opened, met = _open_accounts(archive, manifest, slug)
                _verify(cooperative_id)
            body = cooperative(cooperative_id)
    return Restored(
        cooperative=body,
        made_at=manifest.made_at,
        fingerprint=hashlib.sha256(described).hexdigest(),
        rows=rows,
        files=files,
        opened=opened,
        met=met,
    )


@contextmanager
def _opened(file: Path) -> Iterator[ZipFile]:
    try:
        archive = ZipFile(file)
    except (BadZipFile, OSError) as unreadable:
        raise NotAPackage(file=file.name) from unreadable
    with archive:
        yield archive


def _description(archive: ZipFile, file: Path) -> bytes:
    try:
        entry = archive.getinfo(DESCRIPTION)
        if entry.file_size > _MOST_DESCRIBED:
            raise NotAPackage(file=file.name)
        return archive.read(entry)
    except (KeyError, BadZipFile, OSError) as unreadable:
        raise NotAPackage(file=file.name) from unreadable


def _refuse_damage(archive: ZipFile, manifest: Manifest, progress: Progress) -> None:
    for done, part in enumerate(manifest.parts, start=1):
        if _digest(archive, part) != part.sha256:
            raise PackageIsDamaged(part=part.path)
        progress("Memeriksa sidik jari", done, len(manifest.parts))


def _digest(archive: ZipFile, part: Part) -> str:
    """The SHA-256 of a part; not more of it is read than the description announces."""
    digest = hashlib.sha256()
    try:
        if archive.getinfo(part.path).file_size != part.size:
            return ""
        with archive.open(part.path) as member:
            while block := member.read(_BLOCK):
                digest.update(block)
    except (KeyError, BadZipFile, OSError, EOFError):
        return ""
    return digest.hexdigest()


def _found(archive: ZipFile, manifest: Manifest, slug: str) -> int:
    """The legal body itself, under its new address and a new number."""
    part = manifest.table(COOPERATIVE)
    table = next(table for table in carried_tables() if table.name == COOPERATIVE)
    if part is None:
        raise PackageIsDamaged(part=COOPERATIVE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [COOPERATIVE])
        (number,) = cursor.fetchone()
    if _bring_in(archive, table, part, number, {"slug": slug}) != 1:
        raise PackageIsDamaged(part=part.path)
    return int(number)


def _fill(archive: ZipFile, manifest: Manifest, cooperative_id: int, progress: Progress) -> int:
    tables = [table for table in carried_tables() if table.name != COOPERATIVE]
    rows = 1
    for done, table in enumerate(tables, start=1):
        part = manifest.table(table.name)
        if part is not None:
            rows += _bring_in(archive, table, part, cooperative_id)
        progress("Memulihkan tabel", done, len(tables))
    forget_charts()
    return rows


def _bring_in(
    archive: ZipFile,
    table: Table,
    part: Part,
    cooperative_id: int,
    instead: Mapping[str, str] | None = None,
) -> int:
    try:
        with archive.open(part.path) as member:
            added = bring_in(
                table=table,
                columns=part.columns,
                content=member,
                rows=part.rows,
                cooperative_id=cooperative_id,
                instead=instead,
            )
    except DatabaseError as error:
        reason = str(error).strip().split("\n", maxsplit=1)[0]
        raise PackageDoesNotFit(table=table.name, reason=reason) from error
    if added != part.rows:
        raise PackageIsDamaged(part=part.path)
    return added


def _keep_files(archive: ZipFile, manifest: Manifest, cooperative_id: int) -> int:
    for part in manifest.files:
        with archive.open(part.path) as member:
            place = 0
            while piece := member.read(PIECE):
                FileChunk.objects.create(
                    cooperative_id=cooperative_id, sha256=part.sha256, place=place, data=piece
                )
                place += 1
    return len(manifest.files)


def _open_accounts(
    archive: ZipFile, manifest: Manifest, slug: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    part = manifest.table(ACCOUNTS.name)
    if part is None:
        raise PackageIsDamaged(part=ACCOUNTS.name)
    opened, met = [], []
    with archive.open(part.path) as member:
        for facts in csv.DictReader(TextIOWrapper(member, "utf-8", newline="")):
            person = User.objects.filter(id=UUID(facts["id"])).first()
            if person is not None:
                met.append(person.username)
                continue
            opened.append(_open_account(UUID(facts["id"]), facts["username"], facts["name"], slug))
    return tuple(opened), tuple(met)


def _open_account(user_id: UUID, username: str, name: str, slug: str) -> str:
    """Nobody can sign in with it until it gets a password; a taken name gets the address."""
    if User.objects.filter(username=username).exists():
        username = f"{username}.{slug}"[:60]
    person = User(id=user_id, username=username, name=name)
    person.set_unusable_password()
    person.save(force_insert=True)
    return username


def _verify(cooperative_id: int) -> None:
    """Compute everything anew from the journal.

    Of rows that have just come nobody has statistics yet: row by row, which PostgreSQL would choose
    for a table it thinks empty, the comparison takes minutes instead of a second.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_nestloop TO off")
    found = verify_books(cooperative_id=cooperative_id)
    if not found.is_sound:
        raise PackageIsNotSound(finding=found.findings[0].sentence)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_nestloop TO DEFAULT")
