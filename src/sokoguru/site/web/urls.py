"""Addresses of the front pages. Those of one co-op start with `/k/<slug>/`."""

from django.urls import path

from sokoguru.site.web import (
    applications,
    articles,
    desk,
    founding,
    landing,
    member_acts,
    members,
    officers,
    organisation,
    own,
    resolutions,
    tokens,
    units,
)

app_name = "site"

_KOP = "k/<slug:slug>/"
_MEMBER = f"{_KOP}anggota/<uuid:member_id>/"
_SETTINGS = f"{_KOP}pengaturan/"

urlpatterns = [
    path("", landing.home, name="home"),
    path("koperasi/", landing.mine, name="mine"),
    path("koperasi/dirikan/", founding.start, name="found"),
    path("koperasi/dirikan/<slug:step>/", founding.step, name="found_step"),
    path("undangan/<str:token>/", own.accept_invitation, name="invitation"),
    path("saya/<slug:slug>/", own.overview, name="own"),
    path("saya/<slug:slug>/rekening/", own.statement, name="own_statement"),
    path("saya/<slug:slug>/kartu.pdf", own.card, name="own_card"),
    path(_KOP, desk.desk, name="desk"),
    path(f"{_KOP}anggota/", members.index, name="members"),
    path(f"{_KOP}anggota/baru/", applications.apply, name="apply"),
    path(_MEMBER, members.profile, name="member"),
    path(f"{_MEMBER}rekening/", members.statement, name="member_statement"),
    path(f"{_MEMBER}kartu.pdf", members.card, name="member_card"),
    path(f"{_MEMBER}terima/", member_acts.admit, name="admit"),
    path(f"{_MEMBER}tolak/", member_acts.refuse, name="refuse"),
    path(f"{_MEMBER}keluar/", member_acts.leave, name="leave"),
    path(f"{_MEMBER}akun/", member_acts.account, name="member_account"),
    path(f"{_KOP}keputusan/", resolutions.index, name="resolutions"),
    path(f"{_KOP}keputusan/catat/", resolutions.record, name="record_resolution"),
    path(_SETTINGS, units.settings, name="settings"),
    path(f"{_SETTINGS}unit/", units.index, name="units"),
    path(f"{_SETTINGS}aturan/", articles.index, name="articles"),
    path(f"{_SETTINGS}aturan/ubah/", articles.change, name="change_articles"),
    path(f"{_SETTINGS}bagan/", organisation.index, name="organisation"),
    path(f"{_SETTINGS}bagan/<str:key>/", organisation.change, name="organisation_box"),
    path(f"{_SETTINGS}petugas/", officers.index, name="officers"),
    path(f"{_SETTINGS}petugas/<uuid:appointment_id>/akhiri/", officers.end, name="end_term"),
    path(f"{_SETTINGS}kunci/", tokens.index, name="tokens"),
    path(f"{_SETTINGS}kunci/<uuid:token_id>/cabut/", tokens.revoke, name="revoke_token"),
]
