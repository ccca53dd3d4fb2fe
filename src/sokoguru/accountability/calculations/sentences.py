"""What the books say for the board's report: plain sentences with the figures of two years."""

from collections.abc import Sequence
from dataclasses import dataclass

from sokoguru.foundation.money import Rupiah, format_number, format_rupiah
from sokoguru.members.vocabulary import MemberMovement
from sokoguru.reports.calculations.notes.tables import percent
from sokoguru.reports.calculations.notes.words import NoteSection
from sokoguru.reports.vocabulary import Statement
from sokoguru.savings.vocabulary import ArrearsTotal
from sokoguru.trade.vocabulary import EarnedMargin

_WHOLE = 10_000


@dataclass(frozen=True, kw_only=True)
class Told:
    """Amounts of a statement line: this year, and the year before where there is one."""

    label: str
    now: Rupiah
    before: Rupiah | None = None


def told_of(statement: Statement, key: str, label: str) -> Told:
    """The amounts of a line in the first two columns; a line that was left out is Rp 0."""
    has_before = len(statement.columns) > 1
    return Told(
        label=label,
        now=statement.amount(key),
        before=statement.amount(key, 1) if has_before else None,
    )


def compared(told: Told) -> str:
    """`SHU Rp 280.000, naik 12 % dari Rp 250.000.` (S2-111)."""
    if told.before is None:
        return f"{told.label} {format_rupiah(told.now)}."
    if told.now == told.before:
        return f"{told.label} tetap {format_rupiah(told.now)}."
    direction = "naik" if told.now > told.before else "turun"
    if told.before <= 0:
        return (
            f"{told.label} {format_rupiah(told.now)}, {direction} dari "
            f"{format_rupiah(told.before)}."
        )
    change = abs(int(told.now - told.before)) * _WHOLE // int(told.before)
    return (
        f"{told.label} {format_rupiah(told.now)}, {direction} {percent(change)} dari "
        f"{format_rupiah(told.before)}."
    )


def general_sentences(body: NoteSection) -> tuple[str, ...]:
    """Who the co-op is and what it does, as the notes say it."""
    units = [str(row.cells[0]) for table in body.tables for row in table.rows]
    told = f"Koperasi menjalankan unit usaha {', '.join(units)}." if units else ""
    return tuple(filter(None, (*body.facts, told)))


def organisation_sentences(
    organs: NoteSection, *, moved: MemberMovement, owing: ArrearsTotal
) -> tuple[str, ...]:
    """Officers, members who came and went, and who is behind with savings."""
    rows = [row.cells for table in organs.tables for row in table.rows]
    officers = ", ".join(f"{office} {name}" for office, name, *_ in rows)
    return tuple(
        filter(
            None,
            (
                f"Perangkat organisasi: {officers}." if officers else "",
                f"Pada awal tahun ada {format_number(moved.opening)} anggota, "
                f"{format_number(moved.joined)} masuk dan {format_number(moved.left)} keluar, "
                f"sehingga pada akhir tahun ada {format_number(moved.closing)} anggota.",
                f"{format_number(owing.members)} anggota menunggak simpanan wajib sebesar "
                f"{format_rupiah(owing.amount)}."
                if owing.members
                else "",
            ),
        )
    )


def business_sentences(
    income: Statement, *, margins: Sequence[EarnedMargin], names: dict[str, str]
) -> tuple[str, ...]:
    """What was earned with members and with others, and by each unit."""
    sums: dict[str, tuple[Rupiah, Rupiah]] = {}
    for one in margins:
        sales, cost = sums.get(one.unit, (Rupiah(0), Rupiah(0)))
        sums[one.unit] = (sales + one.sales, cost + one.cost)
    return (
        compared(told_of(income, "partisipasi_bruto", "Partisipasi bruto anggota")),
        compared(told_of(income, "pendapatan_nonanggota", "Pendapatan dari bukan anggota")),
        *(
            f"Unit {names.get(unit, unit)} menjual {format_rupiah(sales)} dengan beban pokok "
            f"{format_rupiah(cost)}."
            for unit, (sales, cost) in sums.items()
        ),
    )


def finance_sentences(sheet: Statement, income: Statement) -> tuple[str, ...]:
    """Assets, debts, equity and the result, beside the year before."""
    return (
        compared(told_of(sheet, "jumlah_aset", "Jumlah aset")),
        compared(told_of(sheet, "jumlah_kewajiban", "Jumlah kewajiban")),
        compared(told_of(sheet, "jumlah_ekuitas", "Jumlah ekuitas")),
        compared(told_of(income, "shu_setelah_pajak", "SHU setelah pajak")),
    )


def obstacle_sentences(*, owing: ArrearsTotal, result: Rupiah) -> tuple[str, ...]:
    """What the books show of trouble; silence is said as such."""
    found = []
    if owing.members:
        found.append(
            f"Simpanan wajib yang belum dibayar: {format_rupiah(owing.amount)} dari "
            f"{format_number(owing.members)} anggota."
        )
    if result < 0:
        found.append(f"Tahun buku berakhir dengan rugi {format_rupiah(-result)}.")
    return tuple(found) or ("Buku tidak menunjukkan tunggakan simpanan wajib atau kerugian.",)
