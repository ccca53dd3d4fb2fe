"""Arus kas: where cash came from and where it went; opening cash and the flows make closing cash.

Both methods show investing and financing alike; they differ in how operations are explained, and
the indirect statement proves itself against the direct one. Money held for a grant (1109) is cash,
but its use is restricted, so it has a line of its own (S2-114).
"""

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.ledger.vocabulary import Side
from sokoguru.reports.calculations.cash_flow import (
    CLOSING,
    OPENING,
    OTHER_ACTIVITIES,
    RESULT,
    TIED_UP,
    WITHOUT_CASH,
)
from sokoguru.reports.vocabulary import CashFlowMethod, LineDeclaration, StatementDeclaration

_Named = tuple[tuple[str, str, str], ...]
_EVERYTHING = "0..9"
_OPERATING_IN: _Named = (
    ("terima_anggota", "Penerimaan dari usaha dengan anggota", "41* 1204 1211 1213"),
    ("terima_bukan_anggota", "Penerimaan dari usaha dengan bukan anggota", "42* 1212"),
    ("terima_angsuran", "Angsuran pinjaman", "1201..1203"),
    ("terima_simpanan", "Penerimaan simpanan", "21*"),
    ("terima_titipan", "Penerimaan titipan dan titip jual", "2204 26*"),
)
_OPERATING_OUT: _Named = (
    (
        "bayar_barang",
        "Pembayaran barang dan bahan",
        "1301..1304 1306..1309 1402..1403 2201 5103..5130 5132..5199 5205..5299",
    ),
    ("bayar_hasil", "Pembayaran hasil dan titipan anggota", "1305 2202 2204 26* 5131"),
    ("bayar_pinjaman", "Pencairan pinjaman", "1201..1203"),
    ("bayar_simpanan", "Penarikan simpanan", "2101..2104"),
    ("bayar_gaji", "Pembayaran gaji dan tunjangan", "6101"),
    ("bayar_beban", "Pembayaran beban usaha", "6102..6199 1401 2401"),
    ("bayar_perkoperasian", "Pembayaran beban perkoperasian", "62*"),
    ("bayar_bunga", "Pembayaran bunga dan jasa simpanan", "5101..5102 5201..5204 2105"),
    ("bayar_pajak", "Pembayaran pajak", "8* 23* 1404"),
    ("bayar_retur", "Retur dan potongan penjualan", "41* 42*"),
)
_INVESTING_IN: _Named = (
    ("cair_investasi", "Pencairan simpanan dan investasi", "11* 15*"),
    ("lepas_aset", "Pelepasan aset", "16* 17* 18* 7102"),
    ("terima_dividen", "Bagian SHU dan dividen diterima", "4902"),
)
_INVESTING_OUT: _Named = (
    ("tempat_investasi", "Penempatan simpanan dan investasi", "11* 15*"),
    ("beli_aset", "Perolehan aset", "16* 17* 18* 7102"),
)
_FINANCING_IN: _Named = (
    ("setor_pokok_wajib", "Setoran simpanan pokok dan wajib", "3101..3102"),
    ("setor_sukarela", "Setoran simpanan sukarela", "21*"),
    ("setor_penyertaan", "Modal penyetaraan dan penyertaan diterima", "3103..3104"),
    ("terima_hibah", "Hibah diterima", "32*"),
    ("terima_pinjaman", "Pinjaman diterima", "27* 28*"),
)
_FINANCING_OUT: _Named = (
    ("kembali_pokok_wajib", "Pengembalian pokok, wajib, dan hak anggota keluar", "3101..3102 2507"),
    ("tarik_sukarela", "Penarikan simpanan sukarela", "21*"),
    ("kembali_penyertaan", "Pengembalian dan imbal jasa modal penyertaan", "3103..3104 5204"),
    ("angsur_pinjaman", "Angsuran pokok pinjaman", "27* 28*"),
    ("bayar_shu", "SHU dibayarkan kepada anggota", "2501"),
    ("pakai_dana", "Dana-dana SHU digunakan", "2502..2506"),
)
_OTHER_ACTIVITIES: _Named = (
    ("penyusutan", "Penyusutan dan amortisasi", "6109"),
    ("pelepasan", "Rugi (laba) pelepasan aset", "7102"),
    ("hasil_penyertaan", "SHU dan dividen penyertaan", "4902"),
    ("imbal_penyertaan", "Imbal jasa modal penyertaan", "5204"),
)
_TIED_UP: _Named = (
    ("ubah_penyisihan", "Penyisihan piutang dan pinjaman", "1208..1209 1219"),
    ("ubah_piutang", "Perubahan piutang dan pinjaman", "1201..1207 1210..1218"),
    ("ubah_persediaan", "Perubahan persediaan", "13*"),
    ("ubah_dimuka", "Perubahan biaya dan uang muka", "14*"),
    ("ubah_simpanan", "Perubahan simpanan dan jasanya", "21*"),
    ("ubah_utang", "Perubahan utang usaha dan titip jual", "22*"),
    ("ubah_pajak", "Perubahan utang pajak", "23*"),
    ("ubah_terutang", "Perubahan beban terutang dan pendapatan di muka", "24*"),
    ("ubah_titipan", "Perubahan titipan", "26*"),
)


