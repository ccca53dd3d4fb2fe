"""Addresses of the law's pages; they are public."""

from django.urls import path

from sokoguru.law.web import emblems, regulations, rulebook, words

app_name = "law"

urlpatterns = [
    path("hukum/", rulebook.index, name="rules"),
    path("hukum/aturan/<str:rule_id>/", rulebook.history, name="rule"),
    path("hukum/peraturan/", regulations.index, name="regulations"),
    path("hukum/rujukan/<slug:document>/", regulations.document, name="document"),
    path("hukum/peraturan/<slug:slug>/", regulations.detail, name="regulation"),
    path("hukum/perbedaan/", rulebook.differences, name="differences"),
    path("glosarium/", words.glossary, name="glossary"),
    path("lambang/", emblems.compare, name="emblems"),
]
