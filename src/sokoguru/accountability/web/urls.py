"""Addresses of the yearly account, below `/k/<slug>/lpj/`."""

from django.urls import path

from sokoguru.accountability.web import desk, own, papers, texts

app_name = "accountability"

urlpatterns = [
    path("", desk.index, name="desk"),
    path("saya/", own.index, name="own"),
    path("<int:year>/", desk.year, name="year"),
    path("<int:year>/pengurus/<slug:section>/", texts.board, name="board"),
    path("<int:year>/pengawas/", texts.supervisors, name="supervisors"),
    path("<int:year>/pengawas/tulis/", texts.supervise, name="supervise"),
    path("<int:year>/ajukan/", desk.submit, name="submit"),
    path("<int:year>/rancangan.pdf", papers.draft, name="draft"),
    path("berkas/<uuid:submission_id>/", papers.submitted, name="book"),
]
