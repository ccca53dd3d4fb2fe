"""Finding the columns of a bank's table by the words of its header, Indonesian or English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from sokoguru.treasury.calculations.cells import Cell
from sokoguru.treasury.calculations.refusals import HeaderIsMissing
from sokoguru.treasury.calculations.tables import Rows

SEARCHED_ROWS = 40
_CURRENCY = {"rp", "idr"}
_WORDS = {
    "day": (
        "tanggal", "tgl", "date", "tanggal transaksi", "tgl transaksi", "tanggal posting",
        "tgl posting", "tanggal mutasi", "transaction date", "posting date", "post date",
        "value date", "tanggal valuta",
    ),
    "text": (
        "keterangan", "uraian", "deskripsi", "rincian", "berita", "uraian transaksi",
        "keterangan transaksi", "description", "remark", "remarks", "details",
        "transaction details", "transaction description", "narrative",
    ),
    "out": (
        "debet", "debit", "db", "mutasi debet", "mutasi debit", "keluar", "uang keluar",
        "pengeluaran", "penarikan", "withdrawal", "withdrawals", "debits", "debit amount",
    ),
    "in": (
        "kredit", "credit", "cr", "mutasi kredit", "masuk", "uang masuk", "pemasukan", "setoran",
        "deposit", "deposits", "credits", "credit amount",
    ),
    "amount": ("mutasi", "jumlah", "nominal", "nilai", "amount", "transaction amount"),
    "mark": (
        "d k", "dk", "db cr", "dbcr", "d c", "dc", "cr db", "debet kredit", "debit kredit",
        "debit credit", "jenis", "tipe", "type", "posisi",
    ),
    "balance": ("saldo", "balance", "saldo akhir", "running balance", "ending balance"),
    "reference": (
        "referensi", "no referensi", "nomor referensi", "no ref", "no reff", "ref", "reference",
        "reference no", "reference number", "no bukti",
    ),
}  # fmt: skip
_ROLE_OF = dict(chain.from_iterable(((w, role) for w in ws) for role, ws in _WORDS.items()))


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each known column stands; `header` is the place of its row among the rows."""

    header: int
    places: dict[str, int]

    def cell(self, cells: tuple[Cell, ...], role: str) -> Cell:
        """The cell of a row; empty where the row is short or the column is not there."""
        place = self.places.get(role)
        return "" if place is None or place >= len(cells) else cells[place]

    def has(self, role: str) -> bool:
        """Whether the file has such a column."""
        return role in self.places


def find_columns(rows: Rows) -> Columns:
    """The header is the first row that names a day and a movement; banks write a preface above it.

    Refuses `HeaderIsMissing`.
    """
    for place, (_number, cells) in enumerate(rows[:SEARCHED_ROWS]):
        places: dict[str, int] = {}
        for column, cell in enumerate(cells):
            role = _ROLE_OF.get(_plain(cell))
            if role and role not in places:
                places[role] = column
        has_movement = {"in", "out"} <= places.keys() or "amount" in places
        if "day" in places and has_movement:
            return Columns(place, places)
    raise HeaderIsMissing


def _plain(cell: Cell) -> str:
    words = re.sub(r"[^a-z]+", " ", str(cell).lower()).split()
    return " ".join(word for word in words if word not in _CURRENCY)
