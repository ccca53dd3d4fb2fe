"""Addresses of trade, below `/k/<slug>/usaha/`."""

from django.urls import path

from sokoguru.trade.web import counts, margins, papers, volume
from sokoguru.trade.web.acts import ACTS, page, return_page, settle_page

app_name = "trade"

ADDRESSES = {
    "sale": "penjualan/",
    "consignment": "titip-jual/",
    "collection": "piutang/",
    "payout": "bayar-titip-jual/",
    "purchase": "pembelian/",
    "supplier": "pemasok/",
    "expense": "biaya/",
    "tax": "pajak/",
    "tax_payment": "setor-pajak/",
    "transfer": "pindah-uang/",
}

urlpatterns = [
    path("", papers.index, name="index"),
    path("volume/", volume.volume, name="volume"),
    path("hitung/", counts.counting, name="counts"),
    path("margin/", margins.margins, name="margins"),
    path("piutang/<uuid:sale_id>/", settle_page, name="settle"),
    path("retur/<uuid:sale_id>/", return_page, name="return"),
    path("bukti/<uuid:entry_id>/", papers.receipt_page, name="receipt"),
    path("bukti/<uuid:entry_id>/<slug:width>.pdf", papers.receipt_pdf, name="receipt_pdf"),
    *(path(ADDRESSES[act.name], page(act), name=act.name) for act in ACTS),
]
