"""Addresses of the savings, below `/k/<slug>/simpanan/`."""

from django.urls import path

from sokoguru.savings.web import pages

app_name = "savings"

urlpatterns = [
    path("", pages.contributions, name="contributions"),
    path("<uuid:member_id>/", pages.passbook, name="passbook"),
]
