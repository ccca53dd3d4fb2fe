"""One note for each line of a statement that has an amount (S2-115): its accounts, two years."""

from collections.abc import Iterator, Mapping, Sequence

from sokoguru.documents.vocabulary import RowStyle, StatementColumn, StatementRow
from sokoguru.foundation.money import Rupiah
from sokoguru.reports.calculations.notes.words import NoteGroup, NoteSection, NoteTable
from sokoguru.reports.vocabulary import Statement, StatementLine

Figures = Mapping[str, Rupiah]

_MEANINGS: Mapping[str, str] = {
    "kas_dibatasi": "Hanya boleh dipakai menurut perjanjian bantuannya.",
    "simpanan_pokok": "Sama besar bagi setiap anggota dan tidak dapat diambil selama menjadi "
    "anggota (UU 25/1992 Pasal 41).",
    "simpanan_wajib": "Tidak dapat diambil selama menjadi anggota (UU 25/1992 Pasal 41).",
    "hibah": "Tidak dibagikan kepada anggota selama koperasi belum dibubarkan "
    "(UU 25/1992 Pasal 41).",
    "cadangan": "Dipupuk dari SHU, untuk memupuk modal sendiri dan menutup kerugian "
    "(UU 25/1992 Pasal 41 dan 45).",
    "shu_berjalan": "Tahun buku belum ditutup; angka ini masih dapat berubah.",
    "shu_anggota": "Jasa usaha dan jasa modal yang sudah diputuskan rapat anggota dan belum "
    "dibayarkan.",
    "antar_unit": "Harus nol; selisihnya berarti jurnal antar unit belum lengkap.",
    "partisipasi_bruto": "Pendapatan dari pelayanan kepada anggota.",
    "beban_perkoperasian": "Beban organisasi: pengurus, pengawas, rapat anggota, pendidikan.",
}


def line_sections(
    statement: Statement,
    *,
    group: NoteGroup,
    figures: Sequence[Figures],
    names: Mapping[str, str],
) -> tuple[NoteSection, ...]:
    """A section for every line of accounts with an amount in one of its columns.

    `figures` are the net debits of every account, one mapping a column; `names` those of accounts.
    """
    return tuple(
        NoteSection(
            key=f"{group.value}_{line.key}",
            group=group,
            title=line.label,
            facts=tuple(filter(None, [_MEANINGS.get(line.key, "")])),
            tables=(_table(statement, line, figures, names),),
            line=line.key,
        )
        for line in lines_to_explain(statement)
    )


def lines_to_explain(statement: Statement) -> Iterator[StatementLine]:
    """The lines of accounts that are not nought in every column."""
    for line in statement.lines:
        if line.style is RowStyle.LINE and any(line.amounts):
            yield line


def _table(
    statement: Statement,
    line: StatementLine,
    figures: Sequence[Figures],
    names: Mapping[str, str],
) -> NoteTable:
    codes = sorted({code for drill in line.drills if drill for code in drill.codes})
    sign = _sign(line, codes, figures)
    rows = [
        StatementRow(cells=(code, names.get(code, code), *amounts))
        for code in codes
        if sign and any(amounts := [sign * column.get(code, Rupiah(0)) for column in figures])
    ]
    total = StatementRow(cells=("", "Jumlah", *line.amounts), style=RowStyle.SUM)
    heads = (StatementColumn(column.label, "amount") for column in statement.columns)
    return NoteTable(
        label=f"Rincian {line.label}",
        columns=(StatementColumn("Kode", "code"), StatementColumn("Akun"), *heads),
        rows=tuple(rows) if len(rows) == 1 else (*rows, total),
    )


def _sign(line: StatementLine, codes: Sequence[str], figures: Sequence[Figures]) -> int:
    """Whether the line counts debits (1) or credits (-1); 0 where it is a share of its accounts."""
    nets = [Rupiah.total(column.get(code, 0) for code in codes) for column in figures]
    if nets == list(line.amounts):
        return 1
    return -1 if [-net for net in nets] == list(line.amounts) else 0
