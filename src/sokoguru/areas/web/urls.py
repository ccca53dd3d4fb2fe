"""Addresses of areas; they are open to everybody."""

from django.urls import path

from sokoguru.areas.web import pages, picker

app_name = "areas"

urlpatterns = [
    path("wilayah/", pages.index, name="index"),
    path("wilayah/pilihan/", picker.options, name="options"),
    path("wilayah/<str:code>/", pages.detail, name="area"),
]