def _heading(key: str, label: str) -> LineDeclaration:
    return LineDeclaration(key=key, label=label, style=RowStyle.HEADING)


def _lines(
    flow: str, named: _Named, rest: tuple[str, str], side: Side = Side.CREDIT
) -> tuple[LineDeclaration, ...]:
    """The named lines of a flow, and one that catches everything else in it."""
    taken = " ".join(f"!{word}" for _, _, codes in named for word in codes.split())
    key, label = rest
    return tuple(
        LineDeclaration(key=key, label=label, codes=codes, side=side, level=1, of=flow)
        for key, label, codes in (*named, (key, label, f"{_EVERYTHING} {taken}"))
    )


def _sum(key: str, label: str, lines: tuple[LineDeclaration, ...]) -> LineDeclaration:
    adds = " + ".join(line.key for line in lines)
    return LineDeclaration(key=key, label=label, adds=adds, style=RowStyle.SUM)


_OPERATIONS = (
    *_lines("O_masuk", _OPERATING_IN, ("terima_lain", "Penerimaan operasi lainnya")),
    *_lines("O_keluar", _OPERATING_OUT, ("bayar_lain", "Pembayaran operasi lainnya")),
)
_INVESTMENTS = (
    *_lines("I_masuk", _INVESTING_IN, ("investasi_masuk", "Penerimaan investasi lainnya")),
    *_lines("I_keluar", _INVESTING_OUT, ("investasi_keluar", "Pembayaran investasi lainnya")),
)
_FINANCING = (
    *_lines("F_masuk", _FINANCING_IN, ("pendanaan_masuk", "Penerimaan pendanaan lainnya")),
    *_lines("F_keluar", _FINANCING_OUT, ("pendanaan_keluar", "Pembayaran pendanaan lainnya")),
)
_BRIDGE = (
    *_lines("U_masuk", (), ("unit_masuk", "Kas diterima dari unit lain")),
    *_lines("U_keluar", (), ("unit_keluar", "Kas diberikan kepada unit lain")),
)
_FROM_RESULT = (
    *_lines(RESULT, (), ("hasil", "SHU setelah pajak")),
    *_lines(
        OTHER_ACTIVITIES,
        _OTHER_ACTIVITIES,
        ("aktivitas_lain", "Pendapatan dan beban aktivitas lain"),
        Side.DEBIT,
    ),
    *_lines(TIED_UP, _TIED_UP, ("ubah_lain", "Perubahan aset dan kewajiban operasi lainnya")),
    *_lines(WITHOUT_CASH, (), ("bukan_kas", "Penyelesaian antaraktivitas tanpa kas"), Side.DEBIT),
)
_OPERATING = "Kas bersih dari aktivitas operasi"


