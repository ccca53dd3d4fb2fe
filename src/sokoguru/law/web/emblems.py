"""The emblems of Koperasi Indonesia, side by side with their meanings."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sokoguru.law import queries
from sokoguru.law.vocabulary import Emblem, EmblemColour, EmblemMeaning
from sokoguru.law.web.tabs import tabs


@dataclass(frozen=True)
class EmblemPanel:
    """One emblem as the page shows it."""

    emblem: Emblem
    is_valid: bool
    meanings: tuple[EmblemMeaning, ...]
    colours: tuple[EmblemColour, ...]


def compare(request: HttpRequest) -> HttpResponse:
    """Both emblems, the one of today marked. Two queries."""
    valid = queries.emblem_on(on=timezone.localdate())
    panels = [
        EmblemPanel(
            emblem=emblem,
            is_valid=emblem is valid,
            meanings=queries.emblem_meanings(emblem=emblem),
            colours=queries.emblem_colours(emblem=emblem),
        )
        for emblem in Emblem
    ]
    periods = queries.rule_history(rule_id="EMBLEM").periods
    facts = {"panels": panels, "periods": periods, "tabs": tabs("emblems")}
    return render(request, "law/emblems.html", facts)
