"""Addresses of the budget, below `/k/<slug>/anggaran/`."""

from django.urls import path

from sokoguru.budget.web import comparison, desk, filling, lines, meeting

app_name = "budget"

urlpatterns = [
    path("", desk.index, name="desk"),
    path("<int:year>/", desk.plan, name="plan"),
    path("<int:year>/baris/", lines.add, name="add"),
    path("<int:year>/baris/<uuid:line_id>/", lines.change, name="line"),
    path("<int:year>/baris/<uuid:line_id>/hapus/", lines.delete, name="delete"),
    path("<int:year>/salin/", filling.copy, name="copy"),
    path("<int:year>/berkas/", filling.upload, name="import"),
    path("<int:year>/draf.xlsx", filling.draft_file, name="draft_file"),
    path("<int:year>/ajukan/", meeting.submit, name="submit"),
    path("<int:year>/versi/<int:number>/", meeting.version, name="version"),
    path("<int:year>/versi/<int:number>.xlsx", meeting.version_file, name="version_file"),
    path("<int:year>/versi/<int:number>/sahkan/", meeting.adopt, name="adopt"),
    path("<int:year>/versi/<int:number>/kembalikan/", meeting.give_back, name="send_back"),
    path("<int:year>/realisasi/", comparison.index, name="comparison"),
]