def _after_operations() -> tuple[LineDeclaration, ...]:
    changes = ("kas_operasi", "kas_investasi", "kas_pendanaan", *(line.key for line in _BRIDGE))
    return (
        _heading("investasi", "Aktivitas investasi"),
        *_INVESTMENTS,
        _sum("kas_investasi", "Kas bersih dari aktivitas investasi", _INVESTMENTS),
        _heading("pendanaan", "Aktivitas pendanaan"),
        *_FINANCING,
        _sum("kas_pendanaan", "Kas bersih dari aktivitas pendanaan", _FINANCING),
        *_BRIDGE,
        LineDeclaration(
            key="perubahan_kas",
            label="Kenaikan (penurunan) kas",
            adds=" + ".join(changes),
            style=RowStyle.SUM,
        ),
        LineDeclaration(
            key="kas_awal",
            label="Kas awal tahun",
            codes=_EVERYTHING,
            of=OPENING,
            style=RowStyle.SUM,
        ),
        LineDeclaration(
            key="kas_akhir",
            label="Kas akhir tahun",
            adds="perubahan_kas + kas_awal",
            style=RowStyle.TOTAL,
        ),
        _heading("terdiri", "Terdiri dari"),
        LineDeclaration(
            key="kas_bank", label="Kas dan bank", codes="0..9 !1109", of=CLOSING, level=1
        ),
        LineDeclaration(
            key="kas_dibatasi",
            label="Kas bantuan (dibatasi penggunaannya)",
            codes="1109",
            of=CLOSING,
            level=1,
        ),
        LineDeclaration(
            key="kas_neraca",
            label="Kas menurut neraca",
            adds="kas_bank + kas_dibatasi",
            style=RowStyle.SUM,
        ),
    )


def _hidden(line: LineDeclaration) -> LineDeclaration:
    return LineDeclaration(
        key=line.key,
        label=line.label,
        codes=line.codes,
        side=line.side,
        of=line.of,
        is_hidden=True,
    )


CASH_FLOW_DIRECT = StatementDeclaration(
    key="arus_kas_langsung",
    title="Arus Kas (metode langsung)",
    covers="",
    equal=("kas_akhir", "kas_neraca"),
    lines=(
        _heading("operasi", "Aktivitas operasi"),
        *_OPERATIONS,
        _sum("kas_operasi", _OPERATING, _OPERATIONS),
        *_after_operations(),
        *(_hidden(line) for line in _FROM_RESULT),
        LineDeclaration(
            key="operasi_dari_shu",
            label="Kas operasi dari SHU",
            adds=" + ".join(line.key for line in _FROM_RESULT),
            is_hidden=True,
        ),
    ),
    also_equal=(("kas_operasi", "operasi_dari_shu"),),
)
CASH_FLOW_INDIRECT = StatementDeclaration(
    key="arus_kas_tidak_langsung",
    title="Arus Kas (metode tidak langsung)",
    covers="",
    equal=("kas_akhir", "kas_neraca"),
    lines=(
        _heading("operasi", "Aktivitas operasi"),
        *_FROM_RESULT,
        _sum("kas_operasi", _OPERATING, _FROM_RESULT),
        *_after_operations(),
        *(_hidden(line) for line in _OPERATIONS),
        LineDeclaration(
            key="operasi_langsung",
            label="Kas operasi yang diterima dan dibayar",
            adds=" + ".join(line.key for line in _OPERATIONS),
            is_hidden=True,
        ),
        LineDeclaration(
            key="perubahan_langsung",
            label="Perubahan kas yang diterima dan dibayar",
            adds=" + ".join(
                (
                    "operasi_langsung + kas_investasi + kas_pendanaan",
                    *(line.key for line in _BRIDGE),
                )
            ),
            is_hidden=True,
        ),
    ),
    also_equal=(
        ("kas_operasi", "operasi_langsung"),
        ("perubahan_kas", "perubahan_langsung"),
    ),
)
CASH_FLOW_BY_METHOD = {
    CashFlowMethod.DIRECT: CASH_FLOW_DIRECT,
    CashFlowMethod.INDIRECT: CASH_FLOW_INDIRECT,
}
