"""The files of an evidence pack, as rows and text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sokoguru.examination.vocabulary import (
    ExceptionList,
    MarkFact,
    SampleFact,
    SampleItem,
)
from sokoguru.ledger.vocabulary import EntryFact, Inclusion, TrialRow

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A CSV file for spreadsheets: UTF-8 with its mark, and no cell that would be a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def sample_file(items: Iterable[SampleItem]) -> bytes:
    """The entries drawn, with the marks they have."""
    header = ("urut", "jurnal", "id", "tanggal", "keterangan", "dicatat_oleh", "jumlah", "tanda")
    return table(
        header,
        (
            (
                item.place,
                item.reference,
                item.entry_id,
                item.on,
                item.memo,
                item.actor_name,
                int(item.amount),
                " ".join(mark.mark.sign for mark in item.marks),
            )
            for item in items
        ),
    )


def lines_file(entries: Iterable[EntryFact]) -> bytes:
    """Every line of these entries."""
    header = (
        "jurnal", "id", "tanggal", "dicatat_pada", "jenis", "bukti", "keterangan", "sisi",
        "akun", "nama_akun", "jumlah", "unit", "pihak",
    )  # fmt: skip
    return table(
        header,
        (
            (
                entry.reference, entry.id, entry.on, entry.posted_at.isoformat(), entry.kind,
                entry.document, entry.memo, line.side, line.code, line.account_name,
                int(line.amount), line.unit or "", line.party or "",
            )
            for entry in entries
            for line in entry.lines
        ),
    )  # fmt: skip


def marks_file(marks: Iterable[MarkFact], references: Mapping[Any, str]) -> bytes:
    """The marks and notes of the examiners."""
    return table(
        ("jurnal", "id", "tanda", "arti", "catatan", "oleh", "pada"),
        (
            (
                references.get(mark.entry_id, ""),
                mark.entry_id,
                mark.mark.sign,
                str(mark.mark.label),
                mark.text,
                mark.by,
                mark.at.isoformat(),
            )
            for mark in marks
        ),
    )


def exceptions_file(found: Iterable[ExceptionList]) -> bytes:
    """What deserves a second look, one row for each reason."""
    return table(
        ("alasan", "jurnal", "id", "tanggal", "keterangan", "dicatat_oleh", "jumlah", "rincian"),
        (
            (
                each.kind.value, row.reference, row.entry_id, row.on, row.memo, row.actor_name,
                int(row.amount), row.remark,
            )
            for each in found
            for row in each.rows
        ),
    )  # fmt: skip


def trial_file(rows: Iterable[TrialRow]) -> bytes:
    """The trial balance of the days examined."""
    return table(
        ("akun", "nama", "sisi", "awal", "debet", "kredit", "akhir"),
        (
            (
                row.code, row.name, row.side, int(row.opening), int(row.debit), int(row.credit),
                int(row.closing),
            )
            for row in rows
        ),
    )  # fmt: skip


def seals_file(chain: Iterable[Mapping[str, Any]]) -> bytes:
    """The chain of seals."""
    names = ("number", "day", "entries", "root", "previous", "digest")
    return table(names, ([link[name] for name in names] for link in chain))


def proofs_file(proofs: Iterable[Inclusion]) -> bytes:
    """The proof of each entry, as JSON that the page of the seals explains."""
    return json.dumps([proof_of(proof) for proof in proofs], ensure_ascii=False, indent=1).encode()


def proof_of(proof: Inclusion) -> dict[str, Any]:
    """A proof with its digests in hexadecimal."""
    return {
        "entry": str(proof.entry_id),
        "content": proof.content,
        "head": proof.head,
        "seal": proof.number,
        "place": proof.place,
        "size": proof.size,
        "path": [step.hex() for step in proof.path],
        "root": proof.root.hex(),
        "previous": proof.previous.hex(),
        "digest": proof.digest.hex(),
    }


def read_me(sample: SampleFact, *, house: str, unsealed: int) -> str:
    """What lies in the pack, and how to check it without this programme."""
    population = sample.population
    return "\n".join(
        [
            f"Paket bukti pemeriksaan {house}",
            f"Sampel: {sample.name}; cara: {sample.method.value}; benih: {sample.seed}",
            f"Populasi: {population.first_day} sampai {population.last_day}, akun "
            f"{population.code or 'semua'}, unit {population.unit or 'semua'}: "
            f"{sample.entries} jurnal, {int(sample.amount)} rupiah.",
            f"Diambil {sample.drawn} jurnal oleh {sample.drawn_by} pada "
            f"{sample.drawn_at.isoformat()}.",
            "",
            "Mengulang sampel acak: hitung SHA-256 dari teks 'benih|id' tiap jurnal; yang terkecil "
            "terpilih. Satuan uang: langkah = jumlah populasi dibagi banyak sampel; mulai dari "
            "SHA-256 benih (bilangan besar, 32 byte) sisa bagi langkah; jurnal yang memuat rupiah "
            "ke-mulai, mulai + langkah, dan seterusnya terpilih.",
            "",
            "Memeriksa segel: daun = 16 byte id + SHA-256(content) + head; sidik daun = "
            "SHA-256(00 + daun); gabungkan dengan path menurut RFC 6962 (01 + kiri + kanan) sampai "
            "root; digest = SHA-256(previous + nomor segel 8 byte + root).",
            f"Jurnal yang belum disegel dalam paket ini: {unsealed}.",
            "SHA256SUMS memuat sidik setiap berkas; periksa dengan sha256sum -c SHA256SUMS.",
            "",
        ]
    )


def _plain(cell: Any) -> Any:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell if isinstance(cell, int) else str(cell)
