"""Addresses of the savings, below `/k/<slug>/simpanan/`."""

from django.urls import path

from sokoguru.savings.web import capital, pages

app_name = "savings"

urlpatterns = [
    path("", pages.contributions, name="contributions"),
    path("modal/", capital.capital, name="capital"),
    path("<uuid:member_id>/", pages.passbook, name="passbook"),
]
