"""A page with a form that asks for an area, as a higher floor would make one."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path
from django_cotton.compiler_regex import CottonCompiler

from sokoguru.areas.web.fields import AreaField
from sokoguru.areas.web.picker import picker_of

PAGE = """{% extends "ui/bare.html" %}
{% block title %}Tempat{% endblock %}
{% block main %}<h1>Tempat</h1>
<form class="form" method="post">{% csrf_token %}
<c-area-picker :picker="picker" label="Desa koperasi" error="{{ error }}" />
<div class="form-actions"><button class="btn">Pilih</button></div></form>
{% if chosen %}<p>dipilih: {{ chosen }}</p>{% endif %}
{% endblock %}"""


class Place(forms.Form):
    area = AreaField()


def place(request: HttpRequest) -> HttpResponse:
    """Ask for an area and say which one it was."""
    form = Place(request.POST or None)
    chosen = form.cleaned_data["area"] if request.method == "POST" and form.is_valid() else ""
    facts = {
        "picker": picker_of(request, name="area", chosen=request.GET.get("area", chosen)),
        "error": " ".join(str(fault) for fault in form.errors.get("area", ())),
        "chosen": chosen,
    }
    template = engines["django"].from_string(CottonCompiler().process(PAGE))
    return HttpResponse(template.render(facts, request))


urlpatterns = [path("tempat/", place), path("", include("sokoguru.config.urls"))]
