"""Addresses of members' meetings, below `/k/<slug>/rapat/`."""

from django.urls import path

from sokoguru.governance.web import acts, console, desk, mine, screen

app_name = "governance"

urlpatterns = [
    path("", desk.index, name="meetings"),
    path("aturan/", desk.rules, name="rules"),
    path("saya/", mine.index, name="mine"),
    path("<uuid:meeting_id>/", console.meeting_page, name="meeting"),
    path("<uuid:meeting_id>/undangan/", console.invited, name="invited"),
    path("<uuid:meeting_id>/berita-acara.pdf", console.minutes, name="minutes"),
    path("<uuid:meeting_id>/layar/", screen.page, name="screen"),
    path("<uuid:meeting_id>/layar/isi/", screen.body, name="screen_body"),
    path("<uuid:meeting_id>/langkah/<slug:act>/", acts.do, name="act"),
]
