"""Addresses of capital, below `/k/<slug>/modal/`."""

from django.urls import path

from sokoguru.capital.web import structure

app_name = "capital"

urlpatterns = [
    path("susunan/", structure.structure, name="structure"),
]
