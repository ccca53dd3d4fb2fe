"""The glossary page, and the tag that explains a word where it is used."""

from itertools import groupby

from django import template
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.context import Context

from sokoguru.law import queries
from sokoguru.law.web.labels import GROUPS
from sokoguru.law.web.tabs import tabs

register = template.Library()
_COUNT = "words_explained"


def glossary(request: HttpRequest) -> HttpResponse:
    """All terms by group, narrowed by what is typed; below them what a co-op was called."""
    text = request.GET.get("q", "").strip()[:100]
    groups = [
        (GROUPS[group], list(terms))
        for group, terms in groupby(queries.terms_like(text=text), key=lambda term: term.group)
    ]
    facts = {
        "groups": groups,
        "text": text,
        "count": len(queries.glossary()),
        "concepts": queries.concepts(),
        "tabs": tabs("glossary"),
    }
    template_name = "law/glossary.html#rows" if request.headers.get("HX-Request") else None
    return render(request, template_name or "law/glossary.html", facts)


@register.inclusion_tag("law/word.html", takes_context=True)
def word(context: Context, name: str, shown: str = "") -> dict[str, object]:
    """`{% word "RAT" %}`: the word, with its meaning one tap away.

    Refuses a word that is not in the glossary: a screen never explains by guessing.
    """
    return _explained(context, name, shown or name)


@register.inclusion_tag("law/words_here.html", takes_context=True)
def words_here(context: Context, *names: str) -> dict[str, object]:
    """`{% words_here "SHU" "JUA" %}`: the words of a page, each with its meaning one tap away."""
    return {"words": [_explained(context, name, name) for name in names]}


def _explained(context: Context, name: str, shown: str) -> dict[str, object]:
    found = queries.term(name=name)
    if found is None:
        raise template.TemplateSyntaxError(f'"{name}" is not in the glossary')
    place: int = (context.render_context.get(_COUNT) or 0) + 1
    context.render_context[_COUNT] = place
    return {"term": found, "shown": shown, "place": place}
