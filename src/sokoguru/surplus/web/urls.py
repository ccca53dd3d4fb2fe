"""Addresses of SHU: those of one co-op, and two that are open to everybody."""

from django.urls import path

from sokoguru.surplus.web import decision, funds, loss, payments, public, slips, years

app_name = "surplus"

_SHU = "k/<slug:slug>/shu/"
_YEAR = f"{_SHU}<int:year>/"

urlpatterns = [
    path(_SHU, years.index, name="desk"),
    path(f"{_SHU}dana/", funds.index, name="funds"),
    path(_YEAR, years.desk, name="year"),
    path(f"{_YEAR}tetapkan/", years.determine, name="determine"),
    path(f"{_YEAR}keputusan/", decision.decide, name="decide"),
    path(f"{_YEAR}kerugian/", loss.cover, name="cover_loss"),
    path(f"{_YEAR}tarik/", decision.withdraw, name="withdraw"),
    path(f"{_YEAR}umumkan/", decision.make_public, name="announce"),
    path(f"{_YEAR}usulan.pdf", public.proposal_paper, name="proposal"),
    path(f"{_YEAR}anggota/", slips.index, name="slips"),
    path(f"{_YEAR}slip.pdf", slips.all_papers, name="all_slips"),
    path(f"{_YEAR}slip/<str:number>/", slips.show, name="slip"),
    path(f"{_YEAR}slip/<str:number>.pdf", slips.paper, name="slip_paper"),
    path(f"{_YEAR}slip/<str:number>/bayar/", payments.pay, name="pay"),
    path(f"{_YEAR}slip/<str:number>/tarik/", payments.take_back, name="take_back"),
    path(f"{_YEAR}pembayaran/", payments.index, name="payments"),
    path(f"{_YEAR}pembayaran/belum.pdf", payments.unpaid, name="unpaid"),
    path(f"{_YEAR}bukti/<uuid:payment_id>.pdf", payments.receipt, name="receipt"),
    path("pengumuman/<slug:slug>/<int:year>/", public.announced, name="announced"),
    path("pengumuman/<slug:slug>/<int:year>.pdf", public.announced_paper, name="announced_paper"),
    path("cek/<slug:slug>/<int:year>/<str:token>/", public.check, name="check"),
]
