"""Addresses of votes, below `/k/<slug>/suara/`."""

from django.urls import path

from sokoguru.voting.web import box, console, voter

app_name = "voting"

urlpatterns = [
    path("", voter.index, name="votes"),
    path("<uuid:vote_id>/", voter.vote_page, name="vote"),
    path("<uuid:vote_id>/surat-suara/", voter.credential, name="credential"),
    path("<uuid:vote_id>/kotak/", box.box, name="box"),
    path("<uuid:vote_id>/hasil/", voter.bulletin, name="bulletin"),
    path("<uuid:vote_id>/hasil.csv", voter.bulletin_csv, name="bulletin_csv"),
    path("<uuid:vote_id>/panitia/", console.console, name="console"),
]
