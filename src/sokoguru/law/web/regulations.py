"""The legal register: regulations, what became of them, and what they do to one another."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sokoguru.law import queries
from sokoguru.law.vocabulary import Regulation
from sokoguru.law.web.labels import STATES
from sokoguru.law.web.tabs import tabs


def index(request: HttpRequest) -> HttpResponse:
    """Every regulation, narrowed by what is typed."""
    text = request.GET.get("q", "").strip()[:100]
    rows = [(entry, *STATES[entry.state]) for entry in queries.regulations_like(text=text)]
    facts = {"rows": rows, "text": text, "tabs": tabs("regulations")}
    template = "law/regulations.html#rows" if request.headers.get("HX-Request") else None
    return render(request, template or "law/regulations.html", facts)


def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One regulation with its links, and what to quote instead where it is over."""
    found = next((entry for entry in queries.regulations() if entry.slug == slug), None)
    if found is None:
        raise Http404(slug)
    tone, state = STATES[found.state]
    facts = {
        "regulation": found,
        "tone": tone,
        "state": state,
        "warning": queries.cite(code=found.code, on=timezone.localdate()).warning,
        "outward": _other_ends(found, outward=True),
        "inward": _other_ends(found, outward=False),
        "quoted_by": queries.quoting(code=found.code),
        "tabs": tabs("regulations"),
    }
    return render(request, "law/regulation.html", facts)


def document(request: HttpRequest, document: str) -> HttpResponse:
    """What a document of the sources quotes, each with its state and what to quote instead."""
    quoted = queries.citations_of(document=document)
    if not quoted:
        raise Http404(document)
    today = timezone.localdate()
    cited = [queries.cite(code=entry.code, on=today) for entry in quoted]
    facts = {
        "title": quoted[0].title,
        "rows": [(each, *STATES[each.regulation.state]) for each in cited],
        "tabs": tabs("regulations"),
    }
    return render(request, "law/document.html", facts)


def _other_ends(found: Regulation, *, outward: bool) -> list[tuple[str, Regulation, str]]:
    register = {entry.code: entry for entry in queries.regulations()}
    return [
        (link.relation, register[link.target if outward else link.code], link.provision)
        for link in queries.links_of(code=found.code)
        if (link.code == found.code) is outward
    ]
