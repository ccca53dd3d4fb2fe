"""PHU for consumer, producer and multi-purpose co-ops: member business first, then the rest.

The statement must show what comes from members apart from what comes from others (S2-117). Interest
and the return on participation capital (5202..5204) are finance cost here and stand with the other
income and expense; every other 5xxx account is a direct cost of its side.
"""

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.ledger.vocabulary import Side
from sokoguru.reports.vocabulary import LineDeclaration as Line
from sokoguru.reports.vocabulary import StatementDeclaration

INCOME_REAL_SECTOR = StatementDeclaration(
    key="phu_sektor_riil",
    title="Perhitungan Hasil Usaha",
    covers="4..8",
    lines=(
        Line(key="pelayanan_anggota", label="Pelayanan anggota", style=RowStyle.HEADING),
        Line(
            key="partisipasi_bruto",
            label="Partisipasi bruto anggota",
            codes="41*",
            side=Side.CREDIT,
            level=1,
        ),
        Line(key="beban_pokok_anggota", label="Beban pokok anggota", codes="51*", level=1),
        Line(
            key="partisipasi_neto",
            label="Partisipasi neto anggota",
            adds="partisipasi_bruto - beban_pokok_anggota",
            style=RowStyle.SUM,
        ),
        Line(key="usaha_nonanggota", label="Usaha dengan bukan anggota", style=RowStyle.HEADING),
        Line(
            key="pendapatan_nonanggota",
            label="Pendapatan dari bukan anggota",
            codes="4* !41* !49*",
            side=Side.CREDIT,
            level=1,
        ),
        Line(
            key="beban_pokok_nonanggota",
            label="Beban pokok bukan anggota",
            codes="5* !51* !5202..5204",
            level=1,
        ),
        Line(
            key="laba_kotor_nonanggota",
            label="Laba (rugi) kotor bukan anggota",
            adds="pendapatan_nonanggota - beban_pokok_nonanggota",
            style=RowStyle.SUM,
        ),
        Line(
            key="shu_kotor",
            label="SHU kotor",
            adds="partisipasi_neto + laba_kotor_nonanggota",
            style=RowStyle.SUM,
        ),
        Line(key="beban_usaha", label="Beban usaha", codes="6* !62*", level=1),
        Line(
            key="shu_koperasi",
            label="SHU koperasi",
            adds="shu_kotor - beban_usaha",
            style=RowStyle.SUM,
        ),
        Line(key="beban_perkoperasian", label="Beban perkoperasian", codes="62*", level=1),
        Line(
            key="shu_setelah_perkoperasian",
            label="SHU setelah beban perkoperasian",
            adds="shu_koperasi - beban_perkoperasian",
            style=RowStyle.SUM,
        ),
        Line(
            key="pendapatan_beban_lain",
            label="Pendapatan dan beban lain",
            codes="49* 7* 5202..5204",
            side=Side.CREDIT,
            level=1,
        ),
        Line(
            key="shu_sebelum_pajak",
            label="SHU sebelum pajak",
            adds="shu_setelah_perkoperasian + pendapatan_beban_lain",
            style=RowStyle.SUM,
        ),
        Line(key="pajak", label="Pajak penghasilan", codes="8*", level=1),
        Line(
            key="shu_setelah_pajak",
            label="SHU setelah pajak",
            adds="shu_sebelum_pajak - pajak",
            style=RowStyle.TOTAL,
        ),
    ),
)
