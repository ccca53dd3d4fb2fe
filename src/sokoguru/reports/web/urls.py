"""Addresses of the statements, below `/k/<slug>/laporan/`."""

from django.urls import path

from sokoguru.reports.web import notes, promotion, sources, statements

app_name = "reports"

urlpatterns = [
    path("", statements.index, name="index"),
    path("neraca-saldo/", statements.trial_balance, name="trial_balance"),
    path("phu/", statements.income, name="income"),
    path("neraca/", statements.balance_sheet, name="balance_sheet"),
    path("sumber-shu/", sources.index, name="sources"),
    path("catatan/", notes.index, name="notes"),
    path("catatan/<int:year>/<slug:section>/", notes.edit, name="note"),
    path("promosi/", promotion.index, name="promotion"),
    path(
        "promosi/<int:year>/<uuid:reference_id>/tarik/",
        promotion.withdraw,
        name="withdraw_reference",
    ),
]
