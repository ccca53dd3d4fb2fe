"""PHU for savings-and-loan co-ops: overhead is shared between members and others (S2-117, S2-118).

Interest on bank and programme loans and the return on participation capital are direct cost of
business with others; the cost of the co-operative's own life is borne by members alone.
"""

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.ledger.vocabulary import Side
from sokoguru.reports.calculations.portions import MEMBER_PORTION, NONMEMBER_PORTION
from sokoguru.reports.vocabulary import LineDeclaration as Line
from sokoguru.reports.vocabulary import StatementDeclaration


def _heading(key: str, label: str) -> Line:
    return Line(key=key, label=label, style=RowStyle.HEADING)


def _income(key: str, label: str, codes: str) -> Line:
    return Line(key=key, label=label, codes=codes, side=Side.CREDIT, level=1)


def _cost(key: str, label: str, codes: str, *, of: str = "") -> Line:
    return Line(key=key, label=label, codes=codes, level=1, of=of)


def _sum(key: str, label: str, adds: str) -> Line:
    return Line(key=key, label=label, adds=adds, style=RowStyle.SUM)


_MEMBERS = (
    _heading("anggota", "Partisipasi anggota"),
    _income("jasa_pinjaman", "Jasa pinjaman", "4101"),
    _income("administrasi", "Administrasi dan provisi", "4102"),
    _income("bruto_lain", "Pendapatan lainnya dari anggota", "41* !4101..4102"),
    _sum(
        "partisipasi_bruto",
        "Partisipasi bruto anggota",
        "jasa_pinjaman + administrasi + bruto_lain",
    ),
    _cost("jasa_simpanan", "Jasa simpanan sukarela", "5101"),
    _cost("jasa_berjangka", "Jasa simpanan berjangka", "5102"),
    _cost("pokok_lain", "Beban pokok lainnya", "51* !5101..5102"),
    _sum(
        "beban_pokok_anggota",
        "Beban pokok anggota",
        "jasa_simpanan + jasa_berjangka + pokok_lain",
    ),
    _sum(
        "partisipasi_neto",
        "Partisipasi neto anggota",
        "partisipasi_bruto - beban_pokok_anggota",
    ),
)
_OTHERS = (
    _heading("bukan_anggota", "Usaha dengan bukan anggota"),
    _income("jasa_pinjaman_lain", "Jasa pinjaman", "4201"),
    _income("administrasi_lain", "Administrasi dan provisi", "4202"),
    _income("pendapatan_bukan_anggota", "Pendapatan lainnya", "4* !41* !4201..4202 !49*"),
    _sum(
        "pendapatan_nonanggota",
        "Pendapatan dari bukan anggota",
        "jasa_pinjaman_lain + administrasi_lain + pendapatan_bukan_anggota",
    ),
    _cost("jasa_simpanan_lain", "Jasa simpanan", "5201"),
    _cost("bunga_bank", "Bunga bank", "5202"),
    _cost("bunga_lpdb", "Bunga LPDB", "5203"),
    _cost("jasa_penyertaan", "Imbal jasa modal penyertaan", "5204"),
    _cost("pokok_bukan_anggota", "Beban pokok lainnya", "5* !51* !5201..5204"),
    _sum(
        "beban_pokok_nonanggota",
        "Beban pokok bukan anggota",
        "jasa_simpanan_lain + bunga_bank + bunga_lpdb + jasa_penyertaan + pokok_bukan_anggota",
    ),
    _sum(
        "laba_kotor_nonanggota",
        "Laba (rugi) kotor bukan anggota",
        "pendapatan_nonanggota - beban_pokok_nonanggota",
    ),
    _sum("shu_kotor", "SHU kotor", "partisipasi_neto + laba_kotor_nonanggota"),
)
_OVERHEAD = (
    _heading("beban", "Beban usaha"),
    Line(key="beban_usaha", label="Beban usaha", codes="6* !62*", level=1, each_account=True),
    _sum("jumlah_beban_usaha", "Jumlah beban usaha", "beban_usaha"),
    _cost("porsi_anggota", "Porsi anggota", "6* !62*", of=MEMBER_PORTION),
    _cost("porsi_bukan_anggota", "Porsi bukan anggota", "6* !62*", of=NONMEMBER_PORTION),
    Line(
        key="jumlah_porsi",
        label="Jumlah porsi",
        adds="porsi_anggota + porsi_bukan_anggota",
        is_hidden=True,
    ),
    _cost("beban_perkoperasian", "Beban perkoperasian", "62*"),
)
_RESULT = (
    _sum(
        "spa",
        "Sisa partisipasi anggota (SPA)",
        "partisipasi_neto - porsi_anggota - beban_perkoperasian",
    ),
    _sum(
        "laba_usaha_nonanggota",
        "Laba (rugi) usaha bukan anggota",
        "laba_kotor_nonanggota - porsi_bukan_anggota",
    ),
    _sum("spa_dan_laba", "SPA dan laba usaha", "spa + laba_usaha_nonanggota"),
    _income("pendapatan_lain", "Pendapatan lain", "49*"),
    _cost("beban_lain", "Beban lain", "7*"),
    _sum("shu_sebelum_pajak", "SHU sebelum pajak", "spa_dan_laba + pendapatan_lain - beban_lain"),
    _cost("pajak", "Pajak penghasilan", "8*"),
    Line(
        key="shu_setelah_pajak",
        label="SHU setelah pajak",
        adds="shu_sebelum_pajak - pajak",
        style=RowStyle.TOTAL,
    ),
)
# The same results without the portions: they prove that nothing was lost in sharing.
_WHOLE = (
    Line(
        key="hasil_usaha",
        label="Hasil usaha menurut akun",
        adds="shu_kotor - jumlah_beban_usaha - beban_perkoperasian",
        is_hidden=True,
    ),
    Line(
        key="hasil_sebelum_pajak",
        label="Hasil sebelum pajak menurut akun",
        adds="hasil_usaha + pendapatan_lain - beban_lain",
        is_hidden=True,
    ),
    Line(
        key="hasil_setelah_pajak",
        label="Hasil setelah pajak menurut akun",
        adds="hasil_sebelum_pajak - pajak",
        is_hidden=True,
    ),
)

INCOME_SAVINGS_LOAN = StatementDeclaration(
    key="phu_simpan_pinjam",
    title="Perhitungan Hasil Usaha",
    covers="4..8",
    equal=("jumlah_beban_usaha", "jumlah_porsi"),
    also_equal=(
        ("spa_dan_laba", "hasil_usaha"),
        ("shu_sebelum_pajak", "hasil_sebelum_pajak"),
        ("shu_setelah_pajak", "hasil_setelah_pajak"),
    ),
    lines=_MEMBERS + _OTHERS + _OVERHEAD + _RESULT + _WHOLE,
)
