"""PHU as Koperasi A prints it: all revenue first, cost as figures in brackets (S3-099).

Other income is added before the cost of goods sold, as in the source, so "pendapatan operasional"
holds it too; the tax line carries whatever name the co-op gave the tax.
"""

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.ledger.vocabulary import Side
from sokoguru.reports.vocabulary import LineDeclaration as Line
from sokoguru.reports.vocabulary import StatementDeclaration

INCOME_KOPERASI_A = StatementDeclaration(
    key="phu_koperasi_a",
    title="Perhitungan Hasil Usaha",
    covers="4..8",
    lines=(
        Line(
            key="penjualan",
            label="Penjualan/penerimaan jasa",
            codes="4* !49*",
            side=Side.CREDIT,
            level=1,
        ),
        Line(
            key="pendapatan_lain",
            label="Pendapatan lain",
            codes="49*",
            side=Side.CREDIT,
            level=1,
        ),
        Line(
            key="jumlah_pendapatan",
            label="Jumlah pendapatan",
            adds="penjualan + pendapatan_lain",
            style=RowStyle.SUM,
        ),
        Line(
            key="harga_pokok",
            label="Harga pokok penjualan",
            codes="5* !5202..5204",
            side=Side.CREDIT,
            level=1,
        ),
        Line(
            key="pendapatan_operasional",
            label="Pendapatan operasional",
            adds="jumlah_pendapatan + harga_pokok",
            style=RowStyle.SUM,
        ),
        Line(
            key="beban_operasional",
            label="Beban operasional",
            codes="6* !6111 7* 5202..5204",
            side=Side.CREDIT,
            level=1,
        ),
        Line(
            key="beban_administrasi",
            label="Beban administrasi dan umum",
            codes="6111",
            side=Side.CREDIT,
            level=1,
        ),
        Line(
            key="shu_sebelum_pajak",
            label="SHU sebelum pajak",
            adds="pendapatan_operasional + beban_operasional + beban_administrasi",
            style=RowStyle.SUM,
        ),
        Line(
            key="pajak",
            label="Pajak penghasilan",
            codes="8*",
            side=Side.CREDIT,
            level=1,
        ),
        Line(
            key="shu_setelah_pajak",
            label="SHU setelah pajak",
            adds="shu_sebelum_pajak + pajak",
            style=RowStyle.TOTAL,
        ),
    ),
)
