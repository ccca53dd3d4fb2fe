"""Addresses of letters, kept files and emblems; one of them is for whoever holds a paper."""

from django.urls import path

from sokoguru.correspondence.web import emblems, letters, public, vault, writing

app_name = "correspondence"
_HOUSE = "k/<slug:slug>/"
_LETTER = _HOUSE + "surat/<uuid:letter_id>/"

urlpatterns = [
    path(_HOUSE + "surat/", letters.index, name="letters"),
    path(_HOUSE + "surat/tulis/", writing.write, name="write"),
    path(_LETTER, letters.show, name="letter"),
    path(_LETTER + "ubah/", writing.revise, name="revise"),
    path(_LETTER + "paraf/", letters.initial, name="initial"),
    path(_LETTER + "terbit/", letters.issue, name="issue"),
    path(_LETTER + "surat.pdf", letters.paper, name="paper"),
    path(_HOUSE + "berkas/", vault.index, name="files"),
    path(_HOUSE + "berkas/simpan/", vault.keep, name="keep"),
    path(_HOUSE + "berkas/<uuid:document_id>/", vault.document, name="document"),
    path(_HOUSE + "berkas/unduh/<uuid:file_id>/", vault.download, name="download"),
    path(_HOUSE + "lambang/", emblems.index, name="emblems"),
    path(_HOUSE + "lambang/<str:use>.pdf", emblems.sheet, name="emblem_sheet"),
    path("periksa-surat/<slug:slug>/<slug:token>/", public.verify, name="verify"),
]
