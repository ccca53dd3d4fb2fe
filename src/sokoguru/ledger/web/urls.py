"""Addresses of the books, below `/k/<slug>/buku/`."""

from django.urls import path

from sokoguru.ledger.web import (
    accounts,
    attaching,
    between_units,
    drafts,
    due,
    general_journal,
    journal,
    reopening,
    reversal,
    seals,
    templates,
    years,
)

app_name = "ledger"

urlpatterns = [
    path("", journal.index, name="journal"),
    path("baru/", general_journal.write, name="write"),
    path("jurnal/<uuid:entry_id>/", journal.entry, name="entry"),
    path("jurnal/<uuid:entry_id>/balik/", reversal.reverse, name="reverse"),
    path("jurnal/<uuid:entry_id>/lampiran/", attaching.attach, name="attach"),
    path("antarunit/", between_units.move, name="between_units"),
    path("konsep/", drafts.index, name="drafts"),
    path("konsep/<uuid:draft_id>/", drafts.draft, name="draft"),
    path("konsep/<uuid:draft_id>/ubah/", drafts.revise, name="revise_draft"),
    path("konsep/<uuid:draft_id>/catat/", drafts.enter, name="enter_draft"),
    path("konsep/<uuid:draft_id>/buang/", drafts.discard, name="discard_draft"),
    path("konsep/<uuid:draft_id>/setujui/", drafts.approve, name="approve_draft"),
    path("konsep/<uuid:draft_id>/kembalikan/", drafts.send_back, name="return_draft"),
    path("templat/", templates.index, name="templates"),
    path("templat/baru/", templates.add, name="add_template"),
    path("templat/jatuh-tempo/", due.post_due, name="post_due"),
    path("templat/<uuid:template_id>/", templates.edit, name="edit_template"),
    path("templat/<uuid:template_id>/berhenti/", templates.retire, name="retire_template"),
    path("akun/", accounts.index, name="accounts"),
    path("akun/<str:code>/", accounts.statement, name="account"),
    path("segel/", seals.index, name="seals"),
    path("tahun/", years.index, name="years"),
    path("tahun/<int:year>/buka-kembali/", reopening.reopen, name="reopen"),
]
