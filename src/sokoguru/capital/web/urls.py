"""Addresses of capital, below `/k/<slug>/modal/`."""

from django.urls import path

from sokoguru.capital.web import desk, grant_acts, grants, loans, participation, structure

app_name = "capital"

_LOAN, _GRANT = "pinjaman/<uuid:loan_id>/", "hibah/<uuid:grant_id>/"
_PART = "penyertaan/<uuid:participation_id>/"

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("susunan/", structure.structure, name="structure"),
    path("cadangan/", desk.reserve, name="reserve"),
    path("pinjaman/", loans.loans, name="loans"),
    path("pinjaman/baru/", loans.take, name="take_loan"),
    path(_LOAN, loans.loan, name="loan"),
    path(f"{_LOAN}bayar/", loans.pay, name="pay_loan"),
    path(f"{_LOAN}percepat/", loans.pay_early, name="pay_early"),
    path("bunga/<int:year>-<int:month>/", loans.accrue, name="accrue"),
    path("hibah/", grants.grants, name="grants"),
    path("hibah/uang/", grants.receive_money, name="money_grant"),
    path("hibah/barang/", grants.receive_goods, name="goods_grant"),
    path(_GRANT, grants.grant, name="grant"),
    path(f"{_GRANT}belanja/", grant_acts.spend, name="spend_grant"),
    path(f"{_GRANT}aset/", grant_acts.buy, name="buy_with_grant"),
    path(f"{_GRANT}jasa/", grant_acts.interest, name="grant_interest"),
    path(f"{_GRANT}syarat/", grant_acts.conditions, name="grant_conditions"),
    path(f"{_GRANT}peraturan/", grant_acts.legislation, name="grant_legislation"),
    path(f"{_GRANT}lapor/", grant_acts.reported, name="grant_reported"),
    path("penyertaan/", participation.participations, name="participations"),
    path("penyertaan/baru/", participation.receive, name="receive_participation"),
    path(_PART, participation.participation, name="participation"),
    path(f"{_PART}hasil/", participation.pay_return, name="pay_return"),
    path(f"{_PART}kembali/", participation.give_back, name="give_back"),
]
