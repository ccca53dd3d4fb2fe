"""Addresses of the books, below `/k/<slug>/buku/`."""

from django.urls import path

from sokoguru.ledger.web import (
    accounts,
    general_journal,
    journal,
    reopening,
    reversal,
    seals,
    years,
)

app_name = "ledger"

urlpatterns = [
    path("", journal.index, name="journal"),
    path("baru/", general_journal.write, name="write"),
    path("jurnal/<uuid:entry_id>/", journal.entry, name="entry"),
    path("jurnal/<uuid:entry_id>/balik/", reversal.reverse, name="reverse"),
    path("akun/", accounts.index, name="accounts"),
    path("akun/<str:code>/", accounts.statement, name="account"),
    path("segel/", seals.index, name="seals"),
    path("tahun/", years.index, name="years"),
    path("tahun/<int:year>/buka-kembali/", reopening.reopen, name="reopen"),
]
