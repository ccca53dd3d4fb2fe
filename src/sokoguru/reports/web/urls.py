"""Addresses of the statements, below `/k/<slug>/laporan/`."""

from django.urls import path

from sokoguru.reports.web import notes, promotion, sources, statements, year_statements

app_name = "reports"

urlpatterns = [
    path("", statements.index, name="index"),
    path("neraca-saldo/", statements.trial_balance, name="trial_balance"),
    path("phu/", statements.income, name="income"),
    path("neraca/", statements.balance_sheet, name="balance_sheet"),
    path("arus-kas/", year_statements.cash_flow, name="cash_flow"),
    path("ekuitas/", year_statements.equity_changes, name="equity"),
    path("gabungan/", year_statements.combined, name="combined"),
    path("<int:year>/semua.xlsx", year_statements.workbook, name="workbook"),
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
