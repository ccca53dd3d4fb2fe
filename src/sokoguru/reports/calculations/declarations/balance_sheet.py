"""Neraca: assets, liabilities and equity on a day; the two totals must agree (S2-112).

The result of a year that is not closed yet stands in the nominal accounts; it is part of equity and
has a line of its own, so the statement balances on any day. Compulsory and entrance savings are
equity (UU 25/1992 Pasal 41); voluntary savings are a debt of the co-op. Where the articles call
members' shares a liability, because members may ask for them back, they stand among the debts.
"""

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.ledger.vocabulary import Side
from sokoguru.reports.vocabulary import LineDeclaration, StatementDeclaration


def _heading(key: str, label: str, *, level: int = 0) -> LineDeclaration:
    return LineDeclaration(key=key, label=label, style=RowStyle.HEADING, level=level)


def _asset(key: str, label: str, codes: str) -> LineDeclaration:
    return LineDeclaration(key=key, label=label, codes=codes, level=2)


def _source(key: str, label: str, codes: str) -> LineDeclaration:
    return LineDeclaration(key=key, label=label, codes=codes, side=Side.CREDIT, level=2)


def _sum(key: str, label: str, adds: str, *, total: bool = False) -> LineDeclaration:
    style = RowStyle.TOTAL if total else RowStyle.SUM
    return LineDeclaration(key=key, label=label, adds=adds, style=style, level=0 if total else 1)


_ASSETS = (
    _heading("aset", "ASET"),
    _heading("aset_lancar", "Aset lancar", level=1),
    _asset("kas_bank", "Kas dan bank", "1101..1103"),
    _asset("kas_dibatasi", "Kas bantuan (dibatasi penggunaannya)", "1109"),
    _asset("simpanan_koperasi_lain", "Simpanan pada koperasi lain", "1105..1106"),
    _asset("pinjaman_bruto", "Pinjaman yang diberikan, bruto", "1201..1203"),
    _asset("penyisihan_pinjaman", "Penyisihan pinjaman", "1208..1209"),
    _asset("piutang_usaha", "Piutang usaha, neto", "1211..1219"),
    _asset("persediaan", "Persediaan", "13*"),
    _asset(
        "lancar_lain",
        "Aset lancar lainnya",
        "11* 12* 14* !1101..1103 !1105..1106 !1109 !1201..1203 !1208..1209 !1211..1219",
    ),
    _sum(
        "jumlah_aset_lancar",
        "Jumlah aset lancar",
        "kas_bank + kas_dibatasi + simpanan_koperasi_lain + pinjaman_bruto + penyisihan_pinjaman"
        " + piutang_usaha + persediaan + lancar_lain",
    ),
    _heading("aset_tidak_lancar", "Aset tidak lancar", level=1),
    _asset("investasi", "Investasi jangka panjang", "15*"),
    _asset("aset_tetap", "Aset tetap, neto", "16*"),
    _asset("tak_berwujud", "Aset tak berwujud, neto", "17*"),
    _asset("aset_lain", "Aset lain", "10* 18*"),
    _asset("antar_unit", "Antar unit (seharusnya nol)", "19*"),
    _sum(
        "jumlah_aset_tidak_lancar",
        "Jumlah aset tidak lancar",
        "investasi + aset_tetap + tak_berwujud + aset_lain + antar_unit",
    ),
    _sum("jumlah_aset", "JUMLAH ASET", "jumlah_aset_lancar + jumlah_aset_tidak_lancar", total=True),
)

_POKOK = _source("simpanan_pokok", "Simpanan pokok", "3101")
_WAJIB = _source("simpanan_wajib", "Simpanan wajib", "3102")
_SHORT = (
    _heading("kewajiban", "KEWAJIBAN"),
    _heading("kewajiban_pendek", "Kewajiban jangka pendek", level=1),
    _source("simpanan_anggota", "Simpanan sukarela dan berjangka", "21*"),
    _source("utang_usaha", "Utang usaha dan titip jual", "22*"),
    _source("utang_pajak", "Utang pajak", "23*"),
    _source("beban_terutang", "Beban terutang dan pendapatan diterima di muka", "24*"),
    _source("shu_anggota", "SHU bagian anggota", "2501"),
    _source("dana_dana", "Dana-dana SHU", "2502..2506"),
    _source("pendek_lain", "Kewajiban jangka pendek lainnya", "20* 25* 26* !2501..2506"),
    _source("pinjaman_pendek", "Pinjaman jangka pendek", "27*"),
    _sum(
        "jumlah_kewajiban_pendek",
        "Jumlah kewajiban jangka pendek",
        "simpanan_anggota + utang_usaha + utang_pajak + beban_terutang + shu_anggota + dana_dana"
        " + pendek_lain + pinjaman_pendek",
    ),
)
_LONG = (
    _heading("kewajiban_panjang", "Kewajiban jangka panjang", level=1),
    _source("pinjaman_panjang", "Pinjaman jangka panjang", "28* 29*"),
)
_OTHER_EQUITY = (
    _source("modal_penyertaan", "Modal penyetaraan dan penyertaan", "30* 31* !3101..3102"),
    _source("hibah", "Modal hibah", "32* !3202"),
    _source("penilaian_kembali", "Selisih penilaian kembali aset", "3202"),
    _source("cadangan", "Cadangan", "33*"),
    _source("shu_tahun_lalu", "SHU belum dibagi tahun lalu", "34* 35..38 !3402"),
    _source("shu_ditutup", "SHU tahun berjalan", "3402"),
    _source("shu_berjalan", "SHU berjalan (belum tutup buku)", "39* 4* 5* 6* 7* 8*"),
)
_SHARES = "simpanan_pokok + simpanan_wajib"
_REST = (
    "modal_penyertaan + hibah + penilaian_kembali + cadangan + shu_tahun_lalu + shu_ditutup"
    " + shu_berjalan"
)
_DEBTS = "jumlah_kewajiban_pendek + pinjaman_panjang"


def _declaration(*, shares_are_owed: bool) -> StatementDeclaration:
    shares = (_POKOK, _WAJIB)
    debts = f"{_DEBTS} + {_SHARES}" if shares_are_owed else _DEBTS
    own = _REST if shares_are_owed else f"{_SHARES} + {_REST}"
    return StatementDeclaration(
        key="neraca",
        title="Neraca",
        covers="0..9",
        equal=("jumlah_aset", "jumlah_kewajiban_ekuitas"),
        lines=(
            *_ASSETS,
            *_SHORT,
            *_LONG,
            *(shares if shares_are_owed else ()),
            _sum("jumlah_kewajiban", "Jumlah kewajiban", debts),
            _heading("ekuitas", "EKUITAS"),
            *(() if shares_are_owed else shares),
            *_OTHER_EQUITY,
            _sum("jumlah_ekuitas", "Jumlah ekuitas", own),
            _sum(
                "jumlah_kewajiban_ekuitas",
                "JUMLAH KEWAJIBAN DAN EKUITAS",
                "jumlah_kewajiban + jumlah_ekuitas",
                total=True,
            ),
        ),
    )


BALANCE_SHEET = _declaration(shares_are_owed=False)
BALANCE_SHEET_SHARES_OWED = _declaration(shares_are_owed=True)
