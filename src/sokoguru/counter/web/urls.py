"""Addresses of the counter, below `/k/<slug>/loket/`."""

from django.urls import path

from sokoguru.counter.web import (
    day,
    desk,
    importing,
    joining,
    leaving,
    papers,
    wajib,
    withdrawal,
)

app_name = "counter"

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("penarikan/<uuid:member_id>/", withdrawal.withdraw, name="withdraw"),
    path("keluar/<uuid:member_id>/", leaving.pay, name="pay_leaver"),
    path("baru/", joining.join, name="join"),
    path("hari/", day.day, name="day"),
    path("wajib/", wajib.wajib, name="wajib"),
    path("kuitansi/<uuid:entry_id>/", papers.receipt_page, name="receipt"),
    path("kuitansi/<uuid:entry_id>/<slug:width>.pdf", papers.receipt_pdf, name="receipt_pdf"),
    path("impor/", importing.upload, name="import"),
    path("impor/contoh/<slug:kind>.xlsx", importing.template, name="import_template"),
]
