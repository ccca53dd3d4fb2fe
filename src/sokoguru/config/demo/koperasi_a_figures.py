"""The figures of Koperasi A, 1998, in whole rupiah (the source prints thousands)."""

from sokoguru.config.demo.koperasi_a_roll import TOTAL_PURCHASES, TOTAL_TRANSACTIONS
from sokoguru.config.demo.sources import CommonFigures, DirectCosts, direct_costs
from sokoguru.foundation.money import Rupiah

SALES_AND_SERVICES = Rupiah(850_077_000)
OTHER_INCOME = Rupiah(110_717_000)
COST_OF_GOODS = Rupiah(300_539_000)
OPERATING_COST = Rupiah(310_539_000)
ADMINISTRATION = Rupiah(35_349_000)
TAX = Rupiah(34_367_000)
TAX_LABEL = "PPh Ps 21 (demikian menurut sumber) tahun 1998"
MEMBERS_RESULT_BEFORE_TAX = Rupiah(224_547_857)

# Goods sold on members' behalf: the whole price is their business, only 5 % of it is revenue. So
# Tk (2.340.062.000) is more than twice the co-op's revenue (960.794.000), as in the source.
TOTAL_CONSIGNED = TOTAL_TRANSACTIONS - TOTAL_PURCHASES
TOTAL_COMMISSION = Rupiah(TOTAL_CONSIGNED // 20)
MEMBER_REVENUE = TOTAL_PURCHASES + TOTAL_COMMISSION
NONMEMBER_SALES = SALES_AND_SERVICES - MEMBER_REVENUE

# What the year cost by account; together the operating cost of the source.
OPERATING_COSTS = (
    ("6101", "Gaji dan tunjangan karyawan", Rupiah(168_000_000)),
    ("6104", "Sewa gudang dan toko", Rupiah(36_000_000)),
    ("6102", "Listrik, air dan telepon", Rupiah(27_600_000)),
    ("6108", "Angkutan barang dan konsumsi", Rupiah(42_000_000)),
    ("6106", "Pemeliharaan bangunan dan timbangan", Rupiah(18_000_000)),
    ("6107", "Promosi dan pemasaran", Rupiah(9_600_000)),
    ("6119", "Beban operasional lain", Rupiah(9_339_000)),
)
INCOME_BESIDE = (
    ("4903", "Sewa lumbung dan truk", Rupiah(72_000_000)),
    ("4901", "Bunga giro", Rupiah(14_717_000)),
    ("4909", "Penjualan karung dan kemasan bekas", Rupiah(24_000_000)),
)


def costs_of_goods() -> DirectCosts:
    """The cost of goods sold to members and to others, by which their results are 5 : 2."""
    return direct_costs(
        CommonFigures(
            member_revenue=MEMBER_REVENUE,
            nonmember_revenue=NONMEMBER_SALES,
            direct_cost=COST_OF_GOODS,
            overhead=OPERATING_COST + ADMINISTRATION,
            other_income=OTHER_INCOME,
        ),
        member_result=MEMBERS_RESULT_BEFORE_TAX,
    )
