"""The vault: only honest documents, kept whole, by version, each co-op its own."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from django.db import DatabaseError, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.models import FileChunk
from sokoguru.correspondence.operations import (
    FileEndsBeforeItStarts,
    FileIsEmpty,
    FileIsTooLarge,
    FileTypeRefused,
    keep_file,
    keep_version,
)
from sokoguru.correspondence.operations.vault import PIECE
from sokoguru.correspondence.queries import (
    NoSuchFile,
    expiring_files,
    file,
    file_content,
    files,
    versions,
)
from sokoguru.correspondence.tests.letters import JPEG, LICENCE, PDF, PNG, office_file
from sokoguru.correspondence.vocabulary import LARGEST_FILE, FileFact, MediaType
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7

pytestmark = pytest.mark.django_db


def kept(
    house: CooperativeFact, by: Actor, content: bytes = PDF, filename: str = "izin.pdf"
) -> FileFact:
    return keep_file(
        cooperative_id=house.id, details=LICENCE, content=content, filename=filename, by=by
    )


@pytest.mark.parametrize(
    ("content", "filename", "media", "name"),
    [
        (PDF, "izin.pdf", MediaType.PDF, "izin.pdf"),
        (PDF, "C:\\arsip\\izin.exe", MediaType.PDF, "izin.pdf"),
        (PNG, "../../foto", MediaType.PNG, "foto.png"),
        (JPEG, "foto.jpeg", MediaType.JPEG, "foto.jpg"),
        (office_file("xl/workbook.xml"), "a.xlsx", MediaType.XLSX, "a.xlsx"),
        (office_file("word/document.xml"), "a.docx", MediaType.DOCX, "a.docx"),
    ],
)
def test_a_file_is_what_its_content_says_and_comes_back_whole(
    cooperative: CooperativeFact,
    actor: Actor,
    content: bytes,
    filename: str,
    media: MediaType,
    name: str,
) -> None:
    fact = kept(cooperative, actor, content, filename)
    assert (fact.media_type, fact.filename, fact.size) == (media, name, len(content))
    assert fact.sha256 == sha256(content).hexdigest()
    assert (fact.details, fact.kept_by, fact.version) == (LICENCE, "Budi", 1)
    assert file_content(cooperative_id=cooperative.id, sha256=fact.sha256) == content
    assert file(cooperative_id=cooperative.id, file_id=fact.id) == fact


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00" + b"\x00" * 60,
        b"\x7fELF" + b"\x00" * 60,
        b"#!/bin/sh\nrm -rf /\n",
        b"<html><script>alert(1)</script></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + b"\x00" * 20,
        b"%PDF-1.7 and then nothing",
        b"PK\x03\x04 torn",
        office_file("readme.txt"),
        office_file("xl/workbook.xml", "xl/vbaProject.bin"),
        office_file("word/document.xml", "payload.exe"),
    ],
)
def test_programs_and_unknown_contents_are_refused_whatever_their_name(
    cooperative: CooperativeFact, actor: Actor, content: bytes
) -> None:
    with pytest.raises(FileTypeRefused, match=r"laporan\.pdf"):
        kept(cooperative, actor, content, "laporan.pdf")
    assert files(cooperative_id=cooperative.id) == ()


def test_the_size_has_its_bounds(cooperative: CooperativeFact, actor: Actor) -> None:
    with pytest.raises(FileIsEmpty):
        kept(cooperative, actor, b"")
    with pytest.raises(FileIsTooLarge, match="11 MB; paling besar 10 MB"):
        kept(cooperative, actor, PDF + b"\n" * LARGEST_FILE)
    largest = PDF + b"\n" * (LARGEST_FILE - len(PDF) - 6) + b"%%EOF\n"
    assert kept(cooperative, actor, largest).size == LARGEST_FILE


def test_a_document_does_not_end_before_it_was_issued(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    backwards = replace(LICENCE, expires_on=date(2025, 3, 19))
    with pytest.raises(FileEndsBeforeItStarts, match="19 Maret 2025"):
        keep_file(
            cooperative_id=cooperative.id, details=backwards, content=PDF, filename="x", by=actor
        )


def test_a_large_content_is_put_together_again_and_kept_once(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    large = b"%PDF-1.7\n" + bytes(range(256)) * 2500 + b"\n%%EOF"
    first, again = kept(cooperative, actor, large), kept(cooperative, actor, large)
    assert first.id != again.id
    assert file_content(cooperative_id=cooperative.id, sha256=again.sha256) == large
    pieces = FileChunk.objects.of(cooperative.id).filter(sha256=first.sha256)
    assert pieces.count() == -(-len(large) // PIECE) == 3


def test_a_version_follows_another_and_both_stay(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    first = kept(cooperative, actor)
    renewed = replace(LICENCE, issued_on=date(2026, 3, 1), expires_on=date(2031, 3, 1))
    second = keep_version(
        cooperative_id=cooperative.id,
        document_id=first.document_id,
        details=renewed,
        content=PNG,
        filename="baru.png",
        by=actor,
    )
    assert second.version == 2
    assert files(cooperative_id=cooperative.id) == (second,)
    both = versions(cooperative_id=cooperative.id, document_id=first.document_id)
    assert both == (second, first)
    assert file_content(cooperative_id=cooperative.id, sha256=first.sha256) == PDF


def test_what_runs_out_soon_is_found_until_it_is_renewed(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    house = {"cooperative_id": cooperative.id}
    fact = kept(cooperative, actor)
    assert expiring_files(on=date(2026, 2, 17), **house) == ()
    assert expiring_files(on=date(2026, 2, 18), **house) == (fact,)
    assert expiring_files(on=date(2026, 5, 1), **house) == (fact,)
    keep_version(
        document_id=fact.document_id,
        details=replace(LICENCE, expires_on=date(2031, 3, 1)),
        content=PDF,
        filename="x.pdf",
        by=actor,
        **house,
    )
    assert expiring_files(on=date(2026, 5, 1), **house) == ()


def test_a_file_of_the_neighbour_is_not_there(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    fact = kept(cooperative, actor)
    with tenant(neighbour.id):
        for house in (neighbour.id, cooperative.id):
            with pytest.raises(NoSuchFile):
                file(cooperative_id=house, file_id=fact.id)
            with pytest.raises(NoSuchFile):
                versions(cooperative_id=house, document_id=fact.document_id)
            assert file_content(cooperative_id=house, sha256=fact.sha256) == b""
            assert files(cooperative_id=house) == ()
    with pytest.raises(NoSuchFile):
        file(cooperative_id=cooperative.id, file_id=uuid7())


def test_kept_bytes_are_never_changed(cooperative: CooperativeFact, actor: Actor) -> None:
    kept(cooperative, actor)
    with pytest.raises(DatabaseError), transaction.atomic():
        FileChunk.objects.of(cooperative.id).update(data=b"x")
