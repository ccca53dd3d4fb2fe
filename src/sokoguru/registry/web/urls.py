"""Addresses of the register: the desk below /register/, and the open list."""

from django.urls import path

from sokoguru.registry.web import (
    classes,
    counts,
    dividing,
    duplicates,
    emblems,
    entries,
    importing,
    life,
    lists,
    merging,
    profile,
    proposals,
    tiers,
)

app_name = "registry"

urlpatterns = [
    path("register/", lists.index, name="list"),
    path("register/publik/", lists.public, name="public"),
    path("register/unduh/<str:kind>/", lists.export, name="export"),
    path("register/jumlah/", counts.index, name="counts"),
    path("register/kembar/", duplicates.index, name="duplicates"),
    path("register/lambang/", emblems.index, name="emblems"),
    path("register/impor/", importing.upload, name="import"),
    path("register/impor/templat/", importing.template, name="template"),
    path("register/impor/<int:loading_id>/", importing.loading, name="loading"),
    path("register/impor/<int:loading_id>/laporan/", importing.report, name="report"),
    path("register/baru/", entries.new, name="new"),
    path("register/<int:entry_id>/", entries.detail, name="entry"),
    path("register/<int:entry_id>/koreksi/", entries.correct, name="correct"),
    path("register/usulan/", proposals.propose, name="propose"),
    path("register/cakupan/", tiers.covered, name="coverage"),
    path("register/<int:entry_id>/hukum/", life.index, name="life"),
    path("register/<int:entry_id>/keanggotaan/", tiers.tier, name="tier"),
    path("register/<int:entry_id>/golongan/", classes.index, name="classes"),
    path("register/<int:entry_id>/bagi/", dividing.index, name="dividing"),
    path("register/<int:entry_id>/gabung/", merging.index, name="merging"),
    path("register/<int:entry_id>/kelompok/", entries.groups, name="groups"),
    path("register/<int:entry_id>/profil/", profile.edit, name="profile"),
    path("register/<int:entry_id>/periksa/", entries.verify, name="verify"),
]
