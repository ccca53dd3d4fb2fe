"""Addresses of the audit desk, below `/k/<slug>/pemeriksaan/`."""

from django.urls import path

from sokoguru.examination.web import desk, entries, pack, review, samples, seals

app_name = "examination"

urlpatterns = [
    path("", desk.index, name="desk"),
    path("pengecualian/", review.index, name="review"),
    path("sampel/baru/", samples.draw, name="draw"),
    path("sampel/<uuid:sample_id>/", samples.show, name="sample"),
    path("sampel/<uuid:sample_id>/bukti.zip", pack.download, name="pack"),
    path("jurnal/<uuid:entry_id>/", entries.show, name="entry"),
    path("jurnal/<uuid:entry_id>/tanda/", entries.mark, name="mark"),
    path("tanda/<uuid:mark_id>/tarik/", entries.withdraw, name="withdraw"),
    path("segel/", seals.index, name="seals"),
    path("segel/rantai.json", seals.chain, name="chain"),
]
