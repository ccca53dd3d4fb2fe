"""Addresses of the kit: the style guide, the two switches of every page, the web manifest."""

from django.urls import path
from django.views.i18n import set_language

from sokoguru.ui.web.manifest import manifest
from sokoguru.ui.web.style_guide import found_members, style_guide
from sokoguru.ui.web.theme import choose_theme

app_name = "ui"
urlpatterns = [
    path("gaya/", style_guide, name="style_guide"),
    path("gaya/anggota/", found_members, name="style_guide_members"),
    path("tampilan/", choose_theme, name="theme"),
    path("bahasa/", set_language, name="language"),
    path("manifest.webmanifest", manifest, name="manifest"),
]
