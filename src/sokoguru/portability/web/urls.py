"""Addresses below `/k/<slug>/pindah-data/`."""

from django.urls import path

from sokoguru.portability.web import books, desk, taking_out

app_name = "portability"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("impor/<slug:kind>/", books.book, name="book"),
    path("contoh/<slug:kind>.xlsx", books.template, name="template"),
    path("jurnal/", taking_out.journal, name="journal"),
    path("paket/", taking_out.package, name="package"),
]
