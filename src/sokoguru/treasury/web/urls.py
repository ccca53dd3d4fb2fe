"""Addresses of cash and bank, below `/k/<slug>/kas/`."""

from django.urls import path

from sokoguru.treasury.web import accounts, counting, desk, importing, matching, papers, posting
from sokoguru.treasury.web import reconciling as bank

app_name = "treasury"

urlpatterns = [
    path("", desk.index, name="desk"),
    path("rekening/", accounts.open_account, name="open_account"),
    path("rekening/<uuid:account_id>/", importing.statement, name="statements"),
    path("cocok/<str:code>/", matching.matching, name="matching"),
    path("mutasi/<uuid:line_id>/", posting.post_line, name="post_line"),
    path("rekonsiliasi/<str:code>/", bank.reconciling, name="reconcile"),
    path("berita-bank/<uuid:reconciliation_id>/", papers.reconciliation, name="reconciliation"),
    path(
        "berita-bank/<uuid:reconciliation_id>.pdf",
        papers.reconciliation_pdf,
        name="reconciliation_pdf",
    ),
    path("opname/", counting.counting, name="count"),
    path("opname/<uuid:count_id>/", papers.count, name="count_paper"),
    path("opname/<uuid:count_id>.pdf", papers.count_pdf, name="count_pdf"),
]
