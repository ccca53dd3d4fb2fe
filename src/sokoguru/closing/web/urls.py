"""Addresses of closing, below `/k/<slug>/tutup-buku/`."""

from django.urls import path

from sokoguru.closing.web import desk, periods, records

app_name = "closing"

urlpatterns = [
    path("", desk.index, name="desk"),
    path("<int:year>/", periods.year, name="year"),
    path("<int:year>/lewati/<slug:kind>/", periods.pass_year_item, name="pass_year"),
    path("<int:year>/versi/", records.versions, name="versions"),
    path("bulan/<int:year>-<int:month>/", periods.month, name="month"),
    path(
        "bulan/<int:year>-<int:month>/lewati/<slug:kind>/",
        periods.pass_month_item,
        name="pass_month",
    ),
    path("catatan/<uuid:close_id>/", records.record, name="record"),
]
