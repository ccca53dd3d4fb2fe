"""The articles (AD/ART) of a co-op: what holds, what held before, changing them by resolution."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.operations.articles import adopt_articles
from sokoguru.cooperatives.queries import article_sets, articles_on, law_warnings
from sokoguru.cooperatives.vocabulary import Articles, Subject
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.resolutions import ResolutionForm
from sokoguru.site.web.answers import are_valid, explain, with_one_row_more
from sokoguru.site.web.articles_books import BooksForm, books_initial
from sokoguru.site.web.articles_forms import (
    LimitsForm,
    SavingsForm,
    SurplusForm,
    WajibFormSet,
    articles_from,
    groups_initial,
    savings_initial,
    surplus_initial,
)
from sokoguru.site.web.articles_table import described
from sokoguru.site.web.crumbs import below_settings
from sokoguru.ui.web.fields import DayField


class ArticlesDecision(ResolutionForm):
    """The decision of the members' meeting, without which nothing changes."""

    subject = Subject.ARTICLES
    valid_from = DayField(label=gettext_lazy("Berlaku mulai"))


@cooperative_page(*(frozenset(Duty) - {Duty.READ_OWN}))
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """What the articles say today, and every set that was ever adopted."""
    articles = articles_on(cooperative_id=door.cooperative_id, on=door.today)
    savings, shares, choices, books = described(articles)
    facts = {
        "articles": articles,
        "shares": shares,
        "parts": (savings, choices, books),
        "sets": article_sets(cooperative_id=door.cooperative_id),
        "warnings": law_warnings(articles=articles, on=door.today),
        "may_change": door.may(Duty.EDIT_ARTICLES),
        "crumbs": below_settings(door, _("Aturan")),
    }
    return render(request, "site/articles.html", facts)


@cooperative_page(Duty.EDIT_ARTICLES)
def change(request: HttpRequest, door: Door) -> HttpResponse:
    """Adopt a new set of articles that the members' meeting decided on."""
    articles = articles_on(cooperative_id=door.cooperative_id, on=door.today)
    made = _forms(request, articles, door)
    is_asked = request.method == "POST" and "tambah" not in request.POST
    if is_asked and are_valid(made.values()) and _adopt(made, door):
        messages.success(request, _("Aturan baru tercatat."))
        return redirect("site:articles", slug=door.cooperative.slug)
    above = (_("Aturan"), "site:articles")
    facts = made | {"crumbs": below_settings(door, _("Ubah"), above)}
    return render(request, "site/change_articles.html", facts, status=422 if is_asked else 200)


def _forms(request: HttpRequest, articles: Articles, door: Door) -> dict[str, Any]:
    on = door.today
    if request.method != "POST":
        groups = groups_initial(articles)
        return {
            "savings": SavingsForm(initial=savings_initial(articles)),
            "groups": WajibFormSet(initial=groups, prefix="wajib"),
            "surplus": SurplusForm(initial=surplus_initial(articles)),
            "books": BooksForm(initial=books_initial(articles)),
            "limits": LimitsForm(initial=dict(articles.own_limits), on=on),
            "resolution": ArticlesDecision(door=door),
        }
    sent = with_one_row_more(request.POST) if "tambah" in request.POST else request.POST
    return {
        "savings": SavingsForm(sent),
        "groups": WajibFormSet(sent, prefix="wajib"),
        "surplus": SurplusForm(sent),
        "books": BooksForm(sent),
        "limits": LimitsForm(sent, on=on),
        "resolution": ArticlesDecision(sent, door=door),
    }


def _adopt(made: dict[str, Any], door: Door) -> bool:
    resolution: ArticlesDecision = made["resolution"]
    chosen = articles_from(
        made["savings"], made["groups"], made["surplus"], made["limits"].limits()
    )
    try:
        adopt_articles(
            cooperative_id=door.cooperative_id,
            articles=replace(chosen, **made["books"].choices()),
            valid_from=resolution.cleaned_data["valid_from"],
            resolution=resolution.chosen_resolution(),
            by=door.actor,
        )
    except Refusal as refusal:
        owner = next(
            (form for form in made.values() if refusal.field in getattr(form, "fields", {})),
            resolution,
        )
        explain(owner, refusal)
        return False
    return True
